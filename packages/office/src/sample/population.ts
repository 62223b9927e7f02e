// Peoples the villages of a sample, household by household: parents, children, grandparents, twins,
// sons with their father's name, people who moved, died, or share name and birth date with a
// neighbour. One household is held at a time.

import { addDays, type Day, day, daysBetween, type Sex } from '@payung/values';
import { type Family, familyOf, nameOf, twinName } from './naming.ts';
import { anotherDay } from './near-day.ts';
import { NikNumbers } from './nik-numbers.ts';
import type { Places, SampleVillage } from './places.ts';
import { Random, Weighted } from './random.ts';
import type { Household, Resident } from './resident.ts';
import {
  occupationWeights,
  type SampleOccupation,
  sampleOccupations,
} from './words/occupations.ts';

export type PopulationRequest = {
  readonly people: number;
  readonly seed: number;
  readonly places: Places;
  readonly asOf: Day;
};

/** How often each thing happens. Shares of all people unless a comment says otherwise. */
export const populationRates = {
  /** Of births of a child: a second child on the same day. */
  twins: 0.011,
  /** Of sons: the father's given name. */
  fathersName: 0.035,
  /** Name and birth date of another person of the village. */
  namesake: 0.0005,
  /** Registered first in another kecamatan of the region, and outside of it. */
  movedWithin: 0.03,
  movedInto: 0.025,
  /** The NIK keeps a birth date, or a sex, that was corrected later (PP 40/2019 art. 30(2)). */
  nikDateCorrected: 0.015,
  nikSexCorrected: 0.005,
  /** Of people born before 1985: the registry wrote a default for an unknown day. */
  defaultBirthDay: 0.06,
  /** Of people above and up to 60 years. */
  diedOld: 0.03,
  diedYoung: 0.002,
} as const;

const workingAge = { from: 16, until: 75 } as const;
const workingShare: Readonly<Record<Sex, number>> = { L: 0.92, P: 0.6 };
const occupations = new Weighted<SampleOccupation>(
  sampleOccupations.map((each) => [each, occupationWeights[each]] as const),
);
const recentMax = 200;

/** The households, village after village, until the number of people is reached. */
export function* households(request: PopulationRequest): Generator<Household> {
  const { people, places } = request;
  const census = new Census(request);
  const weights = places.villages.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  for (const village of places.villages) {
    before += village.weight;
    const until = Math.round((people * before) / weights);
    census.enter(village);
    while (census.count < until) yield census.household(until - census.count);
  }
}

/** What is known of a resident before he has a number of his own. */
type Birth = {
  readonly birth: Day;
  readonly sex: Sex;
  readonly family: Family;
  readonly name: string;
  readonly father?: number;
  readonly twin?: number;
};

class Census {
  count = 0;
  readonly #request: PopulationRequest;
  readonly #niks = new NikNumbers();
  readonly #cards = new NikNumbers();
  readonly #random = new Random();
  #households = 0;
  #lastName = '';
  #lastDistrict: string | undefined;
  #village: SampleVillage;
  /** Who may get a namesake: people of the village entered last. */
  #recent: Resident[] = [];

  constructor(request: PopulationRequest) {
    this.#request = request;
    const [first] = request.places.villages;
    if (first === undefined) throw new RangeError('A region without villages');
    this.#village = first;
  }

  enter(village: SampleVillage): void {
    this.#village = village;
    this.#recent = [];
  }

  household(peopleMax: number): Household {
    const random = this.#random;
    random.reseed(this.#request.seed, 2, this.#households);
    this.#households += 1;
    const village = this.#village;
    const issued = addDays(this.#request.asOf, -random.below(15 * 365));
    const card = this.#cards.next(village.district.code, issued, 'L', random);
    const family = familyOf(village.traditions.pick(random), village.families, random);
    const people: Resident[] = [];
    for (const birth of this.#births(family)) {
      if (people.length === peopleMax) break;
      people.push(this.#resident(birth, card));
    }
    return people;
  }

  /** Head, spouse, children from the eldest, and now and then a grandparent. */
  *#births(family: Family): Generator<Birth> {
    const random = this.#random;
    const headSex: Sex = random.chance(0.9) ? 'L' : 'P';
    const headAge = 20 + Math.floor((random.unit() + random.unit()) * 30);
    const head = this.count;
    yield this.#newcomer({ sex: headSex, age: headAge, family });
    const headName = this.#lastName;
    let motherAge = headAge;
    if (random.chance(0.82)) {
      const age = Math.max(18, headAge + random.between(-8, 2));
      const own = familyOf(family.tradition, this.#village.families, random);
      const wedFamily = random.chance(0.85) ? own : this.#anyFamily();
      yield this.#newcomer({ sex: headSex === 'L' ? 'P' : 'L', age, family: wedFamily });
      if (headSex === 'L') motherAge = age;
    }
    const father = headSex === 'L' ? { number: head, name: headName } : undefined;
    yield* this.#children(family, motherAge, father);
    if (random.chance(0.09)) {
      const age = Math.min(92, headAge + random.between(18, 32));
      yield this.#newcomer({ sex: random.chance(0.4) ? 'L' : 'P', age, family });
    }
  }

  *#children(
    family: Family,
    motherAge: number,
    father: { readonly number: number; readonly name: string } | undefined,
  ): Generator<Birth> {
    const random = this.#random;
    const count = Math.min(random.between(0, 6), random.between(0, 6));
    for (let child = 0; child < count; child += 1) {
      const age = motherAge - random.between(18, 40);
      if (age < 0 || (age > 25 && random.chance(0.6))) continue;
      const sex: Sex = random.chance(0.51) ? 'L' : 'P';
      const born = this.#newcomer({ sex, age, family, father });
      yield born;
      if (!random.chance(populationRates.twins)) continue;
      const twinSex: Sex = random.chance(0.65) ? sex : sex === 'L' ? 'P' : 'L';
      const name = twinName(born.name, family, twinSex, random);
      yield { ...born, sex: twinSex, name, twin: this.count - 1 };
    }
  }

  #newcomer(who: {
    readonly sex: Sex;
    readonly age: number;
    readonly family: Family;
    readonly father?: { readonly number: number; readonly name: string } | undefined;
  }): Birth {
    const random = this.#random;
    const { sex, age, family, father } = who;
    const own = nameOf(family, sex, random);
    const inherits =
      father !== undefined && sex === 'L' && random.chance(populationRates.fathersName);
    this.#lastName = inherits ? father.name : own;
    const birth = this.#birthDay(age);
    const base = { birth, sex, family, name: this.#lastName };
    return father === undefined ? base : { ...base, father: father.number };
  }

  #birthDay(age: number): Day {
    const random = this.#random;
    const birth = addDays(this.#request.asOf, -Math.floor(age * 365.25) - random.below(365));
    const year = birth.slice(0, 4);
    if (year > '1985' || !random.chance(populationRates.defaultBirthDay)) return birth;
    return day(`${year}-${random.pick(['01-01', '12-31', '07-01'])}`);
  }

  #anyFamily(): Family {
    const { villages } = this.#request.places;
    const from = this.#random.pick(villages);
    return familyOf(from.traditions.pick(this.#random), from.families, this.#random);
  }

  #resident(given: Birth, familyCard: string): Resident {
    const random = this.#random;
    const number = this.count;
    this.count += 1;
    const double = this.#namesakeFor(given);
    const { sex, name, birth } = double ?? given;
    const age = Math.floor(daysBetween(birth, this.#request.asOf) / 365.25);
    const district = given.twin === undefined ? this.#registeredIn() : this.#twinDistrict();
    const moved = district.slice(0, 4) !== this.#village.district.code.slice(0, 4);
    const died = random.chance(age > 60 ? populationRates.diedOld : populationRates.diedYoung);
    const occupation = this.#occupation(age, sex);
    const resident: Resident = {
      number,
      nik: this.#nik(district, birth, sex),
      familyCard,
      name,
      birth,
      sex,
      village: this.#village,
      ...(moved ? { movedFrom: district.slice(0, 4) } : {}),
      ...(given.father === undefined ? {} : { father: given.father }),
      ...(given.twin === undefined ? {} : { twin: given.twin }),
      ...(double === undefined ? {} : { namesake: double.number }),
      ...(died ? { diedOn: addDays(this.#request.asOf, -random.between(1, 1_200)) } : {}),
      ...(occupation === undefined ? {} : { occupation }),
    };
    this.#remember(resident);
    return resident;
  }

  #namesakeFor(given: Birth): Resident | undefined {
    if (given.twin !== undefined || !this.#random.chance(populationRates.namesake))
      return undefined;
    const fitting = this.#recent.filter(
      (each) => each.sex === given.sex && each.birth < this.#request.asOf,
    );
    return fitting.length === 0 ? undefined : this.#random.pick(fitting);
  }

  #remember(resident: Resident): void {
    this.#lastDistrict = resident.nik.slice(0, 6);
    if (this.#recent.length < recentMax) this.#recent.push(resident);
    else this.#recent[resident.number % recentMax] = resident;
  }

  #registeredIn(): string {
    const random = this.#random;
    const point = random.unit();
    const { movedInto, movedWithin } = populationRates;
    const { elsewhere, villages } = this.#request.places;
    if (point < movedInto) return random.pick(elsewhere);
    if (point < movedInto + movedWithin) return random.pick(villages).district.code;
    return this.#village.district.code;
  }

  /** Twins are registered in one place, on one day, one after the other. */
  #twinDistrict(): string {
    return this.#lastDistrict ?? this.#village.district.code;
  }

  #nik(district: string, birth: Day, sex: Sex): Resident['nik'] {
    const random = this.#random;
    const corrected = random.chance(populationRates.nikDateCorrected);
    const written = corrected ? anotherDay(birth, random) : birth;
    const turned = random.chance(populationRates.nikSexCorrected);
    const writtenSex = turned ? (sex === 'L' ? 'P' : 'L') : sex;
    return this.#niks.next(district, written, writtenSex, random);
  }

  #occupation(age: number, sex: Sex): SampleOccupation | undefined {
    const random = this.#random;
    const { from, until } = workingAge;
    if (age < from || age > until || !random.chance(workingShare[sex])) return undefined;
    return occupations.pick(random);
  }
}
