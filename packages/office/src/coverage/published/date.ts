// Dates of published figures: a day, a month, a year, or none. Each covers a span of months.

import { isDay, isMonth } from '@payung/values';

/** `2024-12-19`, `2024-12`, `2024` or `undated`: as exact as the source is. */
export type PublishedDate = string;

export function isPublishedDate(text: string): boolean {
  return text === 'undated' || /^(19|20)\d{2}$/.test(text) || isMonth(text) || isDay(text);
}

/** Months since year 0, first and last that the date may mean; undefined when undated. */
export function monthSpan(date: PublishedDate): { first: number; last: number } | undefined {
  if (date === 'undated') return undefined;
  const year = Number(date.slice(0, 4)) * 12;
  if (date.length === 4) return { first: year, last: year + 11 };
  const month = year + Number(date.slice(5, 7)) - 1;
  return { first: month, last: month };
}

/** `2025-08` and `2025-08-13` may be one moment; two different days are two moments. */
export function isSameMoment(a: PublishedDate, b: PublishedDate): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 7 && long.startsWith(short);
}

/** True only when a ends before b begins: a year is not before one of its months. */
export function isBefore(a: PublishedDate, b: PublishedDate): boolean {
  if (a.length === 10 && b.length === 10) return a < b;
  const [spanA, spanB] = [monthSpan(a), monthSpan(b)];
  return spanA !== undefined && spanB !== undefined && spanA.last < spanB.first;
}

/** The fewest months that may lie between two dates. */
export function monthsApart(a: PublishedDate, b: PublishedDate): number {
  const [spanA, spanB] = [monthSpan(a), monthSpan(b)];
  if (spanA === undefined || spanB === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, spanB.first - spanA.last, spanA.first - spanB.last);
}

/** By the first moment a date may mean, the less exact first; undated last. */
export function compareDates(a: PublishedDate, b: PublishedDate): number {
  if (a === 'undated' || b === 'undated') {
    return Number(a === 'undated') - Number(b === 'undated');
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
