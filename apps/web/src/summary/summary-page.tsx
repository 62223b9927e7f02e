// Ringkasan: the position in a sentence, then coverage, people and plan, then what needs attention.

import type { SummaryWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { dayTextLong } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { WithSummary } from '../run/with-summary.tsx';
import { EnterAs } from '../sample/enter-as.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { CoverageCard } from './coverage-card.tsx';
import { Made } from './made.tsx';
import { PeopleCard } from './people-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { positionSentences } from './position.ts';
import { Todo } from './todo.tsx';

export function SummaryPage() {
  return (
    <WithSummary title="menu_summary">{(summary) => <Position summary={summary} />}</WithSummary>
  );
}

function Position({ summary }: { summary: SummaryWire }) {
  const text = useText();
  const language = useLanguage();
  const [first, ...rest] = positionSentences(summary, text, language);
  const words = { tenant: summary.tenant.name, day: dayTextLong(summary.asOf, language) };
  return (
    <Page title={text('menu_summary')} lead={text('summary_lead', words)}>
      <EnterAs />
      <p className="position">
        <strong>{first}</strong> {rest.join(' ')}
      </p>
      <div className="cards">
        <CoverageCard summary={summary} />
        <PeopleCard summary={summary} />
        <PlanCard plan={summary.plan} />
      </div>
      <Todo summary={summary} />
      <p className="after">
        <Link to="/masuk-data">{text('todo_all')}</Link>
      </p>
      <Made summary={summary} />
    </Page>
  );
}
