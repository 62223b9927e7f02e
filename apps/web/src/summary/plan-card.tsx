// The plan on one card: people, money, months, and what is still open.

import type { SummaryWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { countText, monthText, rupiahShort } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';

export function PlanCard({ plan }: { plan: SummaryWire['plan'] }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const unfilled = plan.funds.reduce((sum, fund) => sum + fund.unfilledPlaces, 0);
  return (
    <Card title={text('card_plan')}>
      <p className="big">{count(plan.people)}</p>
      <p className="muted">{text('card_plan_text', { month: monthText(plan.start, language) })}</p>
      <p className="pair">
        <span>
          <strong>{rupiahShort(plan.amount, language)}</strong> {text('card_plan_amount')}
        </span>
      </p>
      <ul className="plain">
        <li>
          {text('card_plan_months', {
            count: count(plan.personMonths),
            programs: plan.programs.join(', '),
          })}
        </li>
        {plan.waiting > 0 ? <li>{text('card_waiting', { count: count(plan.waiting) })}</li> : null}
        {unfilled > 0 ? <li>{text('card_unfilled', { count: count(unfilled) })}</li> : null}
      </ul>
      <p>
        <Link to="/dana">{text('menu_funding')}</Link>
      </p>
    </Card>
  );
}
