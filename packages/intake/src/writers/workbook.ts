// Writes XLSX workbooks of text: every cell is text, whatever stands in it, so that a NIK keeps its
// sixteen digits and a formula runs nowhere; numbers stand only where tables of a report name them. Sheets are written as they come, never held whole.

import { archive, joined, type Part } from './archive.ts';
import { cellSized, xmlText } from './sheet-xml.ts';

/** How a cell looks; a closed set, the same in every workbook. */
export const tones = ['plain', 'heading', 'error', 'warning', 'message', 'title'] as const;
export type Tone = (typeof tones)[number];
/** How a cell of a number looks, in the way of Indonesia: `1.234`, `Rp1.234`, `48,44 %`. */
export const numberTones = ['count', 'year', 'rupiah', 'points', 'percent'] as const;
export type NumberTone = (typeof numberTones)[number];

/** Place of a look among the cell formats; 0 is the format of untouched cells. */
export function toneStyle(tone: Tone | NumberTone): number {
  return [...tones, ...numberTones].indexOf(tone) + 1;
}

export type ColumnLook = {
  readonly width: number;
  readonly tone: Tone;
  readonly hidden?: boolean;
};

/** Lembar: `rows` are pieces of the XML of rows (`rowXml`), in order. */
export type SheetPart = {
  readonly name: string;
  readonly rows: Iterable<string> | AsyncIterable<string>;
  readonly columns: readonly ColumnLook[];
  readonly frozenRows?: number;
  readonly hidden?: boolean;
};

/**
 * The bytes of a workbook, piece by piece. Sheets may come as they are made: the list of them is
 * written last.
 */
export function workbookPieces(
  sheets: Iterable<SheetPart> | AsyncIterable<SheetPart>,
  title: string,
): AsyncGenerator<Uint8Array> {
  return archive(partsOf(sheets, title));
}

/** The bytes of a workbook. */
export async function workbookBytes(
  sheets: Iterable<SheetPart> | AsyncIterable<SheetPart>,
  title: string,
): Promise<Uint8Array> {
  return await joined(workbookPieces(sheets, title));
}

async function* partsOf(
  sheets: Iterable<SheetPart> | AsyncIterable<SheetPart>,
  title: string,
): AsyncGenerator<Part> {
  const listed: { name: string; hidden: boolean }[] = [];
  for await (const sheet of sheets) {
    listed.push({ name: freeName(sheet.name, listed), hidden: sheet.hidden === true });
    const content = sheetXml(sheet, listed.length === 1);
    yield { name: `xl/worksheets/sheet${listed.length}.xml`, content };
  }
  yield { name: 'xl/styles.xml', content: stylesXml };
  yield { name: 'xl/workbook.xml', content: workbookXml(listed) };
  yield { name: 'xl/_rels/workbook.xml.rels', content: relationsXml(listed.length) };
  yield { name: '_rels/.rels', content: rootXml };
  yield { name: 'docProps/core.xml', content: propertiesXml(title) };
  yield { name: '[Content_Types].xml', content: typesXml(listed.length) };
}

const nameChars = 31;

/** Names of sheets: at most 31 letters, without `[]:*?/\`, no two alike. */
function freeName(wanted: string, taken: readonly { readonly name: string }[]): string {
  const plain = wanted
    .replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
    .replace(/^'|'$/g, ' ')
    .trim();
  const base = plain === '' ? 'Daftar' : plain.slice(0, nameChars);
  const isTaken = (name: string): boolean =>
    taken.some((each) => each.name.toLowerCase() === name.toLowerCase());
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = base.slice(0, nameChars - suffix.length) + suffix;
    if (!isTaken(name)) return name;
  }
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

async function* sheetXml(sheet: SheetPart, first: boolean): AsyncGenerator<string> {
  const { frozenRows = 0 } = sheet;
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  const selected = first ? ' tabSelected="1"' : '';
  yield `${declaration}<worksheet xmlns="${spreadsheet}">${fitToPage}<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  yield columnsXml(sheet.columns);
  yield '<sheetData>';
  yield* sheet.rows;
  yield `</sheetData>${pageSetup}</worksheet>`;
}

// Printed, a list is as wide as its paper (A4, lying) and as long as it takes.
const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const pageSetup =
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

function columnsXml(columns: readonly ColumnLook[]): string {
  if (columns.length === 0) return '';
  const each = columns.map(({ width, tone, hidden }, index) => {
    const unseen = hidden ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${toneStyle(tone)}" customWidth="1"${unseen}/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

function workbookXml(sheets: readonly { name: string; hidden: boolean }[]): string {
  const each = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${relation}"><sheets>${each.join('')}</sheets></workbook>`;
}

function relationsXml(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${each.join('')}<Relationship Id="rId${sheets + 1}" Type="${relation}/styles" Target="styles.xml"/></Relationships>`;
}

const rootXml = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function typesXml(sheets: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const each = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${main}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${each.join('')}</Types>`;
}

function propertiesXml(title: string): string {
  return `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(cellSized(title))}</dc:title><dc:creator>Payung</dc:creator></cp:coreProperties>`;
}

const looks: Readonly<Record<Tone, { font: number; fill: number; wrapped: boolean }>> = {
  plain: { font: 0, fill: 0, wrapped: false },
  heading: { font: 1, fill: 2, wrapped: true },
  error: { font: 2, fill: 3, wrapped: false },
  warning: { font: 3, fill: 4, wrapped: false },
  message: { font: 0, fill: 0, wrapped: true },
  title: { font: 4, fill: 0, wrapped: false },
};

/** 421 is Indonesia: where a program knows it, its points and commas are used wherever it runs. */
const numberFormats: Readonly<Record<NumberTone, string>> = {
  count: '[$-421]#,##0',
  year: '0',
  rupiah: '[$-421]"Rp"#,##0',
  points: '[$-421]#,##0.00',
  percent: '[$-421]#,##0.00\\ %',
};
/** Numbers below are those of the formats every program has. */
const ownFormat = 164;

// Format 49 is Text: a NIK typed anew keeps its sixteen digits.
const stylesXml = (() => {
  const name = '<name val="Calibri"/>';
  const fonts = [
    `<font><sz val="11"/>${name}</font>`,
    `<font><b/><sz val="11"/>${name}</font>`,
    `<font><sz val="11"/><color rgb="FF8C1D18"/>${name}</font>`,
    `<font><sz val="11"/><color rgb="FF6B4000"/>${name}</font>`,
    `<font><b/><sz val="14"/>${name}</font>`,
  ];
  const solid = (rgb: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...['E4ECF5', 'F9D7D4', 'FFF0C9'].map(solid),
  ];
  const border =
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
  const formats = tones.map((tone) => {
    const { font, fill, wrapped } = looks[tone];
    const aligned = `<alignment vertical="top"${wrapped ? ' wrapText="1"' : ''}/>`;
    return `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${aligned}</xf>`;
  });
  const numbers = numberTones.map(
    (_, index) =>
      `<xf numFmtId="${ownFormat + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf>`,
  );
  const named = numberTones.map(
    (tone, index) =>
      `<numFmt numFmtId="${ownFormat + index}" formatCode="${xmlText(numberFormats[tone])}"/>`,
  );
  const looked = formats.length + numbers.length + 1;
  return `${declaration}<styleSheet xmlns="${spreadsheet}"><numFmts count="${named.length}">${named.join('')}</numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills>${border}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looked}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}${numbers.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
})();
