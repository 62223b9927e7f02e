// Writes a sample as a data room, ready for `payung run`, and the truth beside it in a folder of its
// own, which the program never reads. Files grow row by row; ten million people are never held.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Day, refuse } from '@payung/values';
import { rowCells } from './cells.ts';
import { damageFactors } from './damage.ts';
import { createListFile, csvText, type ListFile } from './list-file.ts';
import { type ListLayout, layoutOf } from './list-layout.ts';
import type { ListRecipe } from './list-recipe.ts';
import { Random } from './random.ts';
import {
  headLines,
  openSample,
  type SampleRequest,
  type SampleRow,
  sampleAsOf,
  sampleRegion,
} from './records.ts';
import { registerCells, registerHeadings } from './register-file.ts';
import { roomTables } from './room-tables.ts';
import { Tally, type TallyFacts } from './tally.ts';
import { TextFile } from './text-file.ts';
import { createTruth, type Truth } from './truth.ts';

export type SampleFiles = {
  /** The data room. */
  readonly room: string;
  /** The truth of it. */
  readonly truth: string;
  readonly facts: TallyFacts;
};

export type WriteOptions = {
  /** Folder of the room: new, or empty. The truth goes into `<folder>-truth`. */
  readonly out: string;
  readonly signal?: AbortSignal;
  /** Residents written so far. */
  readonly onProgress?: (people: number) => void;
};

const progressEvery = 10_000;

/**
 * Ruang data contoh: invented people of a real region.
 *
 * @example await writeSample({ people: 40_000, seed: 1 }, { out: 'contoh' });
 */
export async function writeSample(
  request: SampleRequest,
  options: WriteOptions,
): Promise<SampleFiles> {
  const room = resolve(options.out);
  const truth = join(dirname(room), `${basename(room)}-truth`);
  const made: string[] = [];
  try {
    for (const folder of [room, truth]) {
      await makeEmpty(folder);
      made.push(folder);
    }
    const facts = await fill(request, { ...options, room, truthFolder: truth });
    return { room, truth, facts };
  } catch (error) {
    // Half a sample would be taken for a whole one.
    for (const folder of made) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw refuse('output_not_empty', { path: folder });
}

async function fill(
  request: SampleRequest,
  options: WriteOptions & { readonly room: string; readonly truthFolder: string },
): Promise<TallyFacts> {
  const sample = await openSample(request);
  const asOf = request.asOf ?? sampleAsOf;
  const files = await SampleWriter.create(request, options, sample.lists);
  try {
    await files.writeAll(sample.rows(), options);
  } finally {
    await files.close();
  }
  const facts = files.tally.facts();
  const { region = sampleRegion } = request;
  const tables = roomTables({ ...facts, region, asOf });
  for (const { name, text } of tables) await writeFile(join(options.room, name), text);
  await writeFile(join(options.truthFolder, 'README.md'), truthReadme(basename(options.room)));
  await writeFile(join(options.truthFolder, 'manifest.json'), files.tally.manifest(request));
  return facts;
}

function truthReadme(room: string): string {
  return `Truth of \`../${room}\` (all people invented, written by \`payung sample\`). \`rows.csv\`: file, row (record ordinal in a CSV, sheet row in an XLSX), the list's own number, person, what is damaged. \`participants.csv\`: data row of \`peserta.csv\` (1 = first after the header), person. \`people.csv\`: the residents (twin, father, moved_from, died_on, participant). Measuring only: the program never reads this folder.\n`;
}

type OpenList = { readonly file: ListFile; readonly layout: ListLayout; readonly name: string };

class SampleWriter {
  readonly tally = new Tally();
  readonly #random = new Random();
  readonly #seed: number;
  readonly #factor: number;
  readonly #asOf: Day;
  readonly #register: TextFile;
  readonly #lists: ReadonlyMap<ListRecipe, OpenList>;
  readonly #truth: Truth;

  private constructor(
    request: SampleRequest,
    open: {
      readonly register: TextFile;
      readonly lists: ReadonlyMap<ListRecipe, OpenList>;
      readonly truth: Truth;
    },
  ) {
    this.#seed = request.seed;
    this.#factor = damageFactors[request.damage ?? 'usual'];
    this.#asOf = request.asOf ?? sampleAsOf;
    this.#register = open.register;
    this.#lists = open.lists;
    this.#truth = open.truth;
  }

  static async create(
    request: SampleRequest,
    folders: { readonly room: string; readonly truthFolder: string },
    recipes: readonly ListRecipe[],
  ): Promise<SampleWriter> {
    const folder = join(folders.room, 'daftar');
    await mkdir(folder);
    const register = await TextFile.create(join(folders.room, 'peserta.csv'));
    register.add(csvText(registerHeadings, ','));
    const lists = new Map<ListRecipe, OpenList>();
    for (const recipe of recipes) {
      const layout = layoutOf(recipe, request.seed, request.people);
      const name = `${recipe.name}.${layout.format}`;
      const file = await createListFile(join(folder, name), layout);
      lists.set(recipe, { file, layout, name });
    }
    const truth = await createTruth(folders.truthFolder);
    return new SampleWriter(request, { register, lists, truth });
  }

  async writeAll(rows: Iterable<SampleRow>, options: WriteOptions): Promise<void> {
    let people = 0;
    for (const row of rows) {
      const full = this.#write(row);
      if (full !== undefined) await full.flush();
      if (row.kind !== 'resident') continue;
      people += 1;
      if (people % progressEvery !== 0) continue;
      if (options.signal?.aborted) throw refuse('cancelled');
      options.onProgress?.(people);
    }
  }

  async close(): Promise<void> {
    const lists = [...this.#lists.values()].map(({ file }) => file);
    for (const file of [this.#register, this.#truth, ...lists]) await file.close();
  }

  /** Writes one row; returns a file that has gathered enough. */
  #write(row: SampleRow): { flush(): Promise<void> } | undefined {
    switch (row.kind) {
      case 'resident':
        this.tally.resident(row);
        return this.#truth.resident(row) ? this.#truth : undefined;
      case 'participant': {
        this.#random.reseed(this.#seed, 7, row.number);
        const { cells, done } = registerCells(row, this.#hand());
        this.tally.row('peserta.csv', [...row.written.damages, ...done]);
        const full = this.#truth.participant(row);
        return this.#register.add(csvText(cells, ','))
          ? this.#register
          : full
            ? this.#truth
            : undefined;
      }
      case 'row':
        return this.#listRow(row);
      default:
        return row satisfies never;
    }
  }

  #listRow(row: Extract<SampleRow, { kind: 'row' }>): { flush(): Promise<void> } | undefined {
    const open = this.#lists.get(row.list);
    if (open === undefined) throw new RangeError(`No file for the list ${row.list.name}`);
    this.#random.reseed(this.#seed, 8, row.person.number, row.number);
    const { factor, ...hand } = this.#hand();
    const { occupation } = row.person;
    const written = { number: row.number, written: row.written, occupation };
    const { cells, done } = rowCells(written, open.layout, {
      ...hand,
      factor: factor * row.list.quality,
    });
    const damages = [...row.written.damages, ...done];
    this.tally.row(`daftar/${open.name}`, damages);
    const full = this.#truth.row({ file: open.name, line: row.number + headLines, row, damages });
    return open.file.add(cells) ? open.file : full ? this.#truth : undefined;
  }

  #hand(): { random: Random; factor: number; asOf: Day } {
    return { random: this.#random, factor: this.#factor, asOf: this.#asOf };
  }
}
