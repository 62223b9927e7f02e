// The door of every npm script. Runs on any Node from 20 on with nothing installed: installs what
// is missing, then hands over to the Node the project brings. Plain JavaScript for that reason.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'node_modules', '.payung-lock');
const commands = {
  start: ['apps/cli/src/main.ts', 'start'],
  payung: ['apps/cli/src/main.ts'],
  test: ['tools/check.ts', '--browser'],
  check: ['tools/check.ts'],
  bench: ['bench/bench.ts'],
};

function refuse(problem, remedy) {
  process.stderr.write(`payung: ${problem}\n        ${remedy}\n`);
  process.exit(2);
}

function atLeast(version, major, minor) {
  const [a = 0, b = 0] = version.replace(/^v/, '').split('.').map(Number);
  return a > major || (a === major && b >= minor);
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installed() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === lockDigest();
}

/** npm as it was called, so that the same npm installs; by name when called without npm. */
function npm(args) {
  const script = process.env['npm_execpath'];
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
  return script?.endsWith('.js')
    ? spawn(process.execPath, [script, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

async function install() {
  process.stderr.write('Payung: memasang bagian yang diperlukan (npm ci), sekitar satu menit …\n');
  const child = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(String(error)));
    child.on('close', resolve);
  });
  if (code === 0) return writeFileSync(marker, lockDigest());
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    refuse(
      'tidak dapat memasang: tidak ada sambungan ke registri npm.',
      'Sambungkan komputer ke internet (atau atur proxy npm), lalu jalankan lagi.',
    );
  }
  if (/ENOSPC/.test(output)) {
    refuse(
      'tidak dapat memasang: ruang simpan penuh.',
      'Kosongkan sekitar 1,5 GB, lalu jalankan lagi.',
    );
  }
  process.stderr.write(output.split('\n').slice(-12).join('\n'));
  refuse(
    'pemasangan (npm ci) gagal; pesan npm ada di atas.',
    'Perbaiki sebabnya, lalu jalankan lagi.',
  );
}

/** The Node of the dev dependency; else the one that runs this, when it is new enough. */
function programNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
  if (existsSync(bundled)) return bundled;
  if (atLeast(process.version, 22, 19)) return process.execPath;
  return refuse(
    `Node ${process.version} terlalu lama untuk menjalankan Payung di ${process.platform} ${process.arch}.`,
    'Pasang Node 24 dari https://nodejs.org, lalu jalankan lagi.',
  );
}

/**
 * Runs the program and dies with it. The IPC channel tells the program when this process is gone,
 * also after kill -9; when npm itself is killed, our parent changes and we stop the program.
 */
function run(node, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      // Compiled code is kept, for this program and its threads: a second start is a second faster.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'payung-code'),
      ...process.env,
      PAYUNG_CALLED_FROM: process.env['INIT_CWD'] ?? process.cwd(),
    },
  });
  // A terminal sends Ctrl-C to the program as well; stopping twice is stopping once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] && process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  watch.unref();
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  refuse(`perintah “${name}” tidak dikenal.`, `Perintah: ${Object.keys(commands).join(', ')}.`);
}
if (!atLeast(process.version, 20, 0)) {
  refuse(
    `Node ${process.version} terlalu lama.`,
    'Pasang Node 20 atau lebih baru dari https://nodejs.org.',
  );
}
if (!installed()) await install();
run(programNode(), [...command, ...rest]);
