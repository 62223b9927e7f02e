// Minutes as words and tables, the same for PDF, DOCX and WhatsApp: each number becomes text in one
// place, so that no paper of a meeting can say another number than the next.

import { nationalRegister } from '@payung/regions';
import {
  dayParts,
  formatCount,
  formatPercent,
  formatRupiah,
  type Language,
  rupiah,
} from '@payung/values';
import { type CoverageCell, definitionName } from '../coverage/index.ts';
import { undertakingParts } from './agreements/parts.ts';
import { attendeesOf } from './attendee.ts';
import { choiceParts } from './choice-part.ts';
import type { Commitment, Measure, Measured } from './commitment.ts';
import type { Material } from './material.ts';
import type { MinutesInput } from './minutes-input.ts';
import type { PaperModel, PaperPart } from './paper-part.ts';
import { reachParts } from './reach/parts.ts';
import { standingParts } from './standing-part.ts';
import { dayText, filled, monevText, monthText } from './text/catalogue.ts';
import type { MonevText } from './text/words.ts';

export function paperModel(
  input: MinutesInput,
  { language, sha256 }: { readonly language: Language; readonly sha256?: string },
): PaperModel {
  const text = monevText(language);
  const { material } = input;
  const { meeting, tenant } = material;
  return {
    language,
    title: meeting.title,
    tenant: tenant.name,
    subtitle: filled(text.subtitle, {
      kind: text.kinds[meeting.kind],
      day: dayText(meeting.day, language),
      place: meeting.place,
      month: monthText(meeting.month, language),
    }),
    date: dayParts(meeting.day),
    ...(input.state === 'draft' ? { draft: text.draft } : {}),
    lead: [...leadOf(material, language), meetingLead(input, text)],
    parts: [
      coveragePart(material, text),
      districtPart(material, text),
      ...reachParts(material.reach, text),
      fundPart(material, text, language),
      ...standingParts(material.standing, language),
      ...choiceParts(material.choices ?? [], text, language),
      promisePart(material.promises, text, language),
      ...(material.undertakings === undefined
        ? []
        : undertakingParts(material.undertakings, { on: meeting.day, language })),
      obstaclePart(input, text),
      commitmentPart(input.commitments, text, language),
      notesPart(input, text),
      attendancePart(input, text),
    ],
    footer: filled(text.footer, {
      change: formatCount(material.known),
      digest: (sha256 ?? material.coverage.bySegment.snapshot).slice(0, 16),
    }),
    page: text.page,
    signature: text.signature,
  };
}

/** What came of the meeting, before its figures are gone through. */
function meetingLead({ obstacles, commitments, present }: MinutesInput, text: MonevText): string {
  const attendees = attendeesOf(present).length;
  return filled(attendees === 0 ? text.lead.said : text.lead.saidBy, {
    ...{ obstacles: formatCount(obstacles.length), commitments: formatCount(commitments.length) },
    attendees: formatCount(attendees),
  });
}

/** The figures of the first sentence and of the message: one text each. */
export function leadOf(
  { coverage, tenant }: Pick<Material, 'coverage' | 'tenant'>,
  language: Language,
): readonly string[] {
  const text = monevText(language);
  const { total } = coverage.bySegment;
  const part = peopleText(total, text);
  const { base, percent } = total;
  if (base === undefined || percent === undefined) {
    return [filled(text.lead.noBase, { tenant: tenant.name, part })];
  }
  const target = total.targets?.[0];
  return [
    filled(text.lead.covered, {
      ...{ tenant: tenant.name, part, base: formatCount(base.count) },
      ...{ percent: formatPercent(percent), year: String(base.year), source: base.source },
      definition: definitionName(base.definition, language),
    }),
    ...(target === undefined
      ? [text.lead.noTarget]
      : [
          filled(target.gapPeople > 0 ? text.lead.missing : text.lead.reached, {
            percent: formatPercent(target.percent),
            year: String(target.year),
            gap: formatCount(target.gapPeople),
            source: target.source,
          }),
        ]),
  ];
}

function peopleText({ people }: Pick<CoverageCell, 'people'>, text: MonevText): string {
  return people === null ? text.hidden : formatCount(people);
}

/** Segmen dan pembayar. */
export function coveragePart({ coverage }: Pick<Material, 'coverage'>, text: MonevText): PaperPart {
  const segments = named(coverage.bySegment.cells, 'segment', text.segments, text);
  const payers = named(coverage.byPayer.cells, 'payer', text.payers, text);
  const longest = Math.max(1, ...segments.map(({ people }) => people ?? 0));
  return {
    heading: text.parts.coverage,
    lines: [text.segmentsNote, ...unknownLine(coverage.bySegment.regionUnknown, text)],
    bars: {
      caption: text.segmentsCaption,
      alt: segments.map(({ label, value }) => `${label} ${value}`).join('; '),
      rows: segments.map(({ label, value, people }) => ({
        label,
        value,
        length: (people ?? 0) / longest,
      })),
    },
    table: {
      caption: text.payersCaption,
      head: [text.columns.payer, text.columns.people],
      rows: payers.map(({ label, value }) => [label, value]),
      right: [1],
    },
  };
}

/** Whoever has no known region is in no figure of a region: nobody is left out without a word. */
function unknownLine(people: number | null | undefined, text: MonevText): readonly string[] {
  if (people === undefined) return [];
  return [filled(text.regionUnknown, { people: peopleText({ people }, text) })];
}

function named(
  cells: readonly CoverageCell[],
  axis: 'segment' | 'payer',
  names: Readonly<Record<string, string>>,
  text: MonevText,
) {
  return cells
    .map((cell) => {
      const key = cell.key[axis] ?? '';
      const label = key === '' ? text.unknown : (names[key] ?? key);
      return { label, value: peopleText(cell, text), people: cell.people };
    })
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.label < b.label ? -1 : 1));
}

/** Urutan kecamatan, of a province its kabupaten and kota. */
export function districtPart({ coverage }: Pick<Material, 'coverage'>, text: MonevText): PaperPart {
  const { places = {}, districts } = coverage;
  const { rows, withoutBase, region } = districts;
  const isProvince = region.length === 2;
  const { columns } = text;
  const place = isProvince ? columns.regency : columns.district;
  // Where nobody has a base there is nothing to rank: people alone.
  const rank = rows.length === 0 ? [] : [columns.rank];
  const shares = rows.length === 0 ? [] : [columns.base, columns.percent, columns.uncovered];
  return {
    heading: isProvince ? text.parts.regencies : text.parts.districts,
    lines: rows.length === 0 ? [text.districtsWithoutBase] : [],
    table: {
      caption: districtCaption(isProvince, rows.length > 0, text),
      head: [...rank, place, text.columns.people, ...shares],
      rows: [
        ...rows.map((row) => [
          row.rank === undefined ? text.none : String(row.rank),
          row.name,
          formatCount(row.share.part),
          formatCount(row.share.base.count),
          formatPercent(row.percent),
          formatCount(row.uncovered),
        ]),
        ...withoutBase.map(({ code, people, isRest }) => [
          ...rank.map(() => text.none),
          `${places[code] ?? placeName(code, text)}${isRest ? text.rest : ''}`,
          formatCount(people),
          ...shares.map(() => text.none),
        ]),
      ],
      right: rows.length === 0 ? [1] : [0, 2, 3, 4, 5],
    },
  };
}

/** Coverage where somebody has a base, people where nobody has. */
function districtCaption(isProvince: boolean, hasBase: boolean, text: MonevText): string {
  if (hasBase) return isProvince ? text.regenciesCaption : text.districtsCaption;
  return isProvince ? text.regenciesPeopleCaption : text.districtsPeopleCaption;
}

function placeName(code: string, text: MonevText): string {
  return code === '' ? text.unknown : (nationalRegister.find(code)?.name ?? code);
}

/** Dana iuran. */
export function fundPart(
  { funds }: Pick<Material, 'funds'>,
  text: MonevText,
  language: Language,
): PaperPart {
  const money = (amount: number | null) =>
    amount === null ? text.none : formatRupiah(rupiah(amount));
  return {
    heading: text.parts.funds,
    lines: funds.length === 0 ? [text.noFunds] : [],
    table: {
      caption: text.fundsCaption,
      head: [
        text.columns.fund,
        text.columns.until,
        text.columns.ceiling,
        text.columns.committed,
        text.columns.paid,
        text.columns.free,
      ],
      rows: funds.map((fund) => [
        fund.name,
        monthText(fund.until, language),
        money(fund.ceiling),
        money(fund.committed + fund.sent),
        money(fund.paid),
        money(fund.ceiling === null ? null : fund.free),
      ]),
      right: [2, 3, 4, 5],
    },
  };
}

/** Yang dijanjikan dan yang tercapai. */
export function promisePart(
  promises: readonly Measured[],
  text: MonevText,
  language: Language,
): PaperPart {
  return {
    told: true,
    heading: text.parts.promises,
    lines: promises.length === 0 ? [text.noPromises] : [text.promisesNote],
    table: {
      caption: text.promisesCaption,
      head: [
        text.columns.number,
        text.columns.who,
        text.columns.what,
        text.columns.due,
        text.columns.promised,
        text.columns.achieved,
      ],
      rows: promises.map((each) => [
        `${each.meeting}.${each.number}`,
        each.who,
        each.what,
        dayText(each.due, language),
        promisedText(each.measure, text),
        achievedText(each, text),
      ]),
      right: [4, 5],
    },
  };
}

export function promisedText(measure: Measure, text: MonevText): string {
  switch (measure.kind) {
    case 'people':
      return formatCount(measure.count);
    case 'money':
      return formatRupiah(rupiah(measure.amount));
    case 'deed':
      return text.deed;
    default:
      return measure satisfies never;
  }
}

export function achievedText({ achieved, outcome }: Measured, text: MonevText): string {
  const said = outcome === undefined ? undefined : text.outcomes[outcome.outcome];
  if (achieved === undefined) return said ?? text.notCounted;
  return said === undefined ? formatCount(achieved) : `${formatCount(achieved)} (${said})`;
}

function obstaclePart({ obstacles }: MinutesInput, text: MonevText): PaperPart {
  return {
    told: true,
    heading: text.parts.obstacles,
    lines: obstacles.length === 0 ? [text.noObstacles] : [],
    table: {
      caption: text.obstaclesCaption,
      head: [text.columns.number, text.columns.category, text.columns.what, text.columns.figure],
      rows: obstacles.map((each) => [
        String(each.number),
        text.categories[each.category],
        each.what,
        each.figure ?? text.none,
      ]),
      right: [0],
    },
  };
}

function commitmentPart(
  commitments: readonly Commitment[],
  text: MonevText,
  language: Language,
): PaperPart {
  return {
    told: true,
    heading: text.parts.commitments,
    lines: commitments.length === 0 ? [text.noCommitments] : [],
    table: {
      caption: text.commitmentsCaption,
      head: [
        text.columns.number,
        text.columns.who,
        text.columns.what,
        text.columns.promised,
        text.columns.due,
        text.columns.budgetLine,
        text.columns.evidence,
      ],
      rows: commitments.map((each) => [
        `${each.meeting}.${each.number}`,
        each.who,
        each.what,
        promisedText(each.measure, text),
        dayText(each.due, language),
        each.budgetLine ?? text.none,
        each.evidence ?? text.none,
      ]),
      right: [3],
    },
  };
}

function notesPart({ text: notes }: MinutesInput, text: MonevText): PaperPart {
  const lines = notes.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return { heading: text.parts.notes, lines: lines.length === 0 ? [text.noNotes] : lines };
}

function attendancePart({ present }: MinutesInput, text: MonevText): PaperPart {
  const attendees = attendeesOf(present);
  const heading = text.parts.attendance;
  if (attendees.length === 0) return { heading, lines: [text.nobodyNoted] };
  return {
    heading,
    lines: [filled(text.present, { count: formatCount(attendees.length) })],
    table: {
      caption: text.attendanceCaption,
      head: [
        ...[text.columns.number, text.columns.attendee],
        ...[text.columns.position, text.columns.institution],
      ],
      rows: attendees.map(({ name, position, office }, at) => [
        ...[String(at + 1), name, position ?? text.none, office ?? text.none],
      ]),
      right: [0],
    },
  };
}
