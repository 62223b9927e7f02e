// Rencana baru: what is asked for on the left, what comes of it on the right at once; the same money over six
// and over twelve months beside each other; kept under a name.

import { useDebouncedValue } from '@mantine/hooks';
import type { FundsWire, MeWire, NewScenarioWire, PlanFiguresWire } from '@payung/server/wire';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { load, send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { countText, officeToday, rupiahShort } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';
import './plans.css';
import { mayPlan } from './may-plan.ts';
import { PlanFigures } from './plan-figures.tsx';
import { firstWish, scenarioOf } from './scenario.ts';
import { ScenarioForm } from './scenario-form.tsx';

/** The two lengths beside each other wait until the reader rests: his own question comes first. */
const restMs = 400;

export function NewPlanPage() {
  const me = useMe();
  return me !== undefined && mayPlan(me.actor.role) ? <NewPlan me={me} /> : <NoRight />;
}

function NewPlan({ me }: { me: MeWire }) {
  const text = useText();
  const query = useQuery({ queryKey: ['funds'], queryFn: () => load('/funds') });
  return (
    <Page
      title={text('plan_new')}
      lead={text('plan_lead')}
      trail={<Link to="/dana/rencana">{text('tab_plans')}</Link>}
    >
      <Screen
        query={query}
        isEmpty={({ funds }) => funds.length === 0}
        empty={
          <FirstUse action={<Link to="/dana">{text('tab_funds')}</Link>}>
            {text('plan_no_funds')}
          </FirstUse>
        }
      >
        {({ funds }) => <Planner key={me.grant} funds={funds} />}
      </Screen>
    </Page>
  );
}

function Planner({ funds }: { funds: FundsWire['funds'] }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [wish, setWish] = useState(() => firstWish(officeToday()));
  const [asked, setAsked] = useState(wish);
  const [rested] = useDebouncedValue(asked, restMs);
  const scenario = scenarioOf(asked, text('plan_unnamed'));
  const tried = useTried(scenario);
  // One question at a time, the newest next: whoever drags sees figures as fast as they come.
  if (asked !== wish && !tried.isFetching) setAsked(wish);
  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    const body = scenarioOf(wish, text('plan_unnamed'));
    if (body === undefined) return;
    await act(async (once) => {
      const { id } = await send<{ id: string }>('POST', '/plans', { body, once });
      await queries.invalidateQueries({ queryKey: ['plans'] });
      await navigate({ to: '/dana/rencana/$id', params: { id } });
    });
  }
  return (
    <div className="calculator">
      <form className="card" onSubmit={(event) => void keep(event)}>
        <h2>{text('plan_asked')}</h2>
        <ScenarioForm wish={wish} onChange={setWish} funds={funds} />
        <FormFailure error={failure} />
        <Button type="submit" loading={isBusy} disabled={scenario === undefined}>
          {text('plan_keep')}
        </Button>
      </form>
      <div>
        <Card title={text('plan_result')}>
          {scenario === undefined ? (
            <p className="muted">{text('plan_incomplete')}</p>
          ) : (
            <div aria-busy={tried.isPlaceholderData}>
              <Screen query={tried}>{(figures) => <PlanFigures figures={figures} />}</Screen>
            </div>
          )}
        </Card>
        <SixOrTwelve scenario={scenarioOf(rested, text('plan_unnamed'))} />
      </div>
    </div>
  );
}

/** A question, though it is sent as a form: nothing is kept of it. */
function useTried(scenario: NewScenarioWire | undefined) {
  return useQuery({
    queryKey: ['plans', 'try', scenario],
    queryFn: () => send<PlanFiguresWire>('POST', '/plans/try', { body: scenario }),
    enabled: scenario !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

function SixOrTwelve({ scenario }: { scenario: NewScenarioWire | undefined }) {
  const text = useText();
  const six = useTried(scenario && { ...scenario, months: 6 });
  const twelve = useTried(scenario && { ...scenario, months: 12 });
  return scenario === undefined ? null : (
    <Card title={text('plan_both')}>
      <div className="both">
        <Half months={6} figures={six.data} />
        <Half months={12} figures={twelve.data} />
      </div>
    </Card>
  );
}

type HalfProps = { readonly months: number; readonly figures: PlanFiguresWire | undefined };

function Half({ months, figures }: HalfProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <section>
      <h3>{text('plan_for_months', { count: months })}</h3>
      {figures === undefined ? (
        <p className="muted">{text('app_loading')}</p>
      ) : (
        <p>
          <strong className="sum">
            {text('plan_people', { count: countText(figures.people, language) })}
          </strong>
          <span className="line">
            {rupiahShort(figures.amount, language)} {text('plan_amount')}
          </span>
          <span className="muted line">
            {text('plan_cliff_short', { people: countText(figures.cliff.people, language) })}
          </span>
        </p>
      )}
    </section>
  );
}
