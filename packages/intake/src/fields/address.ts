// Puts an address together from its columns and finds the RT and RW written inside it.

export type AddressReading = {
  readonly written: string;
  readonly rt?: string;
  readonly rw?: string;
};

/**
 * Alamat: the text as it stands, with RT and RW apart where they can be read.
 *
 * @example readAddress({ address: 'Dusun II RT.01/RW 02', hamlet: '', rt: '', rw: '' }).rt // '01'
 */
export function readAddress(columns: {
  readonly address: string;
  readonly hamlet: string;
  readonly rt: string;
  readonly rw: string;
}): AddressReading | undefined {
  const { address, hamlet } = columns;
  const inside = insideOf(`${address} ${hamlet}`);
  const rt = numberOf(columns.rt) ?? inside.rt;
  const rw = numberOf(columns.rw) ?? inside.rw;
  const ownParts = [
    ...(columns.rt === '' ? [] : [`RT ${columns.rt}`]),
    ...(columns.rw === '' ? [] : [`RW ${columns.rw}`]),
  ];
  const written = [address, hamlet, ownParts.join(' ')].filter((part) => part !== '').join(', ');
  if (written === '') return undefined;
  return { written, ...(rt ? { rt } : {}), ...(rw ? { rw } : {}) };
}

function insideOf(text: string): { rt?: string; rw?: string } {
  if (!/r[tw]/i.test(text)) return {};
  const both = /\brt\s*[/.]?\s*rw\.?\s*:?\s*(\d{1,3})\s*[/\-.]\s*(\d{1,3})/i.exec(text);
  if (both?.[1] && both[2]) return { rt: both[1], rw: both[2] };
  const rt = /\brt\s*[.:]?\s*(\d{1,3})/i.exec(text)?.[1];
  const rw = /\brw\s*[.:]?\s*(\d{1,3})/i.exec(text)?.[1];
  return { ...(rt ? { rt } : {}), ...(rw ? { rw } : {}) };
}

function numberOf(text: string): string | undefined {
  return /^\D*(\d{1,3})\D*$/.exec(text)?.[1];
}
