// Kerja sama: the register of KSO, MoU and PKS, which of them are about to end, a new one, and an early end.

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
import { type Agreement, agreementKindText, lastDay } from './agreement-words.ts';
import { EndAgreement } from './end-agreement.tsx';
import { NewAgreement } from './new-agreement.tsx';

/** What is being written: a new agreement, one that renews another, an early end. */
type Writing =
  | { readonly what: 'new'; readonly renews?: Agreement }
  | { readonly what: 'end'; readonly agreement: Agreement };

export function AgreementsPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Agreements me={me} />;
}

function Agreements({ me }: { me: MeWire }) {
  const text = useText();
  const query = useQuery({ queryKey: ['agreements'], queryFn: () => load('/agreements') });
  const [writing, setWriting] = useState<Writing>();
  const mayLead = leadsMeetings(me.actor.role);
  const begin = mayLead ? (
    <Button onClick={() => setWriting({ what: 'new' })}>{text('agreement_new')}</Button>
  ) : undefined;
  const close = () => setWriting(undefined);
  return (
    <Page
      title={text('menu_agreements')}
      lead={text('agreements_lead')}
      action={writing === undefined ? begin : null}
    >
      <MonevTabs />
      {writing?.what === 'new' ? (
        <NewAgreement
          key={writing.renews?.number ?? 0}
          known={query.data?.agreements ?? []}
          renews={writing.renews}
          onClose={close}
        />
      ) : null}
      {writing?.what === 'end' ? (
        <EndAgreement
          key={writing.agreement.number}
          agreement={writing.agreement}
          onClose={close}
        />
      ) : null}
      <Screen
        query={query}
        isEmpty={({ agreements }) => agreements.length === 0}
        empty={
          <FirstUse action={writing === undefined ? begin : undefined}>
            {text('agreements_empty')}
          </FirstUse>
        }
      >
        {({ agreements }) => (
          <>
            <Due agreements={agreements} />
            <AgreementTable agreements={agreements} {...(mayLead ? { onWrite: setWriting } : {})} />
          </>
        )}
      </Screen>
    </Page>
  );
}

/** Those that end within 90, 30 or 7 days, and those that ended without a successor. */
function Due({ agreements }: { agreements: readonly Agreement[] }) {
  const text = useText();
  const language = useLanguage();
  const lines = agreements.flatMap((each) => {
    const { state } = each.standing;
    const last = lastDay(each);
    if ((state !== 'ending' && state !== 'ended') || last === undefined) return [];
    const kind = text(agreementKindText(each.kind));
    const words = { kind, reference: each.reference, day: dayText(last, language) };
    return [{ number: each.number, state, line: text(`agreements_due_${state}`, words) }];
  });
  return (
    <Card title={text('agreements_due_title')}>
      {lines.length === 0 ? (
        <p className="muted">{text('agreements_due_none')}</p>
      ) : (
        <ul className="plain">
          {lines.map(({ number, state, line }) => (
            <li key={number}>
              <span className={state === 'ended' ? 'mark mark-error' : 'mark mark-warning'}>
                {text(state === 'ended' ? 'agreement_standing_ended' : 'agreements_due_title')}
              </span>{' '}
              {line}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

type TableProps = {
  readonly agreements: readonly Agreement[];
  readonly onWrite?: (writing: Writing) => void;
};

function AgreementTable({ agreements, onWrite }: TableProps) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Agreement>[] = [
    {
      key: 'reference',
      head: text('agreement_reference'),
      cell: ({ number, reference, kind }) => (
        <>
          {number}. {reference}
          <span className="muted small line">{text(agreementKindText(kind))}</span>
        </>
      ),
    },
    {
      key: 'title',
      head: text('agreement_title'),
      cell: ({ title, scope }) => (
        <>
          {title}
          <span className="muted small line">{scope}</span>
        </>
      ),
    },
    {
      key: 'parties',
      head: text('agreement_parties'),
      cell: ({ parties }) => parties.join('; '),
    },
    {
      key: 'ends',
      head: text('agreement_ends'),
      cell: (each) => {
        const last = lastDay(each);
        return (
          <span className="nowrap">
            {last === undefined ? text('agreement_open_end') : dayText(last, language)}
          </span>
        );
      },
    },
    { key: 'standing', head: text('agreement_standing'), cell: (each) => <Standing {...each} /> },
    ...(onWrite === undefined
      ? []
      : [
          {
            key: 'act',
            head: text('monev_act'),
            cell: (each: Agreement) => <Acts agreement={each} onWrite={onWrite} />,
          },
        ]),
  ];
  return (
    <DataTable
      caption={text('menu_agreements')}
      columns={columns}
      rows={agreements}
      rowKey={({ number }) => String(number)}
    />
  );
}

const marks = {
  running: 'mark mark-ok',
  coming: 'mark mark-note',
  followed: 'mark',
  ending: 'mark mark-warning',
  ended: 'mark mark-error',
} as const;

function Standing({ standing, ended }: Agreement) {
  const text = useText();
  const days = standing.state === 'ending' ? { days: standing.days } : {};
  return (
    <>
      <span className={marks[standing.state]}>
        {text(`agreement_standing_${standing.state}`, days)}
      </span>
      {ended === undefined ? null : <span className="muted small line">{ended.reason}</span>}
    </>
  );
}

function Acts({
  agreement,
  onWrite,
}: {
  readonly agreement: Agreement;
  readonly onWrite: (writing: Writing) => void;
}) {
  const text = useText();
  const { reference, standing, ended } = agreement;
  if (standing.state === 'followed') return null;
  return (
    <span className="row">
      <button
        type="button"
        className="quiet"
        onClick={() => onWrite({ what: 'new', renews: agreement })}
      >
        {text('agreement_renew', { reference })}
      </button>
      {ended !== undefined || standing.state === 'ended' ? null : (
        <button type="button" className="quiet" onClick={() => onWrite({ what: 'end', agreement })}>
          {text('agreement_end', { reference })}
        </button>
      )}
    </span>
  );
}
