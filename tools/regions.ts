// Writes packages/regions/data/*.csv and the bundled modules of packages/regions/src/generated
// from the development dependency idn-area-data. `--check` writes nothing and fails when stale.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tables = ['provinces', 'regencies', 'districts', 'villages'] as const;
const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages', 'regions');

type Row = { readonly code: string; readonly name: string };

/** Every file the generator owns, by its path inside packages/regions. */
export function generatedRegionFiles(): ReadonlyMap<string, string> {
  const source = sourceRoot();
  const files = new Map<string, string>();
  const rows = new Map(tables.map((table) => [table, readTable(join(source, `${table}.csv`))]));
  for (const [table, list] of rows) files.set(`data/${table}.csv`, tableText(list));
  const national = [...(rows.get('provinces') ?? []), ...(rows.get('regencies') ?? [])];
  files.set('src/generated/national.ts', nationalText(national));
  return files;
}

function sourceRoot(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('idn-area-data')), '..', 'data');
}

/** Stands beside every result: another version of the register may name places otherwise. */
function sourceVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(sourceRoot(), '..', 'package.json'), 'utf8'),
  );
  const isVersioned = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  if (!isVersioned) throw new Error('idn-area-data has no version');
  return String(manifest.version);
}

function readTable(path: string): readonly Row[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const [codeAt, nameAt] = ['code', 'name'].map((name) => header.split(',').indexOf(name));
  return lines.map((line) => {
    const cells = splitCsv(line);
    const [code, name] = [cells[codeAt ?? -1], cells[nameAt ?? -1]];
    if (!code || !name || cells.length !== header.split(',').length) {
      throw new Error(`${path}: cannot read the line ${line}`);
    }
    const parent = cells.length === 3 ? cells[1] : '';
    if (parent !== undefined && !code.startsWith(parent)) {
      throw new Error(`${path}: ${code} does not begin with its parent ${parent}`);
    }
    return { code, name: name.trim().replace(/\s+/g, ' ') };
  });
}

function splitCsv(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, -1)
    .map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    );
}

function tableText(rows: readonly Row[]): string {
  const lines = rows.map(({ code, name }) => `${code},${quoted(name)}`);
  return `code,name\n${lines.join('\n')}\n`;
}

function quoted(name: string): string {
  return /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

function nationalText(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ code, name }) => `  ['${code.replaceAll('.', '')}', '${name.replaceAll("'", "\\'")}'],`,
  );
  return [
    '// Written by tools/regions.ts from idn-area-data (ODbL 1.0, see ../../data/README.md): provinces,',
    '// kabupaten and kota. Not edited by hand.',
    '',
    `export const regionData = 'idn-area-data ${sourceVersion()}';`,
    '',
    'export const regencies: readonly (readonly [code: string, name: string])[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

function main(): void {
  const check = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [path, text] of generatedRegionFiles()) {
    const target = join(packageRoot, path);
    if (!check) writeFileSync(target, text);
    else if (readFileSync(target, 'utf8') !== text) stale.push(path);
  }
  if (stale.length === 0) return;
  process.stderr.write(`Stale: ${stale.join(', ')}. Run: node tools/regions.ts\n`);
  process.exitCode = 1;
}

if (import.meta.main) main();
