// Standard output as a stream that waits for its reader and stops with the program.

import { refuse } from '@payung/values';

export type ResultStream = {
  readonly isTerminal: boolean;
  /** Resolves when the reader took it; throws ReaderGone when nobody reads any more. */
  write(text: string): Promise<void>;
};

/** Whoever read the results closed them, as `head` does: nothing is wrong, and nothing is left to do. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

export function resultStream(
  stream: NodeJS.WriteStream | NodeJS.WritableStream,
  signal: AbortSignal,
): ResultStream {
  // Each write hears of its own error; without a listener the stream would end the process first.
  stream.on('error', () => undefined);
  return {
    isTerminal: 'isTTY' in stream && stream.isTTY === true,
    write: (text) =>
      new Promise((resolve, reject) => {
        const stop = () => reject(refuse('cancelled'));
        signal.addEventListener('abort', stop, { once: true });
        stream.write(text, (error) => {
          signal.removeEventListener('abort', stop);
          if (!error) resolve();
          else if ('code' in error && error.code === 'EPIPE') {
            reject(new ReaderGone('The reader is gone', { cause: error }));
          } else reject(error);
        });
      }),
  };
}
