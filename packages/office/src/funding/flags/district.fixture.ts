// A synthetic district: honest people with the disorder of real lists, and planted frauds in the eight
// patterns of safety.md T13. Written from practice and not from the rules: sizes and days of the frauds
// are drawn from ranges that reach below the limits of the rules as well.

import { addDays, type Day, day } from '@payung/values';
import type { FlagFacts } from './rule.ts';

export const patterns = [
  'dying',
  'ghost',
  'phone',
  'account',
  'house',
  'registrar',
  'heir',
  'age',
] as const;
export type Pattern = (typeof patterns)[number];

export type District = {
  readonly facts: readonly FlagFacts[];
  /** Who was planted, and how. */
  readonly planted: ReadonlyMap<number, Pattern>;
};

type Dice = {
  readonly below: (limit: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly happens: (perThousand: number) => boolean;
};

/** Mulberry32: small, and the same on every machine. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    happens: (perThousand) => next() * 1_000 < perThousand,
  };
}

const starts = ['2026-01-01', '2026-03-01', '2026-07-01'].map(day);
const registrars = 120;

export function districtOf(size: { honest: number; planted: number; seed: number }): District {
  const dice = diceOf(size.seed);
  const facts: FlagFacts[] = [];
  const planted = new Map<number, Pattern>();
  let person = 0;
  let family = 0;
  while (facts.length < size.honest) {
    family += 1;
    const many = dice.happens(350) ? dice.between(2, 4) : 1;
    const home = homeOf(dice, family);
    for (let each = 0; each < many && facts.length < size.honest; each += 1) {
      person += 1;
      facts.push(honest(dice, { person, family, ...home }));
    }
  }
  for (const [at, pattern] of patterns.entries()) {
    const many =
      Math.floor(size.planted / patterns.length) + (at < size.planted % patterns.length ? 1 : 0);
    for (const fraud of fraudsOf(dice, pattern, many)) {
      person += 1;
      family += 1;
      const base = honest(dice, { person, family, ...homeOf(dice, family), healthy: true });
      facts.push({ ...base, ...fraud(base) });
      planted.set(person, pattern);
    }
  }
  return { facts, planted };
}

type Home = { readonly house: string; readonly registrar: number };

/** Two families under a roof are common; a few people live in a mess of an estate or a mine. */
function homeOf(dice: Dice, family: number): Home {
  const registrar = dice.below(registrars);
  if (dice.happens(2)) return { house: `mess ${dice.below(12)}`, registrar };
  const roof = dice.happens(300) ? family - (family % 3) : family;
  return { house: `rumah ${roof}`, registrar };
}

function honest(
  dice: Dice,
  of: Home & { readonly person: number; readonly family: number; readonly healthy?: boolean },
): FlagFacts {
  const startOn = starts[dice.below(starts.length)] ?? day('2026-01-01');
  const age = dice.between(18, 63);
  const birth = day(
    `${Number(startOn.slice(0, 4)) - age - 1}-${pad(dice.between(2, 12))}-${pad(dice.between(1, 28))}`,
  );
  const died = of.healthy ? undefined : deathOf(dice, age, startOn);
  const phone = phoneOf(dice, of);
  const account = accountOf(dice, of);
  return {
    person: of.person,
    startOn,
    birth,
    civil: dice.happens(3) ? 'unknown' : 'matched',
    house: of.house,
    registrar: `petugas ${of.registrar}`,
    registrarPhone: `hp petugas ${of.registrar}`,
    // One in ten lists comes without the number of the family card.
    ...(dice.happens(100) ? {} : { family: `kk ${of.family}` }),
    ...(phone === undefined ? {} : { phone }),
    ...(account === undefined ? {} : { account }),
    ...(died === undefined ? {} : { diedOn: died, heir: heirOf(dice, of.family) }),
  };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Deaths a year by age, per thousand: of the order of national life tables. */
function deathOf(dice: Dice, age: number, startOn: Day): Day | undefined {
  const yearly = age < 40 ? 2 : age < 55 ? 6 : 14;
  return dice.happens(yearly) ? addDays(startOn, dice.below(365)) : undefined;
}

function heirOf(dice: Dice, family: number): string {
  return dice.happens(30) ? `kerabat ${dice.below(400)}` : `waris ${family}`;
}

function phoneOf(dice: Dice, of: Home & { readonly person: number; readonly family: number }) {
  const lot = dice.below(100);
  if (lot < 50) return `hp ${of.person}`;
  if (lot < 75) return `hp kk ${of.family}`;
  if (lot < 85) return undefined;
  if (lot < 95) return `hp petugas ${of.registrar}`;
  // A neighbour's: two families, now and then three.
  return `hp tetangga ${Math.floor(of.family / 2)}`;
}

function accountOf(dice: Dice, of: { readonly person: number; readonly family: number }) {
  const lot = dice.below(1_000);
  if (lot < 650) return undefined;
  if (lot < 850) return `rek ${of.person}`;
  if (lot < 999) return `rek kk ${of.family}`;
  // The treasurer of a cooperative holds the account of some.
  return `rek koperasi ${dice.below(10)}`;
}

type Fraud = (base: FlagFacts) => Partial<FlagFacts>;

function fraudsOf(dice: Dice, pattern: Pattern, many: number): readonly Fraud[] {
  switch (pattern) {
    case 'dying':
      return times(many, () => ({ startOn }) => ({
        diedOn: addDays(startOn, dice.between(3, 100)),
        heir: `waris tanam ${dice.below(1_000_000)}`,
      }));
    case 'ghost':
      return times(many, (at) => () => ({ civil: at % 5 === 0 ? 'dead' : 'unknown' }));
    case 'phone':
      return rings(dice, many, { low: 3, high: 12 }, (ring) => () => ({
        phone: `hp cincin ${ring}`,
      }));
    case 'account':
      return rings(dice, many, { low: 2, high: 10 }, (ring) => () => ({
        account: `rek cincin ${ring}`,
      }));
    case 'house':
      return rings(dice, many, { low: 6, high: 25 }, (ring) => () => ({
        house: `rumah cincin ${ring}`,
      }));
    case 'registrar':
      return times(many, (at) => ({ startOn }) => ({
        registrar: `petugas ${(at % 3) * 40}`,
        diedOn: addDays(startOn, dice.between(91, 364)),
        heir: `waris sakit ${at}`,
      }));
    case 'heir':
      return rings(dice, many, { low: 2, high: 8 }, (ring) => ({ startOn }) => ({
        diedOn: addDays(startOn, dice.between(91, 364)),
        heir: `waris cincin ${ring}`,
      }));
    case 'age':
      return times(many, (at) => ({ startOn }) => {
        const age = at % 5 === 0 ? dice.between(13, 17) : dice.between(66, 78);
        return { birth: day(`${Number(startOn.slice(0, 4)) - age - 1}-12-15`) };
      });
    default:
      return pattern satisfies never;
  }
}

function times(many: number, fraud: (at: number) => Fraud): readonly Fraud[] {
  return Array.from({ length: many }, (_, at) => fraud(at));
}

function rings(
  dice: Dice,
  many: number,
  size: { readonly low: number; readonly high: number },
  fraud: (ring: string) => Fraud,
): readonly Fraud[] {
  const frauds: Fraud[] = [];
  while (frauds.length < many) {
    const ring = String(dice.below(1_000_000));
    const wanted = dice.between(size.low, size.high);
    for (let each = 0; each < wanted && frauds.length < many; each += 1) frauds.push(fraud(ring));
  }
  return frauds;
}
