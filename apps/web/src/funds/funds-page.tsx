// Dana of a site: every source with its ceiling, what is bound, sent and paid, and what is left.

import type { FundsWire, MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../api.ts';
import { keepsMoney } from '../frame/menu.ts';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, rupiahText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { FirstUse, Screen } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';
import { BalanceBar } from './balance-bar.tsx';
import { lastMonth, sourceText } from './fund-words.ts';
import { MoneyTabs } from './money-tabs.tsx';
import { NewFund } from './new-fund.tsx';

type Fund = FundsWire['funds'][number];

export function FundsPage({ me }: { me: MeWire }) {
  const text = useText();
  const [isMaking, setMaking] = useState(false);
  const query = useQuery({ queryKey: ['funds'], queryFn: () => load('/funds') });
  const mayMake = keepsMoney(me.actor.role);
  const begin = mayMake ? (
    <Button onClick={() => setMaking(true)}>{text('fund_new')}</Button>
  ) : undefined;
  return (
    <Page title={text('menu_funding')} lead={text('funds_lead')} action={isMaking ? null : begin}>
      <MoneyTabs />
      {isMaking ? <NewFund onDone={() => setMaking(false)} /> : null}
      <Screen
        query={query}
        isEmpty={({ funds }) => funds.length === 0}
        empty={
          <FirstUse action={isMaking ? undefined : begin}>
            {text(mayMake ? 'funds_empty' : 'funds_empty_reader')}
          </FirstUse>
        }
      >
        {({ funds }) => <Funds funds={funds} />}
      </Screen>
    </Page>
  );
}

function Funds({ funds }: { funds: readonly Fund[] }) {
  const text = useText();
  const language = useLanguage();
  const money = (value: number) => rupiahText(value, language);
  const sum = (of: (fund: Fund) => number) => money(funds.reduce((all, each) => all + of(each), 0));
  const bound = ({ balance }: Fund) => balance.reserved + balance.committed;
  const columns: readonly Column<Fund>[] = [
    {
      key: 'fund',
      head: text('funding_fund'),
      cell: (fund) => (
        <>
          <Link to="/dana/sumber/$fund" params={{ fund: fund.fund }}>
            {fund.name}
          </Link>
          <span className="muted small line">
            {sourceText(fund.source, language)} · {monthText(fund.from, language)}–
            {monthText(lastMonth(fund.until), language)}
          </span>
          <BalanceBar balance={fund.balance} free={fund.free} hasLegend={false} />
        </>
      ),
      foot: text('funding_total'),
    },
    {
      key: 'ceiling',
      head: text('funding_ceiling'),
      cell: ({ balance }) => (balance.ceiling === null ? '—' : money(balance.ceiling)),
      foot: sum(({ balance }) => balance.ceiling ?? 0),
      isNumber: true,
    },
    {
      key: 'bound',
      head: text('funds_bound'),
      cell: (fund) => money(bound(fund)),
      foot: sum(bound),
      isNumber: true,
    },
    {
      key: 'sent',
      head: text('funds_sent'),
      cell: ({ balance }) => money(balance.sent),
      foot: sum(({ balance }) => balance.sent),
      isNumber: true,
    },
    {
      key: 'paid',
      head: text('funds_paid'),
      cell: ({ balance }) => money(balance.paid),
      foot: sum(({ balance }) => balance.paid),
      isNumber: true,
    },
    {
      key: 'free',
      head: text('funding_left'),
      cell: ({ free }) => <strong>{money(free)}</strong>,
      foot: sum(({ free }) => free),
      isNumber: true,
    },
  ];
  return (
    <>
      <DataTable
        caption={text('funds_caption', { count: countText(funds.length, language) })}
        columns={columns}
        rows={funds}
        rowKey={({ fund }) => fund}
        hasFoot
      />
      <p className="muted small">{text('funds_words')}</p>
    </>
  );
}
