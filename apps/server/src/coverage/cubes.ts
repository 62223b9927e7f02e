// The cubes that figures are cut from, kept open between requests: one for each tenant, kind of region
// and state of the register. A cube is made once however many ask for it, and closed when nobody does.

import { createHash } from 'node:crypto';
import { type Actor, type FileWarehouse, openWarehouse, WarehouseFailure } from '@payung/engine';
import {
  buildCube,
  type Cube,
  cubeSetting,
  loadSpells,
  type RegionKind,
  readSpells,
  type SpellReading,
} from '@payung/office';
import { addMonths, type Month } from '@payung/values';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';

export type Wanted = {
  readonly tenant: string;
  readonly kind: RegionKind;
  /** The month of the newest participants file when absent. */
  readonly at?: Month;
};

export type OpenCube = {
  readonly cube: Cube;
  readonly warehouse: FileWarehouse;
  /** Change of the register up to which everything is known. */
  readonly known: number;
  /** Digest of the spells it was made from. */
  readonly sha256: string;
};

/** A cube and the month it is asked about. */
export type AskedCube = OpenCube & { readonly at: Month; readonly isClosed: boolean };

const historyMonths = 35;
const monthsAhead = 24;
const keptCubes = 4;
const idleMs = 600_000;
const memoryMb = 1_024;

type Needs = Pick<SiteOptions, 'database' | 'home'>;

export class CubeStore {
  readonly #options: Needs;
  readonly #kept = new Map<string, KeptCube>();

  constructor(options: Needs, ending: AbortSignal) {
    this.#options = options;
    ending.addEventListener('abort', () => {
      for (const key of [...this.#kept.keys()]) this.#drop(key);
    });
  }

  /** Answers of one cube are made one after the other: they share its tables. */
  async use<T>(wanted: Wanted, body: (asked: AskedCube) => Promise<T>): Promise<T> {
    const { at, newest, known, isClosed } = await this.#readingOf(wanted);
    const range = {
      from: addMonths(newest, -historyMonths),
      until: addMonths(newest, monthsAhead),
    };
    if (at < range.from || at > newest) throw new RequestRefused(422, 'request_invalid', ['month']);
    const key = [wanted.tenant, wanted.kind, newest, known].join('/');
    const kept = this.#keep(key, () => this.#build(wanted, { at, known, range }));
    try {
      return await kept.run((open) => body({ ...open, at, isClosed }));
    } catch (error) {
      // The next one who asks gets a new process.
      if (error instanceof WarehouseFailure) this.#drop(key);
      throw error;
    }
  }

  async #readingOf({ tenant, at }: Wanted) {
    const { database } = this.#options;
    const factsAt = (month: Month | undefined) =>
      readSpells(database, readerOf(tenant), month, async ({ known, month, isClosed }) => ({
        ...{ known, month, isClosed },
      }));
    const newest = await factsAt(undefined);
    if (newest === undefined) throw new RequestRefused(409, 'not_found', 'register_empty');
    const asked = at === undefined ? newest : await factsAt(at);
    if (asked === undefined) throw new RequestRefused(409, 'not_found', 'register_empty');
    return { ...asked, at: asked.month, newest: newest.month };
  }

  async #build(
    { tenant, kind }: Wanted,
    state: {
      readonly at: Month;
      readonly known: number;
      readonly range: { readonly from: Month; readonly until: Month };
    },
  ): Promise<OpenCube> {
    const { database, home } = this.#options;
    const warehouse = await openWarehouse({ home, memoryMb });
    try {
      const hash = createHash('sha256');
      const known = await readSpells(database, readerOf(tenant), state.at, async (reading) => {
        await loadSpells(warehouse, hashed(reading.batches, hash));
        return reading.known;
      });
      if (known !== state.known)
        throw new RequestRefused(409, 'request_invalid', 'changed_meanwhile');
      const setting = cubeSetting({ region: kind, depth: 10, ...state.range });
      const cube = await buildCube(warehouse, 'spell', setting);
      return { cube, warehouse, known, sha256: hash.digest('hex') };
    } catch (error) {
      await warehouse.close();
      throw error;
    }
  }

  #keep(key: string, build: () => Promise<OpenCube>): KeptCube {
    const found = this.#kept.get(key);
    if (found !== undefined) {
      // Last in the map is last used.
      this.#kept.delete(key);
      this.#kept.set(key, found);
      return found;
    }
    const kept = new KeptCube(build, () => this.#drop(key));
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptCubes && oldest !== undefined) this.#drop(oldest);
    return kept;
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    kept?.close();
  }
}

/** One cube with a queue of its own. */
class KeptCube {
  readonly #opened: Promise<OpenCube>;
  readonly #forget: () => void;
  #queue: Promise<unknown>;
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(build: () => Promise<OpenCube>, forget: () => void) {
    this.#forget = forget;
    this.#opened = build();
    this.#queue = this.#opened;
    // What could not be built is built anew by the next one who asks.
    this.#opened.catch(forget);
  }

  run<T>(body: (open: OpenCube) => Promise<T>): Promise<T> {
    clearTimeout(this.#idle);
    this.#waiting += 1;
    const turn = this.#queue.then(
      () => this.#opened,
      () => this.#opened,
    );
    const result = turn.then(body).finally(() => this.#rest());
    this.#queue = result;
    return result;
  }

  /** After the last one who waits. */
  close(): void {
    clearTimeout(this.#idle);
    const end = async () => (await this.#opened).warehouse.close();
    this.#queue = this.#queue.then(end, end);
    // What was never built has nothing to close; whoever asked for it was told.
    this.#queue.catch(() => {});
  }

  #rest(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.#idle = setTimeout(this.#forget, idleMs);
    this.#idle.unref();
  }
}

/** The whole tenant is counted; what of it a caller may see is decided with each answer. */
function readerOf(tenant: string): Actor {
  return { id: 'cakupan', role: 'system', tenant };
}

async function* hashed(
  batches: SpellReading['batches'],
  hash: { update(text: string): unknown },
): SpellReading['batches'] {
  for await (const batch of batches) {
    hash.update(JSON.stringify(batch));
    yield batch;
  }
}
