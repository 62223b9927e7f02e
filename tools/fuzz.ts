// Damages files of the corpus at random and reads them: a reader may refuse by name or read on, but never
// break, hang or lose a record. Run: node tools/fuzz.ts [FAMILY …] [--seconds 600]
// [--seed 1]. A file that breaks the rule is kept, its path printed, and the run ends with 1.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { assessSource, type ListFile, type Opened, openSource, surveySource } from '@payung/intake';
import { day, Refusal } from '@payung/values';
import fc from 'fast-check';
import { type Damage, damage, damaged } from '../packages/intake/corpus/damage.ts';
import { casesFolder } from '../packages/intake/corpus/make.ts';

/** Readers by what they read; a family has seeds of its own. */
export const families = ['delimited', 'xlsx', 'xls', 'packed', 'markup'] as const;
export type Family = (typeof families)[number];

/** Larger cases say nothing more and take the time of many small ones. */
const seedBytesMax = 60_000;
/** Of a file this small: what computes longer hangs. Not time of the clock: a busy machine is no fault. */
const slowMs = 5_000;
const assessment = { asOf: day('2026-06-30'), region: '7502' };

export type Seed = { readonly name: string; readonly bytes: Uint8Array };

/** What a run did: how many files, and how many of them were read to their end. */
export type Tally = { files: number; read: number; refusedBy: Map<string, number> };

/** The files of the corpus that a family of readers opens. */
export function seedsOf(family: Family): readonly Seed[] {
  return readdirSync(casesFolder).flatMap((each) => {
    const folder = join(casesFolder, each);
    return readdirSync(folder)
      .filter((name) => name !== 'case.json')
      .filter((name) => statSync(join(folder, name)).size <= seedBytesMax)
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
      .filter((seed) => familyOf(seed) === family);
  });
}

function familyOf({ name, bytes }: Seed): Family {
  const head = Buffer.from(bytes.subarray(0, 1_024));
  const ending = extname(name).toLowerCase();
  if (head.length >= 4 && head.readUInt32BE(0) === 0xd0cf11e0) return 'xls';
  if (['.xlsx', '.xlsm'].includes(ending)) return 'xlsx';
  if (['.ods', '.xlsb', '.gz', '.zip'].includes(ending)) return 'packed';
  return /<(html|table|\?xml|Workbook)/i.test(head.toString('latin1')) ? 'markup' : 'delimited';
}

/**
 * Damages seeds until `seconds` are over or `runs` are done.
 *
 * @throws an Error with the least damage found that breaks a reader; the file stays in `folder`
 */
export async function fuzz(
  family: Family,
  {
    folder,
    seed,
    ...until
  }: { folder: string; seed: number } & ({ seconds: number } | { runs: number }),
): Promise<Tally> {
  const seeds = seedsOf(family);
  const tally: Tally = { files: 0, read: 0, refusedBy: new Map() };
  const property = fc.asyncProperty(fc.constantFrom(...seeds), damage, (each, done) =>
    readDamaged({ each, done, tally, path: join(folder, `${family}-${seed}`) }),
  );
  const limits =
    'runs' in until
      ? { numRuns: until.runs }
      : {
          numRuns: Number.MAX_SAFE_INTEGER,
          interruptAfterTimeLimit: until.seconds * 1_000,
          markInterruptAsFailure: false,
        };
  await fc.assert(property, { seed, ...limits });
  return tally;
}

type Trial = {
  readonly each: Seed;
  readonly done: Damage;
  readonly tally: Tally;
  readonly path: string;
};

async function readDamaged({ each, done, tally, path }: Trial): Promise<void> {
  const bytes = damaged(each.bytes, done);
  // One file written over and over: a failing run shrinks, and the last that failed is the least.
  writeFileSync(path, bytes);
  const begun = process.cpuUsage();
  const refusal = await refusalOf({ path, name: each.name }, bytes).catch((cause) => {
    throw kept(path, each, bytes, String(cause), cause);
  });
  const { user, system } = process.cpuUsage(begun);
  const took = (user + system) / 1_000;
  if (took > slowMs) throw kept(path, each, bytes, `${Math.round(took)} ms of computing`);
  tally.files += 1;
  if (refusal === undefined) tally.read += 1;
  else tally.refusedBy.set(refusal, (tally.refusedBy.get(refusal) ?? 0) + 1);
}

function kept(path: string, each: Seed, bytes: Uint8Array, fault: string, cause?: unknown): Error {
  const file = `${path}-fault${extname(each.name)}`;
  writeFileSync(file, bytes);
  return new Error(`${fault}: ${file}, made of ${each.name}`, { cause });
}

/** The code it was refused with; undefined when every record was handed on and judged once. */
async function refusalOf(file: ListFile, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const opened = await openSource(file);
    if (!opened.ok) return opened.issues[0]?.code ?? 'unnamed';
    const records = await countRecords(opened.value, bytes);
    const source = { name: file.name, opened };
    const survey = await surveySource(source, assessment);
    if (!survey.ok) return survey.issues[0]?.code ?? 'unnamed';
    let judged = 0;
    for await (const rows of assessSource(source, survey.value, assessment)) judged += rows.length;
    if (judged !== records) throw new Error(`${records} records, ${judged} judged`);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Reads every sheet to its end; of plain text also that no letter and no digit stayed behind. */
async function countRecords(opened: Opened, bytes: Uint8Array): Promise<number> {
  let records = 0;
  const texts: string[] = [];
  for (const sheet of opened.sheets.length === 0 ? [undefined] : opened.sheets) {
    for await (const batch of opened.records(sheet)) {
      records += batch.length;
      for (const { cells } of batch) for (const cell of cells) texts.push(cell.text);
    }
  }
  const written = opened.format === 'csv' ? plainText(bytes) : undefined;
  const read = lettersOf(texts.join('\n'));
  if (written !== undefined && !written.some((text) => lettersOf(text) === read)) {
    throw new Error('letters or digits of the file stand in no cell');
  }
  return records;
}

/**
 * The text of an UTF-8 file, with and without a first line that names the separator; undefined for other
 * encodings, which are guessed from the bytes.
 */
function plainText(bytes: Uint8Array): readonly string[] | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return [text, text.replace(/^sep=.(\r\n|\r|\n|$)/, '')];
  } catch {
    return undefined;
  }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '600' },
      seed: { type: 'string', default: '1' },
    },
  });
  const asked = families.filter((each) => positionals.length === 0 || positionals.includes(each));
  const folder = mkdtempSync(join(tmpdir(), 'payung-fuzz-'));
  for (const family of asked) {
    const options = { folder, seed: Number(values.seed), seconds: Number(values.seconds) };
    const { files, read, refusedBy } = await fuzz(family, options);
    const refused = [...refusedBy]
      .sort(([, a], [, b]) => b - a)
      .map(([code, of]) => `${code} ${of}`);
    process.stdout.write(
      `${family}: ${files} files, ${read} read to the end, no fault; ${refused.join(', ')}\n`,
    );
  }
  rmSync(folder, { recursive: true });
}

if (import.meta.main) await main(process.argv.slice(2));
