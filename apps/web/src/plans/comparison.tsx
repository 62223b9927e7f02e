// Plans beside each other: the same lines for each, as they were when they were kept.

import type { KeptPlanWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, rupiahText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';

export function Comparison({ ids }: { ids: readonly string[] }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['plans', 'comparison', ids],
    queryFn: () => load('/plans/comparison', { ids: ids.join(',') }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Card title={text('plans_beside')}>
      <Screen query={query}>{({ plans }) => <Beside plans={plans} />}</Screen>
    </Card>
  );
}

type Line = {
  readonly key: string;
  readonly head: string;
  readonly of: (plan: KeptPlanWire) => string;
};

function Beside({ plans }: { plans: readonly KeptPlanWire[] }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const money = (value: number) => rupiahText(value, language);
  const lines: readonly Line[] = [
    {
      key: 'months',
      head: text('plan_period'),
      of: ({ scenario }) =>
        text('plan_period_value', {
          count: scenario.months,
          start: monthText(scenario.start, language),
        }),
    },
    {
      key: 'programs',
      head: text('plan_programs'),
      of: ({ scenario }) => scenario.programs.join(', '),
    },
    { key: 'people', head: text('funding_people'), of: ({ figures }) => count(figures.people) },
    {
      key: 'personMonths',
      head: text('plan_person_months_head'),
      of: ({ figures }) => count(figures.personMonths),
    },
    { key: 'amount', head: text('funding_amount'), of: ({ figures }) => money(figures.amount) },
    {
      key: 'most',
      head: text('plan_most_monthly'),
      of: ({ figures }) => money(figures.amountMonthlyMost),
    },
    { key: 'left', head: text('funding_left'), of: ({ figures }) => money(figures.left) },
    {
      key: 'cliff',
      head: text('plan_cliff'),
      of: ({ figures }) =>
        text('plan_cliff_text', {
          people: count(figures.cliff.people),
          month: monthText(figures.cliff.after, language),
        }),
    },
    { key: 'waiting', head: text('plan_waiting'), of: ({ figures }) => count(figures.waiting) },
  ];
  const columns: readonly Column<Line>[] = [
    { key: 'line', head: text('plan_measure'), cell: ({ head }) => head },
    ...plans.map((plan) => ({
      key: plan.id,
      head: plan.name,
      cell: ({ of }: Line) => of(plan),
      isNumber: true,
    })),
  ];
  return (
    <DataTable
      caption={text('plans_beside')}
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key}
    />
  );
}
