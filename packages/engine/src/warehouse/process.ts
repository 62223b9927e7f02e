// The other end of the warehouse process: starts it, sends requests, matches answers, and turns its
// death into an error of every request that still waits.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { refuse } from '@payung/values';
import { bareEnvironment } from '../process.ts';
import { WarehouseFailure } from './failure.ts';
import type { Answer, Answered, Request } from './protocol.ts';

export type Step = { readonly name: string; readonly sql: string };

type Waiting = {
  readonly step: Step;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

export class WarehouseProcess {
  #child: ChildProcess;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #ended: { how: string } | undefined;
  #cancelled: Error | undefined;
  #peakBytes = 0;
  readonly ended: Promise<void>;

  constructor(cwd: string) {
    this.#child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: [],
      env: bareEnvironment(),
      cwd,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (answered: Answered) => this.#take(answered));
    this.ended = new Promise((resolve) => {
      this.#child.on('error', (error) => this.#end(error.message, resolve));
      this.#child.on('exit', (code, signal) => this.#end(signal ?? `exit code ${code}`, resolve));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get peakBytes(): number {
    return this.#peakBytes;
  }

  ask(step: Step, request: Request): Promise<Answer> {
    if (this.#cancelled !== undefined) return Promise.reject(this.#cancelled);
    if (this.#ended !== undefined) return Promise.reject(this.#death(step));
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { step, resolve, reject });
      this.#child.send({ id, request }, (error) => {
        if (error !== null && this.#waiting.delete(id)) reject(this.#death(step));
      });
    });
  }

  /** Ends it in the middle of whatever it does: a running statement knows no other way. */
  cancel(cause: unknown): void {
    this.#cancelled ??= refuse('cancelled', {}, {}, cause);
    this.#child.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  #take(answered: Answered): void {
    this.#peakBytes = Math.max(this.#peakBytes, answered.peakBytes);
    const waiting = this.#waiting.get(answered.id);
    this.#waiting.delete(answered.id);
    if (waiting === undefined) return;
    if (answered.ok) waiting.resolve(answered.answer);
    else waiting.reject(failureOf(waiting.step, answered.message));
  }

  #end(how: string, resolve: () => void): void {
    this.#ended ??= { how };
    for (const waiting of this.#waiting.values()) {
      waiting.reject(this.#cancelled ?? this.#death(waiting.step));
    }
    this.#waiting.clear();
    resolve();
  }

  #death(step: Step): WarehouseFailure {
    const message = `the warehouse process ended (${this.#ended?.how ?? 'channel closed'})`;
    return failureOf(step, message);
  }
}

function failureOf(step: Step, message: string): WarehouseFailure {
  return new WarehouseFailure({ step: step.name, sql: step.sql, message });
}
