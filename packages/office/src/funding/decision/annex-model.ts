// What an annex shows, as tables of text: the same for PDF and XLSX.

import { nationalRegister } from '@payung/regions';
import {
  addMonths,
  dayParts,
  formatCount,
  formatRupiah,
  type Language,
  type Month,
  maskNik,
  monthsBetween,
  nik,
  rupiah,
} from '@payung/values';
import {
  type ChangedLine,
  type DecidedLine,
  type ListedPerson,
  type ListHeader,
  readChanged,
  readDecided,
  readHeader,
} from './line.ts';
import { decisionText, filled } from './text/catalogue.ts';
import type { DecisionText } from './text/id.ts';
import type { OpenedDecision } from './verify.ts';

/** Masked unless the paper is the one that is signed or goes to the branch. */
export type NikShown = 'masked' | 'whole';

export type AnnexTable = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers. */
  readonly right: readonly number[];
  /** Columns that take the room that is left. */
  readonly wide: readonly number[];
};

export type AnnexModel = {
  readonly language: Language;
  readonly title: string;
  readonly tenant: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly lead: readonly string[];
  readonly notice: string;
  readonly head: readonly string[];
  readonly signature: readonly string[];
  readonly page: string;
  readonly list: AnnexTable;
  readonly totals: readonly AnnexTable[];
};

export function annexModel(
  { text }: Pick<OpenedDecision, 'text'>,
  options: { readonly language: Language; readonly niks: NikShown },
): AnnexModel {
  const words = decisionText(options.language);
  const [first = '', ...rest] = text.lines;
  const header = readHeader(first);
  const show = { words, niks: options.niks };
  const tables =
    header.kind === 'original'
      ? decided(rest.map(readDecided), show)
      : changed(rest.map(readChanged), show);
  return {
    language: options.language,
    title: header.kind === 'original' ? words.title : words.addendumTitle,
    tenant: nationalRegister.find(header.tenant)?.name ?? header.tenant,
    date: dayParts(header.day),
    lead: leadOf(header, words),
    notice: options.niks === 'whole' ? words.whole : words.masked,
    head: [filled(words.head, { head: text.head }), words.headNote],
    signature: [
      header.position,
      '',
      '',
      header.signatory,
      ...(header.nip === null ? [] : [`NIP ${header.nip}`]),
    ],
    page: words.page,
    ...tables,
  };
}

function leadOf({ number, day, amends }: ListHeader, words: DecisionText): readonly string[] {
  const named = filled(words.numberAndDay, { number, day });
  return amends === null ? [words.lead, named] : [words.lead, named, filled(words.amends, amends)];
}

type Show = { readonly words: DecisionText; readonly niks: NikShown };
type Tables = Pick<AnnexModel, 'list' | 'totals'>;

function decided(lines: readonly DecidedLine[], show: Show): Tables {
  const { columns } = show.words;
  const list = {
    caption: '',
    head: [
      columns.row,
      columns.nik,
      columns.name,
      columns.birth,
      columns.village,
      columns.occupation,
      columns.fund,
      columns.months,
      columns.cost,
    ],
    rows: lines.map((line) => [
      String(line.row),
      shownNik(line.nik, show.niks),
      line.name,
      line.birth ?? '',
      villageOf(line, show.words),
      line.occupation ?? '',
      line.fund,
      monthsText(line.from, line.until),
      formatRupiah(line.costMonthly),
    ]),
    right: [0, 8],
    wide: [2, 4],
  };
  return {
    list,
    totals: [
      totalsBy(lines, (line) => villageOf(line, show.words), {
        caption: show.words.byVillage,
        what: columns.village,
        words: show.words,
      }),
      totalsBy(lines, ({ fund }) => fund, {
        caption: show.words.byFund,
        what: columns.fund,
        words: show.words,
      }),
    ],
  };
}

function changed(lines: readonly ChangedLine[], show: Show): Tables {
  const { words } = show;
  const { columns } = words;
  const named = (person: ListedPerson) => `${person.name} (${shownNik(person.nik, show.niks)})`;
  return {
    list: {
      caption: '',
      head: [
        columns.row,
        columns.leaves,
        columns.reason,
        columns.takes,
        columns.village,
        columns.fund,
        columns.months,
      ],
      rows: lines.map((line) => [
        String(line.row),
        line.leaves === null ? words.nobody : named(line.leaves),
        words.reasons[line.reason],
        line.takes === null ? words.rest[line.rest] : named(line.takes),
        villageOf(line.takes ?? line.leaves ?? { village: null, villageWritten: null }, words),
        line.fund,
        monthsText(line.from, line.until),
      ]),
      right: [0],
      wide: [1, 3],
    },
    totals: [],
  };
}

export function shownNik(text: string, niks: NikShown): string {
  return niks === 'whole' ? text : maskNik(nik(text));
}

export function villageOf(
  { village, villageWritten }: Pick<ListedPerson, 'village' | 'villageWritten'>,
  words: DecisionText,
): string {
  return villageWritten ?? village ?? words.villageUnknown;
}

/** Both months included, as offices write them. */
export function monthsText(from: Month, until: Month): string {
  return `${from} – ${addMonths(until, -1)} (${monthsBetween(from, until)})`;
}

function totalsBy(
  lines: readonly DecidedLine[],
  keyOf: (line: DecidedLine) => string,
  named: { readonly caption: string; readonly what: string; readonly words: DecisionText },
): AnnexTable {
  const { columns, total } = named.words;
  const sums = new Map<string, Sum>();
  const all: Sum = { people: 0, months: 0, amount: 0 };
  for (const line of lines) {
    const key = keyOf(line);
    const sum = sums.get(key) ?? { people: 0, months: 0, amount: 0 };
    for (const each of [sum, all]) add(each, line);
    sums.set(key, sum);
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    caption: named.caption,
    head: [named.what, columns.people, columns.personMonths, columns.amount],
    rows: [...rows, [total, all] as const].map(([key, sum]) => [
      key,
      formatCount(sum.people),
      formatCount(sum.months),
      formatRupiah(rupiah(sum.amount)),
    ]),
    right: [1, 2, 3],
    wide: [],
  };
}

type Sum = { people: number; months: number; amount: number };

function add(sum: Sum, line: DecidedLine): void {
  const months = monthsBetween(line.from, line.until);
  sum.people += 1;
  sum.months += months;
  sum.amount += line.costMonthly * months;
}
