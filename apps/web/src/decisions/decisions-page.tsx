// Penetapan (SK): what waits for a second person, and the lists that were decided.

import type { DecisionsWire, MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { MoneyTabs } from '../funds/money-tabs.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText, rupiahText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { Proposals } from '../proposals/proposals.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';

type Decision = DecisionsWire['decisions'][number];

export function DecisionsPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Decisions me={me} />;
}

function Decisions({ me }: { me: MeWire }) {
  const text = useText();
  const query = useQuery({ queryKey: ['decisions'], queryFn: () => load('/decisions') });
  return (
    <Page title={text('tab_decisions')} lead={text('decisions_lead')}>
      <MoneyTabs />
      <Proposals me={me} />
      <Screen
        query={query}
        isEmpty={({ decisions }) => decisions.length === 0}
        empty={
          <FirstUse action={<Link to="/dana/rencana">{text('tab_plans')}</Link>}>
            {text('decisions_empty')}
          </FirstUse>
        }
      >
        {({ decisions }) => <DecisionTable decisions={decisions} />}
      </Screen>
    </Page>
  );
}

function DecisionTable({ decisions }: { decisions: readonly Decision[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Decision>[] = [
    {
      key: 'number',
      head: text('decide_number'),
      cell: ({ number, kind, amends }) => (
        <>
          <Link to="/dana/sk/$number" params={{ number: amends ?? number }}>
            {number}
          </Link>
          <span className="muted small line">
            {kind === 'original'
              ? text('decision_original')
              : text('decision_addendum', { amends: amends ?? '' })}
          </span>
        </>
      ),
    },
    { key: 'day', head: text('decide_day'), cell: ({ day }) => dayText(day, language) },
    {
      key: 'signatory',
      head: text('decide_signatory'),
      cell: ({ signatory, position }) => (
        <>
          {signatory}
          <span className="muted small line">{position}</span>
        </>
      ),
    },
    {
      key: 'rows',
      head: text('decision_rows'),
      cell: ({ rows }) => countText(rows, language),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('ledger_amount'),
      cell: ({ amount }) => rupiahText(amount, language),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('tab_decisions')}
      columns={columns}
      rows={decisions}
      rowKey={({ number }) => number}
    />
  );
}
