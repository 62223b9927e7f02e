// Peringkat: the regions of a level in one order, each with its base; and the meeting mode, large and page
// by page.

import type { MeWire, RankingWire } from '@payung/server/wire';
import { useState } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { countText, monthText, percentText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { isRegisterEmpty, useRanking } from '../region/figure-query.ts';
import { useScope } from '../scope/scope.ts';
import { ScopeBar } from '../scope/scope-bar.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';
import { Meeting } from './meeting.tsx';
import { RankingTable } from './ranking-table.tsx';

const orders = ['coverage', 'progress', 'distance', 'uncovered'] as const;
type Order = (typeof orders)[number];
const depths = ['regency', 'district', 'village'] as const;
type Depth = (typeof depths)[number];

export function RankingPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Ranking me={me} />;
}

function Ranking({ me }: { me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const scoped = useScope(me);
  const [order, setOrder] = useState<Order>('coverage');
  const [depth, setDepth] = useState<Depth>(() => usualDepth(scoped.scope.region));
  const query = useRanking(scoped.scope, { order, depth });
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
    <Page title={text('rank_title')} {...lead}>
      <ScopeBar
        {...scoped}
        me={me}
        regionName={answer?.region.name ?? scoped.scope.region}
        {...(answer === undefined ? {} : { shownMonth: answer.month })}
      />
      <Choices order={order} onOrder={setOrder} depth={depth} onDepth={setDepth} me={me} />
      {isRegisterEmpty(query.error) ? (
        <FirstUse>{text('cov_empty')}</FirstUse>
      ) : (
        <Screen
          query={query}
          isEmpty={({ rows, withoutBase }) => rows.length + withoutBase.length === 0}
          empty={<FirstUse>{text('rank_none')}</FirstUse>}
        >
          {(ranking) => <Shown ranking={ranking} own={scoped.own} />}
        </Screen>
      )}
    </Page>
  );
}

function usualDepth(region: string): Depth {
  if (region.length === 2) return 'regency';
  return region.length === 4 ? 'district' : 'village';
}

type ChoicesProps = {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly depth: Depth;
  readonly onDepth: (depth: Depth) => void;
  readonly me: MeWire;
};

function Choices({ order, onOrder, depth, onDepth, me }: ChoicesProps) {
  const text = useText();
  const shown = depths.filter((each) => each !== 'regency' || me.tenant.length === 2);
  return (
    <div className="filters">
      <label>
        {text('rank_order')}
        <select
          value={order}
          onChange={(event) =>
            onOrder(orders.find((each) => each === event.currentTarget.value) ?? order)
          }
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {text(`rank_${each}` satisfies TextKey)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('rank_depth')}
        <select
          value={depth}
          onChange={(event) =>
            onDepth(depths.find((each) => each === event.currentTarget.value) ?? depth)
          }
        >
          {shown.map((each) => (
            <option key={each} value={each}>
              {text(`rank_${each}` satisfies TextKey)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Shown({ ranking, own }: { ranking: RankingWire; own: string }) {
  const text = useText();
  const language = useLanguage();
  const [isMeeting, setMeeting] = useState(false);
  const lines = () =>
    ranking.rows
      .map(({ rank, name, percent }) =>
        text('rank_text_line', {
          rank: rank ?? '—',
          name,
          percent: percent === undefined ? '—' : percentText(percent, language),
        }),
      )
      .join('\n');
  const head = `${text('rank_title')} · ${ranking.region.name} · ${monthText(ranking.month, language)}`;
  return (
    <>
      <p className="row">
        <button type="button" className="quiet" onClick={() => setMeeting(true)}>
          {text('rank_meeting')}
        </button>
        <CopyButton label={text('rank_copy')} content={() => `*${head}*\n${lines()}`} />
      </p>
      <RankingTable ranking={ranking} own={own} />
      {ranking.withoutBase.length === 0 ? null : (
        <details className="others">
          <summary>
            {text('rank_without')} ({countText(ranking.withoutBase.length, language)})
          </summary>
          <p>
            {ranking.withoutBase
              .map(({ name, isRest }) => (isRest ? text('cov_rest', { region: name }) : name))
              .join('; ')}
          </p>
        </details>
      )}
      {isMeeting ? (
        <Meeting ranking={ranking} title={head} onClose={() => setMeeting(false)} />
      ) : null}
    </>
  );
}
