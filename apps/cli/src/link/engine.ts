// What `payung link` takes of linkage: the general engine and the worker model.

export {
  ColumnBuilder,
  clusterPairs,
  type Explanation,
  type KindModule,
  linkTables,
  type Model,
  type Outcome,
  parseModel,
  probabilityOf,
  proposeModel,
  type Table,
} from '@payung/linkage/engine';
