// Rows of a sheet kept packed until the whole sheet is known: only then is it clear where the
// columns stand that are added behind the widest row. 300,000 rows are some 15 MB.

import { deflateRawSync, inflateRawSync } from 'node:zlib';

const pieceChars = 1_000_000;

export class RowSpool {
  private readonly packed: Buffer[] = [];
  private waiting: string[] = [];
  private chars = 0;

  add(text: string): void {
    this.waiting.push(text);
    this.chars += text.length;
    if (this.chars >= pieceChars) this.pack();
  }

  /** Everything in order, in pieces of about a million letters. */
  *pieces(): Generator<string> {
    this.pack();
    for (const piece of this.packed) yield inflateRawSync(piece).toString('utf8');
  }

  private pack(): void {
    if (this.waiting.length === 0) return;
    this.packed.push(deflateRawSync(this.waiting.join(''), { level: 1 }));
    this.waiting = [];
    this.chars = 0;
  }
}
