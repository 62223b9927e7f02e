// Puts a step of the law into one line for people: figure, unit, article, dates, mark.

import { formatCount, formatRupiah, type Language, rupiah } from '@payung/values';
import type { ClaimDocument } from './eligibility/claim-documents.ts';
import type { Step } from './explained.ts';
import type { LawSource } from './figure.ts';
import type { FundSource } from './fund-source.ts';
import type { BpuStatus } from './status/bpu-status.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import { isPermission, type Permission, type Unit, units } from './unit.ts';

export type LawTexts = {
  readonly units: Readonly<Record<Unit, string>>;
  readonly permissions: Readonly<Record<Permission, string>>;
  readonly fundSources: Readonly<Record<FundSource, string>>;
  readonly claimDocuments: Readonly<Record<ClaimDocument, string>>;
  readonly bpuStatuses: Readonly<Record<BpuStatus, string>>;
  readonly article: string;
  readonly since: string;
  readonly period: string;
  readonly unconfirmed: string;
};

const catalogues: Readonly<Record<Language, LawTexts>> = { id, en };

/**
 * One line of a calculation.
 *
 * @example stepText(step) // 'Iuran JKM BPU: Rp6.800 sebulan (PP 44/2015 pasal 18, berlaku sejak 2015-07-01)'
 */
export function stepText(step: Step, language: Language = 'id'): string {
  const texts = catalogues[language];
  const dates = (step.until === undefined ? texts.since : texts.period)
    .replace('{from}', step.from)
    .replace('{until}', step.until ?? '');
  const mark = step.confirmed ? '' : `; ${texts.unconfirmed}`;
  const figure = `${valueText(step, texts)} ${texts.units[step.unit]}`.trim();
  return `${step.label}: ${figure} (${citationText(step.source, language)}, ${dates}${mark})`;
}

/** @example citationText({ law: 'PP 44/2015', article: '18' }) // 'PP 44/2015 pasal 18' */
export function citationText(source: LawSource, language: Language = 'id'): string {
  if (source.article === undefined) return source.law;
  return `${source.law} ${catalogues[language].article} ${source.article}`;
}

/** @example unitText('months') // 'bulan' */
export function unitText(unit: Unit, language: Language = 'id'): string {
  return catalogues[language].units[unit];
}

/** @example fundSourceText('APBD_KAB') // 'APBD kabupaten/kota' */
export function fundSourceText(source: FundSource, language: Language = 'id'): string {
  return catalogues[language].fundSources[source];
}

/** @example claimDocumentText('death_certificate') // 'Akta kematian' */
export function claimDocumentText(document: ClaimDocument, language: Language = 'id'): string {
  return catalogues[language].claimDocuments[document];
}

/** @example bpuStatusText('arrears') // 'menunggak, masih dapat dilunasi' */
export function bpuStatusText(status: BpuStatus, language: Language = 'id'): string {
  return catalogues[language].bpuStatuses[status];
}

function valueText(step: Step, texts: LawTexts): string {
  if (typeof step.value === 'string') {
    return isPermission(step.value) ? texts.permissions[step.value] : step.value;
  }
  return units[step.unit] === 'rupiah' ? formatRupiah(rupiah(step.value)) : formatCount(step.value);
}
