// Profiles: the distinct persons-as-written of all rows and participants. Equal records are
// compared once, and profiles are numbered by their content, so results do not depend on the order
// of rows.

import type { Day, Nik, Sex } from '@payung/values';
import type { BirthPrecision, LinkInput } from './input.ts';
import type { Model } from './model/start.ts';
import { type NormalName, nameNormaliser } from './names/normalise.ts';
import { findNikBirth, findNikEvidence, findNikSex, type NikEvidence } from './nik-evidence.ts';

export type Profile = {
  /** 1, 2, … in the order of the content. */
  readonly id: number;
  readonly name: NormalName;
  readonly nik?: NikEvidence;
  readonly birth?: { readonly day: Day; readonly precision: BirthPrecision | 'nik' };
  readonly sex?: Sex;
  readonly village?: string;
};

export type Profiles = {
  readonly profiles: readonly Profile[];
  /** For each input, in order: the id of its profile. */
  readonly ofInput: readonly number[];
  /** NIKs used by several unlike people: no evidence. */
  readonly sharedNiks: ReadonlySet<string>;
  /** Profile id - 1 → number of inputs. */
  readonly inputCounts: readonly number[];
};

/** Gathers equal records into profiles. */
export function profilesOf(inputs: readonly LinkInput[], model: Model, asOf: Day): Profiles {
  const normalise = nameNormaliser();
  const sharedNiks = findSharedNiks(inputs, normalise, model.sharedNikPeople);
  const drafts = inputs.map((input) => draft(input, normalise(input.name), sharedNiks, asOf));
  const contents = drafts.map(contentOf);
  const distinct = [...new Set(contents)].sort();
  const ids = new Map(distinct.map((content, index) => [content, index + 1]));
  const profiles: Profile[] = new Array(distinct.length);
  const inputCounts = new Array<number>(distinct.length).fill(0);
  const ofInput = drafts.map((each, index) => {
    const id = ids.get(contents[index] ?? '') ?? 0;
    profiles[id - 1] ??= { ...each, id };
    inputCounts[id - 1] = (inputCounts[id - 1] ?? 0) + 1;
    return id;
  });
  return { profiles, ofInput, sharedNiks, inputCounts };
}

type Draft = Omit<Profile, 'id'>;

function draft(
  input: LinkInput,
  name: NormalName,
  sharedNiks: ReadonlySet<string>,
  asOf: Day,
): Draft {
  const usable = input.nik === undefined || !sharedNiks.has(input.nik);
  const nik = usable ? findNikEvidence(input) : undefined;
  const nikBirth = usable ? findNikBirth(input, asOf) : undefined;
  const sex = input.sex ?? (usable ? findNikSex(input.nik) : undefined);
  const birth =
    input.birth !== undefined
      ? { day: input.birth, precision: input.birthPrecision ?? 'day' }
      : nikBirth === undefined
        ? undefined
        : { day: nikBirth, precision: 'nik' as const };
  return {
    name,
    ...(nik === undefined ? {} : { nik }),
    ...(birth === undefined ? {} : { birth }),
    ...(sex === undefined ? {} : { sex }),
    ...(input.village === undefined ? {} : { village: input.village }),
  };
}

function contentOf(each: Draft): string {
  return [
    each.nik?.digits ?? '',
    each.nik?.kind ?? '',
    each.nik?.fits ?? '',
    each.name.tokens.join(' '),
    // a row that calls its person dead never hides behind an equal one that does not
    each.name.dead ? 'dead' : '',
    each.birth?.day ?? '',
    each.birth?.precision ?? '',
    each.sex ?? '',
    each.village ?? '',
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
  const namesByNik = new Map<Nik, Set<string>>();
  for (const { nik, name } of inputs) {
    if (nik === undefined) continue;
    const names = namesByNik.get(nik) ?? new Set();
    namesByNik.set(nik, names.add(normalise(name).keys.join(' ')));
  }
  const shared = [...namesByNik]
    .filter(([, names]) => names.size >= peopleMin && unlikeNames(names) >= peopleMin)
    .map(([nik]) => nik);
  return new Set(shared);
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
