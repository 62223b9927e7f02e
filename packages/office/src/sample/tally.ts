// Counts what a sample came to hold: people, rows, and how often each damage really happened.

import type { SampleRequest, SampleRow } from './records.ts';
import { sampleRegion } from './records.ts';

export type TallyFacts = {
  readonly people: number;
  readonly workers: number;
  readonly civilServants: number;
  readonly participants: number;
  readonly rows: number;
};

type FileTally = { rows: number; damaged: number };
const registerName = 'peserta.csv';

export class Tally {
  readonly #population = {
    twins: 0,
    same_name_and_birth: 0,
    moved: 0,
    dead: 0,
    single_name: 0,
    nik_dob_differs: 0,
    working: 0,
    civil_servants: 0,
    participants: 0,
  };
  #people = 0;
  readonly #files = new Map<string, FileTally>();
  readonly #damages = { register: new Map<string, number>(), lists: new Map<string, number>() };

  resident({ person, participant }: Extract<SampleRow, { kind: 'resident' }>): void {
    const counts = this.#population;
    this.#people += 1;
    if (person.twin !== undefined) counts.twins += 2;
    if (person.namesake !== undefined) counts.same_name_and_birth += 1;
    if (person.movedFrom !== undefined) counts.moved += 1;
    if (person.diedOn !== undefined) counts.dead += 1;
    if (!person.name.includes(' ')) counts.single_name += 1;
    const { birth, nik } = person;
    const inNik = birth.slice(5, 7) + birth.slice(2, 4);
    const dayInNik = Number(nik.slice(6, 8)) % 40;
    if (inNik !== nik.slice(8, 12) || dayInNik !== Number(birth.slice(8))) {
      counts.nik_dob_differs += 1;
    }
    if (person.occupation !== undefined) counts.working += 1;
    if (person.occupation === 'ASN') counts.civil_servants += 1;
    if (participant) counts.participants += 1;
  }

  row(file: string, damages: readonly string[]): void {
    const tally = this.#files.get(file) ?? { rows: 0, damaged: 0 };
    this.#files.set(file, tally);
    tally.rows += 1;
    if (damages.length > 0) tally.damaged += 1;
    const counts = file === registerName ? this.#damages.register : this.#damages.lists;
    for (const each of damages) counts.set(each, (counts.get(each) ?? 0) + 1);
  }

  facts(): TallyFacts {
    const { working, civil_servants: civilServants } = this.#population;
    const register = this.#files.get(registerName)?.rows ?? 0;
    const rows = [...this.#files.values()].reduce((sum, each) => sum + each.rows, 0) - register;
    return { people: this.#people, workers: working, civilServants, participants: register, rows };
  }

  /** manifest.json: what was asked for and what came of it. */
  manifest(request: SampleRequest): string {
    const { rows, participants } = this.facts();
    const manifest = {
      people: request.people,
      seed: request.seed,
      damage: request.damage ?? 'usual',
      region: request.region ?? sampleRegion,
      population: this.#population,
      lists: { rows, by: shares(this.#damages.lists, rows) },
      participants: { rows: participants, by: shares(this.#damages.register, participants) },
      files: Object.fromEntries(
        [...this.#files].map(([name, each]) => [
          name,
          { rows: each.rows, damaged_share: share(each.damaged, each.rows) },
        ]),
      ),
    };
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
  }
}

function shares(counts: ReadonlyMap<string, number>, of: number): Record<string, number> {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return Object.fromEntries(sorted.map(([name, count]) => [name, share(count, of)]));
}

function share(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((part / of) * 1e5) / 1e5;
}
