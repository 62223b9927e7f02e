// Bad input at the door of the program: one clear Indonesian message that says what to do, exit
// code 2, and nothing half-written.

import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdHome } from '@payung/engine';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';
import { launcher, payung, root } from './program.ts';

let fresh: FreshDatabase;
let folder: string;
let room: string;
let home: string;
let out: string;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-salah-'));
  room = join(folder, 'ruang');
  home = join(folder, 'data');
  out = join(folder, 'hasil');
  await cp(join(root, 'samples', 'contoh-boalemo'), room, { recursive: true });
  // The cloned database is that of the test server's home: its key comes along.
  await cp(join(fresh.home, 'kunci'), join(home, 'kunci'), { recursive: true });
  // A small room: two lists are enough for the door.
  const lists = await readdir(join(room, 'daftar'));
  const kept = ['desa_7502022001_harapan.csv', 'desa_7502032001_dulupi.xlsx'];
  for (const name of lists.filter((each) => !kept.includes(each))) {
    await rm(join(room, 'daftar', name));
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function environment(): Record<string, string> {
  return { PAYUNG_HOME: home, DATABASE_URL: fresh.url };
}

async function edit(from: string | RegExp, to: string, file = 'payung.yaml'): Promise<void> {
  const path = join(room, file);
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

async function refused(args: readonly string[] = ['run', room, '--out', out]): Promise<string> {
  const { code, err } = await payung(args, environment()).ended;
  expect(code, err).toBe(2);
  expect(await readdir(folder)).not.toContain('hasil');
  return err;
}

describe('a room that cannot be used', () => {
  it('without payung.yaml', async () => {
    await rm(join(room, 'payung.yaml'));
    expect(await refused()).toMatch(/Tidak ada payung\.yaml.*contohnya ada di samples/s);
  });

  it('with an unknown key', async () => {
    await edit('funds:', 'dananya:');
    expect(await refused()).toMatch(/baris \d+.*“dananya”.*tidak dikenal/);
  });

  it('with a missing file', async () => {
    await rm(join(room, 'peserta.csv'));
    expect(await refused()).toMatch(/peserta\.csv.*tidak ada.*betulkan namanya/);
  });

  it('with an empty list folder', async () => {
    await rm(join(room, 'daftar'), { recursive: true });
    await mkdir(join(room, 'daftar'));
    expect(await refused()).toMatch(/tidak berisi satu pun daftar/);
  });

  it('with a participants file that is no list', async () => {
    await writeFile(join(room, 'peserta.csv'), new Uint8Array([0, 1, 2, 3, 0, 0]));
    expect(await refused()).toMatch(/peserta\.csv/);
  });

  it('with a fund whose amount cannot be read, naming row and column', async () => {
    await edit('1008000000', 'satu miliar', 'dana.csv');
    expect(await refused()).toMatch(/berkas dana\.csv, baris 2, kolom pagu_idr/);
  });

  it('with a region that does not exist', async () => {
    await edit('"75.02"', '"75.99"');
    expect(await refused()).toMatch(/75\.?99.*Kemendagri/);
  });
});

describe('a list that cannot be read', () => {
  it('is refused alone, with its reason; the others go on', async () => {
    await writeFile(join(room, 'daftar', 'rusak.xlsx'), 'PK\u0003\u0004 bukan zip');
    const { code, out: said, err } = await payung(['run', room, '--out', out], environment()).ended;
    expect(code, err).toBe(0);
    expect(said).toMatch(/rusak\.xlsx/);
    const summary = JSON.parse(await readFile(join(out, 'ringkasan.json'), 'utf8'));
    const formats = summary.lists.map((list: { format: string }) => list.format);
    expect(formats.filter((format: string) => format === 'unreadable')).toHaveLength(1);
    expect(summary.totals.rows.data).toBe(52 + 51);
  });
});

describe('a place that cannot be used', () => {
  it('an output folder with files of somebody else', async () => {
    await mkdir(out);
    await writeFile(join(out, 'skripsi.docx'), 'penting');
    const { code, err } = await payung(['run', room, '--out', out], environment()).ended;
    expect(code).toBe(2);
    expect(err).toMatch(/bukan hasil Payung.*--out/);
    expect(await readdir(out)).toEqual(['skripsi.docx']);
  });

  it('a data folder that a running Payung holds', async () => {
    const hold = await holdHome(home, {});
    try {
      expect(await refused()).toMatch(/sudah berjalan pada folder data .*PAYUNG_HOME/);
    } finally {
      await hold.release();
    }
  });

  it('a port that is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const said = await refused(['start', '--room', room, '--port', String(port)]);
      expect(said).toMatch(new RegExp(`Port ${port} sudah dipakai.*--port`));
    } finally {
      server.close();
    }
  });

  it('a database server that does not answer', async () => {
    const env = { PAYUNG_HOME: home, DATABASE_URL: 'postgres://x:y@127.0.0.1:9/z' };
    const { code, err } = await payung(['run', room, '--out', out], env).ended;
    expect(code).toBe(2);
    expect(err).toMatch(/Basis data tidak dapat dihubungi.*DATABASE_URL/);
    expect(err).not.toContain(':y@');
  });
});

describe('a run that is stopped', () => {
  it('by Ctrl-C leaves nothing half-written and says so', async () => {
    const sample = join(root, 'samples', 'contoh-boalemo');
    const running = payung(['run', sample, '--out', out], environment());
    await running.saw(/Membaca berkas/);
    running.process.kill('SIGINT');
    const { code, err } = await running.ended;
    expect(code, err).toBe(130);
    expect(err).toMatch(/dibatalkan/);
    expect((await readdir(folder)).sort()).toEqual(['data', 'ruang']);
    const again = await payung(['run', room, '--out', out], environment()).ended;
    expect(again.code, again.err).toBe(0);
  });
});

describe('a machine that is not ready', () => {
  it('with a Node that is too old', async () => {
    const pretend = "Object.defineProperty(process,'version',{value:'v18.20.0'})";
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(pretend)}` };
    const { code, err } = await launcher(['start'], env).ended;
    expect(code).toBe(2);
    expect(err).toMatch(/Node v18\.20\.0 terlalu lama.*Pasang Node/s);
  });

  it('without a network at the first start', async () => {
    const copy = join(folder, 'salinan');
    await mkdir(join(copy, 'tools'), { recursive: true });
    const workspaces = ['packages', 'apps'].flatMap((place) =>
      readdirSync(join(root, place)).map((name) => `${place}/${name}/package.json`),
    );
    const files = [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'tools/launch.mjs',
      ...workspaces,
    ];
    for (const name of files) await cp(join(root, name), join(copy, name));
    const env = {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(folder, 'cache'),
      npm_config_fetch_retries: '0',
    };
    const program = launcher(['start'], env, copy);
    const { code, err } = await program.ended;
    expect(code, err).toBe(2);
    expect(err).toMatch(/tidak ada sambungan ke registri npm.*internet/s);
    expect(await readdir(copy)).not.toContain('.payung');
  });
});
