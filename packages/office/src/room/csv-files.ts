// The CSV files of a run: tautan.csv, belum-terlindungi.csv, rencana.csv. Headings are part of the
// contract with those who read them by program. A NIK appears masked only.

import { csvLine } from '@payung/intake';
import { reasonSentence } from '@payung/linkage';
import {
  addMonths,
  issueText,
  type Language,
  maskNik,
  monthsBetween,
  multiplyRupiah,
} from '@payung/values';
import { type Assignment, personKey } from '../funding/index.ts';
import type { ListOutcome, Person, RowOutcome } from './outcome.ts';
import { roomText } from './text/catalogue.ts';

/** One line per data row of every list; `lembar` where a workbook has several. */
export function linksCsv(lists: readonly ListOutcome[], language: Language): string {
  const lines = ['berkas,baris,putusan,status,orang,kpj,peluang,alasan,lembar'];
  for (const list of lists) {
    for (const outcome of list.outcomes) lines.push(linkLine(list.file.name, outcome, language));
  }
  return closing(lines);
}

const dispositionWords = {
  accepted: 'diterima',
  rejected: 'ditolak',
  merged: 'digabung',
  held: 'ditahan',
} as const;

function linkLine(file: string, outcome: RowOutcome, language: Language): string {
  return csvLine([
    file,
    String(outcome.row.row),
    dispositionWords[outcome.disposition],
    outcome.status,
    outcome.person === undefined ? '' : personKey(outcome.person),
    outcome.kpj ?? '',
    outcome.person === undefined ? '' : outcome.probability.toFixed(4),
    reasonOf(outcome, language),
    outcome.row.sheet ?? '',
  ]);
}

function reasonOf(outcome: RowOutcome, language: Language): string {
  if (outcome.replacedIn !== undefined) {
    return roomText(language).replaced.replace('{file}', outcome.replacedIn);
  }
  if (outcome.disposition !== 'rejected') return reasonSentence(outcome.reasons, language);
  return outcome.row.issues
    .filter((each) => each.severity === 'error')
    .map((each) => issueText(each, language).problem)
    .join(' ');
}

/** Persons of the lists without active protection, and those to be looked at first. */
export function unprotectedCsv(persons: readonly Person[]): string {
  const lines = [
    'orang,nama,nik,tgl_lahir,jk,desa,kode_desa,pekerjaan,status,kpj_lama,jumlah_baris,berkas',
  ];
  for (const person of persons) {
    if (person.status === 'peserta_aktif') continue;
    lines.push(
      csvLine([
        personKey(person.number),
        person.name,
        person.nik === undefined ? '' : maskNik(person.nik),
        person.birth?.day ?? '',
        person.sex ?? '',
        person.village?.written ?? '',
        person.village?.code ?? '',
        person.occupation ?? '',
        person.status,
        person.kpj ?? '',
        String(person.rows),
        person.files.join('; '),
      ]),
    );
  }
  return closing(lines);
}

/**
 * One line for each stretch of months of a person that one fund pays; `bulan_akhir` is the last protected
 * month, as offices write periods.
 */
export function planCsv(assignments: readonly Assignment[]): string {
  const lines = ['orang,dana,bulan_mulai,bulan_akhir,iuran'];
  for (const { person, fund, months, amountPerMonth } of assignments) {
    const count = monthsBetween(months.from, months.until);
    lines.push(
      csvLine([
        person,
        fund,
        months.from,
        addMonths(months.until, -1),
        String(multiplyRupiah(amountPerMonth, count)),
      ]),
    );
  }
  return closing(lines);
}

function closing(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}
