// What waits for somebody at home: the latest first, nothing that is settled, and no word for what is in order.

import { day } from '@payung/values';
import { expect, test } from 'vitest';
import { id as words } from '../text/home/id.ts';
import type { TextOf } from '../text/text.ts';
import { alertsOf, type Standing } from './alerts.ts';

const catalogue: Readonly<Record<string, string>> = words;
const text: TextOf = (key, values = {}) =>
  (catalogue[key] ?? key).replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name]));
const shown = { today: day('2026-12-10'), text, language: 'id' } as const;

const pks = {
  ...{ number: 1, kind: 'pks' as const, reference: 'PKS/12/2026', title: 'Pekerja rentan' },
  ...{ parties: ['Disnaker', 'BPJS TK'], scope: 'iuran', startsOn: '2026-01-01' },
} as const;
const duty = {
  ...{ id: 'regent.regulation' as const, actor: 'Bupati', text: 'Menyusun regulasi', diktum: 1 },
  ...{ mark: 'C' as const, state: 'done' as const, version: 1 },
} as const;
const perbup = {
  ...{ number: 1, kind: 'head' as const, reference: 'Perbup 12/2025', title: 'Jamsostek' },
  ...{ subject: 'anggaran', from: '2025-01-10', holds: true },
} as const;
const promise = {
  ...{ meeting: 'm', number: 1, written: 'x', who: 'Bagian Hukum', what: 'menerbitkan Perbup' },
  ...{ measure: { kind: 'deed' as const }, due: '2026-11-30' },
} as const;
const room = { kind: 'monev', title: 'Monev', place: 'Aula', month: '2026-06' } as const;
const report = {
  ...{
    id: 'r',
    report: 4,
    kind: 'monthly' as const,
    from: '2026-11',
    until: '2026-12',
    day: '2026-12-05',
  },
  ...{ sha256: 'a', scheduled: true },
} as const;

const quiet: Standing = {
  agreements: {
    on: '2026-12-10',
    agreements: [
      { ...pks, endsOn: '2028-12-31', standing: { state: 'running' } },
      { ...pks, number: 2, endsOn: '2025-12-31', standing: { state: 'followed' } },
      {
        ...{ ...pks, number: 3, endsOn: '2027-12-31', standing: { state: 'ended' } },
        ended: { day: '2026-06-30', reason: 'dicabut' },
      },
    ],
  },
  opening: { day: '2026-12-10', month: '2026-12', reminders: [], promises: [] },
  duties: { duties: [duty], others: [{ ...duty, state: 'open' }] },
  regulations: { on: '2026-12-10', regulations: [perbup] },
  reports: { reports: [{ ...report, state: 'signed' }] },
  meetings: {
    meetings: [
      { ...room, id: 'm', day: '2026-07-20', state: 'closed' },
      { ...room, id: 'n', day: '2026-12-10', state: 'open' },
    ],
  },
};

test('what runs, was followed, was ended on purpose, closed or signed waits for nobody', () => {
  expect(alertsOf(quiet, shown)).toEqual([]);
});

test('the latest stands first, what has no day last; a leader decides some of it', () => {
  const found = alertsOf(
    {
      agreements: {
        on: '2026-12-10',
        agreements: [
          { ...pks, endsOn: '2026-12-30', standing: { state: 'ending', days: 30 } },
          { ...pks, number: 2, endsOn: '2026-12-09', standing: { state: 'ended' } },
        ],
      },
      opening: {
        ...quiet.opening,
        promises: [
          promise,
          { ...promise, number: 2, due: '2026-12-17' },
          { ...promise, number: 3, due: '2026-12-18' },
        ],
      },
      duties: { duties: [{ ...duty, state: 'open' }], others: [] },
      regulations: { on: '2026-12-10', regulations: [{ ...perbup, holds: false }] },
      reports: {
        reports: [
          { ...report, state: 'made' },
          { ...report, state: 'frozen' },
        ],
      },
      meetings: { meetings: [{ ...room, id: 'n', day: '2026-12-08', state: 'frozen' }] },
    },
    shown,
  );
  expect(found.map(({ title, daysLeft, isDecision }) => [title, daysLeft, isDecision])).toEqual([
    ['Bagian Hukum: menerbitkan Perbup', -10, false],
    ['Monev belum ditutup', -2, true],
    ['PKS/12/2026 sudah berakhir 9 Des 2026', -1, true],
    ['Bagian Hukum: menerbitkan Perbup', 7, false],
    ['PKS/12/2026 berakhir 30 Des 2026', 20, true],
    ['Laporan 4 menunggu tanda tangan', undefined, true],
    ['1 kewajiban Inpres 2/2021 belum ada langkahnya', undefined, false],
    ['Belum ada regulasi daerah yang berlaku', undefined, false],
  ]);
  expect(found.map(({ to }) => to)).toContain('/monev/n');
});
