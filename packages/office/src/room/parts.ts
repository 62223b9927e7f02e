// The parts of a run: what it is asked, what it read, what it found.

import type { Actor, Database } from '@payung/engine';
import type { ParticipantRow, RowToRepair } from '@payung/intake';
import type { LinkRun } from '@payung/linkage';
import type { Region, RegionRegister } from '@payung/regions';
import type { Language } from '@payung/values';
import type { BaseRow, TargetRow } from '../coverage/index.ts';
import type { Fund, PersonFacts } from '../funding/index.ts';
import type { Room } from './config.ts';
import type { Meter, Progress } from './measure.ts';
import type { ListOutcome, Person } from './outcome.ts';
import type { PlanStep } from './planning.ts';
import type { ReadRows } from './reading.ts';

/** The program that runs: its version for people, its digest to know the same program again. */
export type Program = { readonly version: string; readonly digest: string };

export type RunOptions = {
  readonly room: Room;
  readonly out: string;
  readonly language: Language;
  readonly database: Database;
  readonly actor: Actor;
  readonly register: RegionRegister;
  readonly program: Program;
  readonly meter: Meter;
  /** Makes names of temporary folders differ between processes. */
  readonly unique: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};

/** Bases, targets and funds of a room, and what it tells of people. */
export type Tables = {
  readonly bases: readonly BaseRow[];
  readonly targets: readonly TargetRow[];
  readonly funds: readonly Fund[];
  readonly facts: readonly PersonFacts[];
};

export type Reading = {
  readonly lists: readonly ReadRows<RowToRepair>[];
  readonly participants: ReadRows<ParticipantRow>;
};

export type RunParts = {
  readonly options: RunOptions;
  readonly tenant: Region;
  readonly digest: string;
  readonly tables: Tables;
  readonly reading: Reading;
  readonly outcomes: readonly ListOutcome[];
  readonly persons: readonly Person[];
  readonly linked: {
    readonly participantPersons: ReadonlyMap<string, number>;
    readonly model: string;
  };
  readonly card: LinkRun['card'];
  readonly rowCard: LinkRun['rowCard'];
  readonly activePersons: number;
  readonly plan: PlanStep;
};
