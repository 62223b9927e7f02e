// Every file of the corpus goes through intake; the answer is held against the truth that was
// written before the file. The vocabulary and the folders are watched here too.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCases } from './all.ts';
import { assessed } from './assess.ts';
import { answerOf } from './command.ts';
import { type Answer, differences } from './judge.ts';
import { bytesOfCase, casesFolder } from './make.ts';
import { openFaults } from './open.ts';
import { type Case, caseText, type RowTruth } from './truth.ts';
import { reasonWords, refusalWords, warningWords } from './words.ts';

const importedRows = (each: Case): readonly RowTruth[] =>
  each.truths.flatMap((truth) => (truth.outcome === 'import' ? truth.rows : []));

/** The words a case is about: of a refusal the best one, of rows those that must be told. */
function wordsOf(each: Case): ReadonlySet<string> {
  const rows = importedRows(each);
  const told = rows.flatMap((row) => [
    ...(row.reasons ?? []),
    ...(row.warnings ?? []),
    ...(row.told ?? []),
  ]);
  const whole = each.truths.flatMap((truth) => {
    if (truth.outcome === 'refuse') return truth.refusal.slice(0, 1);
    return truth.outcome === 'import' ? (truth.somewhere ?? []).map(({ word }) => word) : [];
  });
  return new Set([...told, ...whole]);
}

describe('the corpus', () => {
  it('holds at least 150 files of our own', () => {
    expect(allCases.length).toBeGreaterThanOrEqual(150);
  });

  it('has every word of the vocabulary in two files at least', () => {
    const words = [...refusalWords, ...reasonWords, ...warningWords];
    const all = allCases.map(wordsOf);
    expect(words.filter((word) => all.filter((each) => each.has(word)).length < 2)).toEqual([]);
  });

  it('uses no word outside the vocabulary', () => {
    const known = new Set([...refusalWords, ...reasonWords, ...warningWords]);
    const used = allCases.flatMap((each) => [
      ...each.truths.flatMap((truth) => (truth.outcome === 'refuse' ? truth.refusal : [])),
      ...importedRows(each).flatMap((row) => [
        ...(row.reasons ?? []),
        ...(row.warnings ?? []),
        ...(row.told ?? []),
        ...(row.may ?? []),
      ]),
    ]);
    expect(used.filter((word) => !known.has(word))).toEqual([]);
  });

  it('lies in its folders as the cases say it', () => {
    expect(readdirSync(casesFolder).sort()).toEqual(allCases.map((each) => each.name).sort());
    for (const each of allCases) {
      const folder = join(casesFolder, each.name);
      expect(readFileSync(join(folder, 'case.json'), 'utf8'), each.name).toBe(caseText(each));
      if (each.atTestTime) continue;
      const isSame = Buffer.from(bytesOfCase(each)).equals(readFileSync(join(folder, each.file)));
      expect(isSame, `${each.name}: the file differs from its maker`).toBe(true);
    }
  });
});

/** Archives are unpacked by the isolated reader, which only the command starts. */
const isArchive = (each: Case): boolean => /\.(zip|gz)$/.test(each.file);

// Every list inside this process; archives, large ones and every thirtieth through the command itself.
describe('intake', { timeout: 60_000 }, () => {
  const kept = allCases.filter((each) => each.atTestTime !== true && !isArchive(each));
  it.each(kept.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const path = join(casesFolder, each.name, each.file);
    const answer = await assessed({ path, name: each.sentAs ?? each.file });
    expectTruth(each, answer);
  });
});

describe('payung intake', { timeout: 240_000 }, () => {
  const sample = allCases.filter(
    (each, at) => each.atTestTime === true || isArchive(each) || at % 30 === 0,
  );
  it.each(sample.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    expectTruth(each, await answerOf(each));
  });
});

/** A fault that is known and open still has to be one: mended, it leaves the list. */
function expectTruth(each: Case, answer: Answer): void {
  const found = differences(each.truths, answer);
  if (openFaults.has(each.name)) expect(found, 'mended: strike it from open.ts').not.toEqual([]);
  else expect(found).toEqual([]);
}
