// Rows as they are pasted from a sheet or a message: which cell is a NIK, which a date, and the rest is the name.

export type PastedPerson = {
  readonly nik?: string;
  readonly name?: string;
  readonly birth?: string;
};

export const rowsMost = 5_000;

/** @example pastedRows('7502…0003\tHASAN NAPU\t03-04-1981') // [{ nik: '7502…0003', name: 'HASAN NAPU', birth: '1981-04-03' }] */
export function pastedRows(text: string): readonly PastedPerson[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (isHead(lines[0]) ? lines.slice(1) : lines).map(rowOf);
}

/** The heads of a sheet's columns are nobody. */
function isHead(line = ''): boolean {
  return !/\d/.test(line) && /[\t;,]/.test(line) && /(^|\W)(nik|nama)(\W|$)/i.test(line);
}

/** A cell in quotes may hold what parts cells elsewhere. */
function cellsOf(line: string): readonly string[] {
  const cells = [...line.matchAll(/"((?:[^"]|"")*)"|[^\t;,"]+/g)];
  return cells.map(([whole, quoted]) => (quoted?.replaceAll('""', '"') ?? whole).trim());
}

function rowOf(line: string): PastedPerson {
  const cells = cellsOf(line);
  const nik = cells.find(isNumber);
  const date = cells.find((cell) => dayOf(cell) !== undefined);
  const name = cells
    .filter((cell) => cell !== nik && cell !== date && /\p{L}/u.test(cell))
    .toSorted((x, y) => y.length - x.length)[0];
  const birth = date === undefined ? undefined : dayOf(date);
  return {
    ...(nik === undefined ? {} : { nik: nik.slice(0, 40) }),
    ...(name === undefined ? {} : { name: name.slice(0, 120) }),
    ...(birth === undefined ? {} : { birth }),
  };
}

/** Sixteen digits, however they are grouped. */
function isNumber(cell: string): boolean {
  return /^['’]?[\d\s.'’_-]+$/.test(cell) && cell.replace(/\D/g, '').length >= 14;
}

function dayOf(cell: string): string | undefined {
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell) ?? [];
  if (y !== undefined) return dated(y, m, d);
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell) ?? [];
  return year === undefined ? undefined : dated(year, month, day);
}

function dated(year: string, month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A cell of a CSV file: quoted, and never a formula of whoever opens it. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
