// Dana: the plan per fund, people protected per month with the cliff, who is left out and why, and
// the law behind each amount.

import type { FundWire, SummaryWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, rupiahText, shareText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { WithSummary } from '../run/with-summary.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { Excluded } from './excluded.tsx';
import { LawSteps } from './law-steps.tsx';
import { PlanMonths } from './plan-months.tsx';

export function FundingPage() {
  return (
    <WithSummary title="menu_funding">{(summary) => <Funding plan={summary.plan} />}</WithSummary>
  );
}

function Funding({ plan }: { plan: SummaryWire['plan'] }) {
  const text = useText();
  const language = useLanguage();
  const lead = text('funding_lead', {
    people: countText(plan.people, language),
    month: monthText(plan.start, language),
    programs: plan.programs.join(', '),
  });
  const isProof = ({ code }: { readonly code: string }) => code === 'proven' || code === 'unproven';
  const proof = plan.notes.find(isProof);
  return (
    <Page title={text('menu_funding')} lead={lead}>
      {proof === undefined ? null : (
        <p className={plan.proven ? 'notice' : 'notice notice-warn'}>{proof.text}</p>
      )}
      {plan.funds.length === 0 ? (
        <Empty>{text('funding_empty')}</Empty>
      ) : (
        <FundsTable plan={plan} />
      )}
      <Card title={text('funding_months_title')}>
        <PlanMonths months={plan.months} />
      </Card>
      <div className="cards cards-2">
        <Excluded plan={plan} />
        <Card title={text('funding_notes')}>
          <ul className="plain notes">
            {plan.notes
              .filter((note) => !isProof(note))
              .map((note) => (
                <li key={`${note.code} ${note.text}`}>{note.text}</li>
              ))}
          </ul>
        </Card>
      </div>
      <Card title={text('funding_law')}>
        {plan.funds.map((fund) => (
          <LawSteps key={fund.id} fund={fund} />
        ))}
      </Card>
    </Page>
  );
}

function FundsTable({ plan }: { plan: SummaryWire['plan'] }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const money = (value: number) => rupiahText(value, language);
  const sum = (of: (fund: FundWire) => number) =>
    plan.funds.reduce((all, fund) => all + of(fund), 0);
  const columns: readonly Column<FundWire>[] = [
    {
      key: 'fund',
      head: text('funding_fund'),
      cell: (fund) => (
        <>
          <strong>{fund.name}</strong>
          <span className="muted small line">{fund.sourceText}</span>
        </>
      ),
      foot: text('funding_total'),
    },
    {
      key: 'ceiling',
      head: text('funding_ceiling'),
      cell: (fund) => money(fund.ceiling),
      foot: money(sum((fund) => fund.ceiling)),
      isNumber: true,
    },
    {
      key: 'window',
      head: text('funding_window'),
      cell: (fund) => (
        <span className="nowrap">
          {text('funding_months', { months: fund.months })}
          <span className="muted small line">
            {text('funding_from_month', { month: monthText(fund.from, language) })}
          </span>
        </span>
      ),
    },
    {
      key: 'monthly',
      head: text('funding_monthly'),
      cell: (fund) => money(fund.monthly),
      isNumber: true,
    },
    {
      key: 'people',
      head: text('funding_people'),
      cell: (fund) => count(fund.people),
      foot: count(plan.people),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('funding_amount'),
      cell: (fund) => (
        <>
          {money(fund.amount)}
          <span className="muted small line">
            {text('funding_used', { percent: shareText(fund.amount, fund.ceiling, language) })}
          </span>
        </>
      ),
      foot: money(plan.amount),
      isNumber: true,
    },
    {
      key: 'left',
      head: text('funding_left'),
      cell: (fund) => money(fund.left),
      foot: money(sum((fund) => fund.left)),
      isNumber: true,
    },
    {
      key: 'unfilled',
      head: text('funding_unfilled'),
      cell: (fund) => count(fund.unfilledPlaces),
      foot: count(sum((fund) => fund.unfilledPlaces)),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('funding_caption')}
      columns={columns}
      rows={plan.funds}
      rowKey={(fund) => fund.id}
      hasFoot
    />
  );
}
