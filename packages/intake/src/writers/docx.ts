// Writes papers as DOCX: titles, paragraphs, tables and lines to sign on, nothing more. The office
// puts it on its letterhead with the program it has.

import { archive, joined, type Part } from './archive.ts';
import { edgeParts, type PageEdges } from './docx-edges.ts';
import type { Block } from './paper.ts';
import { xmlText } from './sheet-xml.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Surat sebagai DOCX (A4). Equal blocks and edges give equal bytes. */
export async function paperDocx(
  blocks: readonly Block[],
  edges: PageEdges = {},
): Promise<Uint8Array> {
  const { parts: around, overrides, references } = edgeParts(edges, textWidth);
  const parts: Part[] = [
    { name: '[Content_Types].xml', content: types(overrides) },
    { name: '_rels/.rels', content: root },
    { name: 'word/document.xml', content: documentXml(blocks, references) },
    ...around,
  ];
  return await joined(archive(parts));
}

const types = (overrides: string): string =>
  `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${overrides}</Types>`;
const root = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`;
// A4 in twentieths of a point, margins of 2.5 cm.
const page = (references: string): string =>
  `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
const textWidth = 9072;

function documentXml(blocks: readonly Block[], references: string): string {
  const body = blocks.map(blockXml).join('');
  return `${declaration}<w:document xmlns:w="${word}"><w:body>${body}${page(references)}</w:body></w:document>`;
}

function blockXml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return paragraph(block.text, { centred: true, bold: true, size: 28 });
    case 'subtitle':
      return paragraph(block.text, { centred: true });
    case 'heading':
      return paragraph(block.text, { bold: true, size: 24, isHeading: true });
    case 'paragraph':
      return paragraph(block.text);
    case 'caption':
      return paragraph(block.text, { size: 18, isKept: true });
    case 'table':
      return tableXml(block);
    case 'signatures':
      return signaturesXml(block.columns);
    default:
      return block satisfies never;
  }
}

type Look = {
  readonly centred?: boolean;
  readonly right?: boolean;
  readonly bold?: boolean;
  readonly size?: number;
  /** Stays with what it stands over. */
  readonly isKept?: boolean;
  /** Stays with it as well, and is found in the outline. */
  readonly isHeading?: boolean;
};

function paragraph(text: string, look: Look = {}): string {
  const { centred = false, right = false, bold = false, size = 22, isHeading = false } = look;
  const aligned = centred ? '<w:jc w:val="center"/>' : right ? '<w:jc w:val="right"/>' : '';
  const kept = isHeading || look.isKept === true ? '<w:keepNext/>' : '';
  const outline = isHeading ? '<w:outlineLvl w:val="0"/>' : '';
  const before = isHeading ? 240 : 60;
  const weight = bold ? '<w:b/>' : '';
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:p><w:pPr>${kept}<w:spacing w:before="${before}" w:after="60"/>${aligned}${outline}</w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${weight}<w:sz w:val="${size}"/></w:rPr>${lines.join('<w:br/>')}</w:r></w:p>`;
}

type Table = Extract<Block, { kind: 'table' }>;

function tableXml({ headings, rows, right }: Table): string {
  const count = Math.max(headings?.length ?? 0, ...rows.map((row) => row.length));
  const heads = headings === undefined ? [] : [headings];
  const all = [...heads, ...rows];
  const largest = count > 2 ? sizes.usual : sizes.large;
  const size = right === undefined ? largest : fittingSize(all, count);
  const columns = right === undefined ? widths(count) : fittingWidths(all, count, size);
  const lines = [
    ...heads.map((cells) => rowXml(cells, { columns, right, size, bold: true })),
    ...rows.map((cells) => rowXml(cells, { columns, right, size, bold: false })),
  ];
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>${grid(columns)}${lines.join('')}</w:tbl>${paragraph('')}`;
}

// Said, since no style of the paper says it: text keeps off the lines.
const margins =
  '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

/** A column of names, then the rest; the last of four holds the fingerprint and is the widest. */
function widths(count: number): readonly number[] {
  if (count === 2) return [3402, 5670];
  if (count === 4) return [2835, 1134, 1418, 3685];
  return Array.from({ length: count }, () => Math.floor(textWidth / count));
}

/** Half points. Letters get smaller before a word is torn apart. */
const sizes = { large: 22, usual: 18, small: 16, smallest: 14 } as const;
/** Of a bold letter, in twentieths of a point for each half point of its size; and of the margins of a cell. */
const letterWidth = 124 / 18;
const cellMargins = 216;
const longestMeasured = 60;
/** A fingerprint may be torn apart. */
const longestWord = 24;

function fittingSize(rows: Rows, count: number): number {
  const fits = (size: number) => sum(leastWidths(rows, count, size)) <= textWidth;
  return [sizes.usual, sizes.small].find(fits) ?? sizes.smallest;
}

type Rows = readonly (readonly string[])[];

/** So wide that no word is torn apart. */
function leastWidths(rows: Rows, count: number, size: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => {
    const words = rows.flatMap((row) => onOneLine(row[at] ?? '').split(/[ \n\u200b]+/));
    const longest = Math.max(1, ...words.map(({ length }) => length));
    return (Math.min(longest, longestWord) + 1) * letterWidth * size + cellMargins;
  });
}

/** No word is torn apart as long as all fit; what is left goes to the columns that say most. */
function fittingWidths(rows: Rows, count: number, size: number): readonly number[] {
  const least = leastWidths(rows, count, size);
  const wanted = least.map((each, at) => {
    const lengths = rows.map((row) => (row[at] ?? '').length);
    const longest = Math.min(longestMeasured, Math.max(1, ...lengths));
    return Math.max(0, longest * letterWidth * size + cellMargins - each);
  });
  const [leastAll, wantedAll] = [sum(least), sum(wanted)];
  const share = wantedAll === 0 ? 0 : Math.max(0, textWidth - leastAll) / wantedAll;
  const shrunk = Math.min(1, textWidth / leastAll);
  return least.map((each, at) => Math.floor(each * shrunk + share * (wanted[at] ?? 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function grid(columns: readonly number[]): string {
  return `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}

type RowLook = {
  readonly columns: readonly number[];
  readonly right: readonly number[] | undefined;
  readonly size: number;
  /** The head of a table, said again on each page. */
  readonly bold: boolean;
};

function rowXml(cells: readonly string[], { columns, right, size, bold }: RowLook): string {
  const each = columns.map((width, index) => {
    const look = { bold, size, right: right?.includes(index) === true };
    const text = paragraph(onOneLine(cells[index] ?? ''), look);
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${text}</w:tc>`;
  });
  // A row is not torn apart by the end of a page.
  const repeated = bold ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/>${repeated}</w:trPr>${each.join('')}</w:tr>`;
}

/** A figure and its sign stay on one line. */
function onOneLine(text: string): string {
  return text.replaceAll(/(?<=\d) %/g, '\u00a0%');
}

function signaturesXml(columns: readonly (readonly string[])[]): string {
  // One who signs alone signs at the right.
  const places = columns.length === 1 ? [[], ...columns] : columns;
  const width = Math.floor(textWidth / places.length);
  const cells = places.map((lines) => {
    const text =
      lines.length === 0
        ? paragraph('')
        : lines.map((line) => paragraph(line, { centred: true })).join('');
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${text}</w:tc>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${grid(places.map(() => width))}<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>${paragraph('')}`;
}
