import { day, month, rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { detect } from './detect/detect.ts';
import { arrearsOf, findingDue, sanctionDue } from './finding.ts';

test('arrears carry the fine of 2 percent; that of 0.1 percent stands apart', () => {
  const facts = {
    kind: 'PIUTANG',
    months: [{ month: month('2026-01'), due: rupiah(10_000_000), paid: rupiah(0) }],
  } as const;
  const found = findingDue(facts, 1, { asOf: day('2026-03-17'), holidays: [] });
  expect(found).toMatchObject({ contribution: 10_000_000, lateFine: 400_000, due: 10_400_000 });
  // Due on Sunday 15 February: Monday, and Tuesday is the first day late. A holiday moves it by a day.
  const of = (asOf: string, holidays: readonly string[]) =>
    findingDue(facts, 1, { asOf: day(asOf), holidays: holidays.map(day) }).lateFine;
  expect([of('2026-02-16', []), of('2026-02-17', [])]).toEqual([0, 200_000]);
  expect([of('2026-02-17', ['2026-02-16']), of('2026-02-18', ['2026-02-16'])]).toEqual([
    0, 200_000,
  ]);
  expect(sanctionDue(found.contribution, day('2026-03-01'), day('2026-05-10'))).toBe(30_000);
  expect(sanctionDue(found.contribution, null, day('2026-05-10'))).toBe(0);
});

test('a class rests on the oldest month that is not paid', () => {
  const of = (oldest: string) =>
    arrearsOf(
      [
        {
          facts: {
            kind: 'PIUTANG',
            months: [{ month: month(oldest), due: rupiah(2), paid: rupiah(1) }],
          },
        },
      ],
      day('2026-07-01'),
    );
  expect(of('2025-05')).toBe('bad');
  expect(of('2025-12')).toBe('doubtful');
  expect(arrearsOf([], day('2026-07-01'))).toBe('none');
});

test('a list against the register finds who is missing, in part and whole, with the rows', async () => {
  const registered = [
    { npp: 'A1', name: 'PT TOLANGOHULA BETONINDO', workers: 4, programs: ['JKK', 'JKM'] },
    { npp: 'A2', name: 'CV SAMUDERA LIMBOTO', workers: 9, programs: ['JKK', 'JKM', 'JHT'] },
    ...Array.from({ length: 30 }, (_, at) => ({
      npp: `X${at}`,
      name: `UD KATAMANLI${'ABCDEFGHIJKLMNOPQRSTUVWXYZABCD'[at]}ORUWA ${at + 10}`,
      workers: 1,
      programs: ['JKK', 'JKM'],
    })),
  ];
  const found = await detect({
    list: {
      file: 'oss.csv',
      rows: [
        { row: 2, name: 'P.T. Tolangohula Betonindo Tbk', workers: 10, size: 'small' },
        { row: 3, name: 'Samudera Limboto, CV', workers: 9, size: 'small' },
        { row: 4, name: 'PT WIRATAMA GARUDA', workers: 5, size: 'micro' },
        { row: 5, name: 'PT TANPA PEKERJA' },
      ],
    },
    registered: { file: 'register', rows: registered },
    arrears: {
      file: 'piutang.csv',
      rows: [{ row: 2, npp: 'A2', month: month('2026-01'), due: rupiah(900_000), paid: rupiah(0) }],
    },
    minimumWage: rupiah(3_000_000),
    from: month('2026-01'),
    asOf: day('2026-04-20'),
  });
  expect(found.counts).toEqual({
    listed: 4,
    linked: 2,
    unknown: 2,
    asked: 0,
    withoutWorkers: 1,
  });
  const of = (npp: string | null) => found.cases.find(({ business }) => business.npp === npp);
  expect(of('A1')?.findings.map(({ facts }) => facts.kind)).toEqual(['PDS_TK', 'PDS_PROGRAM']);
  expect(of('A1')?.findings[0]).toMatchObject({
    facts: { workers: 6, from: '2026-01', until: '2026-04', wageMonthly: 3_000_000 },
    evidence: [{ file: 'oss.csv', row: 2, says: 'workers 10' }, { file: 'register' }],
  });
  expect(of('A2')?.findings.map(({ facts }) => facts.kind)).toEqual(['PIUTANG']);
  expect(of(null)).toMatchObject({
    business: { name: 'PT WIRATAMA GARUDA' },
    findings: [{ facts: { kind: 'PWBD', workers: 5, programs: ['JKK', 'JKM'] } }],
  });
  expect(of(null)?.findings[0]?.confidence).toBeGreaterThan(900_000);
});
