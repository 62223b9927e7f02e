// Who receives the benefit, in which share and on which account: named all at once, an account proposed by one
// person and confirmed by another, and the sheet the family holds in its own hand.

import type { ClaimWire, MeWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { dayText, rupiahText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { examinesClaims, isOver, relationText } from './claim-words.ts';
import { FamilyLink } from './family-link.tsx';
import { NameHeirs } from './name-heirs.tsx';

type Receiver = ClaimWire['receivers'][number];
type Props = { readonly claim: ClaimWire; readonly me: MeWire; readonly mayAct: boolean };

export function Receivers({ claim, me, mayAct }: Props) {
  const text = useText();
  const examines = examinesClaims(me.actor.role);
  const hasReceivers = claim.receivers.length > 0;
  if (!hasReceivers && !mayAct) return null;
  return (
    <Card title={text('claim_receivers')}>
      {hasReceivers ? <ReceiverTable receivers={claim.receivers} /> : null}
      {mayAct && !isOver(claim.state) ? <NameHeirs claim={claim} /> : null}
      {hasReceivers && examines && !isOver(claim.state) ? (
        <>
          {claim.receivers.map((receiver) => (
            <Waiting key={receiver.heir} claim={claim} receiver={receiver} me={me} />
          ))}
          <ProposeAccount claim={claim} />
        </>
      ) : null}
      {hasReceivers && examines ? <Slips claim={claim} /> : null}
      {hasReceivers && examines ? <FamilyLink claim={claim} /> : null}
    </Card>
  );
}

function ReceiverTable({ receivers }: { receivers: readonly Receiver[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Receiver>[] = [
    {
      key: 'name',
      head: text('claim_receiver'),
      cell: ({ name, relation }) => (
        <>
          {name}
          <span className="muted small line">{text(relationText(relation))}</span>
        </>
      ),
    },
    {
      key: 'share',
      head: text('claim_sum'),
      cell: ({ share }) => (share === undefined ? '—' : rupiahText(share, language)),
      isNumber: true,
    },
    {
      key: 'account',
      head: text('claim_account'),
      cell: ({ account, accountProposed }) => (
        <>
          {account === undefined ? '—' : `${account.bank} ${account.number}`}
          {account?.effectiveOn === undefined ? null : (
            <span className="muted small line">
              {text('claim_account_from', { day: dayText(account.effectiveOn, language) })}
            </span>
          )}
          {accountProposed === undefined ? null : (
            <span className="mark mark-warning">{text('claim_account_waits')}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('claim_receivers')}
      columns={columns}
      rows={receivers}
      rowKey={({ heir }) => String(heir)}
    />
  );
}

type WaitingProps = {
  readonly claim: ClaimWire;
  readonly receiver: Receiver;
  readonly me: MeWire;
};

/** An account that one person proposed: another confirms or rejects it. */
function Waiting({ claim, receiver, me }: WaitingProps) {
  const text = useText();
  const queries = useQueryClient();
  const [verdict, setVerdict] = useState('confirm');
  const { accountProposed: proposed, name } = receiver;
  if (proposed === undefined) return null;
  const facts = { name, bank: proposed.bank, number: proposed.number };
  if (proposed.by === me.actor.id) {
    return <p className="notice">{text('claim_account_own', facts)}</p>;
  }
  return (
    <ActForm
      id={`rekening-${proposed.account}`}
      submit={text(verdict === 'confirm' ? 'claim_account_confirm' : 'claim_account_reject')}
      onAct={async (told, once) => {
        const path = `/claims/${claim.id}/accounts/${proposed.account}`;
        await send('PUT', path, { body: { confirm: verdict === 'confirm', ...told }, once });
        await queries.invalidateQueries({ queryKey: ['claims'] });
      }}
    >
      <ChoiceField
        id={`rekening-${proposed.account}-putusan`}
        label={text('claim_account_of', facts)}
        value={verdict}
        onChange={setVerdict}
        choices={[
          ['confirm', text('claim_account_confirm')],
          ['reject', text('claim_account_reject')],
        ]}
      />
    </ActForm>
  );
}

type Notify = { readonly phone?: string; readonly before: string };

function ProposeAccount({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const queries = useQueryClient();
  const free = claim.receivers.filter((each) => each.accountProposed === undefined);
  const [chosen, setChosen] = useState('');
  const [bank, setBank] = useState('');
  const [number, setNumber] = useState('');
  const [paper, setPaper] = useState('');
  const [notify, setNotify] = useState<Notify>();
  const receiver = free.find(({ heir }) => String(heir) === chosen) ?? free[0];
  if (receiver === undefined) return null;
  const isChange = receiver.account !== undefined;
  const { scans } = claim.papers;
  const proof = paper === '' ? String(scans[0]?.paper ?? '') : paper;
  return (
    <details className="others">
      <summary>{text('claim_account_propose')}</summary>
      {notify === undefined ? null : (
        <p role="status" className="notice notice-warn">
          {text('claim_account_tell', { phone: notify.phone ?? '—', before: notify.before })}
        </p>
      )}
      <ActForm
        id="usul-rekening"
        submit={text('claim_account_propose')}
        onAct={async (told, once) => {
          const account = { bank: bank.trim(), number: number.trim(), holder: receiver.name };
          const rest = isChange && proof !== '' ? { paper: Number(proof) } : {};
          const body = { heir: receiver.heir, account, ...rest, ...told };
          const path = `/claims/${claim.id}/accounts`;
          const made = await send<{ notify?: Notify }>('POST', path, { body, once });
          setNotify(made.notify);
          setBank('');
          setNumber('');
          await queries.invalidateQueries({ queryKey: ['claims'] });
        }}
      >
        <ChoiceField
          id="usul-penerima"
          label={text('claim_receiver')}
          value={String(receiver.heir)}
          onChange={setChosen}
          choices={free.map(({ heir, name }) => [String(heir), name])}
        />
        <LineField
          id="usul-bank"
          label={text('claim_account_bank')}
          value={bank}
          onChange={setBank}
          mostLength={60}
        />
        <LineField
          id="usul-nomor"
          label={text('claim_account_number')}
          hint={text('claim_account_hint', { name: receiver.name })}
          inputMode="numeric"
          pattern="\d[\d \-]{4,28}\d"
          value={number}
          onChange={setNumber}
        />
        {isChange ? (
          <ChoiceField
            id="usul-dasar"
            label={text('claim_account_paper')}
            value={proof}
            onChange={setPaper}
            choices={scans.map((each) => [String(each.paper), `${each.document} ${each.paper}`])}
          />
        ) : null}
      </ActForm>
    </details>
  );
}

/** Read out and handed over, so that nobody between the family and the branch keeps a part. */
function Slips({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['claims', claim.id, 'slips'],
    queryFn: () => load(`/claims/${claim.id}/slips`),
    enabled: isOpen,
  });
  return (
    <details
      className="others"
      onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{text('claim_slips')}</summary>
      <p className="muted">{text('claim_slips_lead')}</p>
      {isOpen ? (
        <Screen query={query}>
          {({ slips }) => (
            <>
              {slips.map((lines, at) => (
                <section
                  // biome-ignore lint/suspicious/noArrayIndexKey: one sheet for each receiver, in order
                  key={at}
                  className="card"
                >
                  {lines.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </section>
              ))}
              <button type="button" className="quiet" onClick={() => window.print()}>
                {text('claim_slips_print')}
              </button>
            </>
          )}
        </Screen>
      ) : null}
    </details>
  );
}
