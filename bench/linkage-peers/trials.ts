// What the engines are measured on: the public sets febrl3, febrl4 and fake_1000 where a folder of
// them is given, and worker lists of the sample generator. Each is written as CSV into a folder of the
// run, with the truth kept apart.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { normaliseName } from '@payung/linkage';
import { listInput, openSample, participantInput } from '@payung/office';

export type Side = 'left' | 'right';

export type Trial = {
  readonly name: string;
  /** Settings of Splink that fit it. */
  readonly plan: 'febrl' | 'fake' | 'workers';
  readonly idColumn: string;
  /** CSV files as Splink and plain SQL read them. */
  readonly files: Readonly<Partial<Record<Side, string>>>;
  /** The same records as Payung reads worker lists. */
  readonly lists?: Readonly<Record<Side, string>>;
  readonly records: number;
  /** Side and id → entity. */
  readonly truth: Readonly<Partial<Record<Side, ReadonlyMap<string, string>>>>;
};

type Rows = readonly (readonly string[])[];

/** The public sets: `folder` holds febrl3.csv.gz, febrl4a.csv.gz, febrl4b.csv.gz, fake_1000.csv.gz. */
export async function publicTrials(
  folder: string | undefined,
  home: string,
): Promise<readonly Trial[]> {
  if (folder === undefined) return [];
  const read = async (name: string, without: readonly string[]): Promise<Rows> =>
    withoutColumns(
      csvRows(gunzipSync(await readFile(join(folder, `${name}.csv.gz`))).toString()),
      without,
    );
  const febrl = async (name: string, sets: readonly string[], without: readonly string[]) => {
    const tables = await Promise.all(sets.map((set) => read(set, without)));
    return await trial({
      name,
      plan: 'febrl',
      idColumn: 'rec_id',
      tables,
      home,
      entity: (id) => id.split('-').slice(0, 2).join('-'),
    });
  };
  const fakeRows = await read('fake_1000', []);
  const clusterAt = fakeRows[0]?.indexOf('cluster') ?? -1;
  const clusters = new Map(fakeRows.slice(1).map((row) => [row[0] ?? '', row[clusterAt] ?? '']));
  const number = ['soc_sec_id'];
  return [
    await febrl('febrl3 without soc_sec_id', ['febrl3'], number),
    await febrl('febrl4', ['febrl4a', 'febrl4b'], []),
    await febrl('febrl4 without soc_sec_id', ['febrl4a', 'febrl4b'], number),
    await trial({
      name: 'fake_1000',
      plan: 'fake',
      idColumn: 'unique_id',
      tables: [withoutColumns(fakeRows, ['cluster'])],
      home,
      entity: (id) => clusters.get(id) ?? id,
    }),
  ];
}

async function trial(given: {
  readonly name: string;
  readonly plan: Trial['plan'];
  readonly idColumn: string;
  readonly tables: readonly Rows[];
  readonly home: string;
  readonly entity: (id: string) => string;
}): Promise<Trial> {
  const { name, plan, idColumn, tables, home, entity } = given;
  const files: Partial<Record<Side, string>> = {};
  const truth: Partial<Record<Side, ReadonlyMap<string, string>>> = {};
  for (const [index, table] of tables.entries()) {
    const side = index === 0 ? 'left' : 'right';
    const path = join(home, `${name.replaceAll(' ', '-')}-${side}.csv`);
    await writeFile(path, table.map(csvText).join(''));
    files[side] = path;
    truth[side] = new Map(table.slice(1).map(([id = '']) => [id, entity(id)]));
  }
  const records = tables.reduce((sum, table) => sum + table.length - 1, 0);
  return { name, plan, idColumn, files, truth, records };
}

/** No cell of these sets holds a quote or a comma. */
function csvRows(text: string): Rows {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.trim()));
}

function withoutColumns(rows: Rows, names: readonly string[]): Rows {
  const dropped = names.map((name) => rows[0]?.indexOf(name) ?? -1);
  return rows.map((row) => row.filter((_, index) => !dropped.includes(index)));
}

function csvText(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\n`;
}

const cleanHeading = [
  'id',
  'nik',
  'first_name',
  'last_name',
  'both_names',
  'birth',
  'sex',
  'village',
];
const listHeading = ['id', 'nik', 'nama', 'tgl_lahir', 'jenis_kelamin', 'kode_desa'];

/** List rows on the left, participants on the right, of as many invented people. */
export async function workerTrial(
  name: string,
  request: { readonly people: number; readonly seed: number; readonly region: string },
  home: string,
): Promise<Trial> {
  const path = (side: Side, kind: string): string =>
    join(home, `${name.replaceAll(' ', '-')}-${kind}-${side}.csv`);
  const truth = { left: new Map<string, string>(), right: new Map<string, string>() };
  const streams = {
    left: [createWriteStream(path('left', 'clean')), createWriteStream(path('left', 'list'))],
    right: [createWriteStream(path('right', 'clean')), createWriteStream(path('right', 'list'))],
  } as const;
  for (const side of ['left', 'right'] as const) {
    streams[side][0].write(csvText(cleanHeading));
    streams[side][1].write(csvText(listHeading));
  }
  for (const row of (await openSample(request)).rows()) {
    if (row.kind === 'resident') continue;
    const side = row.kind === 'row' ? 'left' : 'right';
    const input = row.kind === 'row' ? listInput(row) : participantInput(row);
    const id = String(truth[side].size + 1);
    truth[side].set(id, String(row.person.number));
    const [clean, list] = streams[side];
    const full = [
      clean.write(csvText(cleanCells(id, input))) ? undefined : clean,
      list.write(csvText(listCells(id, input))) ? undefined : list,
    ];
    // Both are listened to before either is waited for: the second may drain first.
    await Promise.all(full.map((stream) => stream && once(stream, 'drain')));
  }
  for (const stream of [...streams.left, ...streams.right]) {
    stream.end();
    await once(stream, 'finish');
  }
  return {
    name,
    plan: 'workers',
    idColumn: 'id',
    files: { left: path('left', 'clean'), right: path('right', 'clean') },
    lists: { left: path('left', 'list'), right: path('right', 'list') },
    records: truth.left.size + truth.right.size,
    truth,
  };
}

/** The lists of as many invented people without their truth: of ten million that alone is much. */
export async function workerLists(
  request: { readonly people: number; readonly seed: number; readonly region: string },
  home: string,
): Promise<Readonly<Record<Side, string>>> {
  const paths = { left: join(home, 'rows.csv'), right: join(home, 'participants.csv') };
  const streams = {
    left: createWriteStream(paths.left),
    right: createWriteStream(paths.right),
  };
  const counts = { left: 0, right: 0 };
  for (const stream of Object.values(streams)) stream.write(csvText(listHeading));
  for (const row of (await openSample(request)).rows()) {
    if (row.kind === 'resident') continue;
    const side = row.kind === 'row' ? 'left' : 'right';
    const input = row.kind === 'row' ? listInput(row) : participantInput(row);
    counts[side] += 1;
    const written = streams[side].write(csvText(listCells(String(counts[side]), input)));
    if (!written) await once(streams[side], 'drain');
  }
  for (const stream of Object.values(streams)) {
    stream.end();
    await once(stream, 'finish');
  }
  return paths;
}

type Input = ReturnType<typeof listInput>;

function cleanCells(id: string, input: Input): readonly string[] {
  const { tokens } = normaliseName(input.name);
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)];
  const nik = input.nikDigits?.length === 16 ? input.nikDigits : '';
  const birth = input.birth ?? '';
  return [id, nik, first, last, `${first} ${last}`, birth, input.sex ?? '', input.village ?? ''];
}

function listCells(id: string, input: Input): readonly string[] {
  const rough = input.birthPrecision === 'year' || input.birthPrecision === 'age';
  const birth = rough ? input.birth?.slice(0, 4) : input.birth;
  return [id, input.nikDigits ?? '', input.name, birth ?? '', input.sex ?? '', input.village ?? ''];
}
