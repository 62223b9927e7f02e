// Writes packages/values/ISSUES.md: every issue code with its Indonesian words, for clerks and for
// programs that read our files. `--check` writes nothing and fails when the file is stale.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileRefusalCodes,
  type IssueCode,
  lawIssueCodes,
  registerIssueCodes,
  roomIssueCodes,
  rowIssueCodes,
  systemIssueCodes,
  valueIssueCodes,
} from '@payung/values';
import { id } from '../packages/values/src/text/id.ts';

const target = join(import.meta.dirname, '..', 'packages', 'values', 'ISSUES.md');

const groups: readonly (readonly [string, readonly IssueCode[]])[] = [
  ['Nilai yang tidak terbaca', valueIssueCodes],
  ['Berkas ditolak', fileRefusalCodes],
  ['Baris ditolak atau diberi catatan', rowIssueCodes],
  ['Ruang data', roomIssueCodes],
  ['Fakta yang tidak dapat dipakai aturan hukum', lawIssueCodes],
  ['Register menolak', registerIssueCodes],
  ['Program', systemIssueCodes],
];

/** The whole document. */
function issuesDocument(): string {
  const intro = [
    '# Kode masalah',
    '',
    'Ditulis oleh `node tools/issues.ts`; tidak disunting dengan tangan. Kode tetap selamanya; kalimatnya boleh diperbaiki. `{…}` diisi dari data masalah itu.',
  ];
  const tables = groups.flatMap(([title, codes]) => [
    '',
    `## ${title}`,
    '',
    '| Kode | Masalah | Yang dapat dilakukan |',
    '|---|---|---|',
    ...codes.map(
      (code) => `| \`${code}\` | ${cell(id[code].problem)} | ${cell(id[code].remedy)} |`,
    ),
  ]);
  return `${[...intro, ...tables].join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function main(): void {
  const text = issuesDocument();
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
    return;
  }
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
  process.stderr.write('Stale: packages/values/ISSUES.md. Run: node tools/issues.ts\n');
  process.exitCode = 1;
}

if (import.meta.main) main();
