// Opens a list in a process of its own, as the importer does with every file from outside: with a
// limit of memory and time, killed when it stalls or is no longer wanted (safety.md T07, section 5).

import { type ChildProcess, spawn } from 'node:child_process';
import { realpath, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Parsed, parsed, Refusal } from '@payung/values';
import { defaultLimits, type Limits } from '../limits.ts';
import type { Merge, Opened, SheetRecord, SourceFile } from '../record.ts';
import { unpackBatch } from './batch.ts';
import { type Answer, type ListAnswer, packetReader, type Request } from './message.ts';
import { scratchFolder } from './scratch.ts';
import { readerFlags } from './sight.ts';

export type Progress = {
  /** Bytes of the file, or of the lists in it, gone through so far; in all passes together. */
  readonly bytes: number;
  readonly rows: number;
  /** What the reading process occupies now. */
  readonly memoryBytes: number;
};

export type IsolationOptions = {
  readonly limits?: Limits;
  /** Of the reading process, all in all. */
  readonly memoryBytes?: number;
  /** Without any sign of life. */
  readonly stallMs?: number;
  /** Of waiting for the reader, its caller's own work not counted. */
  readonly totalMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
};

/** A list of the file: the file itself, or one in the archive by its name. */
export type IsolatedList = { readonly name: string; readonly opened: Parsed<Opened> };

export type Isolated = {
  readonly lists: readonly IsolatedList[];
  /** Ends the process and removes what it unpacked. Always to be called. */
  close(): Promise<void>;
};

/** The reading process did not finish: too hungry, too slow, or broken. Nothing of it is kept. */
export class ReaderStopped extends Error {
  override readonly name = 'ReaderStopped';
  readonly reason: 'memory' | 'stalled' | 'time' | 'crashed';
  readonly file: string;

  constructor(reason: ReaderStopped['reason'], file: string, detail: string) {
    super(`Reading of ${file} stopped (${reason}): ${detail}`);
    this.reason = reason;
    this.file = file;
  }
}

const mebi = 1024 * 1024;
const defaults = { memoryBytes: 1024 * mebi, stallMs: 60_000, totalMs: 30 * 60_000 };

/**
 * Membuka daftar di proses terpisah. A file that cannot be read is a value with its refusal; so is a
 * list in an archive, beside those that can. Rows arrive as from `openSource`, a little later.
 * Throws `ReaderStopped` where the process is killed, the signal's reason where it is cancelled.
 */
export async function openIsolated(
  file: SourceFile,
  options: IsolationOptions = {},
): Promise<Parsed<Isolated>> {
  options.signal?.throwIfAborted();
  const folder = await scratchFolder();
  const reader = new Reader({ ...file, path: await realpath(file.path) }, folder, options);
  const close = async (): Promise<void> => {
    await reader.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const limits = options.limits ?? defaultLimits;
    const lists = await reader.open(limits);
    const [only] = lists;
    if (only && !only.ok && only.name === file.name) throw new Refusal(only.issues);
    return parsed({ lists: lists.map((each, index) => listOf(reader, each, index)), close });
  } catch (error) {
    await close();
    if (error instanceof Refusal) return { ok: false, issues: error.issues };
    throw error;
  }
}

function listOf(reader: Reader, answer: ListAnswer, list: number): IsolatedList {
  const { name } = answer;
  if (!answer.ok) return { name, opened: { ok: false, issues: answer.issues } };
  const opened: Opened = {
    ...answer.opened,
    records: (sheet, signal) => reader.records(list, sheet, signal),
    merges: (sheet) => reader.merges(list, sheet),
  };
  return { name, opened: parsed(opened, answer.issues) };
}

type Waiting = {
  readonly answers: Answer[];
  wake: () => void;
  fail: (error: unknown) => void;
};

class Reader {
  private readonly file: SourceFile;
  private readonly folder: string;
  private readonly options: Required<
    Pick<IsolationOptions, 'memoryBytes' | 'stallMs' | 'totalMs'>
  > &
    IsolationOptions;
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private readonly exited: Promise<void>;
  private nextId = 1;
  private rows = 0;
  private bytes = 0;
  private memoryBytes = 0;
  // Told by a watch that ticks only while the reader is waited for.
  private silentMs = 0;
  private waitedMs = 0;
  private failure: unknown;
  private closing = false;
  private complaint = '';

  constructor(file: SourceFile, folder: string, options: IsolationOptions) {
    this.file = file;
    this.folder = folder;
    this.options = { ...defaults, ...options };
    const sight = { file: file.path, folder, memoryBytes: this.options.memoryBytes };
    this.child = spawn(process.execPath, [...readerFlags(sight), childPath], {
      env: {},
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    });
    this.exited = new Promise((resolve) => {
      this.child.on('error', () => resolve());
      this.child.on('close', (code, signal) => {
        this.end(code, signal);
        resolve();
      });
    });
    this.listen();
    options.signal?.addEventListener('abort', this.cancel, { once: true });
  }

  async open(limits: Limits): Promise<readonly ListAnswer[]> {
    const order = { file: this.file, folder: this.folder, limits };
    const answer = await this.once({ ask: 'open', id: this.id(), order });
    if (answer.is !== 'lists') throw new TypeError(`Unexpected answer: ${answer.is}`);
    return answer.lists;
  }

  async merges(list: number, sheet: string | undefined): Promise<readonly Merge[]> {
    const id = this.id();
    const answer = await this.once({
      ask: 'merges',
      id,
      list,
      ...(sheet === undefined ? {} : { sheet }),
    });
    if (answer.is !== 'merges') throw new TypeError(`Unexpected answer: ${answer.is}`);
    return answer.merges;
  }

  async *records(
    list: number,
    sheet: string | undefined,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<readonly SheetRecord[]> {
    signal?.throwIfAborted();
    const id = this.id();
    this.ask({ ask: 'records', id, list, ...(sheet === undefined ? {} : { sheet }) });
    let ended = false;
    const abort = (): void => this.waiting.get(id)?.fail(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      for (;;) {
        const answer = await this.next(id);
        signal?.throwIfAborted();
        if (answer.is !== 'batch') {
          ended = true;
          return;
        }
        const records = unpackBatch(answer.bytes);
        this.send({ ask: 'more', id });
        this.rows += records.length;
        this.report();
        yield records;
      }
    } finally {
      signal?.removeEventListener('abort', abort);
      if (!ended && this.failure === undefined) this.send({ ask: 'stop', id });
      this.waiting.delete(id);
    }
  }

  async close(): Promise<void> {
    this.closing = true;
    this.child.kill('SIGKILL');
    for (const waiting of this.waiting.values()) waiting.fail(new Error('The reader was closed'));
    this.options.signal?.removeEventListener('abort', this.cancel);
    await this.exited;
  }

  private readonly cancel = (): void => this.stop(this.options.signal?.reason);

  private listen(): void {
    const take = packetReader((answer) => this.take(answer));
    this.child.stdio[3]?.on('data', (piece: Buffer) => {
      this.silentMs = 0;
      take(piece);
    });
    this.child.stderr?.on('data', (piece: Buffer) => {
      this.complaint = (this.complaint + piece.toString('utf8')).slice(-4_000);
    });
    this.child.on('error', (error) => this.stop(error));
    // A process that is gone is told by its end, not by the pipe it left.
    this.child.stdin?.on('error', () => undefined);
  }

  private take(answer: Answer): void {
    if (answer.is !== 'alive') {
      const waiting = this.waiting.get(answer.id);
      waiting?.answers.push(answer);
      waiting?.wake();
      return;
    }
    this.bytes = answer.bytes;
    this.memoryBytes = answer.memoryBytes;
    this.report();
    if (answer.memoryBytes > this.options.memoryBytes)
      this.stop(this.stopped('memory', `${Math.round(answer.memoryBytes / mebi)} MiB`));
  }

  private report(): void {
    const { bytes, rows, memoryBytes } = this;
    this.options.onProgress?.({ bytes, rows, memoryBytes });
  }

  private id(): number {
    this.nextId += 1;
    return this.nextId;
  }

  private ask(request: Request): void {
    this.waiting.set(request.id, {
      answers: [],
      wake: () => undefined,
      fail: () => undefined,
    });
    this.send(request);
  }

  private send(request: Request): void {
    if (this.child.stdin?.writable) this.child.stdin.write(`${JSON.stringify(request)}\n`);
  }

  private async once(request: Request): Promise<Answer> {
    this.ask(request);
    try {
      return await this.next(request.id);
    } finally {
      this.waiting.delete(request.id);
    }
  }

  private async next(id: number): Promise<Answer> {
    const waiting = this.waiting.get(id);
    if (!waiting) throw new RangeError(`Nothing was asked as ${id}`);
    if (waiting.answers.length === 0) await this.arrival(waiting);
    const answer = waiting.answers.shift();
    if (answer === undefined) throw this.failure ?? new Error('Woken without an answer');
    if (answer.is === 'refused') throw new Refusal(answer.issues);
    if (answer.is === 'failed') throw this.stopped('crashed', answer.stack);
    return answer;
  }

  // Waits with an eye on the clock: the time counts only while the reader is waited for.
  private async arrival(waiting: Waiting): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    const tickMs = Math.min(longestTickMs, this.options.stallMs, this.options.totalMs);
    this.silentMs = 0;
    const watch = setInterval(() => this.tick(tickMs), tickMs);
    try {
      await new Promise<void>((resolve, reject) => {
        waiting.wake = resolve;
        waiting.fail = reject;
      });
    } finally {
      clearInterval(watch);
    }
  }

  private tick(tickMs: number): void {
    const { stallMs, totalMs } = this.options;
    this.silentMs += tickMs;
    this.waitedMs += tickMs;
    if (this.silentMs > stallMs) this.stop(this.stopped('stalled', `${stallMs} ms`));
    else if (this.waitedMs > totalMs) this.stop(this.stopped('time', `${totalMs} ms`));
  }

  private stopped(reason: ReaderStopped['reason'], detail: string): ReaderStopped {
    return new ReaderStopped(reason, this.file.name, detail);
  }

  private stop(reason: unknown): void {
    if (this.failure !== undefined || this.closing) return;
    this.failure = reason;
    this.child.kill('SIGKILL');
    for (const waiting of this.waiting.values()) waiting.fail(reason);
  }

  private end(code: number | null, signal: NodeJS.Signals | null): void {
    // Node ends with SIGABRT (134) when its heap is full.
    const reason = /heap out of memory/i.test(this.complaint) ? 'memory' : 'crashed';
    this.stop(this.stopped(reason, `${code ?? signal} ${this.complaint.slice(0, 500)}`));
  }
}

const longestTickMs = 250;
const childPath = fileURLToPath(new URL('./child.ts', import.meta.url));
