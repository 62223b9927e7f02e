// Signs that a row may be a ghost worker or a registration of the dying (safety.md T13). A sign is for a
// person to look at and never refuses anybody. Each rule says why its limit stands where it stands;
// limits are data and may be changed by the region.

import { bpuRegistrationAge } from '@payung/law';
import { ageYears, type Day, daysBetween } from '@payung/values';
import { lawAnswer } from '../law-answer.ts';
import { isOutlier } from './tail.ts';

/** Everything known that a sign can rest on. Keys of phone, account and house may be digests. */
export type FlagFacts = {
  readonly person: number;
  /** First day of protection. */
  readonly startOn: Day;
  readonly birth?: Day;
  readonly diedOn?: Day;
  /** Answer of Disdukcapil: `unknown` only after a repair was tried. */
  readonly civil?: 'matched' | 'unknown' | 'dead';
  /** Kartu keluarga, as a key: people of one family share much by right. */
  readonly family?: string;
  readonly phone?: string;
  readonly account?: string;
  readonly house?: string;
  /** Petugas who entered him, and the officer's own phone as a key. */
  readonly registrar?: string;
  readonly registrarPhone?: string;
  /** Heir named in a claim for him, as a key. */
  readonly heir?: string;
};

export type FlagLimits = {
  /** Press cases: registered weeks before a foreseen death. T13 names 90 days. */
  readonly deathDays: number;
  /** Two or three related families share a phone; more do not. */
  readonly phoneFamilies: number;
  /** A couple or parents and a grown child share an account; a third family has its own reasons. */
  readonly accountFamilies: number;
  /** A house holds several families of one kin; a mess of workers is told as one and cleared once. */
  readonly houseFamilies: number;
  /** One may bury husband and child; whoever is heir in a third claim of another family is looked at. */
  readonly heirClaims: number;
  /** Deaths of a registrar's people within a year: this unlikely by chance, over all registrars. */
  readonly registrarChance: number;
  /** Fewer deaths than this are no pattern, however unlikely. */
  readonly registrarDeaths: number;
};

export const defaultLimits: FlagLimits = {
  deathDays: 90,
  phoneFamilies: 4,
  accountFamilies: 3,
  houseFamilies: 8,
  heirClaims: 3,
  registrarChance: 0.01,
  registrarDeaths: 4,
};

export const flagRules = [
  'death_soon',
  'not_in_civil_data',
  'phone_of_many',
  'account_of_many',
  'house_of_many',
  'registrar_deaths',
  'heir_of_many',
  'age_outside',
] as const;
export type FlagRule = (typeof flagRules)[number];

/** Tanda. `evidence` holds counts and days, never a name or number of anybody. */
export type Sign = {
  readonly person: number;
  readonly rule: FlagRule;
  readonly evidence: Readonly<Record<string, number>>;
};

/** Signs of all people, by person and rule. Pure. */
export function findSigns(
  facts: readonly FlagFacts[],
  limits: FlagLimits = defaultLimits,
): readonly Sign[] {
  const signs = [
    ...facts.flatMap((each) => ownSigns(each, limits)),
    ...sharedSigns(facts, limits),
    ...heirSigns(facts, limits),
    ...registrarSigns(facts, limits),
  ];
  const order = (sign: Sign) => flagRules.indexOf(sign.rule);
  return signs.sort((a, b) => a.person - b.person || order(a) - order(b));
}

function ownSigns(facts: FlagFacts, limits: FlagLimits): readonly Sign[] {
  const { person, startOn, birth, diedOn, civil } = facts;
  const signs: Sign[] = [];
  if (diedOn !== undefined && diedOn >= startOn) {
    const days = daysBetween(startOn, diedOn);
    if (days <= limits.deathDays) signs.push({ person, rule: 'death_soon', evidence: { days } });
  }
  const deadBefore = civil === 'dead' || (diedOn !== undefined && diedOn < startOn);
  if (deadBefore || civil === 'unknown') {
    signs.push({ person, rule: 'not_in_civil_data', evidence: { dead: deadBefore ? 1 : 0 } });
  }
  if (birth !== undefined) {
    const { min, max } = lawAnswer(bpuRegistrationAge({ on: startOn })).value;
    const age = ageYears(birth, startOn);
    if (age < min || age >= max) signs.push({ person, rule: 'age_outside', evidence: { age } });
  }
  return signs;
}

const shared = [
  { rule: 'phone_of_many', key: 'phone', limit: 'phoneFamilies' },
  { rule: 'account_of_many', key: 'account', limit: 'accountFamilies' },
  { rule: 'house_of_many', key: 'house', limit: 'houseFamilies' },
] as const;

/** One phone, account or house for people of more families than share one by right. */
function sharedSigns(facts: readonly FlagFacts[], limits: FlagLimits): readonly Sign[] {
  return shared.flatMap(({ rule, key, limit }) => {
    const groups = grouped(facts, (each) => each[key]);
    return [...groups].flatMap(([value, people]): Sign[] => {
      const families = new Set(people.map(familyOf)).size;
      // An officer writes his own number for whoever has no phone: that is told by his name instead.
      if (key === 'phone' && people.some(({ registrarPhone }) => registrarPhone === value))
        return [];
      if (families < limits[limit]) return [];
      return people.map(({ person }) => ({
        person,
        rule,
        evidence: { people: people.length, families },
      }));
    });
  });
}

/** Without a family card everybody is a family of his own: a missing card never clears anybody. */
function familyOf({ family, person }: FlagFacts): string {
  return family ?? `#${person}`;
}

function heirSigns(facts: readonly FlagFacts[], limits: FlagLimits): readonly Sign[] {
  const groups = grouped(facts, ({ heir }) => heir);
  return [...groups.values()].flatMap((people): Sign[] => {
    const families = new Set(people.map(familyOf)).size;
    if (people.length < limits.heirClaims || families < 2) return [];
    return people.map(({ person }) => ({
      person,
      rule: 'heir_of_many',
      evidence: { claims: people.length, families },
    }));
  });
}

const yearDays = 365;

/** People of a registrar who died within a year, where so many deaths are no chance. */
function registrarSigns(facts: readonly FlagFacts[], limits: FlagLimits): readonly Sign[] {
  const groups = grouped(facts, ({ registrar }) => registrar);
  const died = (each: FlagFacts) =>
    each.diedOn !== undefined &&
    each.diedOn >= each.startOn &&
    daysBetween(each.startOn, each.diedOn) <= yearDays;
  const all = { people: facts.length, deaths: facts.filter(died).length };
  return [...groups.values()].flatMap((people): Sign[] => {
    const deaths = people.filter(died);
    if (deaths.length < limits.registrarDeaths) return [];
    // Measured against the others, so that a large fraud does not hide itself in the average.
    const others = { people: all.people - people.length, deaths: all.deaths - deaths.length };
    const chance = limits.registrarChance / groups.size;
    if (!isOutlier({ people: people.length, deaths: deaths.length }, others, chance)) return [];
    return deaths.map(({ person }) => ({
      person,
      rule: 'registrar_deaths',
      evidence: { deaths: deaths.length, people: people.length },
    }));
  });
}

function grouped(
  facts: readonly FlagFacts[],
  keyOf: (each: FlagFacts) => string | undefined,
): ReadonlyMap<string, readonly FlagFacts[]> {
  const groups = new Map<string, FlagFacts[]>();
  for (const each of facts) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}
