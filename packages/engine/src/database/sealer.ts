// Sealer: the NIKs of a long list sealed and digested in a thread, while the caller makes and sends the
// rows beside them. A short list is done at once: a thread would take longer to start.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { HexBytes } from './copy.ts';
import { hmacBy, sealingBy } from './sealing.ts';

/** What is stored of one NIK. */
export type SealedNik = { readonly sealed: HexBytes; readonly digest: HexBytes };

export interface Sealer {
  /** In the order of the NIKs. Answers come in the order of the questions. */
  seal(niks: readonly string[]): Promise<readonly SealedNik[]>;
  close(): Promise<void>;
}

export type SealerKeys = { readonly sealing: Uint8Array; readonly digesting: Uint8Array };

/** NIKs sealed on the spot before a thread is started. */
const withoutThread = 10_000;

export function openSealer(keys: SealerKeys): Sealer {
  const seal = sealedBy(keys);
  let sealed = 0;
  let thread: Thread | undefined;
  return {
    seal: async (niks) => {
      sealed += niks.length;
      if (thread === undefined && sealed <= withoutThread) return seal(niks);
      thread ??= startThread(keys);
      return thread.ask(niks);
    },
    close: async () => thread?.end(),
  };
}

/** The work itself, here or in the thread. */
export function sealedBy(keys: SealerKeys): (niks: readonly string[]) => readonly SealedNik[] {
  const { seal } = sealingBy(keys.sealing);
  const digest = hmacBy(keys.digesting);
  return (niks) => niks.map((nik) => ({ sealed: hexOf(seal(nik)), digest: hexOf(digest(nik)) }));
}

function hexOf(bytes: Uint8Array): HexBytes {
  return { hex: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex') };
}

type Thread = {
  ask(niks: readonly string[]): Promise<readonly SealedNik[]>;
  end(): Promise<void>;
};

type Waiting = {
  readonly resolve: (answer: readonly SealedNik[]) => void;
  readonly reject: (error: unknown) => void;
};

function startThread(keys: SealerKeys): Thread {
  const worker = new Worker(new URL('./sealing-thread.ts', import.meta.url), { workerData: keys });
  const ended = once(worker, 'exit');
  const waiting: Waiting[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const each of waiting.splice(0)) each.reject(failure);
  };
  worker.on('message', (answer: readonly SealedNik[]) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that seals NIKs has ended')));
  return {
    ask: (niks) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        waiting.push({ resolve, reject });
        worker.postMessage(niks);
      }),
    end: async () => {
      worker.postMessage('end');
      await ended;
    },
  };
}
