// What the doctor looks at and what he thinks of it. Pure: facts in, findings out.

import type { Permit } from '@payung/engine/access';
import { addDays, type Day } from '@payung/values';

/** `well`: as it should be; `watch`: works, but look at it; `wrong`: to be mended now. */
export type Grade = 'well' | 'watch' | 'wrong';

export const checks = [
  'space',
  'account',
  'keys',
  'secret',
  'database',
  'admin',
  'trail',
  'head',
  'backup',
  'queue',
  'permits',
] as const;
export type Check = (typeof checks)[number];

export type Finding = {
  readonly check: Check;
  readonly grade: Grade;
  /** What fills the words. */
  readonly data: Readonly<Record<string, string | number>>;
};

const mebibyte = 2 ** 20;
const littleSpaceBytes = 2_048 * mebibyte;
const noSpaceBytes = 256 * mebibyte;
/** A backup is made every day; one that is a week old has been forgotten. */
const [oldBackupMs, forgottenBackupMs] = [26 * 3_600_000, 7 * 24 * 3_600_000];
/** An import ends within minutes; what waits for a person does not count. */
const oldJobMs = 3_600_000;
/** The head is signed every hour while the server runs. */
const oldHeadMs = 2 * 3_600_000;
/** A new letter takes its time. */
const permitNoticeDays = 30;

export function judgeSpace(freeBytes: number): Finding {
  const grade =
    freeBytes < noSpaceBytes ? 'wrong' : freeBytes < littleSpaceBytes ? 'watch' : 'well';
  return { check: 'space', grade, data: { mebibytes: Math.floor(freeBytes / mebibyte) } };
}

export function judgeAccount(isRoot: boolean): Finding {
  return { check: 'account', grade: isRoot ? 'watch' : 'well', data: {} };
}

/** Files of `kunci/` that others may read; `missing` before the first start is no fault. */
export function judgeKeys(keys: {
  readonly open: readonly string[];
  readonly missing: readonly string[];
  readonly isNew: boolean;
}): Finding {
  const { open, missing, isNew } = keys;
  const files = [...open, ...(isNew ? [] : missing)];
  return {
    check: 'keys',
    grade: files.length > 0 ? 'wrong' : 'well',
    data: { files: files.join(', ') },
  };
}

export function judgeSecret(isDefault: boolean): Finding {
  return { check: 'secret', grade: isDefault ? 'wrong' : 'well', data: {} };
}

export function judgeDatabase(database: {
  readonly version: string;
  readonly notices: readonly string[];
}): Finding {
  const { version, notices } = database;
  const grade = notices.length > 0 ? 'watch' : 'well';
  return { check: 'database', grade, data: { version, notices: notices.join(', ') } };
}

export function judgeAdmins(count: number): Finding {
  // One person alone can approve nothing and cannot be replaced when he leaves.
  const grade = count === 0 ? 'wrong' : count === 1 ? 'watch' : 'well';
  return { check: 'admin', grade, data: { count } };
}

export function judgeTrail(
  verdict:
    | { readonly ok: true; readonly entries: number }
    | { readonly ok: false; readonly id: number },
): Finding {
  return verdict.ok
    ? { check: 'trail', grade: 'well', data: { entries: verdict.entries } }
    : { check: 'trail', grade: 'wrong', data: { entries: verdict.id } };
}

/** `newest` is the instant of the newest kept head, undefined where none is kept. */
export function judgeHead(newest: string | undefined, now: string): Finding {
  if (newest === undefined) return { check: 'head', grade: 'watch', data: { hours: '—' } };
  const age = Date.parse(now) - Date.parse(newest);
  const hours = Math.floor(age / 3_600_000);
  return { check: 'head', grade: age > oldHeadMs ? 'watch' : 'well', data: { hours } };
}

/** `newest` is the instant of the newest backup made by the program, undefined where there is none. */
export function judgeBackup(newest: string | undefined, now: string): Finding {
  if (newest === undefined) return { check: 'backup', grade: 'watch', data: { hours: '—' } };
  const age = Date.parse(now) - Date.parse(newest);
  const grade = age > forgottenBackupMs ? 'wrong' : age > oldBackupMs ? 'watch' : 'well';
  return { check: 'backup', grade, data: { hours: Math.floor(age / 3_600_000) } };
}

/** Jobs that wait or run, by the instant they were asked for. */
export function judgeQueue(madeAt: readonly string[], now: string): Finding {
  const old = madeAt.filter((at) => Date.parse(now) - Date.parse(at) > oldJobMs).length;
  const data = { count: madeAt.length, old };
  return { check: 'queue', grade: old > 0 ? 'watch' : 'well', data };
}

/** Data sets whose files are closed, and those whose last permit ends within a month. */
export function judgePermits(
  permits: readonly Pick<Permit, 'dataSet' | 'until' | 'state' | 'approvedBy'>[],
  today: Day,
): Finding {
  const agreed = permits.filter(({ approvedBy }) => approvedBy !== null);
  const sets = [...new Set(agreed.map(({ dataSet }) => dataSet))];
  const held = (set: string, until: Day) =>
    agreed.some((each) => each.dataSet === set && each.state === 'held' && each.until >= until);
  const closed = sets.filter((set) => !held(set, today));
  const soon = sets.filter(
    (set) => held(set, today) && !held(set, addDays(today, permitNoticeDays)),
  );
  return {
    check: 'permits',
    grade: closed.length > 0 || soon.length > 0 ? 'watch' : 'well',
    data: { closed: closed.join(', ') || '—', soon: soon.join(', ') || '—', count: sets.length },
  };
}
