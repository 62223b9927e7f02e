// Facts of people that no list and no branch tells: decile, disability, who earns alone. Reads the rows
// of a room's own table; a wrong row makes the table unusable, as with funds: an order made from half of
// it would be another order without showing it.

import { type Issue, issue, type Nik, type Parsed, parseNik } from '@payung/values';
import type { Candidate } from './candidate.ts';
import { rangeOf } from './priority.ts';

export const factColumns = ['nik'] as const;
/** An empty cell says nothing about the person. */
export const factColumnsOptional = ['desil', 'disabilitas', 'nafkah_tunggal'] as const;

/** Keadaan seseorang. */
export type PersonFacts = { readonly nik: Nik } & Pick<
  Candidate,
  'decile' | 'disabled' | 'soleEarner'
>;

type FactRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

export function parseFacts(
  rows: readonly FactRow[],
  file = 'keadaan.csv',
): Parsed<readonly PersonFacts[]> {
  const issues: Issue[] = [];
  const rowOf = new Map<Nik, number>();
  const facts = rows.flatMap(({ row, cells }): readonly PersonFacts[] => {
    const refuse = (key: string, expected: string) => {
      const data = { key, value: cells[key] ?? '', expected };
      issues.push(issue('room_value_invalid', data, { at: { file, row, column: key } }));
      return undefined;
    };
    const nik = parseNik((cells['nik'] ?? '').trim());
    if (!nik.ok) {
      const at = { file, row, column: 'nik' };
      issues.push(...nik.issues.map(({ code, data }) => issue(code, data, { at })));
      return [];
    }
    const before = rowOf.get(nik.value);
    if (before !== undefined) {
      const data = { key: 'nik', row: before };
      issues.push(issue('room_value_duplicate', data, { at: { file, row, column: 'nik' } }));
    }
    rowOf.set(nik.value, row);
    const decile = decileOf((cells['desil'] ?? '').trim(), refuse);
    const disabled = yesOrNo('disabilitas', cells, refuse);
    const soleEarner = yesOrNo('nafkah_tunggal', cells, refuse);
    return [
      {
        nik: nik.value,
        ...(decile === undefined ? {} : { decile }),
        ...(disabled === undefined ? {} : { disabled }),
        ...(soleEarner === undefined ? {} : { soleEarner }),
      },
    ];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: facts, issues: [] };
}

type Refuse = (key: string, expected: string) => undefined;

function decileOf(text: string, refuse: Refuse): number | undefined {
  if (text === '') return undefined;
  const range = /^\d+$/.test(text) ? rangeOf(text, { min: 1, max: 10 }) : undefined;
  return range === undefined ? refuse('desil', '1 – 10') : range.min;
}

function yesOrNo(
  key: (typeof factColumnsOptional)[number],
  cells: FactRow['cells'],
  refuse: Refuse,
): boolean | undefined {
  const text = (cells[key] ?? '').trim().toLowerCase();
  if (text === '') return undefined;
  return text === 'ya' ? true : text === 'tidak' ? false : refuse(key, 'ya, tidak');
}

/** The candidate with what is told of him; what the table says comes before what was known. */
export function withFacts(candidate: Candidate, facts: PersonFacts | undefined): Candidate {
  if (facts === undefined) return candidate;
  const { nik: _, ...told } = facts;
  return { ...candidate, ...told };
}
