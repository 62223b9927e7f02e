// A table of the report as text: caption, headings, rows, and the row of sums.

export type TableModel = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row of sums, printed bold. */
  readonly total?: readonly string[];
};
