// What is said between the thread of names and the one that asks it.

import type { NameRows, SentNames } from './name-rows.ts';

/** The thread answers the last with {@link SentNames}. */
export type NameMessage =
  | NameBatch
  | { readonly kind: 'csv'; readonly bytes: Uint8Array; readonly heading: string }
  | { readonly kind: 'done' };

/** Names of rows, and beside them those of the mothers. */
export type NameBatch = {
  readonly kind: 'rows';
  readonly names: readonly (string | undefined)[];
  readonly mothers: readonly (string | undefined)[];
};

/** Does what a message asks; the answer comes with the last. */
export function obeyed(names: NameRows, message: NameMessage): SentNames | undefined {
  switch (message.kind) {
    case 'rows':
      for (const [row, name] of message.names.entries()) names.add(name, message.mothers[row]);
      return undefined;
    case 'csv':
      names.addCsv(message.bytes, message.heading);
      return undefined;
    case 'done':
      return names.sent();
    default:
      return message satisfies never;
  }
}
