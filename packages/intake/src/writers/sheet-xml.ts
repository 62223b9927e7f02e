// Text as the XML of a sheet holds it: escaped for XML, and escaped once more the way spreadsheet
// programs do it, so that every character a cell may hold comes back as it was.

const cellChars = 32_767;

/** What a cell can hold: a longer text ends in `…`. */
export function cellSized(text: string): string {
  return text.length > cellChars ? `${text.slice(0, cellChars - 1)}…` : text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

// Controls, lone surrogates and the two non-characters are no XML; CR would be read as a line feed.
// `_x0041_` in the text would be read as an escape for the letter A, so its underscore is escaped;
// LibreOffice takes shorter ones (`_xe_`) for escapes too.
const unfit = /[&<>"]|_(?=x)|(?![\t\n\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/**
 * The text between the tags of a cell.
 *
 * @example cellXml('Rahman & Dai\r') // 'Rahman &amp; Dai_x000D_'
 */
export function cellXml(text: string): string {
  return cellSized(text).replace(
    unfit,
    (sign) =>
      entities[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Text of other parts (names, letters), where spreadsheet escapes mean nothing: controls go. */
export function xmlText(text: string): string {
  return text.replace(unfit, (sign) => entities[sign] ?? (sign === '_' ? '_' : ' '));
}

/** A cell of a number; a look is part of it. */
export function numberCellXml(at: string, value: number, style: number): string {
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

/** A cell of text. `style` is its place among the looks of the workbook. */
export function textCellXml(at: string, text: string, style: number | undefined): string {
  const look = style === undefined ? '' : ` s="${style}"`;
  if (text === '') return style === undefined ? '' : `<c r="${at}"${look}/>`;
  return `<c r="${at}"${look} t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
}
