// The built pages, read into memory once at start: a request can only name what is there, so no
// path leads out of the folder.

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import type { Env } from './guard.ts';

type Asset = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly zipped?: Uint8Array<ArrayBuffer>;
  readonly type: string;
};

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
const noncePlace = 'NONCE_OF_THIS_ANSWER';

export function addPages(app: Hono<Env>, webDir: string): void {
  const assets = readAssets(webDir);
  const index = readFileSync(join(webDir, 'index.html'), 'utf8');

  app.get('*', (c) => {
    const asset = assets.get(c.req.path);
    if (asset !== undefined) {
      const zipped = (c.req.header('accept-encoding') ?? '').includes('gzip') && asset.zipped;
      return c.body(zipped || asset.body, 200, {
        'content-type': asset.type,
        vary: 'accept-encoding',
        ...(zipped ? { 'content-encoding': 'gzip' } : {}),
        'cache-control': c.req.path.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      });
    }
    const known = pagePattern.test(c.req.path);
    return c.html(index.replaceAll(noncePlace, c.var.nonce), known ? 200 : 404, {
      'cache-control': 'no-store',
    });
  });
}

function readAssets(webDir: string): ReadonlyMap<string, Asset> {
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
      const body = new Uint8Array(readFileSync(path));
      const zips = body.byteLength > 1_000 && !type.startsWith('font/') && type !== 'image/png';
      return [
        [address, { body, type, ...(zips ? { zipped: new Uint8Array(gzipSync(body)) } : {}) }],
      ];
    }),
  );
}
