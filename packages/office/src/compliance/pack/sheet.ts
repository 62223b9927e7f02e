// Lembar berkas SKK: who the employer is, what is owed month by month, what was done, and from which rows.

import { nationalRegister } from '@payung/regions';
import { type Day, formatRupiah, type Language } from '@payung/values';
import type { LogLine } from '../../claims/index.ts';
import { type CaseDue, confirmedSum } from '../cases.ts';
import { dueTable } from '../letters/letters.ts';
import type { PaperModel, PaperTable } from '../letters/paper.ts';
import { complianceWords, filled } from '../text/catalogue.ts';
import type { PackFacts } from './facts.ts';

type Words = ReturnType<typeof complianceWords>;

/** The batch a pack is in, and whose it is. */
type SheetAt = {
  readonly number: string;
  readonly office: string;
  readonly day: Day;
  readonly language: Language;
  readonly tenant: string;
};

/** Daftar isi, kronologi, tabel tunggakan with the law, letters. Workers are counts: no name and no NIK. */
export function sheetModel(
  { found, letters, payments, due }: PackFacts,
  history: readonly LogLine[],
  at: SheetAt,
): PaperModel {
  const words = complianceWords(at.language);
  const { business, caseNumber } = found;
  const region = nationalRegister.find(at.tenant)?.name ?? at.tenant;
  const { pack } = words;
  return {
    language: at.language,
    title: filled(pack.title, { name: business.name }),
    day: at.day,
    author: region,
    lead: [
      filled(pack.lead, { batch: at.number, office: at.office, case: caseNumber, day: at.day }),
      filled(pack.employer, {
        name: business.name,
        npp: business.npp ?? '—',
        nib: business.nib ?? '—',
        address: business.address ?? '—',
        phone: business.phone ?? '—',
      }),
    ],
    paragraphs: [
      filled(pack.sums, {
        contribution: formatRupiah(due.contribution),
        lateFine: formatRupiah(due.lateFine),
        sanctionFine: formatRupiah(due.sanctionFine),
        due: formatRupiah(due.due),
        recovered: formatRupiah(confirmedSum(payments)),
      }),
      pack.law,
    ],
    tables: [
      chronology(history, words),
      dueTable(due, at.language),
      monthTable(due, words),
      letterTable(letters, words),
      evidenceTable(due, words),
    ],
    closing: [pack.closing],
    page: words.page,
  };
}

function chronology(history: readonly LogLine[], { columns, pack, events }: Words): PaperTable {
  return {
    caption: pack.chronology,
    head: [columns.day, columns.what, columns.by],
    rows: history.map(({ day, kind, actor }) => [day, events[kind] ?? kind, actor]),
    right: [],
  };
}

function monthTable(due: CaseDue, { columns, pack, findings }: Words): PaperTable {
  return {
    caption: pack.months,
    head: [columns.kind, columns.month, columns.contribution, columns.monthsLate, columns.lateFine],
    rows: due.findings.flatMap(({ facts, amounts }) =>
      amounts.months.map((each) => [
        findings[facts.kind],
        each.month,
        formatRupiah(each.contribution),
        String(each.monthsLate),
        formatRupiah(each.lateFine),
      ]),
    ),
    right: [2, 3, 4],
  };
}

function letterTable(letters: PackFacts['letters'], { columns, pack }: Words): PaperTable {
  return {
    caption: pack.letters,
    head: [columns.number, columns.day, columns.sent, columns.by],
    rows: letters.map((each) => [each.number, each.day, each.sentOn ?? '—', each.sentBy ?? '—']),
    right: [],
  };
}

function evidenceTable(due: CaseDue, { columns, pack, findings }: Words): PaperTable {
  return {
    caption: pack.evidence,
    head: [columns.kind, columns.file, columns.row, columns.what],
    rows: due.findings.flatMap(({ facts, evidence }) =>
      evidence.map(({ file, row, says }) => [
        findings[facts.kind],
        file,
        row === 0 ? '—' : String(row),
        says,
      ]),
    ),
    right: [2],
  };
}
