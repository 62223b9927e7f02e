// What waits for a second person: put forward by one, confirmed or declined by another, taken back by whoever
// made it. Approval says in words what will happen.

import type { ConfirmedWire, MeWire, ProposalWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { keepsMoney, type Role } from '../frame/menu.ts';
import { FormFailure } from '../parts/form-failure.tsx';
import { countText, instantText, rupiahText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Sure } from '../parts/sure.tsx';
import { useAct } from '../parts/use-act.ts';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';

/** Whoever keeps the books, and whoever examines them. */
export function seesProposals(role: Role): boolean {
  return keepsMoney(role) || role === 'auditor';
}

export function useProposals(me: MeWire) {
  return useQuery({
    queryKey: ['proposals', me.grant],
    queryFn: () => load('/proposals', { limit: '100' }),
    enabled: seesProposals(me.actor.role),
  });
}

export function Proposals({ me }: { me: MeWire }) {
  const text = useText();
  const { data } = useProposals(me);
  const [told, setTold] = useState('');
  const waiting = data?.proposals.filter(({ state }) => state === 'waiting') ?? [];
  if (waiting.length === 0 && told === '') return null;
  return (
    <Card title={text('proposals_title')}>
      <ul className="plain waiting">
        {waiting.map((proposal) => (
          <li key={proposal.id}>
            <Proposal proposal={proposal} me={me} onTold={setTold} />
          </li>
        ))}
      </ul>
      <p role="status">{told}</p>
    </Card>
  );
}

type Props = {
  readonly proposal: ProposalWire;
  readonly me: MeWire;
  readonly onTold: (words: string) => void;
};

function Proposal({ proposal, me, onTold }: Props) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const plan = usePlanName(proposal);
  const what = proposalText(proposal, plan, text);
  const mayDecide = keepsMoney(me.actor.role);
  async function confirm(): Promise<void> {
    await act(async () => {
      const done = await send<ConfirmedWire>('PUT', `/proposals/${proposal.id}/confirmation`);
      onTold(doneText(done, text, language));
      await queries.invalidateQueries();
    });
  }
  async function drop(): Promise<void> {
    await act(async () => {
      await send('DELETE', `/proposals/${proposal.id}`);
      onTold(text(proposal.isOwn ? 'proposal_withdrawn' : 'proposal_declined'));
      await queries.invalidateQueries({ queryKey: ['proposals'] });
    });
  }
  return (
    <>
      <strong>{what}</strong>
      <span className="muted small line">
        {text('proposal_made', {
          at: instantText(proposal.madeAt, language),
          reason: proposal.reason,
        })}
      </span>
      <FormFailure error={failure} />
      {mayDecide ? (
        <span className="row">
          {proposal.isOwn ? (
            <span className="muted small">{text('proposal_own')}</span>
          ) : (
            <Sure
              label={text('proposal_confirm')}
              about={text('proposal_confirm_of', { what })}
              isBusy={isBusy}
              isGood
              onSure={() => void confirm()}
            />
          )}
          <Sure
            label={text(proposal.isOwn ? 'proposal_withdraw' : 'proposal_decline')}
            isBusy={isBusy}
            onSure={() => void drop()}
          />
        </span>
      ) : null}
    </>
  );
}

/** The trail knows a plan by its id; people know it by its name. */
function usePlanName({ kind, subject }: ProposalWire): string {
  const id = kind === 'freeze' ? `${subject['plan'] ?? ''}` : '';
  const { data } = useQuery({
    queryKey: ['plans', id],
    queryFn: () => load(`/plans/${id}`),
    enabled: id !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.name ?? '…';
}

function proposalText({ kind, subject }: ProposalWire, plan: string, text: TextOf): string {
  switch (kind) {
    case 'freeze':
      return text('proposal_freeze', {
        number: subject['number'] ?? '',
        plan,
      });
    case 'addendum':
      return text('proposal_addendum', {
        number: subject['number'] ?? '',
        amends: subject['amends'] ?? '',
        changes: subject['changes'] ?? '',
      });
    case 'roll_back':
      return text('proposal_roll_back');
    default:
      return kind satisfies never;
  }
}

function doneText(done: ConfirmedWire, text: TextOf, language: 'id' | 'en'): string {
  const count = (value: number | undefined) => countText(value ?? 0, language);
  switch (done.outcome) {
    case 'frozen':
      return text('proposal_frozen', {
        number: done.number ?? '',
        people: count(done.people),
        amount: rupiahText(done.amount ?? 0, language),
      });
    case 'amended':
      return text('proposal_amended', { number: done.number ?? '', count: count(done.replaced) });
    case 'rolled_back':
      return text('proposal_rolled_back', { count: count(done.undone) });
    default:
      return done.outcome satisfies never;
  }
}
