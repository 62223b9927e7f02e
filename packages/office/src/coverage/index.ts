// The door of coverage. A question is a cube with an indicator, a month and tables; each kind of answer
// to it is one function.

export {
  type CoverageAnswer,
  type CoverageCell,
  coverageAnswer,
  maySeePeople,
  type PersonRows,
} from './answer.ts';
export {
  type BaseRow,
  baseColumns,
  parseBases,
  parseTargets,
  type TargetRow,
  targetColumns,
} from './base.ts';
export { categoryColumns, parseCategories } from './category.ts';
export { type CreditAnswer, creditAnswer } from './credit-answer.ts';
export * from './cube/index.ts';
export { hideSmall, smallBelow } from './cube/suppression.ts';
export { definitionName, findDefinition } from './definition.ts';
export { writeExport } from './export/export.ts';
export { type CoverageFigure, coverageFigures } from './figure.ts';
export { leastHistory } from './forecast.ts';
export { type ForecastAnswer, forecastAnswer } from './forecast-answer.ts';
export { type GapAnswer, gapAnswer } from './gap-answer.ts';
export { findIndicator, indicatorColumns, parseIndicators } from './indicator.ts';
export { writeAnswer } from './parquet.ts';
export * from './published/index.ts';
export type { AnswerHead, CoverageSources, InputFile } from './question.ts';
export { type RankOrder, rankOrders } from './ranking.ts';
export {
  type BaselessRegion,
  type RankingAnswer,
  rankingAnswer,
  schemeIn,
} from './ranking-answer.ts';
export { type KnownRegister, loadRegister, peopleBehind } from './register.ts';
export {
  readStated,
  type StatedCells,
  type StatedTables,
  stateTable,
} from './stated/stated.ts';
export {
  manualColumns,
  parseManualTargets,
  type TargetAnswer,
  targetAnswer,
} from './target-answer.ts';
export { coverageText, dateText, findingText, segmentText, valueText } from './text/catalogue.ts';
export { dictionary } from './text/dictionary.ts';
export { type Indicator, indicators } from './text/indicators.ts';
export { type TrendAnswer, trendAnswer } from './trend-answer.ts';
