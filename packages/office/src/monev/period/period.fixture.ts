// A snapshot as tests need it: invented figures in every part of a report.

import { day, month, rupiah } from '@payung/values';
import { indicators, type TrendAnswer } from '../../coverage/index.ts';
import { dutiesOf } from '../agreements/duty.ts';
import { type Figures, minutesOf, usual } from '../material.fixture.ts';
import type { PeriodCoverage, PeriodSnapshot, ReportSheet } from './snapshot.ts';

export type PeriodFigures = Figures & {
  /** People of the month before and of the last month of the trend. */
  readonly before: number;
  readonly ending: number;
  readonly inArrears: number;
  readonly paid: number;
  /** Of JKM; one scholarship more. */
  readonly claims?: number;
};

export const usualPeriod: PeriodFigures = {
  ...usual,
  ...{ before: 30_754, ending: 412, inArrears: 37, paid: 84_000_000 },
};

export function coverageOf(figures: PeriodFigures = usualPeriod): PeriodCoverage {
  const { coverage } = minutesOf(figures).material;
  const { snapshot, indicator, at, region, regionKind, sources } = coverage.bySegment;
  const { base, before, covered } = figures;
  const trend: TrendAnswer = {
    ...{ kind: 'trend', snapshot, indicator, at, region, regionKind, sources },
    constant: {
      ...{ count: base, definition: 'eligible', source: 'surat contoh', asOf: day('2026-01-01') },
    },
    rows: [
      { at: month('2026-10'), people: before, baseCount: base, percent: 47, percentConstant: 47 },
      {
        ...{ at: month('2026-11'), people: covered, baseCount: base, percent: 48.44 },
        ...{ percentConstant: 48.44, pointsByPeople: 1.69, pointsByBase: -0.25 },
      },
    ],
  };
  return { ...coverage, trend };
}

export function snapshotOf(figures: PeriodFigures = usualPeriod): PeriodSnapshot {
  const { material } = minutesOf(figures);
  const { before, ending, inArrears, paid, claims = 20 } = figures;
  const none = { died: 0, became_pppk: 0, election_ended: 0, lapsed: 0, ended: 0, removed: 0 };
  const people = {
    covered: 800,
    at_risk: 37,
    lost: 5,
    not_registered: 2,
    ahead: 0,
    ahead_unpaid: 0,
  };
  return {
    format: 1,
    period: { from: month('2026-06'), until: month('2026-12'), kind: 'half_year' },
    ...{ tenant: material.tenant, day: day('2027-04-10'), known: 17 },
    coverage: coverageOf(figures),
    movement: {
      files: {
        before: { batch: 3, month: month('2026-05') },
        after: { batch: 9, month: month('2026-11') },
      },
      ...{ before, after: before + 500 },
      causes: { ...none, new: 460, entered_late: 0, re_entered: 40, moved_segment: 3 },
    },
    funds: material.funds,
    protection: {
      months: [{ month: month('2026-11'), people, starts: 3, ends: 1, amount: rupiah(13_440_000) }],
      ending: [{ days: 30, endsOn: day('2027-04-30'), fund: 'APBD', people: ending }],
      inArrears: [{ lastDayToPay: day('2027-04-20'), fund: 'CSR', people: inArrears }],
      paidTooLate: [],
    },
    compliance: {
      states: [
        { state: 'letter2', cases: 4 },
        { state: 'skk', cases: 2 },
      ],
      batches: [{ number: 'SKK-1', releasedOn: null, packs: 2, due: rupiah(120_000_000) }],
      recovered: [{ month: month('2026-10'), payments: 2, amount: rupiah(15_000_000) }],
    },
    benefits: {
      programmes: [
        { programme: 'BEASISWA', claims: claims + 1, amount: rupiah(9_000_000) },
        { programme: 'JKM', claims, amount: rupiah(paid) },
      ],
      contributed: { funds: rupiah(13_440_000), register: rupiah(0) },
    },
    promises: material.promises,
    undertakings: {
      agreements: [
        {
          ...{ number: 1, kind: 'pks', reference: 'PKS/12/2025', title: 'Pekerja rentan' },
          ...{ parties: ['Disnaker', 'BPJS TK'], scope: '5.000 pekerja rentan' },
          ...{ startsOn: day('2025-05-01'), endsOn: day('2027-04-30') },
        },
      ],
      regulations: [],
      duties: dutiesOf('7502', [
        {
          ...{ number: 1, duty: 'regent.regulation', state: 'done', day: day('2025-01-10') },
          evidence: 'Perbup 12/2025',
        },
      ]),
    },
  };
}

/** A sheet of its own: of the indicators only the first has a base and targets, as in most regions. */
export function sheetSnapshotOf(
  sheet: ReportSheet,
  figures: PeriodFigures = usualPeriod,
): PeriodSnapshot {
  const snapshot = snapshotOf(figures);
  const { coverage, period } = snapshot;
  const { total, ...head } = coverage.bySegment;
  const answers = indicators.map((indicator) => ({
    ...{ ...head, indicator, by: [], cells: [] },
    total: indicator.id === 'ucj' ? total : { key: {}, people: figures.ending },
  }));
  return {
    ...{ ...snapshot, period: { ...period, kind: sheet } },
    coverage: sheet === 'indicators' ? { ...coverage, indicators: answers } : coverage,
  };
}
