// Published figures for tests: one line of the data file with defaults for what a test leaves open.

import type { PublishedFigure } from './figure.ts';

export function publishedFigure(changes: Partial<PublishedFigure>): PublishedFigure {
  return {
    row: 2,
    date: '2025-06-30',
    regionName: 'Contoh',
    level: 'regency',
    metric: 'active_participants',
    segment: 'all',
    value: 1000,
    decimals: 0,
    unit: 'people',
    exactness: 'as_printed',
    source: { id: 'https://contoh.id/a', text: 'contoh.id', url: 'https://contoh.id/a' },
    ...changes,
  };
}

export function percentage(value: number, changes: Partial<PublishedFigure> = {}): PublishedFigure {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return publishedFigure({ metric: 'coverage_pct', unit: 'percent', value, decimals, ...changes });
}

export function heads(value: number, changes: Partial<PublishedFigure> = {}): PublishedFigure {
  return publishedFigure({ value, ...changes });
}

export function base(value: number, changes: Partial<PublishedFigure> = {}): PublishedFigure {
  return publishedFigure({ metric: 'eligible_workers', value, ...changes });
}
