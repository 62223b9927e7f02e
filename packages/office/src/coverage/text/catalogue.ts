// The catalogue of coverage: which texts exist, and how a date, figure or finding is put in words.

import { formatCount, formatPercent, formatRupiah, type Language, rupiah } from '@payung/values';
import type { PublishedDate } from '../published/date.ts';
import type { PublishedFigure } from '../published/figure.ts';
import type { Finding } from '../published/finding-codes.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { CoverageText } from './words.ts';

const catalogues: Readonly<Record<Language, CoverageText>> = { id, en };

export function coverageText(language: Language): CoverageText {
  return catalogues[language];
}

/** `19 Des 2024`, `Des 2024`, `2024`, `tanpa tanggal`. */
export function dateText(date: PublishedDate, language: Language): string {
  const text = catalogues[language];
  if (date === 'undated') return text.word.undated;
  const [year = '', month, day] = date.split('-');
  const monthName = month === undefined ? undefined : text.month[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), monthName, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A value in its unit: `63,87 %`, `256.129`, `Rp1.590.000.000`, `5 dari 6`, `6 bulan`. */
export function valueText(figure: PublishedFigure, language: Language): string {
  const text = catalogues[language];
  const { unit, value } = figure;
  if (unit === 'percent') return formatPercent(value, figure.decimals);
  if (unit === 'IDR') return formatRupiah(rupiah(value));
  const rank = /^rank of (\d+)$/.exec(unit);
  if (rank) return `${value} ${text.word.rankOf} ${rank[1]}`;
  const word = isUnitWord(unit, text) ? text.unit[unit] : unit;
  const number =
    figure.decimals === 0
      ? formatCount(value)
      : formatPercent(value, figure.decimals).replace(' %', '');
  return word === '' ? number : `${number} ${word}`;
}

function isUnitWord(unit: string, text: CoverageText): unit is keyof CoverageText['unit'] & string {
  return Object.hasOwn(text.unit, unit);
}

/** Segments are words of the sources; only `all` is ours. */
export function segmentText(segment: string, language: Language): string {
  return segment === 'all' ? catalogues[language].word.all : segment.replaceAll('_', ' ');
}

/** A figure as it can stand in a sentence: `63,87 % [19 Des 2024; Kominfo]`. */
export function figureText(figure: PublishedFigure, language: Language): string {
  return `${valueText(figure, language)} ${originText(figure, language)}`;
}

function originText(figure: PublishedFigure, language: Language): string {
  return `[${dateText(figure.date, language)}; ${figure.source.text}]`;
}

/** One sentence that names the figures and their sources; a source they share is named once. */
export function findingText(finding: Finding, language: Language = 'id'): string {
  const [first, ...rest] = finding.figures;
  const origin = first === undefined ? '' : originText(first, language);
  const isOneOrigin = rest.every((each) => originText(each, language) === origin);
  const inWords = isOneOrigin ? valueText : figureText;
  const sentence = catalogues[language].finding[finding.code].replace(/\{([\w%]+)\}/g, (_, name) =>
    wordOf(String(name), finding, (figure) => inWords(figure, language), language),
  );
  return isOneOrigin ? `${sentence} ${origin}` : sentence;
}

/** What stands for a `{name}` of a finding's sentence. */
function wordOf(
  name: string,
  { data, figures }: Finding,
  inWords: (figure: PublishedFigure) => string,
  language: Language,
): string {
  if (name === 'rest') return figures.slice(1).map(inWords).join('; ');
  if (name === 'change') return changeText(data);
  const origin = { fromOrigin: figures[0], toOrigin: figures[(data['after'] ?? 1) - 1] }[name];
  if (origin !== undefined) return originText(origin, language);
  const number = data[name.replace('%', '')];
  if (number !== undefined) return name.endsWith('%') ? formatPercent(number) : formatCount(number);
  const figure = figures[Number(name) - 1];
  return figure === undefined ? '—' : inWords(figure);
}

/** `+10,3 %`: how much the base moved. */
function changeText(data: Finding['data']): string {
  const [from = 0, to = 0] = [data['from'], data['to']];
  const percent = Math.round(((to - from) * 1000) / from) / 10;
  return `${percent > 0 ? '+' : ''}${formatPercent(percent, 1)}`;
}
