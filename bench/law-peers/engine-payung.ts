// Payung itself: `puColumns` for the bill and for the recomposition of JKP.

import { type PuColumns, type PuPeople, puColumns } from '@payung/law';
import { type Program, month as parsedMonth, programs } from '@payung/values';
import law from '../../packages/law/package.json' with { type: 'json' };
import type { Engine } from './engine.ts';

const billPrograms = programs.filter((each) => each !== 'JKP');

export function payungEngine(people: PuPeople): Engine {
  return {
    versions: `@payung/law ${law.version}, Node ${process.versions.node}`,
    bill: (month) => {
      const { lines, employer, worker } = columnsOf(people, month, billPrograms);
      return [...lines.map((line) => line.amountMonthly), employer, worker];
    },
    jkp: (month) => {
      const { jkp } = columnsOf(people, month, ['JKK', 'JKM', 'JKP']);
      if (!jkp) throw new Error('No columns of JKP');
      return [jkp.state, jkp.fromJkk, jkp.fromJkm];
    },
  };
}

function columnsOf(people: PuPeople, month: string, chosen: readonly Program[]): PuColumns {
  const result = puColumns({ month: parsedMonth(month), programs: chosen }, people);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { issues } = result.value;
  if (issues.length > 0) throw new Error(JSON.stringify(issues.slice(0, 10)));
  return result.value;
}
