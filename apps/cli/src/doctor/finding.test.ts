// What the doctor thinks of what he sees.

import { day } from '@payung/values';
import { expect, test } from 'vitest';
import { parseDoctorCommand } from './command.ts';
import {
  checks,
  judgeAdmins,
  judgeBackup,
  judgeDatabase,
  judgeHead,
  judgeKeys,
  judgePermits,
  judgeQueue,
  judgeSpace,
  judgeTrail,
} from './finding.ts';
import { doctorText } from './text/text.ts';

const mebibyte = 2 ** 20;

test.each([
  [255 * mebibyte, 'wrong'],
  [256 * mebibyte, 'watch'],
  [2_047 * mebibyte, 'watch'],
  [2_048 * mebibyte, 'well'],
])('%i bytes left: %s', (bytes, grade) => {
  expect(judgeSpace(bytes).grade).toBe(grade);
});

test('a key others may read is wrong, a missing one only after the first start', () => {
  const none = { open: [], missing: [], isNew: false };
  expect(judgeKeys(none).grade).toBe('well');
  expect(judgeKeys({ ...none, open: ['nik-aes.key'] })).toMatchObject({
    grade: 'wrong',
    data: { files: 'nik-aes.key' },
  });
  expect(judgeKeys({ ...none, missing: ['nik-aes.key'] }).grade).toBe('wrong');
  expect(judgeKeys({ ...none, missing: ['nik-aes.key'], isNew: true }).grade).toBe('well');
});

test.each([
  [0, 'wrong'],
  [1, 'watch'],
  [2, 'well'],
])('%i administrators: %s', (count, grade) => {
  expect(judgeAdmins(count).grade).toBe(grade);
});

test('a head is old after two hours, and none at all is told', () => {
  const now = '2026-11-21T12:00:00.000Z';
  expect(judgeHead('2026-11-21T10:00:00.000Z', now).grade).toBe('well');
  expect(judgeHead('2026-11-21T09:59:59.000Z', now)).toMatchObject({
    grade: 'watch',
    data: { hours: 2 },
  });
  expect(judgeHead(undefined, now).grade).toBe('watch');
});

test('a broken trail is wrong; notices of the database are to be watched', () => {
  expect(judgeTrail({ ok: true, entries: 7 }).grade).toBe('well');
  expect(judgeTrail({ ok: false, id: 3 })).toMatchObject({ grade: 'wrong', data: { entries: 3 } });
  const database = { version: '18.4', notices: ['owner_works_as_app'] };
  expect(judgeDatabase(database).grade).toBe('watch');
  expect(judgeDatabase({ ...database, notices: [] }).grade).toBe('well');
});

test('every finding has its words in both languages', () => {
  for (const language of ['id', 'en'] as const) {
    expect(Object.keys(doctorText(language).checks).sort()).toEqual([...checks].sort());
  }
});

test.each([
  [[]],
  [['--tenant', 'x']],
  [['--tenant', '75.02', '--mend']],
  [['--tenant', '75.02', 'x']],
])('%j is refused in words', (argv) => {
  expect(parseDoctorCommand(argv)).toMatchObject({ ok: false, issues: [{ code: 'usage' }] });
});

test('a backup is made every day, and one of last week has been forgotten', () => {
  const now = '2026-06-30T12:00:00.000Z';
  const grade = (newest?: string) => judgeBackup(newest, now).grade;
  expect(grade()).toBe('watch');
  expect(grade('2026-06-29T11:00:00.000Z')).toBe('well');
  expect(grade('2026-06-28T11:00:00.000Z')).toBe('watch');
  expect(grade('2026-06-20T11:00:00.000Z')).toBe('wrong');
});

test('a job that waits for more than an hour is looked at', () => {
  const now = '2026-06-30T12:00:00.000Z';
  const [young, old] = ['2026-06-30T11:30:00.000Z', '2026-06-30T10:30:00.000Z'];
  expect(judgeQueue([young], now)).toMatchObject({ grade: 'well', data: { count: 1, old: 0 } });
  expect(judgeQueue([young, old], now)).toMatchObject({ grade: 'watch', data: { old: 1 } });
});

test('a permit that ends within a month is told, and one that has closed its files', () => {
  const today = day('2026-11-21');
  const permit = (until: string, state: 'held' | 'past' | 'waiting' = 'held') => ({
    ...({ dataSet: 'decisions', until: day(until), state } as const),
    approvedBy: state === 'waiting' ? null : 'b',
  });
  expect(judgePermits([], today).grade).toBe('well');
  expect(judgePermits([permit('2026-12-20', 'waiting')], today).grade).toBe('well');
  expect(judgePermits([permit('2027-11-21')], today).grade).toBe('well');
  expect(judgePermits([permit('2026-12-20')], today)).toMatchObject({
    grade: 'watch',
    data: { soon: 'decisions', closed: '—' },
  });
  expect(judgePermits([permit('2026-11-20', 'past')], today)).toMatchObject({
    grade: 'watch',
    data: { closed: 'decisions' },
  });
  expect(judgePermits([permit('2026-11-20', 'past'), permit('2027-11-21')], today).grade).toBe(
    'well',
  );
});
