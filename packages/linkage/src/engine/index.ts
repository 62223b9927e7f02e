// The door of the linkage engine: link any two tables, or find the doubles of one, by a model that
// is data.

export { type ClusterRequest, clusterPairs } from './cluster.ts';
export type * from './comparison.ts';
export { tableOfCsv } from './csv-table.ts';
export {
  type KeepRequest,
  type KeptIndex,
  keepIndex,
  linkNew,
  type NewLinks,
  type NewRequest,
} from './keep-index.ts';
export { linkTables } from './link-tables.ts';
export type * from './model.ts';
export * from './outcome.ts';
export { type ModelSource, parseModel } from './parse-model.ts';
export { type ProposalRequest, proposeModel } from './propose-model.ts';
export type * from './request.ts';
export {
  ColumnBuilder,
  getColumn,
  type Table,
  type TextColumn,
  tableOf,
  textColumn,
} from './table.ts';
