// The tables linkage loads into the warehouse, and the rows of each.

import type { Model } from '../model/start.ts';
import { phoneticKey } from '../names/phonetic.ts';
import type { Profile, Profiles } from '../profile.ts';
import type { SqlStep } from './step.ts';

type Cell = string | number | boolean | null;
type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN';

export type LoadedTable = {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly batches: () => Iterable<readonly (readonly Cell[])[]>;
};

const batchSize = 10_000;

/** Everything the steps read: profiles and the model's numbers. */
export function loadedTables(profiles: Profiles, model: Model): readonly LoadedTable[] {
  return [
    {
      name: 'link_profile',
      columns: {
        id: 'INTEGER',
        inputs: 'INTEGER',
        nik: 'VARCHAR',
        nik_kind: 'VARCHAR',
        nik_fits: 'BOOLEAN',
        tokens: 'VARCHAR',
        keys: 'VARCHAR',
        blocking: 'VARCHAR',
        birth: 'VARCHAR',
        birth_kind: 'VARCHAR',
        sex: 'VARCHAR',
        village: 'VARCHAR',
      },
      batches: () => inBatches(profiles.profiles.map((each) => profileRow(each, profiles))),
    },
    {
      name: 'link_weight',
      columns: { comparison: 'VARCHAR', level: 'INTEGER', bits: 'DOUBLE' },
      batches: () => inBatches(weightRows(model)),
    },
    {
      name: 'link_name_weight',
      columns: { level: 'INTEGER', base: 'DOUBLE', share: 'DOUBLE', cap: 'DOUBLE' },
      batches: () =>
        inBatches(
          Object.entries(model.nameWeights).map(([level, weight]) => [
            Number(level),
            weight.base,
            weight.share,
            weight.cap,
          ]),
        ),
    },
    {
      name: 'link_common',
      columns: { key: 'VARCHAR', frequency: 'DOUBLE' },
      batches: () =>
        inBatches(
          Object.entries(model.commonWords).map(([word, frequency]) => [
            phoneticKey(word),
            frequency,
          ]),
        ),
    },
  ];
}

/** Tables of an earlier run in the same warehouse go first, and all go at the end. */
export const dropTables: readonly SqlStep[] = [
  'link_profile',
  'link_weight',
  'link_name_weight',
  'link_common',
  'link_token',
  'link_name',
  'link_key',
  'link_block',
  'link_pair',
  'link_name_pair',
  'link_level',
  'link_score',
].map((table) => ({ name: `drop_${table}`, table, sql: `drop table if exists ${table}` }));

/** How many rows a step made. */
export function rowCount({ name, table }: SqlStep): SqlStep {
  return { name: `count_${name}`, table, sql: `select count(*) as rows from ${table}` };
}

function profileRow(profile: Profile, profiles: Profiles): readonly Cell[] {
  return [
    profile.id,
    profiles.inputCounts[profile.id - 1] ?? 0,
    profile.nik?.digits ?? null,
    profile.nik?.kind ?? null,
    profile.nik?.fits ?? null,
    profile.name.tokens.join(' '),
    profile.name.keys.join(' '),
    profile.name.blockingKeys.join(' '),
    profile.birth?.day ?? null,
    profile.birth?.precision ?? null,
    profile.sex ?? null,
    profile.village ?? null,
  ];
}

function weightRows(model: Model): readonly (readonly Cell[])[] {
  return Object.entries(model.weights).flatMap(([comparison, levels]) =>
    Object.entries(levels).map(([level, bits]) => [comparison, Number(level), bits]),
  );
}

function* inBatches(rows: readonly (readonly Cell[])[]): Iterable<readonly (readonly Cell[])[]> {
  for (let from = 0; from < rows.length; from += batchSize)
    yield rows.slice(from, from + batchSize);
}
