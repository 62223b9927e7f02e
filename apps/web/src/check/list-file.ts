// A list file that is put into the field of the quick check: read here, in the browser, so that nothing
// of it is sent or kept before the person asks. Text only; a workbook is pasted or saved as CSV.

export type FileFault = 'workbook' | 'large' | 'not_text';
export type ReadFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: FileFault };

/** 5,000 rows of the widest village lists. */
const mostBytes = 4_000_000;

export async function readListFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  if (file.size > mostBytes) return { ok: false, fault: 'large' };
  return textOf(new Uint8Array(await file.arrayBuffer()));
}

export function textOf(bytes: Uint8Array): ReadFile {
  const begins = (...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  // ZIP (XLSX, ODS) and the compound file of XLS.
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, fault: 'workbook' };
  if (begins(0xff, 0xfe)) return decoded(bytes, 'utf-16le');
  if (bytes.includes(0)) return { ok: false, fault: 'not_text' };
  const unicode = decoded(bytes, 'utf-8');
  return unicode.ok ? unicode : decoded(bytes, 'windows-1252');
}

function decoded(bytes: Uint8Array, encoding: string): ReadFile {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, fault: 'not_text' };
    throw error;
  }
}
