// Klaim & manfaat: alerts first, then the claims by stage, oldest first; and the board of what was paid, which
// names nobody.

import type { BoardWire, ClaimAlertsWire, ClaimsWire, MeWire } from '@payung/server/wire';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText, monthText, rupiahText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { Paged, pageOf } from '../parts/paged.tsx';
import { FirstUse, NoMatch, NoRight, Screen } from '../parts/screen.tsx';
import { StageFilter } from '../parts/stage-filter.tsx';
import { PlaceName } from '../scope/place-name.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import { Ceremony } from './ceremony.tsx';
import {
  causeText,
  claimStates,
  examinesClaims,
  seesClaims,
  stateMarks,
  stateText,
} from './claim-words.ts';

type Claim = ClaimsWire['claims'][number];

export function ClaimsPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Claims me={me} />;
}

function Claims({ me }: { me: MeWire }) {
  const text = useText();
  return (
    <Page title={text('menu_claims')} lead={text('claims_lead')}>
      {seesClaims(me.actor.role) ? (
        <>
          <p>
            <Link to="/klaim/hari-libur">{text('holidays_title')}</Link>
          </p>
          <Alerts />
          <List />
        </>
      ) : null}
      <Board />
      {examinesClaims(me.actor.role) ? <Ceremony /> : null}
    </Page>
  );
}

function Alerts() {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({ queryKey: ['claims', 'alerts'], queryFn: () => load('/claims/alerts') });
  const alerts = query.data?.alerts ?? [];
  if (alerts.length === 0) return null;
  const more = alerts.slice(firstAlerts);
  return (
    <Card title={text('claims_alerts')}>
      <AlertList alerts={alerts.slice(0, firstAlerts)} />
      {more.length === 0 ? null : (
        <details className="others">
          <summary>
            {text('claims_alerts_more', { count: countText(more.length, language) })}
          </summary>
          <AlertList alerts={more} />
        </details>
      )}
    </Card>
  );
}

/** The gravest stand first; a page of hundreds hides what stands below. */
const firstAlerts = 10;

function AlertList({ alerts }: { alerts: ClaimAlertsWire['alerts'] }) {
  const text = useText();
  const language = useLanguage();
  return (
    <ul className="plain waiting">
      {alerts.map((alert) => (
        <li key={`${alert.code} ${alert.claim ?? ''} ${alert.person ?? ''} ${alert.lastDay ?? ''}`}>
          {alert.claim !== undefined ? (
            <Link to="/klaim/$id" params={{ id: alert.claim }}>
              {alert.text}
            </Link>
          ) : alert.person !== undefined ? (
            <Link to="/pekerja/$id" params={{ id: alert.person }}>
              {alert.text}
            </Link>
          ) : (
            alert.text
          )}
          {alert.lastDay === undefined ? null : (
            <span className="muted small line">
              {text('claim_last_day', { day: dayText(alert.lastDay, language) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function List() {
  const text = useText();
  const [state, setState] = useState('');
  const query = useInfiniteQuery({
    queryKey: ['claims', 'list', state],
    queryFn: ({ pageParam }) =>
      load('/claims', { ...(state === '' ? {} : { state }), ...pageOf(pageParam) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Card title={text('claims_title')}>
      <StageFilter
        value={state}
        onChange={setState}
        choices={claimStates.map((each) => [each, text(stateText(each))])}
      />
      <Paged
        query={query}
        rowsOf={({ claims }) => claims}
        empty={
          state === '' ? (
            <FirstUse>{text('claims_empty')}</FirstUse>
          ) : (
            <NoMatch onClear={() => setState('')} />
          )
        }
      >
        {(claims) => <ClaimTable claims={claims} />}
      </Paged>
    </Card>
  );
}

function ClaimTable({ claims }: { claims: readonly Claim[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Claim>[] = [
    {
      key: 'cause',
      head: text('claim_cause'),
      cell: ({ id, cause, programme, flagged }) => (
        <>
          <Link to="/klaim/$id" params={{ id }}>
            {text(causeText(cause))}
          </Link>{' '}
          {flagged ? <span className="mark mark-warning">{text('claim_flagged')}</span> : null}
          <span className="muted small line">{programme}</span>
        </>
      ),
    },
    {
      key: 'event',
      head: text('claim_event'),
      cell: ({ eventOn }) => <span className="nowrap">{dayText(eventOn, language)}</span>,
    },
    {
      key: 'state',
      head: text('claim_state_head'),
      cell: ({ state }) => (
        <span className={`mark ${stateMarks[state]}`}>{text(stateText(state))}</span>
      ),
    },
    {
      key: 'sum',
      head: text('claim_sum'),
      cell: ({ amount, expected }) =>
        amount !== undefined ? (
          rupiahText(amount, language)
        ) : expected === undefined ? (
          '—'
        ) : (
          <>
            {rupiahText(expected, language)}
            <span className="muted small line">{text('claim_estimate')}</span>
          </>
        ),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('claims_title')}
      columns={columns}
      rows={claims.toSorted((a, b) => a.eventOn.localeCompare(b.eventOn))}
      rowKey={({ id }) => id}
    />
  );
}

type Cell = BoardWire['cells'][number];

function Board() {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({ queryKey: ['claims', 'board'], queryFn: () => load('/claims/board') });
  const money = (value: number | null) => (value === null ? '—' : rupiahText(value, language));
  const columns: readonly Column<Cell>[] = [
    {
      key: 'region',
      head: text('claim_region'),
      cell: ({ region }) => <PlaceName code={region} />,
    },
    { key: 'programme', head: text('claim_programme'), cell: ({ programme }) => programme },
    { key: 'month', head: text('claim_month'), cell: ({ month }) => monthText(month, language) },
    {
      key: 'claims',
      head: text('claim_count'),
      cell: ({ claims }) => (claims === null ? '—' : countText(claims, language)),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('claim_sum'),
      cell: ({ amount }) => money(amount),
      isNumber: true,
    },
  ];
  return (
    <Card title={text('board_title')}>
      <p className="muted">{text('board_lead')}</p>
      <Screen
        query={query}
        isEmpty={({ cells }) => cells.length === 0}
        empty={<p className="muted">{text('board_empty')}</p>}
      >
        {({ cells, total, scholarships }) => (
          <>
            <p className="pair">
              <span>
                <strong>{rupiahText(total.amount, language)}</strong>{' '}
                {text('board_total', { count: countText(total.claims, language) })}
              </span>
              <span>
                <strong>{rupiahText(scholarships.amount, language)}</strong>{' '}
                {text('board_scholarships', { count: countText(scholarships.children, language) })}
              </span>
            </p>
            <DataTable
              caption={text('board_title')}
              columns={columns}
              rows={cells}
              rowKey={({ region, programme, month }) => `${region} ${programme} ${month}`}
            />
          </>
        )}
      </Screen>
    </Card>
  );
}
