// Keeps minutes while they are typed: on this device at once, on the server after a pause, each saving made of
// the one before. What others wrote meanwhile is joined; where both changed the same line, the reader is asked.

import { ApiFailure } from '../api.ts';
import type { DeviceDraft, Kept } from '../sign-in/device-drafts.ts';
import { mergeLines, mergeNames } from './merge-lines.ts';

/** As typed: of those present one name a line. */
export type Typed = { readonly notes: string; readonly present: string };
/** As the server has it. `at` is absent where nothing was saved yet. */
export type Saved = Typed & { readonly version: number; readonly at?: string };
export type Waiting = Typed & { readonly base: Saved };

export type KeptState =
  | { readonly kind: 'saved' | 'saving' | 'offline' }
  /** The server's words say why; typing on tries again. */
  | { readonly kind: 'refused'; readonly error: unknown }
  /** Both changed the same lines: nothing is sent until the reader has chosen. */
  | { readonly kind: 'disputed'; readonly server: Saved; readonly joined: Typed };

export type Effects = {
  save(typed: Typed, version: number, isLeaving: boolean): Promise<{ version: number; at: string }>;
  load(): Promise<Saved>;
  readonly device: Pick<DeviceDraft<Waiting>, 'keep' | 'drop'>;
  /** Calls after a while, unless what it gives is called before. */
  later(ms: number, act: () => void): () => void;
};

export type View = {
  readonly typed: Typed;
  readonly state: KeptState;
  readonly savedAt?: string;
  /** When what this device had kept was typed, where it came back from there. */
  readonly restoredAt?: number;
  /** Lines of somebody else came in since the page was opened. */
  readonly hasJoined: boolean;
};

const pauseMs = 1_500;
/** Whoever types on and on is saved all the same. */
const longestMs = 8_000;
const againMs = 5_000;

export class MinutesKeeper {
  private readonly effects: Effects;
  private base: Saved;
  private view: View;
  private readonly listeners = new Set<() => void>();
  private cancel: (() => void) | undefined;
  private unsavedSince: number | undefined;
  private sending: Promise<void> | undefined;

  /** `kept`: what this device still had. */
  constructor(saved: Saved, effects: Effects, kept?: Kept<Waiting>) {
    this.effects = effects;
    this.base = saved;
    this.view = {
      typed: kept?.draft ?? saved,
      state: { kind: 'saved' },
      hasJoined: false,
      ...(saved.at === undefined ? {} : { savedAt: saved.at }),
      ...(kept === undefined ? {} : { restoredAt: kept.at }),
    };
    if (kept === undefined) return;
    this.base = kept.draft.base;
    if (saved.version > this.base.version) this.join(saved);
    this.wait(0);
  }

  readonly read = (): View => this.view;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  type(change: Partial<Typed>): void {
    const { state } = this.view;
    const typed = { notes: this.view.typed.notes, present: this.view.typed.present, ...change };
    this.show({ typed, ...(state.kind === 'saved' ? { state: { kind: 'saving' } } : {}) });
    this.effects.device.keep({ ...typed, base: this.base });
    if (state.kind !== 'disputed') this.wait(pauseMs);
  }

  /** What the server has now, however it was heard of. */
  arrive(saved: Saved): void {
    if (saved.version <= this.base.version || this.sending !== undefined) return;
    if (this.view.state.kind === 'disputed') return;
    const isOwn = this.isUnsaved();
    this.join(saved);
    if (isOwn) this.wait(pauseMs);
  }

  /** The reader's answer to a dispute. */
  choose(notes: string): void {
    const { state, typed } = this.view;
    if (state.kind !== 'disputed') return;
    this.base = state.server;
    this.show({
      typed: { ...typed, notes, present: state.joined.present },
      state: { kind: 'saving' },
    });
    this.wait(0);
  }

  /** At once: the page is left, or the connection is back. */
  flush(isLeaving = false): Promise<void> {
    this.cancel?.();
    this.cancel = undefined;
    if (this.sending !== undefined) return this.sending;
    if (this.view.state.kind === 'disputed') return Promise.resolve();
    this.unsavedSince = undefined;
    if (!this.isUnsaved()) {
      this.settle();
      return Promise.resolve();
    }
    this.sending = this.send(isLeaving).finally(() => {
      this.sending = undefined;
      if (this.cancel === undefined && this.view.state.kind === 'saving') this.wait(pauseMs);
    });
    return this.sending;
  }

  private isUnsaved(): boolean {
    const { notes, present } = this.view.typed;
    return notes !== this.base.notes || present !== this.base.present;
  }

  private show(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    for (const tell of this.listeners) tell();
  }

  private wait(ms: number): void {
    this.cancel?.();
    const nowMs = performance.now();
    this.unsavedSince ??= nowMs;
    const longest = Math.max(0, longestMs - (nowMs - this.unsavedSince));
    this.cancel = this.effects.later(Math.min(ms, longest), () => void this.flush());
  }

  private async send(isLeaving: boolean): Promise<void> {
    const { notes, present } = this.view.typed;
    this.show({ state: { kind: 'saving' } });
    try {
      const saved = await this.effects.save({ notes, present }, this.base.version, isLeaving);
      this.base = { notes, present, ...saved };
      this.show({ savedAt: saved.at });
      this.settle();
    } catch (error) {
      await this.hear(error);
    }
  }

  /** Nothing is left to send, or what was typed meanwhile is. */
  private settle(): void {
    if (this.isUnsaved()) {
      this.effects.device.keep({ ...this.view.typed, base: this.base });
      this.show({ state: { kind: 'saving' } });
      return;
    }
    this.effects.device.drop();
    this.show({ state: { kind: 'saved' } });
  }

  private async hear(error: unknown): Promise<void> {
    const status = error instanceof ApiFailure ? error.status : undefined;
    if (status === 412) {
      try {
        this.join(await this.effects.load());
        return;
      } catch (other) {
        await this.hear(other);
        return;
      }
    }
    // No answer, a session that ended, a server in trouble: kept here and tried again.
    if (status !== undefined && (status === 0 || status === 401 || status >= 500)) {
      this.show({ state: { kind: 'offline' } });
      this.cancel = this.effects.later(againMs, () => void this.flush());
      return;
    }
    if (status === undefined) throw error;
    this.show({ state: { kind: 'refused', error } });
  }

  /** Lines of somebody else come in; the same line is the reader's to decide. */
  private join(server: Saved): void {
    const { base } = this;
    const own = this.view.typed;
    const notes = mergeLines({ base: base.notes, own: own.notes, other: server.notes });
    const names = { base: base.present, own: own.present, other: server.present };
    const joined = { notes: notes.text, present: mergeNames(names) };
    if (notes.isDisputed) {
      this.show({ state: { kind: 'disputed', server, joined } });
      return;
    }
    this.base = server;
    const hasJoined = joined.notes !== own.notes || joined.present !== own.present;
    this.show({
      typed: joined,
      hasJoined: this.view.hasJoined || hasJoined,
      ...(server.at === undefined ? {} : { savedAt: server.at }),
    });
    this.settle();
  }

  /** What the reader's text was made of, for the view of a dispute. */
  get origin(): Typed {
    return this.base;
  }
}
