// What stands at the edges of every page of a DOCX: above, that it is a draft; below, what it was made from and
// which page it is. A page that is torn off still says what it belongs to.

import type { Part } from './archive.ts';
import { xmlText } from './sheet-xml.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export type PageEdges = {
  /** Above each page, at the right. */
  readonly header?: string;
  /** Below each page, at the left. */
  readonly footer?: string;
  /** `Halaman {page} dari {pages}`, below each page at the right. */
  readonly page?: string;
};

export type EdgeParts = {
  readonly parts: readonly Part[];
  /** For `[Content_Types].xml`, and for the section of the document. */
  readonly overrides: string;
  readonly references: string;
};

/** The parts of a DOCX that its edges need; none where nothing stands there. */
export function edgeParts({ header, footer, page }: PageEdges, textWidth: number): EdgeParts {
  const edges = [
    ...(header === undefined
      ? []
      : [{ kind: 'header', tag: 'hdr', xml: line(run(header, { bold: true }), 'right') }]),
    ...(footer === undefined && page === undefined
      ? []
      : [{ kind: 'footer', tag: 'ftr', xml: footerXml(footer ?? '', page ?? '', textWidth) }]),
  ];
  if (edges.length === 0) return { parts: [], overrides: '', references: '' };
  const relations = edges.map(
    ({ kind }) => `<Relationship Id="${kind}" Type="${relation}/${kind}" Target="${kind}1.xml"/>`,
  );
  return {
    parts: [
      ...edges.map(({ kind, tag, xml }) => ({
        name: `word/${kind}1.xml`,
        content: `${declaration}<w:${tag} xmlns:w="${word}">${xml}</w:${tag}>`,
      })),
      {
        name: 'word/_rels/document.xml.rels',
        content: `${declaration}<Relationships xmlns="${packaged}/relationships">${relations.join('')}</Relationships>`,
      },
    ],
    overrides: edges
      .map(
        ({ kind }) =>
          `<Override PartName="/word/${kind}1.xml" ContentType="${content}.${kind}+xml"/>`,
      )
      .join(''),
    references: edges
      .map(
        ({ kind }) => `<w:${kind}Reference xmlns:r="${relation}" w:type="default" r:id="${kind}"/>`,
      )
      .join(''),
  };
}

function footerXml(footer: string, page: string, textWidth: number): string {
  const tab = '<w:r><w:tab/></w:r>';
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>`;
  return line(`${run(footer)}${tab}${pageRuns(page)}`, 'left', tabs);
}

const fields: Readonly<Record<string, string>> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' };

/** The words around the numbers of pages, which the program that opens it fills in. */
function pageRuns(page: string): string {
  return page
    .split(/(\{pages?\})/)
    .filter((text) => text !== '')
    .map((text) => {
      const field = fields[text];
      return field === undefined
        ? run(text)
        : `<w:fldSimple w:instr="${field}">${run('1')}</w:fldSimple>`;
    })
    .join('');
}

function line(runs: string, aligned: 'left' | 'right', tabs = ''): string {
  return `<w:p><w:pPr>${tabs}<w:jc w:val="${aligned}"/></w:pPr>${runs}</w:p>`;
}

function run(text: string, { bold = false }: { readonly bold?: boolean } = {}): string {
  return `<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${bold ? '<w:b/>' : ''}<w:sz w:val="16"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}
