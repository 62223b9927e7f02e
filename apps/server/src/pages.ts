// The built pages, read into memory once at start: a request can only name what is there, so no
// path leads out of the folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Hono } from 'hono';
import type { Env } from './guard.ts';
import { type Packed, pack, sendPacked } from './packed.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
};

/** Addresses of the pages, `{name}` is one segment; the page itself tells others that they do not exist. */
const pageAddresses = [
  '/',
  '/masuk',
  '/masuk-data',
  '/masuk-data/{id}',
  '/masuk-data/{id}/{langkah}',
  '/cakupan',
  '/wilayah/{kode}',
  '/peringkat',
  '/definisi',
  '/target',
  '/rapat',
  '/tinjau',
  '/cek',
  '/pekerja',
  '/pekerja/{id}',
  '/pekerjaan',
  '/dana',
  '/dana/{bagian}',
  '/dana/{bagian}/{id}',
  '/kalender',
  '/klaim',
  '/klaim/{id}',
  '/kepatuhan',
  '/kepatuhan/{id}',
  '/monev',
  '/monev/{id}',
  '/monev/{id}/rapat',
  '/laporan',
  '/laporan/baru',
  '/laporan/{id}',
  '/kerja-sama',
  '/peraturan',
  '/kewajiban',
  '/paritrana',
  '/hitung',
  '/aturan',
  '/aturan/{id}',
  '/akun',
  '/admin',
  '/admin/pengguna',
  '/admin/pengguna/{id}',
  '/izin',
  '/jejak',
  '/publik',
  '/keluarga',
  '/jawab',
  '/terbitan',
  '/unduhan',
];
const pagePattern = new RegExp(
  `^(?:${pageAddresses.map((address) => address.replace(/\{\w+\}/g, '[^/]+')).join('|')})/?$`,
);

export function addPages(app: Hono<Env>, webDir: string): void {
  const assets = readAssets(webDir);
  const index = pack(
    new Uint8Array(readFileSync(join(webDir, 'index.html'))),
    'text/html; charset=utf-8',
  );

  app.get('*', (c) => {
    const asset = assets.get(c.req.path);
    if (asset === undefined) {
      return sendPacked(c, index, { status: pagePattern.test(c.req.path) ? 200 : 404 });
    }
    const lasts = c.req.path.startsWith('/assets/');
    return sendPacked(c, asset, lasts ? { cache: 'public, max-age=31536000, immutable' } : {});
  });
}

function readAssets(webDir: string): ReadonlyMap<string, Packed> {
  const files = readdirSync(webDir, { recursive: true, withFileTypes: true });
  return new Map(
    files.flatMap((file) => {
      const path = join(file.parentPath, file.name);
      const address = `/${path
        .slice(webDir.length + 1)
        .split(sep)
        .join('/')}`;
      const type = types[file.name.slice(file.name.lastIndexOf('.') + 1)];
      if (!file.isFile() || file.name.startsWith('.') || type === undefined) return [];
      const zips = !type.startsWith('font/') && type !== 'image/png';
      const br = zips && existsSync(`${path}.br`) ? readFileSync(`${path}.br`) : undefined;
      const packed = br === undefined ? {} : { br: new Uint8Array(br) };
      return [[address, pack(new Uint8Array(readFileSync(path)), type, { zips, ...packed })]];
    }),
  );
}
