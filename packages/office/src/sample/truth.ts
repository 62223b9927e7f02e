// The truth of a sample: who each row and each participant really is. For measuring only.

import { join } from 'node:path';
import type { SampleRow } from './records.ts';
import type { Resident } from './resident.ts';
import { TextFile } from './text-file.ts';

export interface Truth {
  resident(row: Extract<SampleRow, { kind: 'resident' }>): boolean;
  participant(row: Extract<SampleRow, { kind: 'participant' }>): boolean;
  row(given: {
    readonly file: string;
    readonly line: number;
    readonly row: Extract<SampleRow, { kind: 'row' }>;
    readonly damages: readonly string[];
  }): boolean;
  flush(): Promise<void>;
  close(): Promise<void>;
}

export function personId(resident: number | undefined): string {
  return resident === undefined ? '' : `P${resident}`;
}

export async function createTruth(folder: string): Promise<Truth> {
  const people = await TextFile.create(join(folder, 'people.csv'));
  const participants = await TextFile.create(join(folder, 'participants.csv'));
  const rows = await TextFile.create(join(folder, 'rows.csv'));
  people.add(
    'person_id,nik,kk,name,dob,sex,village_code,moved_from,father_id,twin_id,same_name_dob_id,died_on,occupation,participant\n',
  );
  participants.add('row,person_id\n');
  rows.add('file,row,no,person_id,damages\n');
  const files = [people, participants, rows];
  return {
    resident: ({ person, participant }) => people.add(personLine(person, participant)),
    participant: ({ number, person }) => participants.add(`${number},${personId(person.number)}\n`),
    row: ({ file, line, row, damages }) =>
      rows.add(
        `${file},${line},${row.number},${personId(row.person.number)},${damages.join('|')}\n`,
      ),
    async flush() {
      for (const file of files) await file.flush();
    },
    async close() {
      for (const file of files) await file.close();
    },
  };
}

function personLine(person: Resident, participant: boolean): string {
  const cells = [
    personId(person.number),
    person.nik,
    person.familyCard,
    person.name,
    person.birth,
    person.sex,
    person.village.code,
    person.movedFrom ?? '',
    personId(person.father),
    personId(person.twin),
    personId(person.namesake),
    person.diedOn ?? '',
    person.occupation ?? 'TIDAK_BEKERJA',
    participant ? '1' : '0',
  ];
  return `${cells.join(',')}\n`;
}
