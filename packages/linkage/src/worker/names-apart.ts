// Names made into cells by a thread of their own while the asking one reads on: they are most of what is
// done to a list before it is compared. Few are done here, where a thread would take longer to start.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type NameBatch, type NameMessage, obeyed } from './name-messages.ts';
import { NameRows, type RowNames, receivedNames, type SentNames } from './name-rows.ts';

/** So many rows go over at once; a thread begins with the first of them. */
const rowsAtOnce = 8_192;
/** Lists of fewer bytes are read faster than a thread starts. */
const csvBytesMin = 2_000_000;

/** Takes the names of rows, in their order; the answer does not depend on where they are made cells. */
export class NamesApart {
  #maker: NameMaker | undefined;
  #names: (string | undefined)[] = [];
  #mothers: (string | undefined)[] = [];

  add(name: string | undefined, mother: string | undefined): void {
    this.#names.push(name);
    this.#mothers.push(mother);
    if (this.#names.length < rowsAtOnce) return;
    this.#maker ??= new NameThread();
    this.#maker.tell(this.#batch());
  }

  /** The column of that heading, of all lists. */
  addCsvs(lists: readonly Uint8Array[], heading: string): void {
    const size = lists.reduce((sum, { length }) => sum + length, 0);
    this.#maker ??= size < csvBytesMin ? new NamesHere() : new NameThread();
    for (const bytes of lists) this.#maker.tell({ kind: 'csv', bytes, heading });
  }

  /** All that came; nothing comes after it. */
  async done(): Promise<RowNames> {
    this.#maker ??= new NamesHere();
    this.#maker.tell(this.#batch());
    return receivedNames(await this.#maker.answer());
  }

  /** Nobody waits for the names any more. */
  async stop(): Promise<void> {
    await this.#maker?.stop();
  }

  #batch(): NameBatch {
    const [names, mothers] = [this.#names, this.#mothers];
    [this.#names, this.#mothers] = [[], []];
    return { kind: 'rows', names, mothers };
  }
}

type NameMaker = {
  tell(message: Exclude<NameMessage, { kind: 'done' }>): void;
  answer(): Promise<SentNames>;
  stop(): Promise<void>;
};

class NamesHere implements NameMaker {
  readonly #names = new NameRows();

  tell(message: NameMessage): void {
    obeyed(this.#names, message);
  }

  async answer(): Promise<SentNames> {
    return this.#names.sent();
  }

  async stop(): Promise<void> {}
}

class NameThread implements NameMaker {
  readonly #thread = new Worker(new URL('./name-thread.ts', import.meta.url));
  readonly #answer: Promise<SentNames>;

  constructor() {
    this.#answer = Promise.race([this.#message(), this.#ended()]);
    // Nobody may be waiting when the thread fails; who asks for the answer learns of it.
    this.#answer.catch(() => {});
  }

  tell(message: NameMessage): void {
    this.#thread.postMessage(message);
  }

  answer(): Promise<SentNames> {
    this.tell({ kind: 'done' });
    return this.#answer;
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  async #message(): Promise<SentNames> {
    const [sent]: readonly SentNames[] = await once(this.#thread, 'message');
    if (sent === undefined) throw new Error('The thread of names said nothing');
    return sent;
  }

  async #ended(): Promise<never> {
    const [code] = await once(this.#thread, 'exit');
    throw new Error(`The thread of names ended with code ${code}`);
  }
}
