// Target: the target of a region split over its parts by one of two rules, each part with what is still
// missing, and the way from today to the target.

import type { MeWire, TargetsWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, shareText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { isRegisterEmpty } from '../region/figure-query.ts';
import { Trend } from '../region/trend.tsx';
import { scopeQuery, useScope } from '../scope/scope.ts';
import { ScopeBar } from '../scope/scope-bar.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/public/words.ts';
import '../text/work/words.ts';
import { Forecast } from './forecast.tsx';

const rules = ['gap', 'base'] as const;
type Rule = (typeof rules)[number];

export function TargetsPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Targets me={me} />;
}

function Targets({ me }: { me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const scoped = useScope(me);
  const [rule, setRule] = useState<Rule>('gap');
  const query = useQuery({
    queryKey: ['targets', scoped.scope, rule],
    queryFn: () => load('/coverage/targets', { ...scopeQuery(scoped.scope), rule }),
    staleTime: 60_000,
  });
  const answer = query.data;
  const lead =
    answer === undefined
      ? {}
      : {
          lead: text('rank_lead', {
            region: answer.region.name,
            month: monthText(answer.month, language),
            definition: answer.definition.name[language],
          }),
        };
  return (
    <Page title={text('target_title')} {...lead}>
      <ScopeBar
        {...scoped}
        me={me}
        regionName={answer?.region.name ?? scoped.scope.region}
        {...(answer === undefined ? {} : { shownMonth: answer.month })}
      />
      {isRegisterEmpty(query.error) ? (
        <FirstUse>{text('cov_empty')}</FirstUse>
      ) : (
        <>
          <Card title={text('target_split')}>
            <Rules rule={rule} onRule={setRule} />
            <Screen
              query={query}
              isEmpty={({ nodes }) => nodes.length === 0}
              empty={<p className="muted">{text('target_none')}</p>}
            >
              {(targets) => <Split targets={targets} />}
            </Screen>
          </Card>
          <Forecast scope={scoped.scope} />
          <Trend scope={scoped.scope} />
        </>
      )}
    </Page>
  );
}

function Rules({ rule, onRule }: { rule: Rule; onRule: (rule: Rule) => void }) {
  const text = useText();
  return (
    <div className="filters">
      <label>
        {text('target_rule')}
        <select
          value={rule}
          onChange={(event) =>
            onRule(rules.find((each) => each === event.currentTarget.value) ?? rule)
          }
        >
          <option value="gap">{text('target_rule_gap')}</option>
          <option value="base">{text('target_rule_base')}</option>
        </select>
      </label>
    </div>
  );
}

type Node = TargetsWire['nodes'][number];

function Split({ targets }: { targets: TargetsWire }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const [whole] = targets.nodes;
  const parts = targets.nodes.filter(({ parent }) => parent === whole?.code);
  const sum = parts.reduce((all, { target }) => all + target, 0);
  const columns: readonly Column<Node>[] = [
    { key: 'name', head: text('cov_region'), cell: ({ name }) => name },
    { key: 'base', head: text('card_base'), cell: ({ base }) => count(base), isNumber: true },
    {
      key: 'people',
      head: text('target_now'),
      cell: ({ people, base }) => (
        <>
          {count(people)}
          <span className="muted small line">{shareText(people, base, language)}</span>
        </>
      ),
      isNumber: true,
    },
    {
      key: 'target',
      head: text('target_people'),
      cell: ({ target, base }) => (
        <>
          {count(target)}
          <span className="muted small line">{shareText(target, base, language)}</span>
        </>
      ),
      isNumber: true,
    },
    {
      key: 'gap',
      head: text('target_gap'),
      cell: ({ gap }) =>
        gap <= 0 ? (
          <span className="mark mark-ok">{text('cov_target_reached')}</span>
        ) : (
          <strong>{count(gap)}</strong>
        ),
      isNumber: true,
    },
  ];
  return (
    <>
      {whole === undefined ? null : (
        <p className={sum === whole.target || parts.length === 0 ? 'sum' : 'notice notice-warn'}>
          {text(sum === whole.target ? 'target_sum' : 'target_sum_off', {
            sum: count(sum),
            whole: count(whole.target),
          })}
        </p>
      )}
      <DataTable
        caption={text('target_split')}
        columns={columns}
        rows={targets.nodes}
        rowKey={({ code }) => code}
        isMarked={({ code }) => code === whole?.code}
      />
      <p className="muted small">{text('target_origin', { origin: targets.origin })}</p>
    </>
  );
}
