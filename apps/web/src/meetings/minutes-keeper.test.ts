// Minutes that save themselves, against a server that counts versions as the real one does: what is typed
// reaches it, what others wrote comes in, and nothing is lost without a connection.

import { expect, test } from 'vitest';
import { ApiFailure } from '../api.ts';
import { type Effects, MinutesKeeper, type Saved, type Waiting } from './minutes-keeper.ts';

/** One server, one device, and a clock that goes when it is told. */
class Room {
  saved: Saved = { notes: 'Dibuka.\nTanya jawab.', present: 'Sekda', version: 1 };
  status = 200;
  savings = 0;
  kept: { at: number; draft: Waiting } | undefined;
  private waiting: { ms: number; act: () => void }[] = [];

  readonly effects: Effects = {
    save: async ({ notes, present }, version) => {
      this.answer();
      if (version !== this.saved.version) throw new ApiFailure(412, undefined);
      this.savings += 1;
      return this.write({ notes, present });
    },
    load: async () => {
      this.answer();
      return this.saved;
    },
    device: {
      keep: (draft) => {
        this.kept = { at: 7, draft };
      },
      drop: () => {
        this.kept = undefined;
      },
    },
    later: (ms, act) => {
      const one = { ms, act };
      this.waiting.push(one);
      return () => {
        this.waiting = this.waiting.filter((each) => each !== one);
      };
    },
  };

  /** Somebody saved, here or elsewhere. */
  write(typed: { notes?: string; present?: string }): { version: number; at: string } {
    const version = this.saved.version + 1;
    const at = `2026-11-22T01:00:0${version}Z`;
    this.saved = { ...this.saved, ...typed, version, at };
    return { version, at };
  }

  open(): MinutesKeeper {
    return new MinutesKeeper(this.saved, this.effects, this.kept);
  }

  /** All that waits is done, until nothing waits; longest without a connection. */
  async rest(most = 5): Promise<void> {
    for (let round = 0; round < most && this.waiting.length > 0; round += 1) {
      const due = this.waiting;
      this.waiting = [];
      for (const { act } of due) act();
      for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
    }
  }

  get pauses(): readonly number[] {
    return this.waiting.map(({ ms }) => ms);
  }

  private answer(): void {
    if (this.status !== 200) throw new ApiFailure(this.status, undefined);
  }
}

test('many letters are one saving after a pause, and then nothing waits on the device', async () => {
  const room = new Room();
  const keeper = room.open();
  for (const notes of ['D', 'Di', 'Dib']) keeper.type({ notes });
  expect([keeper.read().state.kind, room.kept?.draft.notes]).toEqual(['saving', 'Dib']);
  expect(room.pauses).toEqual([1_500]);
  await room.rest();
  expect([room.savings, room.saved.notes, room.kept]).toEqual([1, 'Dib', undefined]);
  expect(keeper.read()).toMatchObject({ state: { kind: 'saved' }, savedAt: room.saved.at });
  keeper.type({ notes: 'Dibu' });
  keeper.type({ notes: 'Dib' });
  await room.rest();
  expect([keeper.read().state.kind, room.savings, room.kept]).toEqual(['saved', 1, undefined]);
});

test('another line of somebody else comes in by itself and both stay', async () => {
  const room = new Room();
  const keeper = room.open();
  keeper.type({ notes: 'Dibuka pukul 9.\nTanya jawab.', present: 'Sekda\nCamat' });
  room.write({ notes: 'Dibuka.\nTanya jawab: PAD.', present: 'Sekda\nKajari' });
  await room.rest();
  const notes = 'Dibuka pukul 9.\nTanya jawab: PAD.';
  const present = 'Sekda\nKajari\nCamat';
  expect(room.saved).toMatchObject({ notes, present });
  expect(keeper.read()).toMatchObject({ typed: { notes, present }, hasJoined: true });
  // Heard of while nothing is typed: shown, not saved again.
  const before = room.savings;
  room.write({ notes: `${notes}\nDitutup.` });
  keeper.arrive(room.saved);
  await room.rest();
  expect([keeper.read().typed.notes, room.savings]).toEqual([`${notes}\nDitutup.`, before]);
});

test('the same line is asked about; nothing is sent until the reader has chosen', async () => {
  const room = new Room();
  const keeper = room.open();
  keeper.type({ notes: 'Dibuka Sekda.\nTanya jawab.' });
  room.write({ notes: 'Dibuka Bupati.\nTanya jawab.' });
  await room.rest();
  expect(keeper.read().state).toMatchObject({
    kind: 'disputed',
    server: { notes: 'Dibuka Bupati.\nTanya jawab.' },
    joined: { notes: 'Dibuka Bupati.\nDibuka Sekda.\nTanya jawab.' },
  });
  expect(keeper.origin.notes).toBe('Dibuka.\nTanya jawab.');
  expect(keeper.read().typed.notes).toBe('Dibuka Sekda.\nTanya jawab.');
  await keeper.flush();
  expect(room.savings).toBe(0);
  // A reload meanwhile asks the same again.
  const again = room.open();
  expect(again.read().state.kind).toBe('disputed');
  keeper.choose('Dibuka Sekda mewakili Bupati.\nTanya jawab.');
  await room.rest();
  expect(room.saved.notes).toBe('Dibuka Sekda mewakili Bupati.\nTanya jawab.');
  expect([keeper.read().state.kind, room.kept]).toEqual(['saved', undefined]);
});

test.each([0, 401, 503])(
  'without an answer (%d) the text waits on the device and goes when there is one',
  async (status) => {
    const room = new Room();
    const keeper = room.open();
    room.status = status;
    keeper.type({ notes: 'Luring' });
    await room.rest();
    expect([keeper.read().state.kind, room.kept?.draft.notes]).toEqual(['offline', 'Luring']);
    // The page is opened anew: what was typed is there, and is sent.
    room.status = 200;
    const later = room.open();
    expect(later.read()).toMatchObject({ typed: { notes: 'Luring' }, restoredAt: 7 });
    await room.rest();
    expect([room.saved.notes, room.kept]).toEqual(['Luring', undefined]);
  },
);

test('what the server refuses is said and stays on the device', async () => {
  const room = new Room();
  const keeper = room.open();
  room.status = 409;
  keeper.type({ notes: 'Sesudah ditutup' });
  await room.rest();
  expect(keeper.read().state.kind).toBe('refused');
  expect([room.kept?.draft.notes, room.pauses]).toEqual(['Sesudah ditutup', []]);
});

test('what is typed while a saving is on its way is saved next', async () => {
  const room = new Room();
  const keeper = room.open();
  keeper.type({ notes: 'satu' });
  const going = keeper.flush(true);
  keeper.type({ notes: 'satu dua' });
  await going;
  expect([room.saved.notes, room.kept?.draft.base.notes]).toEqual(['satu', 'satu']);
  await room.rest();
  expect([room.saved.notes, room.savings]).toEqual(['satu dua', 2]);
});
