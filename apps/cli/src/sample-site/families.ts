// Claims of two families in the sample's office: a death at work with heirs, a child and his scholarship, and a
// death that has just been reported.

import { addDays } from '@payung/values';
import { guideVillage } from './people.ts';
import type { Works } from './works.ts';

type Person = {
  readonly id: string;
  readonly isDead: boolean;
  readonly segments: readonly string[];
};

export async function openClaims(works: Works): Promise<void> {
  const { hand, today } = works;
  const { claims } = await hand.get<{ claims: readonly unknown[] }>('verifikator', '/claims');
  // The second one is opened last: with it both stand.
  if (claims.length >= 2) return;
  const { people } = await hand.post<{ people: readonly Person[] }>(
    'verifikator',
    '/people/search',
    { within: guideVillage, limit: 200 },
  );
  const [first, second] = people.filter(
    ({ isDead, segments }) => !isDead && segments.includes('BPU'),
  );
  if (first === undefined || second === undefined)
    throw new Error('Nobody of the sample is active');
  await openWorkDeath(works, first);
  const deathOn = addDays(today, -12);
  const memberships = [{ segment: 'BPU', membershipMonth: 30 }];
  const facts = { cause: 'death', deathOn, memberships };
  await open(works, second, facts, today);
}

async function openWorkDeath(works: Works, person: Person): Promise<void> {
  const { hand, today, words, reason } = works;
  const on = addDays(today, -60);
  const claim = await open(
    works,
    person,
    {
      ...{ cause: 'work_death', accidentOn: on, deathOn: on, wageMonthly: 3_000_000 },
      children: [{ level: 'SD', year: 3 }],
    },
    addDays(today, -50),
  );
  const told = { day: addDays(today, -45), reason };
  const heirs = [
    { relation: 'widow', name: words.widow },
    { relation: 'child', name: words.child },
  ];
  const family = { living: ['widow', 'child'] };
  await hand.post('cabang', `/claims/${claim}/heirs`, { family, heirs, ...told });
  const { papers } = await hand.get<{
    papers: { tasks: readonly { document: string; status: string }[] };
  }>('cabang', `/claims/${claim}`);
  for (const { document, status } of papers.tasks) {
    if (status !== 'missing') continue;
    await hand.post('cabang', `/claims/${claim}/papers`, { document, ...told });
  }
  for (const move of ['file', 'complete']) {
    await hand.post('cabang', `/claims/${claim}/moves`, { move, ...told });
  }
  await hand.post('cabang', `/claims/${claim}/children`, {
    ...{ name: words.child, birth: '2016-05-01', level: 'SD', year: 3 },
    ...told,
  });
}

async function open(
  { hand, reason }: Works,
  { id: person }: Person,
  facts: object,
  day: string,
): Promise<string> {
  const wish = { person, facts, day, reason };
  // The same claim for each try of it, whatever day it is tried again.
  const once = `claim ${JSON.stringify(Object.keys(facts))}`;
  return (await hand.post<{ id: string }>('cabang', '/claims', wish, { once })).id;
}
