// The door of the writers: files that go out of the house.

export { csvLine } from './csv-line.ts';
export { writeRepairWorkbook } from './repair-workbook.ts';
