// What the sample's office holds, made part by part, as its people would make it. Each part looks whether it
// stands already: what was stopped half-way is finished the next time, and nothing is made twice.

import type { SampleOffice } from '@payung/server';
import { monthOf } from '@payung/values';
import { findEmployers } from './employers.ts';
import { openClaims } from './families.ts';
import { sendSaved, sendWaiting } from './lists.ts';
import { decidePlan, recordFunds, stateFigures } from './money.ts';
import { samplePeople } from './people.ts';
import { scoreParitrana } from './scores.ts';
import type { Works } from './works.ts';

const parts: readonly ((works: Works) => Promise<void>)[] = [
  stateFigures,
  recordFunds,
  sendSaved,
  decidePlan,
  sendWaiting,
  openClaims,
  findEmployers,
  scoreParitrana,
];

type Given = Omit<Works, 'month' | 'actorOf'> & { readonly office: SampleOffice };

export async function fillOffice({ office, ...given }: Given): Promise<void> {
  const { room, signal } = given;
  const works: Works = {
    ...given,
    month: monthOf(room.asOf),
    actorOf: (who) => {
      const { account, role } =
        office.people[samplePeople.findIndex(({ key }) => key === who)] ?? {};
      if (account === undefined || role === undefined) throw new Error(`${who} is not employed`);
      return { id: account, role, tenant: room.tenant };
    },
  };
  const total = parts.length;
  for (const [done, part] of parts.entries()) {
    office.tell({ state: 'making', done, total });
    signal.throwIfAborted();
    await part(works);
  }
  office.tell({ state: 'made', done: total, total });
}
