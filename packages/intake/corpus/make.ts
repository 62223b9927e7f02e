// Writes the corpus: a folder for each case with its truth and its file. Run after a change of
// the cases: node packages/intake/corpus/make.ts [--office]. Without --office the files that the
// outside office program once made stay as they are.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases } from './all.ts';
import { convert } from './office.ts';
import { type Case, caseText } from './truth.ts';

export const casesFolder = join(import.meta.dirname, 'cases');

/** The bytes of a case's file as they are kept, or made now. */
export function bytesOfCase(each: Case): Uint8Array {
  if (each.office !== undefined) return readFileSync(join(casesFolder, each.name, each.file));
  return typeof each.bytes === 'function' ? each.bytes() : each.bytes;
}

function makeAll(byOffice: boolean) {
  const names = new Set(allCases.map((each) => each.name));
  if (names.size !== allCases.length) throw new Error(`two cases of one name: ${doubles()}`);
  for (const old of existsSync(casesFolder) ? readdirSync(casesFolder) : []) {
    if (!names.has(old)) rmSync(join(casesFolder, old), { recursive: true });
  }
  for (const each of allCases) {
    const folder = join(casesFolder, each.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'case.json'), caseText(each));
    if (each.atTestTime !== true && each.office === undefined) {
      writeFileSync(join(folder, each.file), bytesOfCase(each));
    }
  }
  if (byOffice) makeByOffice();
}

function makeByOffice() {
  for (const each of allCases) {
    if (each.office === undefined || typeof each.bytes === 'function') continue;
    const made = convert([{ name: 'daftar.xlsx', bytes: each.bytes }], each.office).get(each.file);
    if (made === undefined) throw new Error(`the office program made no ${each.file}`);
    writeFileSync(join(casesFolder, each.name, each.file), made);
  }
}

function doubles(): string {
  const names = allCases.map((each) => each.name);
  return names.filter((name, at) => names.indexOf(name) !== at).join(', ');
}

if (import.meta.main) makeAll(process.argv.includes('--office'));
