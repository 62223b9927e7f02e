// One kept plan: its figures as they were when it was kept, what was asked for, and the way to a decided list
// of it, which a second person confirms.

import type { KeptPlanWire, MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { load } from '../api.ts';
import { keepsMoney } from '../frame/menu.ts';
import { instantText, monthText } from '../parts/format.ts';
import { Card, Facts, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';
import { PlanFigures } from './plan-figures.tsx';
import { ProposeDecision } from './propose-decision.tsx';
import { ruleText } from './rule-words.ts';

export function PlanPage() {
  const text = useText();
  const language = useLanguage();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['plans', id], queryFn: () => load(`/plans/${id}`) });
  if (me === undefined) return <NoRight />;
  return (
    <Page
      title={query.data?.name ?? text('tab_plans')}
      trail={<Link to="/dana/rencana">{text('tab_plans')}</Link>}
      {...(query.data === undefined
        ? {}
        : { lead: text('plan_kept_at', { at: instantText(query.data.madeAt, language) }) })}
    >
      <Screen query={query}>{(plan) => <Plan plan={plan} me={me} />}</Screen>
    </Page>
  );
}

function Plan({ plan, me }: { plan: KeptPlanWire; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const { scenario } = plan;
  return (
    <>
      <Card title={text('plan_result')}>
        <PlanFigures figures={plan.figures} />
      </Card>
      <Card title={text('plan_asked')}>
        <Facts
          facts={[
            [
              text('plan_period'),
              text('plan_period_value', {
                count: scenario.months,
                start: monthText(scenario.start, language),
              }),
            ],
            [text('plan_programs'), scenario.programs.join(', ')],
            [
              text('plan_priority'),
              scenario.priority.map((rule) => ruleText(rule, text)).join(', ') || '—',
            ],
            [text('plan_seed'), scenario.seed],
          ]}
        />
      </Card>
      {keepsMoney(me.actor.role) ? <ProposeDecision plan={plan} /> : null}
    </>
  );
}
