// Reads the branch office's file of participants with the same machinery as any list, and besides
// what only it knows: KPJ, segment, status, start and employer number (NPP).

import {
  type Day,
  type Issue,
  type IssueCode,
  isSegment,
  issue,
  type Segment,
} from '@payung/values';
import { columnsByField } from './columns/layout.ts';
import { readDay } from './fields/date.ts';
import type {
  FieldName,
  ListFile,
  ListSource,
  ListSurvey,
  Participant,
  ParticipantRow,
  ParticipantStatus,
  ReadOptions,
} from './list.ts';
import { readSource } from './read.ts';
import { openSource } from './readers/index.ts';
import { emptyCell, type SheetRecord } from './readers/record.ts';

/**
 * Daftar peserta dari kantor cabang. A record without KPJ is rejected: it cannot be a participant.
 */
export async function* readParticipants(
  file: ListFile,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly ParticipantRow[]> {
  const opened = await openSource(file);
  yield* readParticipantsSource({ name: file.name, opened }, survey, options);
}

/** The same for a file that was opened elsewhere: in a process of its own. */
export async function* readParticipantsSource(
  source: ListSource,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly ParticipantRow[]> {
  for await (const batch of readSource(source, survey, options)) {
    yield batch.map(({ row, record, table }): ParticipantRow => {
      if (row.disposition !== 'accepted' || table === undefined) return row;
      const at = columnsByField(table.columns);
      const place = { ...(row.issues[0]?.at ?? {}), file: source.name, row: row.row };
      const heading = (field: FieldName) => table.columns[at.get(field) ?? -1]?.heading;
      const found = participantOf(record, at, options.asOf);
      const issues = [
        ...row.issues,
        ...found.issues.map(({ field, ...each }) => {
          const column = heading(field);
          const { column: _, ...bare } = place;
          return { ...each, at: column === undefined ? bare : { ...bare, column } };
        }),
      ];
      return found.participant
        ? { ...row, issues, participant: found.participant }
        : { ...row, issues, disposition: 'rejected' };
    });
  }
}

type FieldIssue = Issue & { readonly field: FieldName };

function participantOf(
  record: SheetRecord,
  at: ReadonlyMap<FieldName, number>,
  asOf: Day,
): { participant?: Participant; issues: readonly FieldIssue[] } {
  const cell = (field: FieldName) => record.cells[at.get(field) ?? -1] ?? emptyCell;
  const text = (field: FieldName) => cell(field).text.trim();
  const kpj = text('kpj').replace(/[^\dA-Za-z]/g, '');
  if (kpj === '') return { issues: [unread('kpj', 'kpj_missing')] };
  const status = participantStatus(text('status'));
  const segment = segmentOf(text('segment'));
  const start = readDay(cell('start'), asOf);
  const npp = text('npp');
  return {
    participant: {
      kpj,
      // A status nobody can read protects nobody until the branch has corrected it.
      status: status ?? 'inactive',
      ...(segment ? { segment } : {}),
      ...(start ? { start } : {}),
      ...(npp === '' ? {} : { npp }),
    },
    issues: [
      ...(status ? [] : [unread('status', 'status_unknown', text('status'))]),
      ...(segment || text('segment') === ''
        ? []
        : [unread('segment', 'segment_unknown', text('segment'))]),
    ],
  };
}

function unread(field: FieldName, code: IssueCode, text?: string): FieldIssue {
  return { ...issue(code, text === undefined ? {} : { text }), field };
}

/**
 * Status kepesertaan seperti tertulis.
 *
 * @example participantStatus('NONAKTIF-MENINGGAL') // 'dead'
 */
export function participantStatus(text: string): ParticipantStatus | undefined {
  const bare = text.toUpperCase().replace(/[^A-Z]/g, '');
  if (bare.includes('MENINGGAL')) return 'dead';
  if (/^(NONAKTIF|TIDAKAKTIF|NA|INAKTIF|KELUAR)/.test(bare)) return 'inactive';
  return bare === 'AKTIF' || bare === 'A' ? 'active' : undefined;
}

function segmentOf(text: string): Segment | undefined {
  const bare = text.toUpperCase().replace(/[^A-Z]/g, '');
  if (isSegment(bare)) return bare;
  if (bare.startsWith('JASAKONSTRUKSI')) return 'JAKON';
  if (bare === 'PENERIMAUPAH') return 'PU';
  return bare === 'BUKANPENERIMAUPAH' ? 'BPU' : undefined;
}
