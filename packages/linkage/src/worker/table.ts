// Profiles as a table of the engine: the columns that are compared, and those that keys are made of.

import { ColumnBuilder, type Table } from '../engine/table.ts';
import type { Profile } from '../profile.ts';
import { birthCell } from './birth.ts';
import { nameCell } from './name.ts';
import { nikCell } from './nik.ts';

/** Column → its cell of a profile; a list of words is one cell with spaces between. */
const cells: Readonly<Record<string, (profile: Profile) => string | undefined>> = {
  nik: ({ nik }) => (nik === undefined ? undefined : nikCell(nik)),
  name: ({ name }) => nameCell(name),
  birth: ({ birth }) => (birth === undefined ? undefined : birthCell(birth.day, birth.source)),
  sex: ({ sex }) => sex,
  place: ({ place }) => place,
  mother: ({ mother }) => (mother === undefined ? undefined : nameCell(mother)),
  phone: ({ phone }) => phone,
  family_card: ({ familyCard }) => familyCard,
  nik_first_15: ({ nik }) => {
    const digits = nik?.digits ?? '';
    return digits.length >= 16 ? digits.slice(0, 15) : undefined;
  },
  nik_tail: ({ nik }) => (nik?.kind === 'whole' ? nik.digits.slice(6) : undefined),
  birth_day: ({ birth }) => exactDay(birth),
  birth_month_day: ({ birth }) => exactDay(birth)?.slice(5),
  birth_years: ({ birth }) => yearsOf(birth),
  name_words: ({ name }) => name.blockingKeys.join(' '),
  name_only_word: ({ name }) => (name.blockingKeys.length === 1 ? name.blockingKeys[0] : undefined),
  name_whole: ({ name }) => (name.keys.length > 1 ? [...name.keys].sort().join(' ') : undefined),
  village: ({ village }) => village,
  kecamatan: ({ place }) => place.split('|')[1],
  mother_words: ({ mother }) => mother?.blockingKeys.join(' '),
};

/** A guessed day would put thousands under one date. */
function exactDay(birth: Profile['birth']): string | undefined {
  return birth?.source === 'day' || birth?.source === 'nik' ? birth.day : undefined;
}

/** An age may be off by one year. */
function yearsOf(birth: Profile['birth']): string | undefined {
  if (birth === undefined) return undefined;
  const year = Number(birth.day.slice(0, 4));
  return birth.source === 'age' ? `${year - 1} ${year} ${year + 1}` : String(year);
}

/** The table of {@link workerModel}; record numbers are profile ids. */
export function workerTable(profiles: readonly Profile[]): Table {
  return {
    ids: profiles.map(({ id }) => String(id)),
    columns: Object.entries(cells).map(([name, cellOf]) => {
      const builder = new ColumnBuilder(name);
      for (const profile of profiles) builder.add(cellOf(profile));
      return builder.build();
    }),
  };
}
