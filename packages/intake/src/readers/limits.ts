// The limits of the importer (safety.md section 5): what a list may at most be before it is refused.
// A tenant may lower them, never raise them.

export type Limits = {
  readonly fileBytes: number;
  /** All parts of a workbook together, as declared and as they come out. */
  readonly inflatedBytes: number;
  /** Inflated to compressed, looked at once a part has given more than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly entries: number;
  readonly sheetColumns: number;
  readonly sheetRows: number;
  /** Cells of a sheet, the empty ones before a filled one and those under a merge counted. */
  readonly sheetCells: number;
  readonly csvRows: number;
  readonly cellChars: number;
  /** One record of a CSV; also how far a quote may stay open before it counts as never closed. */
  readonly lineChars: number;
  /** One tag or one run of text in a workbook part. */
  readonly xmlTokenChars: number;
  readonly xmlDepth: number;
  readonly sharedStringBytes: number;
  readonly sharedStrings: number;
};

const mebi = 1024 * 1024;

export const defaultLimits: Limits = {
  fileBytes: 200 * mebi,
  inflatedBytes: 2048 * mebi,
  ratio: 150,
  ratioFromBytes: 16 * mebi,
  entries: 2_000,
  sheetColumns: 16_384,
  sheetRows: 1_048_576,
  sheetCells: 250_000_000,
  csvRows: 5_000_000,
  cellChars: 32_767,
  lineChars: 4 * mebi,
  xmlTokenChars: mebi,
  xmlDepth: 64,
  sharedStringBytes: 256 * mebi,
  sharedStrings: 8_000_000,
};
