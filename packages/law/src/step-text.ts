// Puts a calculation into lines for people: figure, what it was taken of, amount, article, dates, mark.

import {
  addRupiah,
  formatCount,
  formatRate,
  formatRupiah,
  type Language,
  rate,
  rupiah,
} from '@payung/values';
import type { ClaimDocument } from './eligibility/claim-documents.ts';
import {
  type Explained,
  type FigureStep,
  type Fraction,
  type GivenStep,
  type Step,
  stepsTotal,
} from './explained.ts';
import type { LawSource } from './figure.ts';
import type { FundSource } from './fund-source.ts';
import type { BpuStatus } from './status/bpu-status.ts';
import type { LawTexts } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';
import { type Unit, units } from './unit.ts';

const catalogues: Readonly<Record<Language, LawTexts>> = { id, en };

/**
 * One line of a calculation.
 *
 * @example stepText(step) // 'Iuran JKM BPU: Rp6.800 sebulan (PP 44/2015 pasal 18, berlaku sejak 2015-07-01)'
 */
export function stepText(step: Step, language: Language = 'id'): string {
  const texts = catalogues[language];
  if (step.kind === 'given') return `${step.label[language]}: ${givenText(step)}`;
  const dates = (step.until === undefined ? texts.since : texts.period)
    .replace('{from}', step.from)
    .replace('{until}', step.until ?? '');
  const marks = [
    ...(step.confirmed || step.assumed ? [] : [texts.unconfirmed]),
    ...(step.assumed ? [texts.assumed] : []),
  ];
  const under = [citationText(step.source, language), dates].join(', ');
  return `${labelText(step, language)}: ${workText(step, texts)} (${[under, ...marks].join('; ')})`;
}

/** The term of a figure and, of a table, its row. */
export function labelText(step: FigureStep, language: Language = 'id'): string {
  const row = step.row === undefined ? '' : `, ${step.row[language]}`;
  return `${step.label[language]}${row}`;
}

/**
 * The figure alone with its unit.
 *
 * @example figureText(step) // 'Rp6.800 sebulan'
 */
export function figureText(step: FigureStep, language: Language = 'id'): string {
  const texts = catalogues[language];
  return `${valueText(step, texts)} ${texts.units[step.unit]}`.trim();
}

/**
 * All lines of a calculation and, where it is a sum of money, what they add up to.
 *
 * @example explanationText({ value: rupiah(0), steps: [] }) // []
 */
export function explanationText(
  { steps }: Explained<unknown>,
  language: Language = 'id',
): readonly string[] {
  const total = stepsTotal(steps);
  const lines = steps.map((step) => stepText(step, language));
  return total === undefined
    ? lines
    : [...lines, `${catalogues[language].total}: ${formatRupiah(total)}`];
}

/** @example citationText({ law: 'PP 44/2015', article: '18' }) // 'PP 44/2015 pasal 18' */
export function citationText(source: LawSource, language: Language = 'id'): string {
  const { law, article } = source;
  if (article === undefined) return law;
  // An annex or a page is a place of its own, no article.
  if (!/^\d/.test(article)) return `${law} ${article}`;
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

/** `0,89 % × Rp10.000.000 = Rp89.000`; a relief adds what falls away: `(−Rp88.110)`. */
function workText(step: FigureStep, texts: LawTexts): string {
  const figure = valueText(step, texts);
  const often = step.times === undefined ? '' : ` × ${fractionText(step.times)}`;
  const base = step.base === undefined ? '' : ` × ${formatRupiah(step.base)}`;
  const unit = texts.units[step.unit];
  if (step.amount === undefined) return `${figure} ${unit}`.trim();
  if (base === '' && often === '') {
    return step.adjusts ? `${figure} (${formatRupiah(step.amount)})` : `${figure} ${unit}`.trim();
  }
  const made = `${figure}${base}${often} = `;
  if (!step.adjusts) return made + formatRupiah(step.amount);
  return `${made}${formatRupiah(addRupiah(step.base ?? rupiah(0), step.amount))} (${formatRupiah(step.amount)})`;
}

function valueText({ value, unit }: FigureStep, texts: LawTexts): string {
  if (typeof value === 'string') return texts.permissions[value];
  switch (units[unit]) {
    case 'rate':
      return formatRate(rate(value));
    case 'rupiah':
      return formatRupiah(rupiah(value));
    case 'count':
    case 'permission':
      return formatCount(value);
    default:
      return units[unit] satisfies never;
  }
}

function givenText({ value, base, times: often, amount, adjusts }: GivenStep): string {
  if (amount === undefined) return typeof value === 'number' ? formatCount(value) : value;
  if (adjusts && typeof value === 'number') {
    return `${formatRupiah(rupiah(value))} (${formatRupiah(amount)})`;
  }
  if (typeof value === 'string' || (base === undefined && often === undefined)) {
    return formatRupiah(amount);
  }
  const factors = [
    base === undefined ? formatRupiah(rupiah(value)) : formatRate(rate(value)),
    ...(base === undefined ? [] : [formatRupiah(base)]),
    ...(often === undefined ? [] : [fractionText(often)]),
  ];
  return `${factors.join(' × ')} = ${formatRupiah(amount)}`;
}

function fractionText({ part, whole }: Fraction): string {
  return whole === 1 ? formatCount(part) : `${formatCount(part)}/${formatCount(whole)}`;
}
