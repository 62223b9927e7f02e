// Rencana: the plans that were kept, newest first; up to four of them beside each other.

import type { KeptPlansWire, MeWire } from '@payung/server/wire';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../api.ts';
import { MoneyTabs } from '../funds/money-tabs.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, instantText, rupiahText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { Paged, pageOf } from '../parts/paged.tsx';
import { FirstUse, NoRight } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';
import { Comparison } from './comparison.tsx';
import { mayPlan } from './may-plan.ts';

type Plan = KeptPlansWire['plans'][number];

const mostBeside = 4;

export function PlansPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Plans me={me} />;
}

function Plans({ me }: { me: MeWire }) {
  const text = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const query = useInfiniteQuery({
    queryKey: ['plans', 'kept'],
    queryFn: ({ pageParam }) => load('/plans', pageOf(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const begin = mayPlan(me.actor.role) ? (
    <Link className="button" to="/dana/rencana/baru">
      {text('plan_new')}
    </Link>
  ) : undefined;
  return (
    <Page title={text('tab_plans')} lead={text('plans_lead')} action={begin}>
      <MoneyTabs />
      <Paged
        query={query}
        rowsOf={({ plans }) => plans}
        empty={<FirstUse action={begin}>{text('plans_empty')}</FirstUse>}
      >
        {(plans) => <PlanTable plans={plans} chosen={chosen} onChosen={setChosen} />}
      </Paged>
      {chosen.length < 2 ? (
        <p className="muted small">{text('plans_compare_how')}</p>
      ) : (
        <Comparison ids={chosen} />
      )}
    </Page>
  );
}

type TableProps = {
  readonly plans: readonly Plan[];
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
};

function PlanTable({ plans, chosen, onChosen }: TableProps) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Plan>[] = [
    {
      key: 'name',
      head: text('plan_name'),
      cell: ({ id, name }) => (
        <Link to="/dana/rencana/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'people',
      head: text('funding_people'),
      cell: ({ people }) => countText(people, language),
      isNumber: true,
    },
    {
      key: 'months',
      head: text('plan_person_months_head'),
      cell: ({ personMonths }) => countText(personMonths, language),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('funding_amount'),
      cell: ({ amount }) => rupiahText(amount, language),
      isNumber: true,
    },
    {
      key: 'at',
      head: text('plan_made'),
      cell: ({ madeAt }) => <span className="nowrap">{instantText(madeAt, language)}</span>,
    },
    {
      key: 'compare',
      head: text('plan_compare'),
      cell: ({ id, name }) => (
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= mostBeside}
            onChange={(event) =>
              onChosen(
                event.currentTarget.checked
                  ? [...chosen, id]
                  : chosen.filter((each) => each !== id),
              )
            }
          />
          <span className="visually-hidden">{text('plan_compare_of', { name })}</span>
        </label>
      ),
    },
  ];
  return (
    <DataTable caption={text('tab_plans')} columns={columns} rows={plans} rowKey={({ id }) => id} />
  );
}
