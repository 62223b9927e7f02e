// The door of published figures: what was printed somewhere, region by region, and what recomputing
// it shows.

export { readPublished } from './data.ts';
export type { PublishedFigure } from './figure.ts';
export type { PublishedMoment } from './moment.ts';
export { type PublishedRegion, regionsWithin } from './region.ts';
export { publishedTable } from './table.ts';
