// One source of money: where it stands, month by month, every entry of its ledger, and a new entry.

import type { FundsWire, LedgerWire, MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../api.ts';
import { keepsMoney } from '../frame/menu.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { instantText, monthText, rupiahText } from '../parts/format.ts';
import { Card, Facts, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';
import { BalanceBar } from './balance-bar.tsx';
import { entryText, lastMonth, postable, sourceText } from './fund-words.ts';
import { PostMoney } from './post-money.tsx';
import { ReverseEntry } from './reverse-entry.tsx';

type Fund = FundsWire['funds'][number];
type Entry = LedgerWire['entries'][number];

export function FundPage() {
  const text = useText();
  const language = useLanguage();
  const me = useMe();
  const { fund: code = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['funds'], queryFn: () => load('/funds') });
  if (me === undefined) return <NoRight />;
  const fund = query.data?.funds.find((each) => each.fund === code);
  const lead =
    fund === undefined
      ? {}
      : {
          lead: text('fund_lead', {
            source: sourceText(fund.source, language),
            from: monthText(fund.from, language),
            last: monthText(lastMonth(fund.until), language),
          }),
        };
  return (
    <Page
      title={fund?.name ?? code}
      trail={<Link to="/dana">{text('menu_funding')}</Link>}
      {...lead}
    >
      <Screen
        query={query}
        isEmpty={() => fund === undefined}
        empty={<p className="empty">{text('fund_unknown', { fund: code })}</p>}
      >
        {() => (fund === undefined ? null : <FundShown fund={fund} me={me} />)}
      </Screen>
    </Page>
  );
}

function FundShown({ fund, me }: { fund: Fund; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const money = (value: number | null) => (value === null ? '—' : rupiahText(value, language));
  return (
    <>
      <Card title={text('fund_standing')}>
        <BalanceBar balance={fund.balance} free={fund.free} />
        <Facts
          facts={[
            [text('fund_code'), fund.fund],
            [text('funding_ceiling'), money(fund.balance.ceiling)],
            ...(fund.monthCeiling === null
              ? []
              : [[text('fund_month_ceiling'), money(fund.monthCeiling)] as const]),
          ]}
        />
      </Card>
      {fund.months.length === 0 ? null : (
        <Card title={text('fund_months')}>
          <Months fund={fund} />
        </Card>
      )}
      <Ledger fund={fund} me={me} />
      {keepsMoney(me.actor.role) ? <PostMoney fund={fund} /> : null}
    </>
  );
}

function Months({ fund }: { fund: Fund }) {
  const text = useText();
  const language = useLanguage();
  const stages = ['reserved', 'committed', 'sent', 'paid'] as const;
  const columns: readonly Column<Fund['months'][number]>[] = [
    {
      key: 'month',
      head: text('funding_month'),
      cell: ({ month }) => monthText(month, language),
    },
    ...stages.map((stage) => ({
      key: stage,
      head: text(`funds_${stage}`),
      cell: (each: Fund['months'][number]) => rupiahText(each[stage], language),
      isNumber: true,
    })),
  ];
  return (
    <DataTable
      caption={text('fund_months')}
      columns={columns}
      rows={fund.months}
      rowKey={({ month }) => month}
    />
  );
}

function Ledger({ fund, me }: { fund: Fund; me: MeWire }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['funds', fund.fund, 'entries'],
    queryFn: () => load(`/funds/${fund.fund}/entries`),
  });
  const [taken, setTaken] = useState<Entry>();
  return (
    <Card title={text('ledger_title')}>
      <p className="muted">{text('ledger_lead')}</p>
      <Screen
        query={query}
        isEmpty={({ entries }) => entries.length === 0}
        empty={<p className="muted">{text('ledger_empty')}</p>}
      >
        {({ entries }) => (
          <Entries
            entries={entries}
            {...(keepsMoney(me.actor.role) ? { onTakeBack: setTaken } : {})}
          />
        )}
      </Screen>
      {taken === undefined ? null : (
        <ReverseEntry
          key={taken.id}
          fund={fund.fund}
          entry={taken}
          onDone={() => setTaken(undefined)}
        />
      )}
    </Card>
  );
}

type EntriesProps = {
  readonly entries: readonly Entry[];
  readonly onTakeBack?: (entry: Entry) => void;
};

function Entries({ entries, onTakeBack }: EntriesProps) {
  const text = useText();
  const language = useLanguage();
  const reversed = new Set(entries.flatMap(({ reverses }) => reverses ?? []));
  const kindText = (kind: string) => {
    const key = entryText(kind);
    return key === undefined ? kind : text(key);
  };
  const columns: readonly Column<Entry>[] = [
    {
      key: 'kind',
      head: text('ledger_kind'),
      cell: ({ id, kind, reverses }) => (
        <>
          {kindText(kind)} <span className="muted small">#{id}</span>
          {reverses === null ? null : (
            <span className="muted small line">{text('ledger_reverses', { id: reverses })}</span>
          )}
        </>
      ),
    },
    {
      key: 'month',
      head: text('funding_month'),
      cell: ({ month }) => (month === null ? '—' : monthText(month, language)),
    },
    {
      key: 'amount',
      head: text('ledger_amount'),
      cell: ({ amount, reverses }) => rupiahText(reverses === null ? amount : -amount, language),
      isNumber: true,
    },
    { key: 'document', head: text('fund_document'), cell: ({ document }) => document ?? '—' },
    { key: 'reason', head: text('money_reason'), cell: ({ reason }) => reason },
    {
      key: 'at',
      head: text('ledger_at'),
      cell: ({ at }) => <span className="nowrap">{instantText(at, language)}</span>,
    },
    ...(onTakeBack === undefined
      ? []
      : [
          {
            key: 'back',
            head: text('ledger_act'),
            cell: (entry: Entry) =>
              reversed.has(entry.id) ? (
                <span className="muted small">{text('ledger_reversed')}</span>
              ) : entry.reverses === null && isPosted(entry.kind) ? (
                <button
                  type="button"
                  className="quiet"
                  aria-label={text('ledger_reverse_of', {
                    kind: kindText(entry.kind),
                    id: entry.id,
                  })}
                  onClick={() => onTakeBack(entry)}
                >
                  {text('ledger_reverse')}
                </button>
              ) : (
                '—'
              ),
          },
        ]),
  ];
  return (
    <DataTable
      caption={text('ledger_title')}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => String(id)}
    />
  );
}

/** Entries of plans, decisions and sendings are taken back where they were made. */
function isPosted(kind: string): boolean {
  return postable.some((each) => each === kind);
}
