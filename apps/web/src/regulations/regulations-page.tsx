// Peraturan: the regulations of the region, those that hold today first, and a new one.

import type { MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { load } from '../api.ts';
import { leadsMeetings } from '../meetings/meeting-words.ts';
import { MonevTabs } from '../meetings/monev-tabs.tsx';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { dayText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/monev/words.ts';
import { NewRegulation } from './new-regulation.tsx';
import { type Regulation, regulationKindText } from './regulation-words.ts';

export function RegulationsPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Regulations me={me} />;
}

function Regulations({ me }: { me: MeWire }) {
  const text = useText();
  const query = useQuery({ queryKey: ['regulations'], queryFn: () => load('/regulations') });
  const [isWriting, setWriting] = useState(false);
  const begin = leadsMeetings(me.actor.role) ? (
    <Button onClick={() => setWriting(true)}>{text('regulation_new')}</Button>
  ) : undefined;
  return (
    <Page
      title={text('menu_regulations')}
      lead={text('regulations_lead')}
      action={isWriting ? null : begin}
    >
      <MonevTabs />
      {isWriting ? (
        <NewRegulation known={query.data?.regulations ?? []} onClose={() => setWriting(false)} />
      ) : null}
      <Screen
        query={query}
        isEmpty={({ regulations }) => regulations.length === 0}
        empty={
          <FirstUse action={isWriting ? undefined : begin}>{text('regulations_empty')}</FirstUse>
        }
      >
        {({ regulations }) => <Lists regulations={regulations} />}
      </Screen>
    </Page>
  );
}

function Lists({ regulations }: { regulations: readonly Regulation[] }) {
  const text = useText();
  const holding = regulations.filter(({ holds }) => holds);
  const earlier = regulations.filter(({ holds }) => !holds);
  return (
    <>
      <Card title={text('regulations_holding')}>
        {holding.length === 0 ? (
          <p className="notice notice-warn">{text('regulation_none_holds')}</p>
        ) : (
          <RegulationTable caption={text('regulations_holding')} rows={holding} />
        )}
      </Card>
      {earlier.length === 0 ? null : (
        <Card title={text('regulations_earlier')}>
          <RegulationTable caption={text('regulations_earlier')} rows={earlier} />
        </Card>
      )}
    </>
  );
}

function RegulationTable({ caption, rows }: { caption: string; rows: readonly Regulation[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Regulation>[] = [
    {
      key: 'reference',
      head: text('regulation_reference'),
      cell: ({ number, reference, kind }) => (
        <>
          {number}. {reference}
          <span className="muted small line">{text(regulationKindText(kind))}</span>
        </>
      ),
    },
    { key: 'title', head: text('agreement_title'), cell: ({ title }) => title },
    { key: 'subject', head: text('regulation_subject'), cell: ({ subject }) => subject },
    {
      key: 'from',
      head: text('regulation_from'),
      cell: ({ from, replaces }) => (
        <>
          <span className="nowrap">{dayText(from, language)}</span>
          {replaces === undefined ? null : (
            <span className="muted small line">
              {text('regulation_replaces')} {replaces}
            </span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
    />
  );
}
