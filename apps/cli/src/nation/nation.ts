// `payung sample --nation N --out FOLDER`: an invented nation as Hive-partitioned Parquet. The
// function below can be called by the command that makes the other samples.

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openWarehouse, systemClock } from '@payung/engine';
import { writeNation } from '@payung/office';
import { parseRegionCsv } from '@payung/regions/data';
import {
  failed,
  formatCount,
  issue,
  type Language,
  month,
  type Parsed,
  parsed,
  refuse,
} from '@payung/values';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { fill, textIn } from '../text/text.ts';

export type NationCommand = {
  readonly name: 'sample nation';
  readonly people: number;
  readonly seed: number;
  readonly out: string;
  readonly language: Language;
};

const options = {
  nation: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** Two years up to the middle of 2026. */
const span = { from: month('2024-07'), months: 24 };
/** The whole nation and a little more. */
const mostPeople = 300_000_000;

/** The words after `payung sample`, where one of them is `--nation`. */
export function parseNationCommand(argv: readonly string[]): Parsed<NationCommand> {
  const text = textIn(argv.includes('en') ? 'en' : 'id');
  let values: { nation?: string; seed?: string; out?: string; lang?: string };
  try {
    values = parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return failed(issue('usage', { detail: fill(text.unknownOption, { detail: argv.join(' ') }) }));
  }
  const language = values.lang === 'en' ? 'en' : 'id';
  const [people, seed] = [whole(values.nation), whole(values.seed ?? '1')];
  if (people === undefined || people < 1 || people > mostPeople || seed === undefined) {
    const value =
      people === undefined || people < 1 || people > mostPeople ? values.nation : values.seed;
    return failed(issue('usage', { detail: fill(text.nationInvalid, { value: value ?? '' }) }));
  }
  if (values.out === undefined) return failed(issue('usage', { detail: text.outMissing }));
  return parsed({ name: 'sample nation', people, seed, out: values.out, language });
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Writes below `out`, which must be empty or not there. */
export async function nationCommand(
  command: NationCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  const out = callerPath(environment, command.out);
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) throw refuse('output_not_empty', { path: out });
  const text = textIn(command.language);
  const warehouse = await openWarehouse({ home: environment.home, signal, exchange: dirname(out) });
  const begun = systemClock.monotonicMs();
  try {
    const made = await writeNation(warehouse, basename(out), {
      people: command.people,
      seed: command.seed,
      villages: await villageCodes(),
      ...span,
      onKabupaten: (done, of) => {
        if (done % 50 === 0) note(fill(text.nationProgress, { done, of }));
      },
    });
    const seconds = ((systemClock.monotonicMs() - begun) / 1_000).toFixed(1);
    const people = formatCount(made.people);
    print(fill(text.nationMade, { people, kabupaten: made.kabupaten, seconds, out }));
  } finally {
    await warehouse.close();
  }
}

async function villageCodes(): Promise<readonly string[]> {
  const path = fileURLToPath(import.meta.resolve('@payung/regions/data/villages.csv'));
  return parseRegionCsv(await readFile(path, 'utf8')).map((village) => village.code);
}
