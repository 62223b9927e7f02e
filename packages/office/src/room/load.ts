// Turns the outcomes of a run into what the register takes in.

import type { ParticipantRow } from '@payung/intake';
import type { Day } from '@payung/values';
import type {
  BatchLoad,
  ParticipantLoad,
  PersonLoad,
  RowLoad,
  RunLoad,
} from '../registry/index.ts';
import {
  countRows,
  isDataRow,
  type ListOutcome,
  type Person,
  type RowOutcome,
  rowKey,
} from './outcome.ts';
import type { ReadRows } from './reading.ts';

export type LoadInput = {
  readonly digest: string;
  readonly asOf: Day;
  readonly outcomes: readonly ListOutcome[];
  readonly persons: readonly Person[];
  readonly participants: ReadRows<ParticipantRow>;
  readonly participantPersons: ReadonlyMap<string, number>;
};

export function runLoad(input: LoadInput): RunLoad {
  const { digest, asOf, persons } = input;
  const participants = participantLoads(input);
  return {
    digest,
    asOf,
    batches: [...input.outcomes.map(listBatch), participantsBatch(input, participants)],
    persons: persons.map(personLoad),
    participants,
  };
}

function listBatch(list: ListOutcome): BatchLoad {
  const byRow = new Map(list.outcomes.map((outcome) => [outcome.row, outcome]));
  return {
    kind: 'workers',
    file: list.file.name,
    sha256: list.sha256,
    counts: countRows(list.rows, list.outcomes),
    rows: list.rows.map((row): RowLoad => {
      const outcome = isDataRow(row) ? byRow.get(row) : undefined;
      const place = row.sheet === undefined ? {} : { sheet: row.sheet };
      return outcome === undefined
        ? { row: row.row, ...place, cells: row.cells, disposition: 'ignored', reasons: [] }
        : { row: row.row, ...place, cells: row.cells, ...rowFate(outcome) };
    }),
  };
}

function rowFate(outcome: RowOutcome): Omit<RowLoad, 'row' | 'cells'> {
  const { disposition, status, person, kpj, probability, reasons, repeatOf } = outcome;
  return {
    disposition,
    status,
    reasons,
    ...(person === undefined ? {} : { person, probability }),
    ...(kpj === undefined ? {} : { kpj }),
    ...(repeatOf === undefined ? {} : { repeatOf: repeatOf.row }),
  };
}

function personLoad(person: Person): PersonLoad {
  const { number, status, name, nik, birth, sex, village, occupation } = person;
  return {
    number,
    status,
    name,
    birthExact: birth?.exact ?? false,
    ...(nik === undefined ? {} : { nik }),
    ...(birth === undefined ? {} : { birth: birth.day }),
    ...(sex === undefined ? {} : { sex }),
    ...(village?.code === undefined ? {} : { villageCode: village.code }),
    ...(village === undefined ? {} : { villageWritten: village.written }),
    ...(occupation === undefined ? {} : { occupation }),
  };
}

function participantLoads(input: LoadInput): ParticipantLoad[] {
  const { participants, participantPersons } = input;
  return participants.rows.flatMap((row): ParticipantLoad[] => {
    const person = participantPersons.get(rowKey(participants.file.name, row));
    const { participant } = row;
    if (participant === undefined || person === undefined || !isDataRow(row)) return [];
    const { name, nik, birth, sex } = row.person;
    const { kpj, status, segment, start, npp } = participant;
    return [
      {
        row: row.row,
        person,
        kpj,
        status,
        name,
        ...(nik === undefined ? {} : { nik }),
        ...(birth === undefined ? {} : { birth: birth.day }),
        ...(sex === undefined ? {} : { sex }),
        ...(segment === undefined ? {} : { segment }),
        ...(start === undefined ? {} : { start }),
        ...(npp === undefined ? {} : { npp }),
      },
    ];
  });
}

/** A second record of one person (two KPJ) is `merged` with the first. */
function participantsBatch(input: LoadInput, loads: readonly ParticipantLoad[]): BatchLoad {
  const { participants } = input;
  const loadOf = new Map(loads.map((load) => [load.row, load]));
  const firstRow = new Map<number, number>();
  const rows = participants.rows.map((row): RowLoad => {
    const base = { row: row.row, cells: row.cells, reasons: [] };
    if (!isDataRow(row)) return { ...base, disposition: 'ignored' };
    const load = loadOf.get(row.row);
    if (load === undefined) return { ...base, disposition: 'rejected' };
    const first = firstRow.get(load.person);
    if (first !== undefined) {
      return { ...base, kpj: load.kpj, disposition: 'merged', repeatOf: first };
    }
    firstRow.set(load.person, row.row);
    return { ...base, kpj: load.kpj, disposition: 'accepted' };
  });
  const count = (disposition: string) =>
    rows.filter((row) => row.disposition === disposition).length;
  return {
    kind: 'participants',
    file: participants.file.name,
    sha256: participants.sha256,
    counts: {
      records: rows.length,
      ignored: count('ignored'),
      accepted: count('accepted'),
      rejected: count('rejected'),
      merged: count('merged'),
      held: 0,
    },
    rows,
  };
}
