// What a file is by its first bytes: the formats that are no list, by the name clerks know.

/** `zip` is looked into, XLS may be a locked workbook; the others are formats not read. */
export type Signature =
  | 'zip'
  | 'XLS'
  | 'PDF'
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'RAR'
  | '7Z'
  | 'GZIP'
  | 'RTF'
  | 'MHTML'
  | 'HTML'
  | 'XML'
  | 'Parquet'
  | 'SQLite';

const beginnings: readonly (readonly [beginning: string, signature: Signature])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['%PDF-', 'PDF'],
  ['\u0089PNG\r\n', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['Rar!\u001a', 'RAR'],
  ["7z\u00bc\u00af'\u001c", '7Z'],
  ['\u001f\u008b', 'GZIP'],
  ['{\\rtf', 'RTF'],
  ['MIME-Version:', 'MHTML'],
  ['PAR1', 'Parquet'],
  ['SQLite format 3\u0000', 'SQLite'],
];

const compound = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

export function signatureOf(head: Buffer): Signature | undefined {
  const bytes = head.toString('latin1');
  if (bytes.startsWith(compound)) return 'XLS';
  const found = beginnings.find(([beginning]) => bytes.startsWith(beginning));
  return found?.[1] ?? markupOf(bytes);
}

// Web portals save tables as HTML or XML under the name .xls.
function markupOf(bytes: string): Signature | undefined {
  const beginning = bytes
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (/^<(!doctype html|html|head|body|table|meta|style|script|div)\b/.test(beginning))
    return 'HTML';
  if (/^<!--/.test(beginning)) return 'HTML';
  return beginning.startsWith('<?xml') ? 'XML' : undefined;
}

/** Without the dot, in small letters; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
