// A sample as records: participants and list rows in the order in which they are written down,
// household after household, each with the resident it truly is. Nothing is held but the household
// at hand, so ten million people are a matter of time only.

import type { LinkInput, ParticipantInput } from '@payung/linkage';
import { addDays, type Day, day } from '@payung/values';
import { type DamageLevel, damageFactors } from './damage.ts';
import { type ListRecipe, listRecipes, registerClerk, takes } from './list-recipe.ts';
import { openPlaces, type Places } from './places.ts';
import { households } from './population.ts';
import { Random } from './random.ts';
import type { Household, Resident } from './resident.ts';
import { linkInputOf, type Written, writeDown } from './written.ts';

export type SampleRequest = {
  /** Residents, 1 to 10^7; about 28 % become participants and half a row each stands on lists. */
  readonly people: number;
  readonly seed: number;
  readonly damage?: DamageLevel;
  /** Kemendagri code of a regency or province without dots; absent = Boalemo. */
  readonly region?: string;
  readonly asOf?: Day;
};

/** One written row and whose it is. */
export type SampleRow =
  | { readonly kind: 'resident'; readonly person: Resident; readonly participant: boolean }
  | {
      readonly kind: 'participant';
      readonly person: Resident;
      readonly written: Written;
      /** 1 = first data row. */
      readonly number: number;
      readonly kpj: string;
      readonly segment: 'PU' | 'BPU' | 'JAKON';
      readonly status: ParticipantInput['status'];
      readonly since: Day;
    }
  | {
      readonly kind: 'row';
      readonly person: Resident;
      readonly written: Written;
      readonly list: ListRecipe;
      readonly number: number;
    };

export const sampleAsOf = day('2026-06-30');
export const sampleRegion = '7502';

/** Titles and the empty line above the heading, and the heading itself. */
export const headLines = 3;

/** How often workers become participants, and what becomes of it. */
export const participationRates = {
  ofWorkers: 0.475,
  /** Civil servants have funds of their own. */
  ofCivilServants: 0.02,
  active: 0.77,
  /** Of the dead: the branch has been told. */
  deathKnown: 0.25,
  /** Of participants: a second record under another KPJ. */
  doubleKpj: 0.026,
} as const;

export type OpenedSample = {
  readonly places: Places;
  readonly lists: readonly ListRecipe[];
  readonly rows: () => Generator<SampleRow>;
};

/** A sample ready to be drawn, from the start as often as wanted. */
export async function openSample(request: SampleRequest): Promise<OpenedSample> {
  const { seed, damage = 'usual', region = sampleRegion } = request;
  const places = await openPlaces(region, seed);
  const lists = listRecipes(places, seed, damageFactors[damage]);
  return { places, lists, rows: () => new Office(request, places, lists).rows() };
}

/** Writes a population down: the register first, then every list that takes the person. */
class Office {
  readonly #request: SampleRequest;
  readonly #places: Places;
  readonly #asOf: Day;
  readonly #factor: number;
  readonly #listsOf: ReadonlyMap<string, readonly ListRecipe[]>;
  readonly #numbers = new Map<ListRecipe, number>();
  readonly #random = new Random();
  #participants = 0;

  constructor(request: SampleRequest, places: Places, lists: readonly ListRecipe[]) {
    this.#request = request;
    this.#places = places;
    this.#asOf = request.asOf ?? sampleAsOf;
    this.#factor = damageFactors[request.damage ?? 'usual'];
    this.#listsOf = new Map(
      places.villages.map(({ code }) => [
        code,
        lists.filter(({ villages }) => villages === undefined || villages.has(code)),
      ]),
    );
  }

  *rows(): Generator<SampleRow> {
    const { people, seed } = this.#request;
    const population = { people, seed, places: this.#places, asOf: this.#asOf };
    for (const household of households(population)) {
      for (const person of household) {
        this.#random.reseed(seed, 4, person.number);
        yield* this.#rowsOf(person, household);
      }
    }
  }

  *#rowsOf(person: Resident, household: Household): Generator<SampleRow> {
    const random = this.#random;
    const participant = this.#takesPart(person);
    yield { kind: 'resident', person, participant };
    if (participant) {
      yield this.#participant(person, household, false);
      if (random.chance(participationRates.doubleKpj)) {
        yield this.#participant(person, household, true);
      }
    }
    for (const list of this.#listsOf.get(person.village.code) ?? []) {
      if (!takes(list, person, random)) continue;
      yield this.#row(person, household, list, false);
      if (random.chance(list.repeats)) yield this.#row(person, household, list, true);
    }
  }

  #takesPart({ occupation }: Resident): boolean {
    if (occupation === undefined) return false;
    const { ofCivilServants, ofWorkers } = participationRates;
    return this.#random.chance(occupation === 'ASN' ? ofCivilServants : ofWorkers);
  }

  #participant(person: Resident, household: Household, again: boolean): SampleRow {
    const random = this.#random;
    const { active, deathKnown } = participationRates;
    this.#participants += 1;
    const number = this.#participants;
    const isActive = random.chance(active);
    const known = person.diedOn !== undefined && random.chance(deathKnown);
    const since = addDays(this.#asOf, -random.between(60, 15 * 365));
    const segment = segmentOf(person, random);
    const factor = this.#factor * registerClerk.quality;
    const written = this.#write(person, household, factor, registerClerk.column);
    return {
      kind: 'participant',
      person,
      written: again ? { ...written, damages: [...written.damages, 'double_kpj'] } : written,
      number,
      kpj: kpjOf(number),
      segment,
      status: known ? 'dead' : isActive ? 'active' : 'inactive',
      since,
    };
  }

  #row(person: Resident, household: Household, list: ListRecipe, again: boolean): SampleRow {
    const number = (this.#numbers.get(list) ?? 0) + 1;
    this.#numbers.set(list, number);
    const written = this.#write(person, household, this.#factor * list.quality, list.column);
    return {
      kind: 'row',
      person,
      written: again ? { ...written, damages: [...written.damages, 'dup_in_list'] } : written,
      list,
      number,
    };
  }

  #write(
    person: Resident,
    household: Household,
    factor: number,
    column: ListRecipe['column'],
  ): Written {
    const random = this.#random;
    return writeDown(person, household, {
      asOf: this.#asOf,
      places: this.#places,
      random,
      factor,
      column,
    });
  }
}

function segmentOf({ occupation }: Resident, random: Random): 'PU' | 'BPU' | 'JAKON' {
  switch (occupation) {
    case 'KARYAWAN':
    case 'NON_ASN':
    case 'APARAT_DESA':
    case 'ASN':
      return 'PU';
    case 'BURUH_BANGUNAN':
      return random.chance(0.45) ? 'JAKON' : 'BPU';
    default:
      return random.chance(0.2) ? 'PU' : 'BPU';
  }
}

/** Eleven digits, different for each number: multiplying by an odd number permutes 2^33. */
function kpjOf(number: number): string {
  const spread = (BigInt(number) * 5_754_853_343n) % 8_589_934_592n;
  return String(10_000_000_000n + spread);
}

/** A sample as linkage gets it from intake, with the truth beside it. */
export type SampleRecords = {
  readonly asOf: Day;
  readonly rows: readonly LinkInput[];
  readonly participants: readonly ParticipantInput[];
  /** Key of a row or participant → number of the resident it is. */
  readonly truth: ReadonlyMap<string, number>;
  /** Residents in the order of their numbers. */
  readonly residents: readonly Resident[];
};

/**
 * The records of a sample in memory, cleaned as intake would have cleaned them.
 *
 * @example const { rows, participants, truth } = await sampleRecords({ people: 10_000, seed: 1 });
 */
export async function sampleRecords(request: SampleRequest): Promise<SampleRecords> {
  const rows: LinkInput[] = [];
  const participants: ParticipantInput[] = [];
  const truth = new Map<string, number>();
  const residents: Resident[] = [];
  for (const each of (await openSample(request)).rows()) {
    if (each.kind === 'resident') {
      residents.push(each.person);
      continue;
    }
    const input = each.kind === 'row' ? listInput(each) : participantInput(each);
    if (isParticipant(input)) participants.push(input);
    else rows.push(input);
    truth.set(input.key, each.person.number);
  }
  return { asOf: request.asOf ?? sampleAsOf, rows, participants, truth, residents };
}

function isParticipant(input: LinkInput | ParticipantInput): input is ParticipantInput {
  return 'kpj' in input;
}

export function listInput(row: Extract<SampleRow, { kind: 'row' }>): LinkInput {
  const { list, number, written } = row;
  const line = number + headLines;
  const at = { key: `${list.name}#${line}`, list: list.name, row: line };
  return linkInputOf(written, at, list.column);
}

export function participantInput(
  row: Extract<SampleRow, { kind: 'participant' }>,
): ParticipantInput {
  const line = row.number + 1;
  const at = { key: `peserta.csv#${line}`, list: 'peserta.csv', row: line };
  const input = linkInputOf(row.written, at, registerClerk.column);
  return { ...input, kpj: row.kpj, status: row.status };
}
