// Protocol: the messages between Payung and its warehouse process. Data travels as columns, which
// cost a third of what row objects cost to pack and unpack.

export type WarehouseCell = string | number | boolean | null;
export type WarehouseType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN';
export type ColumnTypes = Readonly<Record<string, WarehouseType>>;

/** One array per column, all of one length. */
export type Batch = {
  readonly rows: number;
  readonly columns: readonly (readonly WarehouseCell[])[];
};

export type Settings = {
  readonly memoryMb: number;
  readonly threads: number;
  readonly spill: string;
  /** The one folder whose files statements may read and write; none when absent. */
  readonly exchange?: string;
};

export type Request =
  | { readonly kind: 'open'; readonly settings: Settings }
  | { readonly kind: 'run'; readonly sql: string }
  | {
      readonly kind: 'load_begin';
      readonly load: number;
      readonly table: string;
      readonly types: readonly WarehouseType[];
      readonly sql: string;
    }
  | { readonly kind: 'load_batch'; readonly load: number; readonly batch: Batch }
  | { readonly kind: 'load_end'; readonly load: number; readonly sql?: string }
  | { readonly kind: 'query'; readonly query: number; readonly sql: string }
  | { readonly kind: 'next'; readonly query: number; readonly rows: number }
  | { readonly kind: 'query_end'; readonly query: number };

export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'batch'; readonly batch: Batch };

export type Asked = { readonly id: number; readonly request: Request };
export type Answered = { readonly id: number; readonly peakBytes: number } & (
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly message: string }
);
