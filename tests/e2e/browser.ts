// The browser of the tests: PAYUNG_BROWSER, else one that is installed, else the Chromium that comes
// as a package, with the libraries a bare machine lacks.

import { existsSync } from 'node:fs';
import {
  access,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, sep } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

export type Found = { readonly path: string; readonly env: Readonly<Record<string, string>> };

const installed: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export async function findBrowser(): Promise<Found> {
  const named = process.env['PAYUNG_BROWSER'];
  if (named !== undefined && named !== '') {
    await access(named);
    return { path: named, env: {} };
  }
  const path = installed[process.platform]?.find((each) => existsSync(each));
  return path === undefined ? packagedBrowser() : { path, env: {} };
}

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Workers of a page ask for a certificate of their own accord, whatever the page was allowed.
  '--ignore-certificate-errors',
  '--no-default-browser-check',
  '--font-render-hinting=none',
];

export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [...quiet, ...(isRoot ? ['--no-sandbox'] : [])],
    env: { ...definedEnv(), ...found.env },
  });
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** Unpacked once per version into the project's own cache, complete or not at all. */
async function packagedBrowser(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found: install Chrome or Chromium, or name one by PAYUNG_BROWSER');
  }
  const bin = join(packageFolder('@sparticuz/chromium'), 'bin');
  const { version } = JSON.parse(await readFile(join(bin, '..', 'package.json'), 'utf8'));
  const home = join(
    packageFolder('@sparticuz/chromium'),
    '..',
    '..',
    '.cache',
    `payung-chromium-${version}`,
  );
  if (!existsSync(home)) await unpack(bin, home);
  return {
    path: join(home, 'chromium'),
    env: {
      ...(hasLibraries() ? {} : { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }),
      ...((await hasFonts()) ? {} : { FONTCONFIG_FILE: await fontConfig(home) }),
    },
  };
}

/** The machine's own libraries fit its other libraries better than packed ones. */
function hasLibraries(): boolean {
  return ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'].some(
    (folder) => existsSync(join(folder, 'libnss3.so')) && existsSync(join(folder, 'libnspr4.so')),
  );
}

async function fontConfig(home: string): Promise<string> {
  const file = join(home, 'fonts-here.conf');
  const folders = `<dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'font-cache')}</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>`);
  return file;
}

function packageFolder(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const at = entry.lastIndexOf(`${sep}${name.replace('/', sep)}${sep}`);
  return entry.slice(0, at + name.length + 1);
}

async function hasFonts(): Promise<boolean> {
  return readdir('/usr/share/fonts').then(
    (entries) => entries.length > 0,
    () => false,
  );
}

async function unpack(bin: string, home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const fresh = await mkdtemp(join(dirname(home), 'payung-chromium-'));
  await writeFile(
    join(fresh, 'chromium'),
    brotliDecompressSync(await readFile(join(bin, 'chromium.br'))),
  );
  await chmod(join(fresh, 'chromium'), 0o755);
  for (const [archive, folder] of [
    ['al2023.tar.br', 'al2023'],
    ['fonts.tar.br', ''],
    ['swiftshader.tar.br', ''],
  ] as const) {
    await untar(brotliDecompressSync(await readFile(join(bin, archive))), join(fresh, folder));
  }
  try {
    await rename(fresh, home);
  } catch (error) {
    // Another test run was quicker; its copy is as good.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** Plain tar: files only, below the folder only. */
async function untar(tar: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + 512 <= tar.length; ) {
    const text = (from: number, length: number) =>
      tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const name = normalize(`${text(345, 155)}/${text(0, 100)}`.replace(/^\//, ''));
    if (text(0, 100) === '') return;
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    const isFile = text(156, 1) === '0' || text(156, 1) === '';
    if (isFile && !name.startsWith('..')) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** A folder for screenshots of this run: PAYUNG_SHOTS, else a temporary one. */
export async function shotsFolder(): Promise<string> {
  const named = process.env['PAYUNG_SHOTS'];
  if (named === undefined || named === '') return mkdtemp(join(tmpdir(), 'payung-layar-'));
  await mkdir(named, { recursive: true });
  return named;
}
