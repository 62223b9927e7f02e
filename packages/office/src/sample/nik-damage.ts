// What happens to a NIK on its way into a list, and what is left of it after reading, in the words
// of intake.

import type { NikDamage } from '@payung/intake';
import { nationalRegister } from '@payung/regions';
import { isNik, type Nik } from '@payung/values';
import type { Damage } from './damage.ts';
import type { Resident } from './resident.ts';

/** The number as the clerk meant it, and what the cell will keep of it. */
export type WrittenNik = {
  readonly digits: string;
  readonly loss?: 'missing' | 'scientific' | 'last_zero' | 'letter' | 'dummy';
};

export type NikColumn = {
  /** Share of the rows whose number a spreadsheet turned into 7,50204E+15. */
  readonly scientific: number;
  /** Share of the rows whose sixteenth digit a spreadsheet lost. */
  readonly lastZero: number;
};

const dummies = ['0', '1', '9'].map((digit) => digit.repeat(16)).concat('1234567890123456');

export function damageNik(
  person: Resident,
  relative: Resident | undefined,
  column: NikColumn,
  damage: Damage,
): WrittenNik {
  const { random } = damage;
  if (damage.strikes('nik_missing')) return lost('nik_missing', 'missing', person.nik, damage);
  if (damage.strikes('nik_dummy')) {
    return lost('nik_dummy', 'dummy', dummyFor(person, damage), damage);
  }
  const digits = digitsOf(person, relative, damage);
  if (random.chance(column.scientific)) return lost('nik_scientific', 'scientific', digits, damage);
  if (digits.length === 16 && random.chance(column.lastZero)) {
    return lost('nik_last_zero', 'last_zero', `${digits.slice(0, 15)}0`, damage);
  }
  return damage.strikes('nik_letter') ? lost('nik_letter', 'letter', digits, damage) : { digits };
}

function lost(
  name: 'nik_missing' | 'nik_dummy' | 'nik_scientific' | 'nik_last_zero' | 'nik_letter',
  loss: NonNullable<WrittenNik['loss']>,
  digits: string,
  damage: Damage,
): WrittenNik {
  damage.note(name);
  return { digits, loss };
}

function dummyFor(person: Resident, { random }: Damage): string {
  return random.chance(0.4) ? person.nik.slice(0, 6).padEnd(16, '0') : random.pick(dummies);
}

/** Another number in place of the own one, or the own one mistyped. */
function digitsOf(person: Resident, relative: Resident | undefined, damage: Damage): string {
  const { random } = damage;
  if (damage.strikes('nik_is_kk')) {
    damage.note('nik_is_kk');
    return person.familyCard;
  }
  if (relative !== undefined && damage.strikes('nik_of_relative')) {
    damage.note('nik_of_relative');
    return relative.nik;
  }
  const own: string = person.nik;
  const at = random.below(16);
  if (damage.strikes('nik_typo')) {
    damage.note('nik_typo');
    const digit = (Number(own[at]) + random.between(1, 9)) % 10;
    return `${own.slice(0, at)}${digit}${own.slice(at + 1)}`;
  }
  if (at < 15 && own[at] !== own[at + 1] && damage.strikes('nik_transposed')) {
    damage.note('nik_transposed');
    return `${own.slice(0, at)}${own[at + 1]}${own[at]}${own.slice(at + 2)}`;
  }
  if (damage.strikes('nik_short')) {
    damage.note('nik_short');
    return own.slice(0, at) + own.slice(at + 1);
  }
  if (damage.strikes('nik_long')) {
    damage.note('nik_long');
    return `${own.slice(0, at)}${own[at]}${own.slice(at)}`;
  }
  return own;
}

export type ReadNik = {
  readonly nikDamage: NikDamage;
  readonly nik?: Nik;
  readonly nikDigits?: string;
};

/** A column in which more numbers than this lost their last digit is read with fifteen digits. */
const flaggedShare = 0.1;

/** What intake makes of the cell. */
export function readWrittenNik({ digits, loss }: WrittenNik, column: NikColumn): ReadNik {
  if (loss === 'missing' || loss === 'scientific' || loss === 'dummy') return { nikDamage: loss };
  if (digits.length !== 16) return { nikDamage: 'length', nikDigits: digits };
  const rounded = digits.endsWith('0') && column.lastZero + column.scientific > flaggedShare;
  if (rounded || digits.endsWith('0000')) {
    return { nikDamage: 'precision_lost', nikDigits: digits };
  }
  const known = nationalRegister.find(digits.slice(0, 4)) !== undefined;
  if (!isNik(digits) || !known) return { nikDamage: 'invalid', nikDigits: digits };
  return { nikDamage: loss === 'letter' ? 'letter' : 'none', nik: digits, nikDigits: digits };
}
