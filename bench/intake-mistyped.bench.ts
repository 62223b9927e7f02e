// How many mistyped NIKs intake takes without a warning, on invented districts of several seeds, and
// how many right ones look just like them: what no rule of one list can tell apart. Figures only.
// Run: node intake-mistyped.bench.ts [people], or with a room and its truth: ROOM TRUTH

import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AssessedRow,
  assessSource,
  type ListSource,
  type ListSurvey,
  openSource,
  peopleSeen,
  repeatFinder,
  surveyBeside,
  surveySource,
} from '@payung/intake';
import { writeSample } from '@payung/office';
import { day } from '@payung/values';

const options = { asOf: day('2026-06-30'), region: '7502' };
const seeds = [1, 2, 3] as const;

type Judged = {
  readonly list: string;
  readonly row: AssessedRow;
  readonly nik: string;
  /** The number the person really has. */
  readonly own: string;
  /** Kecamatan of the village where the person lives. */
  readonly district: string;
};

type Owner = Pick<Judged, 'own' | 'district'>;

/** What was mistyped, by the part of the number where the two differ. */
type Part = 'serial' | 'kecamatan' | 'regency' | 'birth date';

export async function main(arguments_: readonly string[]): Promise<void> {
  const [room, truth] = arguments_;
  if (room !== undefined && truth !== undefined) return report(room, truth);
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  try {
    for (const seed of seeds) {
      const out = join(folder, String(seed));
      await writeSample({ people: Number(room ?? 40_000), seed, damage: 'usual' }, { out });
      say(`seed ${seed}`);
      await report(out, `${out}-truth`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function report(room: string, truth: string): Promise<void> {
  const owners = await ownersOf(truth);
  const lists = await openedLists(join(room, 'daftar'));
  const alone = await judged(lists, owners, 'alone');
  const wrong = alone.filter(({ nik, own }) => nik !== own);
  const silent = wrong.filter(({ row }) => row.warnings.length === 0);
  const right = alone.filter(({ nik, own }) => nik === own);
  const unusual = right.filter(({ row }) => row.warnings.includes('nik_unusual'));
  say(
    `  ${alone.length} accepted, ${wrong.length} with a wrong NIK, ${silent.length} without a warning; ` +
      `${unusual.length} right ones called unusual (${percent(unusual.length, right.length)})`,
  );
  for (const part of ['serial', 'kecamatan', 'regency', 'birth date'] as const) {
    const those = silent.filter(({ nik, own }) => partOf(nik, own) === part);
    const like = right.filter((each) => those.some((other) => isLike(each, other, part)));
    say(`  ${part}: ${those.length}; right ones that look the same: ${like.length}`);
  }
  const untold = silent.filter(({ row }) => row.notes.length === 0);
  const questioned = right.filter(({ row }) => row.notes.includes('nik_unproven'));
  say(
    `  ${untold.length} with neither a warning nor a note; ` +
      `${questioned.length} right ones noted (${percent(questioned.length, right.length)})`,
  );
  const together = await judged(lists, owners, 'together');
  const still = new Set(
    together.filter(({ row }) => row.warnings.length === 0).map((each) => placeOf(each)),
  );
  const named = new Set(
    together.flatMap(({ list, row }) =>
      row.sameAs === undefined ? [] : [`${row.sameAs.file ?? list}#${row.sameAs.row}`],
    ),
  );
  const unseen = silent.filter((each) => still.has(placeOf(each)) && !named.has(placeOf(each)));
  say(`  sent together: ${unseen.length} that neither a warning of theirs nor another row names`);
  tellLinked(await linkedOf(room), { silent, right });
}

/** A line of `tautan.csv`: whose row it is, and whether it says that the NIK is another's elsewhere. */
type Linked = { readonly person: string; readonly isDoubted: boolean };

/** What the main job, which knows the participants and all lists, says of every row. */
async function linkedOf(room: string): Promise<ReadonlyMap<string, Linked>> {
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  // Passable, so that root's server keeps its data inside.
  await chmod(folder, 0o711);
  try {
    await payung(['run', room, '--out', join(folder, 'hasil')], join(folder, 'data'));
    const lines = await tableOf(join(folder, 'hasil', 'tautan.csv'));
    return new Map(
      lines.map(([file, row, , status, person = '', , , reason = '']) => {
        const isDoubted = status === 'tinjau' || /NIK (berbeda|mirip|berurutan)/.test(reason);
        return [`${file}#${row}`, { person, isDoubted }];
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function payung(args: readonly string[], home: string): Promise<void> {
  const script = join(import.meta.dirname, '..', 'apps', 'cli', 'src', 'main.ts');
  const env = { ...process.env, PAYUNG_HOME: home, PAYUNG_CALLED_FROM: process.cwd() };
  const child = spawn(process.execPath, [script, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}`))));
  });
}

function tellLinked(
  linked: ReadonlyMap<string, Linked>,
  { silent, right }: { readonly silent: readonly Judged[]; readonly right: readonly Judged[] },
): void {
  const rowsOf = Map.groupBy(linked.values(), ({ person }) => person);
  const own = (each: Judged) => linked.get(placeOf(each));
  const isNamed = (each: Judged) => own(each)?.isDoubted === true;
  const othersOf = (each: Judged) => rowsOf.get(own(each)?.person ?? '') ?? [];
  const left = silent.filter((each) => !isNamed(each));
  const beside = left.filter((each) => othersOf(each).some(({ isDoubted }) => isDoubted));
  const alone = left.filter((each) => othersOf(each).length === 1);
  const warned = right.filter(isNamed);
  say(
    `  main job: ${silent.length - left.length} of the ${silent.length} without a warning are named by their own ` +
      `line of tautan.csv, ${beside.length} more by a line of the same person; ${alone.length} stand on no other ` +
      `list; ${warned.length} right ones are named (${percent(warned.length, right.length)})`,
  );
}

function placeOf({ list, row }: Judged): string {
  return `${list}#${row.row}`;
}

function partOf(nik: string, own: string): Part {
  const at = [...nik].findIndex((digit, index) => digit !== own[index]);
  if (at >= 12) return 'serial';
  return at >= 6 ? 'birth date' : at >= 4 ? 'kecamatan' : 'regency';
}

/** A right number of the same list with the very thing that is wrong in the other. */
function isLike(right: Judged, wrong: Judged, part: Part): boolean {
  if (right.list !== wrong.list) return false;
  switch (part) {
    case 'serial':
      return right.nik.slice(12) === wrong.nik.slice(12);
    case 'kecamatan':
      return isMoved(right) && right.nik.slice(0, 6) === wrong.nik.slice(0, 6);
    case 'regency':
      return right.nik.slice(0, 4) === wrong.nik.slice(0, 4);
    case 'birth date':
      return right.nik.slice(6, 12) === wrong.nik.slice(6, 12);
    default:
      return part satisfies never;
  }
}

/** Registered first in another kecamatan than the one of his village. */
function isMoved({ nik, district }: Judged): boolean {
  return nik.slice(0, 6) !== district;
}

async function openedLists(folder: string): Promise<ListSource[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      opened: await openSource({ path: join(folder, name), name }),
    })),
  );
}

/** Accepted rows with a NIK, each list by itself, or all as one consignment. */
async function judged(
  lists: readonly ListSource[],
  owners: ReadonlyMap<string, Owner>,
  how: 'alone' | 'together',
): Promise<Judged[]> {
  const repeats = repeatFinder();
  const surveys = new Map<string, ListSurvey>();
  for (const list of lists) {
    const survey = await surveySource(list, options, repeats);
    if (!survey.ok) throw new Error(JSON.stringify(survey.issues));
    surveys.set(list.name, survey.value);
  }
  const [among, seen] = [repeats.result(), peopleSeen()];
  const found: Judged[] = [];
  for (const list of lists) {
    const survey = surveys.get(list.name);
    if (survey === undefined) throw new RangeError(`${list.name} was not surveyed`);
    const rows =
      how === 'together'
        ? assessSource(list, surveyBeside(survey, among), options, { seen, file: list.name })
        : assessSource(list, survey, options);
    for await (const batch of rows) {
      for (const row of batch) {
        const nik = row.values?.nik;
        const owner = owners.get(`${list.name}#${row.row}`);
        if (row.disposition !== 'accepted' || nik === undefined || nik === null) continue;
        if (owner === undefined) throw new Error(`${list.name} row ${row.row}: nobody's`);
        found.push({ list: list.name, row, nik, ...owner });
      }
    }
  }
  return found;
}

/** List and row → the person that stands there. */
async function ownersOf(truth: string): Promise<ReadonlyMap<string, Owner>> {
  const people = new Map<string, Owner>();
  const [personAt, nikAt, villageAt] = [0, 1, 6];
  for (const cells of await tableOf(join(truth, 'people.csv'))) {
    const own = cells[nikAt] ?? '';
    people.set(cells[personAt] ?? '', { own, district: (cells[villageAt] ?? '').slice(0, 6) });
  }
  const owners = new Map<string, Owner>();
  for (const [file = '', row = '', , person = ''] of await tableOf(join(truth, 'rows.csv'))) {
    const owner = people.get(person);
    if (owner === undefined) throw new Error(`${file} row ${row}: ${person} is unknown`);
    owners.set(`${file}#${row}`, owner);
  }
  return owners;
}

async function tableOf(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8');
  return text.trim().split('\n').slice(1).map(cellsOf);
}

/** Commas inside quotes part nothing. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function percent(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(2)} %`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await main(process.argv.slice(2));
