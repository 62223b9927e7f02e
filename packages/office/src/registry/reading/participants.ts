// The branch office's monthly file as the register takes it: read by intake, row by row.

import {
  type ListedPerson,
  type ListFile,
  type ListSource,
  type ListSurvey,
  type ParticipantRow,
  type ReadOptions,
  readParticipants,
  readParticipantsSource,
} from '@payung/intake';
import type { LoadPerson, LoadRow, Mention } from '../batch/batch.ts';

/** Batches of rows in the order of the file; no more than a batch is held. */
export async function* participantRows(
  file: ListFile,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly LoadRow[]> {
  for await (const rows of readParticipants(file, survey, options)) yield rows.map(loadRow);
}

/** The same for a file that was opened in a process of its own. */
export async function* participantSourceRows(
  source: ListSource,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly LoadRow[]> {
  for await (const rows of readParticipantsSource(source, survey, options)) yield rows.map(loadRow);
}

function loadRow(row: ParticipantRow): LoadRow {
  const at = placeOf(row);
  if (row.disposition === 'ignored') return { ...at, disposition: 'ignored' };
  if (row.disposition === 'rejected' || row.participant === undefined) {
    return { ...at, disposition: 'rejected', mentions: mentionOf(row.person) };
  }
  const { kpj, npp, status, segment, start } = row.participant;
  const membership = {
    kpj,
    status,
    ...(npp === undefined ? {} : { npp }),
    ...(segment === undefined ? {} : { segment }),
    ...(start === undefined ? {} : { start }),
  };
  return { ...at, disposition: 'accepted', person: { ...personOf(row.person), membership } };
}

function mentionOf({ nik, kpj }: ListedPerson): Mention {
  return { ...(nik === undefined ? {} : { nik }), ...(kpj === undefined ? {} : { kpj }) };
}

/** Place and reasons; a NIK or name never stands in a reason. */
export function placeOf(row: {
  readonly row: number;
  readonly sheet?: string;
  readonly issues: readonly { readonly code: string; readonly severity: string }[];
}): { readonly row: number; readonly sheet?: string; readonly reasons: readonly string[] } {
  const errors = row.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return {
    row: row.row,
    ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
    reasons: [...new Set(errors)],
  };
}

/** What a list says of a person, without a membership. */
export function personOf(person: ListedPerson): LoadPerson {
  const { nik, name, birth, birthFromNik, sex, sexFromNik, village, district, occupation } = person;
  const bornOn = birth?.precision === 'day' ? birth.day : (birthFromNik ?? birth?.day);
  const exact = birth?.precision === 'day' || birthFromNik !== undefined;
  const ofSex = sex ?? sexFromNik;
  // A village nobody can settle still lies in its kecamatan: he counts there, not nowhere.
  const domicile = village?.code ?? district?.code;
  return {
    name,
    birthExact: exact,
    ...(nik === undefined ? {} : { nik }),
    ...(bornOn === undefined ? {} : { birth: bornOn }),
    ...(ofSex === undefined ? {} : { sex: ofSex }),
    ...(domicile === undefined ? {} : { domicile }),
    ...(village === undefined ? {} : { domicileWritten: village.written }),
    ...(occupation?.code === undefined ? {} : { occupation: occupation.code }),
    ...(occupation?.code === undefined ? {} : sectorOf(occupation.code)),
  };
}

/** Ekosistem, as far as the occupation tells it; the groups of practice.md 2.2 that need no more. */
function sectorOf(occupation: string): { readonly sector?: string } {
  const plain = new Set(['TIDAK_BEKERJA', 'LAINNYA', 'KARYAWAN']);
  return plain.has(occupation) ? {} : { sector: occupation };
}
