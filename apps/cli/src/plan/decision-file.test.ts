import { type PlanRequest, planChecked } from '@payung/office';
import { day, month, rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { readPlanFile } from '../decision/plan-file.ts';
import { decisionFile } from './decision-file.ts';

const request: PlanRequest = {
  people: [1, 2, 3, 4].map((number) => ({
    key: `P00000${number}`,
    candidate: {
      person: number,
      status: 'baru',
      birth: day('1980-01-01'),
      birthExact: true,
      hasNik: true,
      occupation: 'NELAYAN',
    },
  })),
  funds: [
    {
      id: 'apbd',
      name: 'APBD',
      source: 'APBD_KAB',
      ceiling: rupiah(3 * 6 * 16_800),
      from: month('2026-07'),
      months: 6,
      earmark: { kind: 'vulnerable' },
    },
  ],
  scenario: {
    name: 'uji',
    start: month('2026-07'),
    months: 6,
    programs: ['JKK', 'JKM'],
    priority: ['belum_terlindungi'],
    measure: { kind: 'people' },
    minMonths: 6,
    goals: ['priority', 'person_months'],
    funds: {},
    seed: 'bibit',
  },
};

test('a plan becomes a file that can be frozen, once its documents are named', async () => {
  const plan = await planChecked(request);
  const paid = plan.assignments.map(({ person }) => person);
  const [first = ''] = paid;
  const registerOf = new Map(
    request.people.map(({ key }, at) => [key, 71 + at] as const).filter(([key]) => key !== first),
  );
  const { file, unknown } = decisionFile(request, plan, registerOf);
  // Who is not in the register is named and not lost.
  expect(unknown).toEqual([first]);
  const text = JSON.stringify(file);
  expect(readPlanFile(text)).toMatchObject({ ok: false, at: expect.stringContaining('document') });
  const read = readPlanFile(text.replace('"document":""', '"document":"DPA 1/2026"'));
  if (!read.ok) throw new Error(read.at);
  const { funds, assignments, waiting } = read.value;
  expect(funds).toMatchObject([{ fund: 'apbd', from: '2026-07', until: '2027-01' }]);
  expect(assignments).toHaveLength(2);
  const everybody = [
    ...assignments.map((each) => Number(each.person)),
    ...waiting.map((each) => each.person),
  ];
  expect(new Set(everybody)).toEqual(new Set(registerOf.values()));
  expect(waiting).toMatchObject([{ funds: ['apbd'] }]);
});
