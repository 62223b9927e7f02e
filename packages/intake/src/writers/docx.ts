// Writes papers as DOCX: titles, paragraphs, tables and lines to sign on, nothing more. The office
// puts it on its letterhead with the program it has.

import { archive, joined, type Part } from './archive.ts';
import type { Block } from './paper.ts';
import { xmlText } from './sheet-xml.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Surat sebagai DOCX (A4). Equal blocks give equal bytes. */
export async function paperDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const parts: Part[] = [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: root },
    { name: 'word/document.xml', content: documentXml(blocks) },
  ];
  return await joined(archive(parts));
}

const types = `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const root = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`;
// A4 in twentieths of a point, margins of 2.5 cm.
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
const textWidth = 9072;

function documentXml(blocks: readonly Block[]): string {
  const body = blocks.map(blockXml).join('');
  return `${declaration}<w:document xmlns:w="${word}"><w:body>${body}${page}</w:body></w:document>`;
}

function blockXml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return paragraph(block.text, { centred: true, bold: true, size: 28 });
    case 'subtitle':
      return paragraph(block.text, { centred: true });
    case 'paragraph':
      return paragraph(block.text);
    case 'table':
      return tableXml(block);
    case 'signatures':
      return signaturesXml(block.columns);
    default:
      return block satisfies never;
  }
}

type Look = { readonly centred?: boolean; readonly bold?: boolean; readonly size?: number };

function paragraph(text: string, look: Look = {}): string {
  const { centred = false, bold = false, size = 22 } = look;
  const aligned = centred ? '<w:jc w:val="center"/>' : '';
  const weight = bold ? '<w:b/>' : '';
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:p><w:pPr><w:spacing w:before="60" w:after="60"/>${aligned}</w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${weight}<w:sz w:val="${size}"/></w:rPr>${lines.join('<w:br/>')}</w:r></w:p>`;
}

function tableXml({ headings, rows }: Extract<Block, { kind: 'table' }>): string {
  const count = Math.max(headings?.length ?? 0, ...rows.map((row) => row.length));
  const lines = [
    ...(headings === undefined ? [] : [rowXml(headings, widths(count), true)]),
    ...rows.map((row) => rowXml(row, widths(count), false)),
  ];
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>${grid(widths(count))}${lines.join('')}</w:tbl>${paragraph('')}`;
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

function grid(columns: readonly number[]): string {
  return `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}

function rowXml(cells: readonly string[], columns: readonly number[], bold: boolean): string {
  const size = columns.length > 2 ? 18 : 22;
  const each = columns.map(
    (width, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(cells[index] ?? '', { bold, size })}</w:tc>`,
  );
  // A row is not torn apart by the end of a page.
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${each.join('')}</w:tr>`;
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
