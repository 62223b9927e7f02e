// A text file written as it is made: pieces are gathered and go out when they are many.

import { type FileHandle, open } from 'node:fs/promises';

const bufferedMax = 1 << 18;

export class TextFile {
  bytes = 0;
  readonly #handle: FileHandle;
  #pending: string[] = [];
  #length = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** A new file; one that is there already is not overwritten. */
  static async create(path: string): Promise<TextFile> {
    return new TextFile(await open(path, 'wx'));
  }

  /** `true` = it is time to await `flush`. */
  add(text: string): boolean {
    this.#pending.push(text);
    this.#length += text.length;
    return this.#length > bufferedMax;
  }

  async flush(): Promise<void> {
    const piece = Buffer.from(this.#pending.join(''));
    this.#pending = [];
    this.#length = 0;
    this.bytes += piece.length;
    await this.#handle.writeFile(piece);
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.#handle.close();
    }
  }
}
