// The files of `payung decision`: a plan with its funds and waiting list, and the changes of an addendum.
// What does not fit is told by its place in the file; nothing of it is taken over then.

import { fundSources } from '@payung/law';
import {
  type FundRecord,
  leavingReasons,
  type PlaceChange,
  type PlannedPlace,
} from '@payung/office';
import { type FileRead, type Part, reading } from './json-part.ts';

export type PlanFile = {
  readonly funds: readonly FundRecord[];
  readonly assignments: readonly PlannedPlace[];
  readonly waiting: readonly { readonly person: number; readonly funds: readonly string[] }[];
};

export function readPlanFile(text: string): FileRead<PlanFile> {
  return reading(text, (file) => ({
    funds: file.list('funds').map(fundOf),
    assignments: file.list('assignments').map(assignmentOf),
    waiting: file.list('waiting').map((part) => ({
      person: part.count('person'),
      funds: part.list('funds').map((each) => each.ownText()),
    })),
  }));
}

export function readChangesFile(text: string): FileRead<readonly PlaceChange[]> {
  return reading(text, (root) =>
    root.ownList().map((part) => ({
      place: part.count('place'),
      person: part.any('person') === null ? null : part.count('person'),
      reason: part.oneOf('reason', leavingReasons),
      from: part.month('from'),
      successor: successorOf(part),
    })),
  );
}

function fundOf(part: Part): FundRecord {
  const monthCeiling = part.has('monthCeiling')
    ? { monthCeiling: part.rupiah('monthCeiling') }
    : {};
  return {
    fund: part.text('fund'),
    name: part.text('name'),
    source: part.oneOf('source', fundSources),
    ceiling: part.rupiah('ceiling'),
    from: part.month('from'),
    until: part.month('until'),
    earmark: part.any('earmark'),
    document: part.text('document'),
    ...monthCeiling,
  };
}

function assignmentOf(part: Part): PlannedPlace {
  const months = part.part('months');
  return {
    person: part.text('person'),
    programmeSet: part.list('programmeSet').map((each) => each.ownOneOf(['JKK', 'JKM', 'JHT'])),
    fund: part.text('fund'),
    months: { from: months.month('from'), until: months.month('until') },
    amountPerMonth: part.rupiah('amountPerMonth'),
  };
}

function successorOf(part: Part): PlaceChange['successor'] {
  if (typeof part.any('successor') === 'number') return part.count('successor');
  return part.oneOf('successor', ['next', 'vacant', 'return'] as const);
}
