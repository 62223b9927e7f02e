// The door of the report: one PDF of one run.

export type { ReportInput } from './model.ts';
export { partsWithin, regionsAbove } from './place-name.ts';
export { renderReport } from './render.ts';
export { openSheetPrinter, type SheetPrinter } from './sheet.ts';
export { type SheetInput, type SheetModel, sheetMessage, sheetModel } from './sheet-model.ts';
export type * from './summary.ts';
