// Mode rapat: the room cut into screens, one topic each, with no more rows than can be read from the last seat.
// Pure.

import type { CommitmentWire, MeetingWire } from '@payung/server/wire';
import { addMonths, type Language, parseMonth } from '@payung/values';
import { countText, dayText, monthText, percentText, rupiahShort } from '../parts/format.ts';
import type { TextOf } from '../text/text.ts';
import { obstacleText } from './meeting-words.ts';
import { segmentText } from './segment-text.ts';

type Stuff = NonNullable<MeetingWire['material']>;
export type BigTable = {
  /** The first column says what the row is of, the others are figures. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The others are words, too. */
  readonly isWords?: true;
};

export type Topic = { readonly title: string } & (
  | { readonly kind: 'position'; readonly material: Stuff }
  | { readonly kind: 'table'; readonly table: BigTable }
  | { readonly kind: 'promises'; readonly promises: readonly CommitmentWire[] }
  | { readonly kind: 'said'; readonly lines: readonly string[] }
  /** `isLast`: here the next one is written. */
  | {
      readonly kind: 'commitments';
      readonly commitments: readonly CommitmentWire[];
      readonly isLast: boolean;
    }
);

const rowsOnScreen = 8;
const linesOnScreen = 5;
const promisesOnScreen = 4;

type Of = {
  readonly meeting: MeetingWire;
  readonly text: TextOf;
  readonly language: Language;
};

/** In the order a meeting is led: what was promised, where we stand, what hinders, what is promised now. */
export function topicsOf({ meeting, text, language }: Of): readonly Topic[] {
  const { material, obstacles, commitments } = meeting;
  const before = material === undefined ? [] : materialTopics(material, { text, language });
  const said = obstacles.map(({ category, what, figure }) =>
    [`${text(obstacleText(category))}: ${what}`, figure].filter(Boolean).join(' · '),
  );
  const spoken =
    said.length === 0
      ? [{ kind: 'said' as const, title: text('obstacles_title'), lines: [text('obstacles_none')] }]
      : parted(said, linesOnScreen).map((lines, at, all) => ({
          ...{ kind: 'said' as const, lines },
          title: partTitle(text('obstacles_title'), at, all.length),
        }));
  const promised = parted(commitments, promisesOnScreen - 1);
  const agreed = (promised.length === 0 ? [[]] : promised).map((each, at, all) => ({
    ...{ kind: 'commitments' as const, commitments: each, isLast: at === all.length - 1 },
    title: partTitle(text('commitments_title'), at, all.length),
  }));
  return [...attendanceTopics(meeting, text), ...before, ...spoken, ...agreed];
}

/** Yang hadir, once somebody is written down. */
function attendanceTopics({ draft }: MeetingWire, text: TextOf): readonly Topic[] {
  const head = [text('attendance_name'), text('attendance_position'), text('attendance_office')];
  const rows = (draft?.attended ?? []).map(({ name, position, office }, at) => [
    ...[`${at + 1}. ${name}`, position ?? '—', office ?? '—'],
  ]);
  return parted(rows, rowsOnScreen).map((each, at, all) => ({
    ...{ kind: 'table' as const, table: { head, rows: each, isWords: true } },
    title: partTitle(text('attendance_title'), at, all.length),
  }));
}

type Words = Pick<Of, 'text' | 'language'>;

function materialTopics(material: Stuff, words: Words): readonly Topic[] {
  const { text } = words;
  const opening: readonly Topic[] =
    material.promises.length === 0
      ? [{ kind: 'said', title: text('meeting_promised'), lines: [text('project_first')] }]
      : parted(material.promises, promisesOnScreen).map((promises, at, all) => ({
          ...{ kind: 'promises', promises },
          title: partTitle(text('meeting_promised'), at, all.length),
        }));
  return [
    ...opening,
    { kind: 'position', title: text('project_position'), material },
    ...tables(material, words),
    ...standingTopics(material),
  ];
}

function tables(material: Stuff, words: Words): readonly Topic[] {
  const { text, language } = words;
  const count = (people: number | null) =>
    people === null ? text('meeting_hidden') : countText(people, language);
  const isProvince = material.districts.some(({ code }) => code.length === 4);
  const place = text(isProvince ? 'meeting_regency' : 'case_district');
  const reach = (head: string, of: Stuff['nonAsn']): BigTable => ({
    head: [head, text('meeting_covered'), text('meeting_of')],
    rows: (of?.rows ?? []).map(({ key, covered, total }) => [
      ...[key === '' ? text('meeting_unknown') : key, count(covered), count(total)],
    ]),
  });
  const all: readonly (readonly [title: string, table: BigTable])[] = [
    [
      text('rank_title'),
      {
        head: [place, text('meeting_covered'), text('meeting_percent')],
        rows: material.districts.map(({ name, rank, people, percent }) => [
          rank === undefined ? name : `${rank}. ${name}`,
          countText(people, language),
          percent === undefined ? '—' : percentText(percent, language),
        ]),
      },
    ],
    [
      text('meeting_segment'),
      {
        head: [text('meeting_segment'), text('meeting_covered')],
        rows: material.segments.map(({ segment, people }) => [
          text(segmentText(segment)),
          count(people),
        ]),
      },
    ],
    [text('meeting_deciles'), reach(text('meeting_decile'), material.deciles)],
    [text('meeting_non_asn'), reach(text('meeting_office'), material.nonAsn)],
    [text('meeting_choices'), choicesTable(material, words)],
    [text('project_funds'), fundsTable(material, words)],
  ];
  return all.flatMap(([title, table]) =>
    parted(table.rows, rowsOnScreen).map((rows, at, parts) => ({
      ...{ kind: 'table' as const, table: { head: table.head, rows } },
      title: partTitle(title, at, parts.length),
    })),
  );
}

function choicesTable({ choices }: Stuff, { text, language }: Words): BigTable {
  return {
    head: [
      ...[text('meeting_choice'), text('meeting_choice_months'), text('meeting_covered')],
      ...[text('meeting_choice_cost'), text('meeting_fund_free')],
    ],
    rows: choices.map(({ name, months, people, amount, left }) => [
      ...[name, countText(months, language), countText(people, language)],
      ...[rupiahShort(amount, language), rupiahShort(left, language)],
    ]),
  };
}

function fundsTable({ funds }: Stuff, { text, language }: Words): BigTable {
  return {
    head: [
      ...[text('meeting_fund'), text('meeting_fund_committed'), text('meeting_fund_paid')],
      ...[text('meeting_fund_free'), text('project_until')],
    ],
    rows: funds.map(({ name, committed, paid, free, until }) => [
      ...[name, rupiahShort(committed, language), rupiahShort(paid, language)],
      ...[rupiahShort(free, language), lastMonthText(until, language)],
    ]),
  };
}

/** Of a fund that does not reach `until`, the last month it pays for. */
function lastMonthText(until: string, language: Language): string {
  const read = parseMonth(until);
  return read.ok ? monthText(addMonths(read.value, -1), language) : until;
}

/** Claims, arrears and SKK as the minutes print them: their sentences, then their table. */
function standingTopics({ standing }: Stuff): readonly Topic[] {
  return standing.flatMap(({ heading, lines, table }): readonly Topic[] => [
    ...parted(lines, linesOnScreen).map((each, at, all) => ({
      ...{ kind: 'said' as const, lines: each, title: partTitle(heading, at, all.length) },
    })),
    ...parted(table?.rows ?? [], rowsOnScreen).map((rows, at, all) => ({
      ...{ kind: 'table' as const, table: { head: table?.head ?? [], rows } },
      title: partTitle(heading, at, all.length),
    })),
  ]);
}

function parted<Row>(rows: readonly Row[], most: number): readonly (readonly Row[])[] {
  const parts = Math.ceil(rows.length / most);
  // Evenly: ten rows are two screens of five, not one of eight and one of two.
  const each = Math.ceil(rows.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, at) => rows.slice(at * each, (at + 1) * each));
}

function partTitle(title: string, at: number, parts: number): string {
  return parts === 1 ? title : `${title} (${at + 1}/${parts})`;
}

/** `800 orang`, `Rp2,4 miliar`, or that it is a deed. */
export function promisedText({ measure }: CommitmentWire, { text, language }: Words): string {
  switch (measure.kind) {
    case 'people':
      return text('plan_people_of', { count: countText(measure.count, language) });
    case 'money':
      return rupiahShort(measure.amount, language);
    case 'deed':
      return text('commitment_deed');
    default:
      return measure satisfies never;
  }
}

export function dueText({ due }: CommitmentWire, { text, language }: Words): string {
  return text('project_due', { day: dayText(due, language) });
}
