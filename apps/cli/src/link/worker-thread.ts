// Reads one worker list in a thread of its own, so that two long lists are read at the same time on
// two cores. Rows go over as columns, some thousand at once and while the list is read on: objects by
// the hundred thousand are slow to hand over.

import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { LinkInput } from '@payung/linkage';
import { type Issue, Refusal, refuse } from '@payung/values';
import { readWorkerList, type WorkerList, type WorkerListRequest } from './worker-source.ts';

type Told = Omit<WorkerListRequest, 'signal'>;

/** The cells of a field, row after row: numbers of values where many rows have one. */
type Column = {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly codes?: Uint32Array;
};
type Answer =
  | { readonly refused: readonly Issue[] }
  | { readonly list: WorkerList }
  | { readonly columns: readonly Column[] };

/** Rows of a list, made one by one whenever they are asked for. */
export type Rows = Iterable<LinkInput>;

/** As {@link readWorkerList}, in a thread: `take` is given the rows part by part, in their order. */
export async function readInThread(
  request: WorkerListRequest,
  take: (rows: Rows) => void,
): Promise<WorkerList> {
  const { signal, ...told } = request;
  if (signal.aborted) throw refuse('cancelled');
  const thread = new Worker(new URL(import.meta.url), { workerData: told });
  const stop = () => thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([listOf(thread, take), ended(thread)]);
  } catch (error) {
    if (signal.aborted) throw refuse('cancelled', {}, {}, error);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

function listOf(thread: Worker, take: (rows: Rows) => void): Promise<WorkerList> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.on('message', (answer: Answer) => {
      if ('refused' in answer) reject(new Refusal(answer.refused));
      else if ('list' in answer) resolve(answer.list);
      else {
        try {
          take(new ColumnRows(answer.columns));
        } catch (error) {
          reject(error);
        }
      }
    });
  });
}

/** A thread that ends without an answer must not be waited for. */
async function ended(thread: Worker): Promise<never> {
  const [code] = await once(thread, 'exit');
  throw new Error(`The thread that reads a list ended with code ${code}`);
}

/** Fields that differ from row to row. */
const ownFields = [
  'key',
  'row',
  'nik',
  'nikDigits',
  'name',
  'mother',
  'phone',
  'familyCard',
] as const;
/** Fields of few values, which go over once each. */
const sharedFields = [
  'list',
  'nikDamage',
  'birth',
  'birthPrecision',
  'sex',
  'village',
  'district',
  'villageWritten',
] as const;

class OwnColumn {
  readonly #name: string;
  readonly #values: unknown[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  add(value: unknown): void {
    this.#values.push(value);
  }

  done(): Column {
    return { name: this.#name, values: this.#values };
  }
}

class SharedColumn {
  readonly #name: string;
  readonly #numbers = new Map<unknown, number>();
  readonly #codes: number[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  add(value: unknown): void {
    const number = this.#numbers.get(value) ?? this.#numbers.size;
    if (number === this.#numbers.size) this.#numbers.set(value, number);
    this.#codes.push(number);
  }

  done(): Column {
    const codes = Uint32Array.from(this.#codes);
    return { name: this.#name, values: [...this.#numbers.keys()], codes };
  }
}

class ColumnRows implements Iterable<LinkInput> {
  readonly #columns: readonly Column[];

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  *[Symbol.iterator](): Generator<LinkInput> {
    const count = this.#columns[0]?.values.length ?? 0;
    for (let row = 0; row < count; row += 1) {
      const input: Record<string, unknown> = {};
      for (const { name, values, codes } of this.#columns) {
        const value = values[codes === undefined ? row : Number(codes[row])];
        if (value !== undefined) input[name] = value;
      }
      // Checked boundary: the same program made the columns out of such rows.
      yield input as LinkInput;
    }
  }
}

const rowsAtOnce = 8_192;

/** Gathers rows and gives them on part by part, as columns. */
class RowParts {
  readonly #give: (columns: readonly Column[]) => void;
  #own = ownFields.map((name) => ({ name, column: new OwnColumn(name) }));
  #shared = sharedFields.map((name) => ({ name, column: new SharedColumn(name) }));
  #count = 0;

  constructor(give: (columns: readonly Column[]) => void) {
    this.#give = give;
  }

  add(input: LinkInput): void {
    for (const { name, column } of this.#own) column.add(input[name]);
    for (const { name, column } of this.#shared) column.add(input[name]);
    this.#count += 1;
    if (this.#count === rowsAtOnce) this.end();
  }

  /** Gives what is left. */
  end(): void {
    if (this.#count === 0) return;
    this.#give([...this.#own, ...this.#shared].map(({ column }) => column.done()));
    this.#own = ownFields.map((name) => ({ name, column: new OwnColumn(name) }));
    this.#shared = sharedFields.map((name) => ({ name, column: new SharedColumn(name) }));
    this.#count = 0;
  }
}

/** Reads the list here and holds its rows in less room than objects take. */
export async function readHeld(
  request: WorkerListRequest,
): Promise<{ readonly list: WorkerList; readonly rows: readonly Rows[] }> {
  const rows: Rows[] = [];
  const parts = new RowParts((columns) => rows.push(new ColumnRows(columns)));
  const list = await readWorkerList(request, (input) => parts.add(input));
  parts.end();
  return { list, rows };
}

async function answer(told: Told, post: (answer: Answer) => void): Promise<void> {
  try {
    const { signal } = new AbortController();
    const parts = new RowParts((columns) => post({ columns }));
    const list = await readWorkerList({ ...told, signal }, (input) => parts.add(input));
    parts.end();
    post({ list });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    post({ refused: error.issues });
  }
}

// Not awaited up here: a thread that is stopped while its module still waits can take the process down.
if (!isMainThread) void answer(workerData, (told) => parentPort?.postMessage(told));
