// The door of coverage: a region's figures over its stated bases, and the published figures of
// every region with what recomputing them shows.

export {
  type BaseRow,
  baseColumns,
  parseBases,
  parseTargets,
  type TargetRow,
  targetColumns,
} from './base.ts';
export { definitionName, findDefinition } from './definition.ts';
export { type CoverageFigure, coverageFigures } from './figure.ts';
export { readPublished } from './published/data.ts';
export { type PublishedFigure, parsePublished } from './published/figure.ts';
export type { PublishedMoment } from './published/moment.ts';
export { type PublishedRegion, publishedRegions, regionsWithin } from './published/region.ts';
export { publishedTable } from './published/table.ts';
export { coverageText, dateText, findingText, segmentText, valueText } from './text/catalogue.ts';
