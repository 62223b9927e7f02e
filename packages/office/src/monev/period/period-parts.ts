// The parts a periodic report has of its own, each a heading, a line where there is nothing, and a table.
// Every number becomes text here once.

import {
  formatCount,
  formatPercent,
  formatRupiah,
  isMonth,
  type Language,
  rupiah,
} from '@payung/values';
import { complianceWords } from '../../compliance/index.ts';
import { causeText, movementCauses } from '../../registry/index.ts';
import type { PaperPart } from '../paper-part.ts';
import type { Standing } from '../standing.ts';
import { dayText, filled, monevText, monthText } from '../text/catalogue.ts';
import type { PeriodSnapshot } from './snapshot.ts';
import { periodText } from './text/catalogue.ts';

/** `−1,25`: points of a percentage. */
export function points(value: number): string {
  const text = Math.abs(value).toFixed(2).replace('.', ',');
  return value < 0 ? `−${text}` : text;
}

/** `Oktober 2026`; whatever is no month stays as it is. */
export function named(at: string, language: Language): string {
  return isMonth(at) ? monthText(at, language) : at;
}

/** Perkembangan: as it was stated, and over one base. */
export function trendPart({ coverage }: PeriodSnapshot, language: Language): PaperPart {
  const { parts, captions, columns, trendNote } = periodText(language);
  const shared = monevText(language);
  const { rows, constant } = coverage.trend;
  const longest = Math.max(1, ...rows.map(({ people }) => people));
  const bars = rows.map(({ at, people }) => ({
    label: named(at, language),
    value: formatCount(people),
    length: people / longest,
  }));
  const shown = <Value>(value: Value | undefined, text: (value: Value) => string) =>
    value === undefined ? shared.none : text(value);
  return {
    heading: parts.trend,
    lines: constant === undefined ? [] : [filled(trendNote, { base: formatCount(constant.count) })],
    bars: {
      caption: captions.trendBars,
      alt: bars.map(({ label, value }) => `${label} ${value}`).join('; '),
      rows: bars,
    },
    table: {
      caption: captions.trend,
      head: [
        ...[columns.month, shared.columns.people, shared.columns.base, columns.percent],
        ...[columns.percentConstant, columns.byPeople, columns.byBase],
      ],
      rows: rows.map((row) => [
        ...[named(row.at, language), formatCount(row.people)],
        ...[shown(row.baseCount, formatCount), shown(row.percent, (each) => formatPercent(each))],
        shown(row.percentConstant, (each) => formatPercent(each)),
        ...[shown(row.pointsByPeople, points), shown(row.pointsByBase, points)],
      ]),
      right: [1, 2, 3, 4, 5, 6],
    },
  };
}

type Counted = Pick<PeriodSnapshot, 'movement' | 'coverage'>;

/** What the register counts in the month of a file, where that is another number than the file's. */
function otherCount({ movement, coverage }: Counted, file: 'before' | 'after'): number | undefined {
  const row = coverage.trend.rows.find(({ at }) => at === movement?.files[file].month);
  return row === undefined || row.people === movement?.[file] ? undefined : row.people;
}

/** `Juni 2026; register 8.261`: the month of a file, and where the register counts differently, its number. */
export function fileMonth(counted: Counted, file: 'before' | 'after', language: Language): string {
  const { movement } = counted;
  if (movement === undefined) return '';
  const covered = otherCount(counted, file);
  const beside =
    covered === undefined
      ? ''
      : filled(periodText(language).lead.register, { covered: formatCount(covered) });
  return `${monthText(movement.files[file].month, language)}${beside}`;
}

/** What lies between the two. */
function differenceOf(counted: Counted, language: Language): readonly string[] {
  const covered = otherCount(counted, 'after');
  if (covered === undefined || counted.movement === undefined) return [];
  const { after } = counted.movement;
  const { difference } = periodText(language);
  return [
    filled(covered > after ? difference.more : difference.fewer, {
      ...{ file: formatCount(after), covered: formatCount(covered) },
      people: formatCount(Math.abs(covered - after)),
    }),
  ];
}

/** Causes that bring people in, and those that take them out; who moved between segments did neither. */
export const coming = ['new', 'entered_late', 're_entered'] as const;
export const leaving = [
  ...(['died', 'became_pppk', 'election_ended'] as const),
  ...(['lapsed', 'ended', 'removed'] as const),
];

function signedCount(count: number, sign: number): string {
  return `${sign === 0 || count === 0 ? '' : sign > 0 ? '+' : '−'}${formatCount(count)}`;
}

function signOf(cause: (typeof movementCauses)[number]): number {
  return (
    Number(coming.some((each) => each === cause)) - Number(leaving.some((each) => each === cause))
  );
}

/** Mengapa berubah. */
export function movementPart({ movement, coverage }: Counted, language: Language): PaperPart {
  const { parts, captions, columns, none, movementLine, changeTotal } = periodText(language);
  if (movement === undefined) return { heading: parts.movement, lines: [none.movement] };
  const { files, before, after, causes } = movement;
  // What moved nobody explains nothing.
  const rows = movementCauses.filter((cause) => causes[cause] > 0);
  return {
    heading: parts.movement,
    lines: [
      filled(movementLine, {
        ...{ before: formatCount(before), after: formatCount(after) },
        from: monthText(files.before.month, language),
        to: monthText(files.after.month, language),
      }),
      ...differenceOf({ movement, coverage }, language),
    ],
    table: {
      caption: captions.movement,
      head: [columns.cause, monevText(language).columns.people],
      rows: [
        ...rows.map((cause) => [
          causeText(cause, language),
          signedCount(causes[cause], signOf(cause)),
        ]),
        [changeTotal, signedCount(Math.abs(after - before), after - before)],
      ],
      right: [1],
    },
  };
}

/** Perlindungan yang dibiayai dana. */
export function protectionPart({ protection }: PeriodSnapshot, language: Language): PaperPart {
  const { parts, captions, columns, none, monthStates } = periodText(language);
  const { months } = protection;
  return {
    heading: parts.protection,
    lines: months.length === 0 ? [none.protection] : [],
    table: {
      caption: captions.protection,
      head: [
        ...[columns.month, monthStates.covered, monthStates.at_risk, monthStates.lost],
        ...[monthStates.not_registered, columns.starts, columns.ends, columns.amount],
      ],
      rows: months.map(({ month, people, starts, ends, amount }) => [
        monthText(month, language),
        // Paid for a month to come is protection as well, once it has come.
        ...[people.covered + people.ahead, people.at_risk + people.ahead_unpaid].map(formatCount),
        ...[people.lost, people.not_registered, starts, ends].map(formatCount),
        formatRupiah(amount),
      ]),
      right: [1, 2, 3, 4, 5, 6, 7],
    },
  };
}

/** Berakhir, menunggak, terlambat dibayar. */
export function endingsPart(
  { protection }: Pick<Standing, 'protection'>,
  language: Language,
): PaperPart {
  const text = periodText(language);
  const shared = monevText(language);
  const { ending, inArrears, paidTooLate } = protection;
  const counted = (people: number | null) =>
    people === null ? shared.hidden : formatCount(people);
  const rows = [
    ...inArrears.map(({ fund, lastDayToPay, people }) => [
      ...[text.inArrears, fund, dayText(lastDayToPay, language), counted(people)],
    ]),
    ...ending.map(({ days, fund, endsOn, people }) => [
      ...[filled(text.ending, { days }), fund, dayText(endsOn, language), counted(people)],
    ]),
    ...paidTooLate.map(({ fund, people }) => [
      ...[text.paidTooLate, fund, shared.none, counted(people)],
    ]),
  ];
  return {
    told: true,
    heading: text.parts.endings,
    lines: rows.length === 0 ? [text.none.endings] : [],
    table: {
      caption: text.captions.endings,
      head: [text.columns.what, shared.columns.fund, text.columns.day, shared.columns.people],
      rows,
      right: [3],
    },
  };
}

/** Perkara menurut tahap. */
export function compliancePart(
  { compliance }: Pick<Standing, 'compliance'>,
  language: Language,
): PaperPart {
  const { parts, captions, columns, none } = periodText(language);
  const { states } = complianceWords(language);
  return {
    heading: parts.compliance,
    lines: compliance.states.length === 0 ? [none.compliance] : [],
    table: {
      caption: captions.compliance,
      head: [columns.state, columns.cases],
      rows: compliance.states.map(({ state, cases }) => [states[state], formatCount(cases)]),
      right: [1],
    },
  };
}

/** Bundel SKK. */
export function skkPart(
  { compliance }: Pick<Standing, 'compliance'>,
  language: Language,
): PaperPart {
  const { parts, captions, columns, none, notReleased } = periodText(language);
  return {
    heading: parts.skk,
    lines: compliance.batches.length === 0 ? [none.skk] : [],
    table: {
      caption: captions.skk,
      head: [columns.batch, columns.released, columns.packs, columns.due],
      rows: compliance.batches.map(({ number, releasedOn, packs, due }) => [
        number,
        releasedOn === null ? notReleased : dayText(releasedOn, language),
        formatCount(packs),
        formatRupiah(due),
      ]),
      right: [2, 3],
    },
  };
}

/** Pemulihan iuran. */
export function recoveryPart(
  { compliance }: Pick<Standing, 'compliance'>,
  language: Language,
): PaperPart {
  const { parts, captions, columns, none } = periodText(language);
  return {
    heading: parts.recovery,
    lines: compliance.recovered.length === 0 ? [none.recovery] : [],
    table: {
      caption: captions.recovery,
      head: [columns.month, columns.payments, columns.amount],
      rows: compliance.recovered.map(({ month, payments, amount }) => [
        ...[monthText(month, language), formatCount(payments), formatRupiah(amount)],
      ]),
      right: [1, 2],
    },
  };
}

/** Klaim, beasiswa, dan iuran di sampingnya. */
export function benefitsPart(
  { benefits }: Pick<Standing, 'benefits'>,
  language: Language,
): PaperPart {
  const { parts, captions, columns, none, contributed, scholarship } = periodText(language);
  const { hidden } = monevText(language);
  const { programmes } = benefits;
  const { funds, register } = benefits.contributed;
  return {
    told: true,
    heading: parts.benefits,
    lines: [
      ...(programmes.length === 0 ? [none.benefits] : []),
      // A register that was never told of contributions does not say that nobody paid.
      ...(funds > 0 ? [filled(contributed.funds, { amount: formatRupiah(rupiah(funds)) })] : []),
      ...(register > 0
        ? [filled(contributed.register, { amount: formatRupiah(rupiah(register)) })]
        : []),
    ],
    table: {
      caption: captions.benefits,
      head: [columns.programme, columns.claims, columns.amount],
      rows: programmes.map(({ programme, claims, amount }) => [
        programme === 'BEASISWA' ? scholarship : programme,
        claims === null ? hidden : formatCount(claims),
        amount === null ? hidden : formatRupiah(amount),
      ]),
      right: [1, 2],
    },
  };
}
