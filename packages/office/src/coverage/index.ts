// The door of coverage: a region's figures over its stated bases, the cube they are counted in, their
// forecast, and the published figures of every region with what recomputing them shows.

export {
  type CoverageAnswer,
  type CoverageCell,
  coverageAnswer,
  type InputFile,
} from './answer.ts';
export {
  type BaseRow,
  baseColumns,
  parseBases,
  parseTargets,
  type TargetRow,
  targetColumns,
} from './base.ts';
export {
  type CategoryScheme,
  categoryColumns,
  categoryOf,
  parseCategories,
} from './category.ts';
export { type Credit, type CreditRule, creditOf, usualCreditRule } from './credit.ts';
export { type Axis, buildCube, type Cube } from './cube/cube.ts';
export { buildCubeByPartition } from './cube/partitions.ts';
export { cubeStatement, differingCells } from './cube/portable.ts';
export {
  type CubeSetting,
  cubeSetting,
  type RegionDepth,
  type RegionKind,
  regionKinds,
} from './cube/setting.ts';
export { loadSpells, openSpells, spellTypes } from './cube/spells.ts';
export { definitionName, findDefinition } from './definition.ts';
export { type CoverageFigure, coverageFigures, neededPeople } from './figure.ts';
export {
  type Forecast,
  forecast,
  type KnownEvent,
  leastHistory,
  type MonthCount,
} from './forecast.ts';
export { gapTo, placesWithoutNames, whoClosesTheGap } from './gap.ts';
export { findBase, findIndicator, indicatorColumns, parseIndicators } from './indicator.ts';
export { writeAnswer } from './parquet.ts';
export { readPublished } from './published/data.ts';
export { type PublishedFigure, parsePublished } from './published/figure.ts';
export type { PublishedMoment } from './published/moment.ts';
export { publishedRanking } from './published/ranking.ts';
export { type PublishedRegion, publishedRegions, regionsWithin } from './published/region.ts';
export { publishedTable } from './published/table.ts';
export { type RankEntry, type RankOrder, type RankRow, rankRegions } from './ranking.ts';
export {
  splitTarget,
  splitTree,
  sumFaults,
  type TargetBranch,
  type TargetNode,
  type TargetVersion,
  versionOn,
} from './target-tree.ts';
export { coverageText, dateText, findingText, segmentText, valueText } from './text/catalogue.ts';
export { type Indicator, indicators } from './text/indicators.ts';
export { type TrendPoint, type TrendRow, trendOn } from './trend.ts';
