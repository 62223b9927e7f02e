// Profiles: the distinct persons-as-written of all rows and participants. Equal records that say
// enough to be one person are compared once, and profiles are numbered by their content, so results
// do not depend on the order of rows.

import type { Day, Nik, Sex } from '@payung/values';
import type { LinkInput } from './input.ts';
import { type NormalName, nameNormaliser } from './names/normalise.ts';
import { findNikBirth, findNikEvidence, findNikSex, type NikEvidence } from './nik-evidence.ts';
import type { BirthSource } from './worker/birth.ts';
import { placeCell } from './worker/place.ts';

export type Profile = {
  /** 0, 1, … in the order of the content. */
  readonly id: number;
  readonly name: NormalName;
  readonly nik?: NikEvidence;
  readonly birth?: { readonly day: Day; readonly source: BirthSource };
  readonly sex?: Sex;
  readonly village?: string;
  /** The cell of the column `place`. */
  readonly place: string;
  readonly mother?: NormalName;
  readonly phone?: string;
  readonly familyCard?: string;
};

export type Profiles = {
  readonly profiles: readonly Profile[];
  /** For each input, in order: the id of its profile. */
  readonly ofInput: readonly number[];
  /** NIKs used by several unlike people: no evidence. */
  readonly sharedNiks: ReadonlySet<string>;
  /** Profile id → number of inputs. */
  readonly inputCounts: readonly number[];
};

/** Gathers equal records into profiles. */
export function profilesOf(
  inputs: readonly LinkInput[],
  options: { readonly asOf: Day; readonly sharedNikPeople: number },
): Profiles {
  const normalise = nameNormaliser();
  const sharedNiks = findSharedNiks(inputs, normalise, options.sharedNikPeople);
  const drafts = inputs.map((input) => draftOf(input, { normalise, sharedNiks, ...options }));
  const contents = drafts.map((each, index) => contentOf(each, index));
  const distinct = [...new Set(contents)].sort();
  const ids = new Map(distinct.map((content, index) => [content, index]));
  const profiles: Profile[] = new Array(distinct.length);
  const inputCounts = new Array<number>(distinct.length).fill(0);
  const ofInput = drafts.map((each, index) => {
    const id = ids.get(contents[index] ?? '') ?? 0;
    profiles[id] ??= { ...each, id };
    inputCounts[id] = (inputCounts[id] ?? 0) + 1;
    return id;
  });
  return { profiles, ofInput, sharedNiks, inputCounts };
}

type Draft = Omit<Profile, 'id'>;

type DraftFacts = {
  readonly normalise: (written: string) => NormalName;
  readonly sharedNiks: ReadonlySet<string>;
  readonly asOf: Day;
};

function draftOf(input: LinkInput, { normalise, sharedNiks, asOf }: DraftFacts): Draft {
  const usable = input.nik === undefined || !sharedNiks.has(input.nik);
  const nik = usable ? findNikEvidence(input) : undefined;
  const birth = birthOf(input, usable ? findNikBirth(input, asOf) : undefined);
  const nikSex = usable ? findNikSex(input) : undefined;
  const sex = sexOf(input.sex, nikSex, nik);
  const phone = phoneKey(input.phone);
  return {
    name: normalise(input.name),
    place: placeCell(placeOf(input)),
    ...(nik === undefined ? {} : { nik }),
    ...(birth === undefined ? {} : { birth }),
    ...(sex === undefined ? {} : { sex }),
    ...(input.village === undefined ? {} : { village: input.village }),
    ...(input.mother === undefined ? {} : { mother: normalise(input.mother) }),
    ...(phone === undefined ? {} : { phone }),
    ...(input.familyCard === undefined ? {} : { familyCard: input.familyCard }),
  };
}

/** A written sex that the row's own sound NIK denies is one slip of a key: it says nothing. */
function sexOf(
  written: Sex | undefined,
  nikSex: Sex | undefined,
  nik: NikEvidence | undefined,
): Sex | undefined {
  if (written === undefined) return nikSex;
  const denied = nikSex !== undefined && nikSex !== written && nik?.fits === true;
  return denied ? undefined : written;
}

function placeOf(input: LinkInput) {
  return {
    ...(input.village === undefined ? {} : { village: input.village }),
    ...(input.district === undefined ? {} : { district: input.district }),
    ...(input.villageBefore === undefined ? {} : { villageBefore: input.villageBefore }),
    ...(input.villageWritten === undefined || input.village !== undefined
      ? {}
      : { written: input.villageWritten }),
  };
}

/** The list's own day; else the NIK's, where it does not deny the year or age that is written. */
function birthOf(input: LinkInput, nikBirth: Day | undefined): Draft['birth'] {
  const { birth, birthPrecision = 'day' } = input;
  const own = birth === undefined ? undefined : { day: birth, source: birthPrecision };
  if (nikBirth === undefined || own?.source === 'day') return own;
  if (own === undefined) return { day: nikBirth, source: 'nik' };
  const apart = Math.abs(Number(own.day.slice(0, 4)) - Number(nikBirth.slice(0, 4)));
  return apart <= (own.source === 'age' ? 1 : 0) ? { day: nikBirth, source: 'nik' } : own;
}

const phoneDigitsMin = 8;

/** The digits after 0 or 62; too few say nothing. */
function phoneKey(written: string | undefined): string | undefined {
  const digits = (written ?? '').replace(/\D/g, '').replace(/^(?:62|0)+/, '');
  return digits.length >= phoneDigitsMin ? digits : undefined;
}

function contentOf(each: Draft, index: number): string {
  // A name alone, even with a village, is borne by many: such records stay apart.
  const tells = each.nik !== undefined || each.birth?.source === 'day';
  return [
    each.nik?.digits ?? '',
    each.nik?.kind ?? '',
    each.nik?.fits ?? '',
    each.name.tokens.join(' '),
    // a row that calls its person dead never hides behind an equal one that does not
    each.name.dead ? 'dead' : '',
    each.birth?.day ?? '',
    each.birth?.source ?? '',
    each.sex ?? '',
    each.place,
    each.mother?.tokens.join(' ') ?? '',
    each.phone ?? '',
    each.familyCard ?? '',
    tells ? '' : index,
  ].join('|');
}

/**
 * A NIK on rows of several people with unlike names (a dummy, a family-card number) is no evidence.
 * Names are unlike when no word sounds the same.
 */
function findSharedNiks(
  inputs: readonly LinkInput[],
  normalise: (written: string) => NormalName,
  peopleMin: number,
): ReadonlySet<Nik> {
  const rowsOf = new Map<Nik, LinkInput[]>();
  for (const input of inputs) {
    if (input.nik === undefined) continue;
    const rows = rowsOf.get(input.nik);
    if (rows === undefined) rowsOf.set(input.nik, [input]);
    else rows.push(input);
  }
  const shared = [...rowsOf].filter(([, rows]) => {
    if (rows.length < peopleMin) return false;
    const names = new Set(rows.map(({ name }) => normalise(name).keys.join(' ')));
    return names.size >= peopleMin && unlikeNames(names) >= peopleMin;
  });
  return new Set(shared.map(([nik]) => nik));
}

function unlikeNames(names: ReadonlySet<string>): number {
  const groups: Set<string>[] = [];
  for (const name of [...names].sort()) {
    const keys = name.split(' ');
    const like = groups.find((group) => keys.some((key) => group.has(key)));
    if (like === undefined) groups.push(new Set(keys));
    else for (const key of keys) like.add(key);
  }
  return groups.length;
}
