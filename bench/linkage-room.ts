// The sample room as linkage is given it, with its truth: for measuring only, no program reads the
// truth. Rows that intake refuses are not linked; they count as rows a person has to look at.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ListFile,
  type ListSurvey,
  type ReadOptions,
  readList,
  readParticipants,
  surveyList,
} from '@payung/intake';
import { type LinkInput, linkInputOf, type ParticipantInput } from '@payung/linkage';
import { day, Refusal } from '@payung/values';

/** As `payung.yaml` of the room has it. */
const options: ReadOptions = { region: '7502', asOf: day('2026-06-30') };

export async function sampleRoom(root: string) {
  const room = join(root, 'samples', 'contoh-boalemo');
  const rows: LinkInput[] = [];
  for (const name of (await readdir(join(room, 'daftar'))).sort()) {
    const file = { path: join(room, 'daftar', name), name };
    for await (const batch of readList(file, await surveyed(file), options)) {
      for (const row of batch) {
        if (row.disposition === 'accepted') rows.push(linkInputOf(placeOf(name, row), row.person));
      }
    }
  }
  const participants: ParticipantInput[] = [];
  const register = { path: join(room, 'peserta.csv'), name: 'peserta.csv' };
  for await (const batch of readParticipants(register, await surveyed(register), options)) {
    for (const row of batch) {
      if (row.participant === undefined || row.disposition === 'ignored') continue;
      const { kpj, status } = row.participant;
      participants.push({ ...linkInputOf(placeOf(register.name, row), row.person), kpj, status });
    }
  }
  return { rows, participants, truth: await truthOf(root), asOf: options.asOf, residents: [] };
}

async function surveyed(file: ListFile): Promise<ListSurvey> {
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Refusal(survey.issues);
  return survey.value;
}

/** No list of the room has rows of one number on two sheets. */
function placeOf(list: string, { row }: { readonly row: number }) {
  return { key: `${list}#${row}`, list, row };
}

/** Key of a row or participant → number of the true person. */
async function truthOf(root: string): Promise<ReadonlyMap<string, number>> {
  const read = async (name: string): Promise<readonly (readonly string[])[]> => {
    const path = join(root, 'tests', 'fixtures', 'contoh-boalemo-truth', name);
    const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split(/\r?\n/);
    return lines.map((line) => line.split(','));
  };
  const numberOf = (person: string | undefined): number => {
    const number = Number(person?.slice(1));
    if (!Number.isInteger(number)) throw new RangeError(`No person ${person} in the truth`);
    return number;
  };
  const rows = await read('rows.csv');
  const participants = await read('participants.csv');
  return new Map([
    ...rows.map(([file, row, , person]) => [`${file}#${row}`, numberOf(person)] as const),
    // The heading is line 1 of the register; the truth counts records from 1.
    ...participants.map(
      ([record, person]) => [`peserta.csv#${Number(record) + 1}`, numberOf(person)] as const,
    ),
  ]);
}
