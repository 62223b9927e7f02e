import { addDays, day } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agreement, agreementStanding } from './agreement.ts';
import { duties, dutiesOf, dutyIds, instructedOn } from './duty.ts';
import { undertakingDecisions, undertakingParts } from './parts.ts';
import { type Regulation, regulationsOn } from './regulation.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

const pks: Agreement = {
  ...{ number: 1, kind: 'pks', reference: 'PKS/12/2025', title: 'Pekerja rentan' },
  ...{ parties: ['Disnaker', 'BPJS TK'], scope: '5.000 pekerja rentan' },
  ...{ startsOn: day('2025-01-01'), endsOn: day('2026-12-31') },
};

test.each([
  ['2026-10-01', { state: 'running' }],
  ['2026-10-02', { state: 'ending', days: 90 }],
  ['2026-12-01', { state: 'ending', days: 30 }],
  ['2026-12-24', { state: 'ending', days: 7 }],
  ['2026-12-31', { state: 'ending', days: 7 }],
  ['2027-01-01', { state: 'ended' }],
  ['2024-06-01', { state: 'coming' }],
])('a PKS that holds until 31 December 2026 is on %s %o', (on, standing) => {
  expect(agreementStanding(pks, [pks], day(on))).toEqual(standing);
});

test('one that another follows worries nobody; one without an end runs until somebody ends it', () => {
  const next: Agreement = { ...pks, number: 2, renews: 1, startsOn: day('2027-01-01') };
  expect(agreementStanding(pks, [pks, next], day('2027-02-01'))).toEqual({ state: 'followed' });
  const { endsOn: _, ...open } = pks;
  expect(agreementStanding(open, [open], day('2040-01-01'))).toEqual({ state: 'running' });
  const ended = { ...open, ended: { day: day('2026-06-30'), reason: 'dicabut' } };
  expect(agreementStanding(ended, [ended], day('2026-06-30'))).toEqual({ state: 'ended' });
});

test('the nearer the end, the shorter the alert, and none is told too late', () => {
  const order = ['running', 'ending 90', 'ending 30', 'ending 7', 'ended'];
  const placeOf = (on: number) => {
    const standing = agreementStanding(pks, [pks], addDays(day('2026-01-01'), on));
    return order.indexOf(Object.values(standing).join(' '));
  };
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (one, other) => {
      expect(placeOf(Math.min(one, other))).toBeLessThanOrEqual(placeOf(Math.max(one, other)));
    }),
  );
});

test('a regulation holds from its day until the one that replaces it has begun', () => {
  const old: Regulation = {
    ...{ number: 1, kind: 'head', reference: 'Perbup 12/2023', title: 'Jamsostek' },
    ...{ subject: 'anggaran', from: day('2023-03-01') },
  };
  const fresh = {
    ...old,
    number: 2,
    reference: 'Perbup 3/2027',
    from: day('2027-01-01'),
    replaces: 1,
  };
  const on = (text: string) => regulationsOn([old, fresh], day(text)).map(({ number }) => number);
  expect([on('2022-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([[], [1], [2]]);
});

test('a regency has the duties of regents and of all, and those of others it noted something for', () => {
  const step = {
    number: 4,
    duty: 'attorney.enforcement',
    state: 'done',
    day: day('2026-03-01'),
  } as const;
  const earlier = { ...step, number: 3, state: 'open', evidence: 'rencana' } as const;
  const found = dutiesOf('7502', [{ ...step, evidence: 'SKK-1' }, earlier]);
  const actors = new Set(found.map(({ actor }) => actor));
  expect(actors).toEqual(new Set(['all', 'regent', 'attorney']));
  expect(found.find(({ actor }) => actor === 'attorney')).toMatchObject({ state: 'done' });
  expect(dutiesOf('75', []).every(({ state }) => state === 'open')).toBe(true);
});

test('every duty has its words in both languages, and what is not confirmed says so on paper', () => {
  for (const { duties: words } of [id, en]) expect(Object.keys(words)).toEqual([...dutyIds]);
  expect(instructedOn).toBe('2021-03-25');
  const all = { agreements: [pks], regulations: [], duties: dutiesOf('7502', []) };
  const shown = { on: day('2027-02-01'), language: 'id' } as const;
  const [, , dutyPart] = undertakingParts(all, shown);
  const marked = dutyPart?.table?.rows.filter(([, words]) => words?.includes('[U]')) ?? [];
  const unsure = duties.filter(({ actor, mark }) => actor === 'regent' && mark === 'U');
  expect(marked).toHaveLength(unsure.length);
  expect(undertakingDecisions(all, shown)[0]).toBe(
    'PKS PKS/12/2025 (Pekerja rentan) sudah berakhir 31 Desember 2026 dan belum diperpanjang.',
  );
});
