// Who was present, written as quickly as a secretary types: one person a line.

/** Yang hadir (daftar hadir): jabatan and instansi as far as they were told. */
export type Attendee = {
  readonly name: string;
  /** Jabatan. */
  readonly position?: string;
  /** Instansi or perangkat daerah. */
  readonly office?: string;
};

/**
 * Reads a line of the attendance: name, jabatan, instansi. Parted by semicolon, bar or tab, as typed or as
 * pasted out of a sheet; not by comma, which stands before degrees.
 *
 * @example readAttendee('Drs. Ahmad, M.Si; Sekda; Setda') // { name: 'Drs. Ahmad, M.Si', position: 'Sekda', office: 'Setda' }
 */
export function readAttendee(line: string): Attendee {
  const [name = '', position = '', ...rest] = line.split(/[;|\t]/).map((each) => each.trim());
  const office = rest.filter((each) => each !== '').join(', ');
  return {
    name: name === '' ? position : name,
    ...(position === '' || name === '' ? {} : { position }),
    ...(office === '' ? {} : { office }),
  };
}

/** A line of which nothing names anybody is nobody. */
export function attendeesOf(lines: readonly string[]): readonly Attendee[] {
  return lines.map(readAttendee).filter(({ name }) => name !== '');
}
