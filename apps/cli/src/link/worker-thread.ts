// Reads one worker list in a thread of its own, so that two long lists are read at the same time on
// two cores. Rows go over as columns: objects by the hundred thousand are slow to hand over.

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
  | { readonly list: WorkerList; readonly columns: readonly Column[] };

/** A list with its rows, made one by one as they are asked for. */
export type ThreadList = { readonly list: WorkerList; readonly inputs: Iterable<LinkInput> };

/** As {@link readWorkerList}, in a thread. */
export async function readInThread(request: WorkerListRequest): Promise<ThreadList> {
  const { signal, ...told } = request;
  if (signal.aborted) throw refuse('cancelled');
  const thread = new Worker(new URL(import.meta.url), { workerData: told });
  const stop = () => thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer: Answer = (await Promise.race([once(thread, 'message'), ended(thread)]))[0];
    if ('refused' in answer) throw new Refusal(answer.refused);
    return { list: answer.list, inputs: rowsOf(answer.columns) };
  } catch (error) {
    if (signal.aborted) throw refuse('cancelled', {}, {}, error);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
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

function* rowsOf(columns: readonly Column[]): Generator<LinkInput> {
  const count = columns[0]?.values.length ?? 0;
  for (let row = 0; row < count; row += 1) {
    const input: Record<string, unknown> = {};
    for (const { name, values, codes } of columns) {
      const value = values[codes === undefined ? row : Number(codes[row])];
      if (value !== undefined) input[name] = value;
    }
    // Checked boundary: the same program made the columns out of such rows.
    yield input as LinkInput;
  }
}

async function answer(told: Told): Promise<Answer> {
  try {
    const { signal } = new AbortController();
    const own = ownFields.map((name) => ({ name, column: new OwnColumn(name) }));
    const shared = sharedFields.map((name) => ({ name, column: new SharedColumn(name) }));
    const list = await readWorkerList({ ...told, signal }, (input) => {
      for (const { name, column } of own) column.add(input[name]);
      for (const { name, column } of shared) column.add(input[name]);
    });
    return { list, columns: [...own, ...shared].map(({ column }) => column.done()) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.issues };
  }
}

// Not awaited up here: a thread that is stopped while its module still waits can take the process down.
if (!isMainThread) void answer(workerData).then((told) => parentPort?.postMessage(told));
