// An XLSX workbook written part by part as raw XML, so that a case decides the very text of each
// <v>: numbers as identity numbers, lost digits, formulas, styles, merges, hidden rows.

import { text, type ZipEntry, zip } from './zip.ts';

/** A cell: its text, or one of the other things a spreadsheet can hold. */
export type Cell =
  | string
  | { readonly number: string; readonly style?: Style; readonly shown?: string }
  | { readonly inline: string }
  | { readonly rich: readonly string[] }
  | { readonly formula: string; readonly value?: string; readonly type?: 'str' | 'n' | 'e' }
  | { readonly error: string }
  | { readonly bool: boolean }
  | { readonly iso: string }
  /** A pointer into the shared strings, right or wrong. */
  | { readonly pointer: string };

export type Style =
  | 'general'
  | 'digits'
  | 'text'
  | 'date'
  | 'dateId'
  | 'dateLong'
  | 'dateShort'
  | 'thousands'
  | 'rupiah';

/** What a person sees in the cell. */
export function plain(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.shown ?? cell.number;
  if ('inline' in cell) return cell.inline;
  if ('rich' in cell) return cell.rich.join('');
  if ('formula' in cell) return cell.value ?? '';
  if ('error' in cell) return cell.error;
  if ('bool' in cell) return cell.bool ? 'TRUE' : 'FALSE';
  return 'iso' in cell ? cell.iso : '';
}

export type SheetParts = {
  readonly name: string;
  readonly grid: readonly (readonly Cell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merges?: readonly string[];
  /** Numbers of hidden rows, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Row numbers of the grid where they are not 1, 2, 3. */
  readonly rowNumbers?: readonly number[];
  /** Leave out the `r` of cells and rows, as some writers do. */
  readonly noReferences?: true;
  readonly inlineStrings?: true;
  readonly dimension?: string;
  /** XML put before the end of the worksheet. */
  readonly tail?: string;
};

export type BookParts = {
  readonly sheets: readonly SheetParts[];
  readonly since1904?: true;
  readonly prefix?: string;
  readonly strict?: true;
  /** Absolute targets (`/xl/worksheets/…`) in the relations. */
  readonly absolute?: true;
  /** Parts in UTF-16 with a mark. */
  readonly wide?: true;
  readonly stored?: true;
  readonly streamed?: true;
  readonly folder?: string;
  /** More parts, or other content for a part of this name. */
  readonly parts?: readonly ZipEntry[];
  readonly types?: string;
};

const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const relationsOf = (strict: boolean) =>
  strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of the workbook. */
export function workbook(book: BookParts): Uint8Array {
  return zip(entriesOf(book));
}

/** One sheet and nothing special. */
export function simpleBook(grid: SheetParts['grid'], more: Partial<SheetParts> = {}): Uint8Array {
  return workbook({ sheets: [{ name: 'Sheet1', grid, ...more }] });
}

/** The parts of the workbook, before they are packed. */
export function entriesOf(book: BookParts): readonly ZipEntry[] {
  const strings: string[] = [];
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, book, strings));
  const parts: ZipEntry[] = [
    entry('[Content_Types].xml', typesXml(book)),
    entry('_rels/.rels', rootRelations(book)),
    entry('xl/workbook.xml', workbookXml(book)),
    entry('xl/_rels/workbook.xml.rels', bookRelations(book)),
    ...sheets.map((xml, at) => entry(`xl/worksheets/sheet${at + 1}.xml`, xml)),
    entry('xl/styles.xml', stylesXml(book)),
    entry('xl/sharedStrings.xml', stringsXml(strings, book)),
  ];
  const replaced = new Set(book.parts?.map((part) => part.name));
  const written = book.wide ? parts.map(widened) : parts;
  const kept = written.filter((part) => !replaced.has(part.name));
  const how = {
    ...(book.stored ? { stored: true as const } : {}),
    ...(book.streamed ? { streamed: true as const } : {}),
  };
  return [...kept.map((part) => ({ ...part, ...how })), ...(book.parts ?? [])];
}

function widened({ name, data }: ZipEntry): ZipEntry {
  const xml = Buffer.from(data).toString('utf8').replace('encoding="UTF-8"', 'encoding="UTF-16"');
  return { name, data: Buffer.from(`\uFEFF${xml}`, 'utf16le') };
}

export const entry = (name: string, xml: string): ZipEntry => ({ name, data: text(xml) });

const styleNames: readonly Style[] = [
  'general',
  'digits',
  'text',
  'date',
  'dateId',
  'dateLong',
  'dateShort',
  'thousands',
  'rupiah',
];

function stylesXml(book: BookParts): string {
  const own = [
    [164, 'dd/mm/yyyy'],
    [165, '[$-421]dd\\ mmmm\\ yyyy;@'],
    [166, 'dd\\-mmm\\-yy'],
    [167, '"Rp"#,##0'],
  ] as const;
  const ids = [0, 1, 49, 14, 164, 165, 166, 3, 167];
  const formats = own.map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
  );
  const uses = ids.map(
    (id) =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return named(
    book,
    `<styleSheet><numFmts count="${own.length}">${formats.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${ids.length}">${uses.join('')}</cellXfs></styleSheet>`,
  );
}

function sheetXml(sheet: SheetParts, book: BookParts, strings: string[]): string {
  const rows = sheet.grid.map((cells, at) =>
    rowXml(sheet, cells, sheet.rowNumbers?.[at] ?? at + 1, strings),
  );
  const columns = (sheet.hiddenColumns ?? []).map(
    (at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`,
  );
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`);
  return named(
    book,
    [
      '<worksheet>',
      sheet.dimension ? `<dimension ref="${sheet.dimension}"/>` : '',
      columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
      `<sheetData>${rows.join('')}</sheetData>`,
      merges.length > 0
        ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
        : '',
      sheet.tail ?? '',
      '</worksheet>',
    ].join(''),
  );
}

function rowXml(sheet: SheetParts, cells: readonly Cell[], row: number, strings: string[]): string {
  const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
  const number = sheet.noReferences ? '' : ` r="${row}"`;
  const xml = cells.map((cell, at) => {
    if (cell === '' && !sheet.noReferences) return '';
    return cellXml(cell, sheet.noReferences ? '' : ` r="${columnName(at)}${row}"`, sheet, strings);
  });
  return `<row${number}${hidden}>${xml.join('')}</row>`;
}

function cellXml(cell: Cell, ref: string, sheet: SheetParts, strings: string[]): string {
  if (typeof cell === 'string') {
    if (cell === '') return `<c${ref}/>`;
    return sheet.inlineStrings
      ? inlineXml(cell, ref)
      : `<c${ref} t="s"><v>${indexOf(strings, textXml(cell))}</v></c>`;
  }
  if ('number' in cell) {
    const style = styleNames.indexOf(cell.style ?? 'general');
    return `<c${ref}${style > 0 ? ` s="${style}"` : ''}><v>${cell.number}</v></c>`;
  }
  if ('inline' in cell) return inlineXml(cell.inline, ref);
  if ('rich' in cell) {
    const runs = cell.rich.map(
      (run, at) => `<r>${at % 2 === 1 ? '<rPr><b/></rPr>' : ''}${textXml(run)}</r>`,
    );
    return `<c${ref} t="s"><v>${indexOf(strings, runs.join(''))}</v></c>`;
  }
  if ('formula' in cell) {
    const value = cell.value === undefined ? '' : `<v>${escapeXml(cell.value)}</v>`;
    const type = cell.type === undefined || cell.type === 'n' ? '' : ` t="${cell.type}"`;
    return `<c${ref}${type}><f>${escapeXml(cell.formula)}</f>${value}</c>`;
  }
  if ('error' in cell) return `<c${ref} t="e"><v>${escapeXml(cell.error)}</v></c>`;
  if ('bool' in cell) return `<c${ref} t="b"><v>${cell.bool ? 1 : 0}</v></c>`;
  if ('pointer' in cell) return `<c${ref} t="s"><v>${cell.pointer}</v></c>`;
  return `<c${ref} t="d"><v>${cell.iso}</v></c>`;
}

const inlineXml = (value: string, ref: string) =>
  `<c${ref} t="inlineStr"><is>${textXml(value)}</is></c>`;
const textXml = (value: string) => `<t xml:space="preserve">${escapeXml(value)}</t>`;

function indexOf(strings: string[], xml: string): number {
  const found = strings.indexOf(xml);
  return found >= 0 ? found : strings.push(xml) - 1;
}

function stringsXml(strings: readonly string[], book: BookParts): string {
  const items = strings.map((xml) => `<si>${xml}</si>`).join('');
  return named(
    book,
    `<sst count="${strings.length}" uniqueCount="${strings.length}">${items}</sst>`,
  );
}

function workbookXml(book: BookParts): string {
  const sheets = book.sheets.map((sheet, at) => {
    const state = sheet.state ? ` state="${sheet.state}"` : '';
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const era = book.since1904 ? '<workbookPr date1904="1"/>' : '';
  return named(book, `<workbook>${era}<sheets>${sheets.join('')}</sheets></workbook>`);
}

// The main namespace as default, or bound to a prefix that every element then carries.
function named(book: BookParts, xml: string): string {
  const main = book.strict ? strictMain : transitional;
  const relations = `xmlns:r="${relationsOf(book.strict === true)}"`;
  const open = /^<(\w+)/;
  if (book.prefix === undefined) {
    return xmlHead + xml.replace(open, `<$1 xmlns="${main}" ${relations}`);
  }
  const prefixed = xml.replace(/<(\/?)(\w+)(?=[\s/>])/g, `<$1${book.prefix}:$2`);
  return (
    xmlHead + prefixed.replace(/^<([\w:]+)/, `<$1 xmlns:${book.prefix}="${main}" ${relations}`)
  );
}

function typesXml(book: BookParts): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  const over = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  const main = book.types ?? `${kind}sheet.main+xml`;
  const sheets = book.sheets.map((_, at) =>
    over(`/xl/worksheets/sheet${at + 1}.xml`, `${kind}worksheet+xml`),
  );
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${over('/xl/workbook.xml', main)}${sheets.join('')}${over('/xl/styles.xml', `${kind}styles+xml`)}${over('/xl/sharedStrings.xml', `${kind}sharedStrings+xml`)}</Types>`;
}

/** A relations part. */
export function relationsXml(
  relations: readonly { id: string; type: string; target: string; external?: true }[],
): string {
  const items = relations.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function rootRelations(book: BookParts): string {
  const type = `${relationsOf(book.strict === true)}/officeDocument`;
  return relationsXml([{ id: 'rId1', type, target: 'xl/workbook.xml' }]);
}

function bookRelations(book: BookParts): string {
  const base = relationsOf(book.strict === true);
  const at = (target: string) => (book.absolute ? `/xl/${target}` : target);
  const last = book.sheets.length;
  return relationsXml([
    ...book.sheets.map((_, each) => ({
      id: `rId${each + 1}`,
      type: `${base}/worksheet`,
      target: at(`worksheets/sheet${each + 1}.xml`),
    })),
    { id: `rId${last + 1}`, type: `${base}/styles`, target: at('styles.xml') },
    { id: `rId${last + 2}`, type: `${base}/sharedStrings`, target: at('sharedStrings.xml') },
  ]);
}

/** A to XFD, and beyond. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

export function escapeXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
