// The permits one by one: letter, purpose, how long still, who gave and who agreed, and what can be done.

import type { MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { load } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { dayText, officeToday } from '../parts/format.ts';
import { Sure } from '../parts/sure.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { daysLeft, type Permit, setText } from './permit-words.ts';

export type Act = 'approve' | 'end' | 'renew';
type Props = {
  readonly me: MeWire;
  readonly permits: readonly Permit[];
  readonly isBusy: boolean;
  readonly onAct: (act: Act, permit: Permit) => void;
};

const marks = {
  waiting: 'mark mark-warning',
  held: 'mark mark-ok',
  past: 'mark mark-error',
  ended: 'mark',
} as const satisfies Record<Permit['state'], string>;

export function PermitTable({ me, permits, isBusy, onAct }: Props) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNames(me);
  const columns: readonly Column<Permit>[] = [
    {
      key: 'set',
      head: text('permit_set'),
      cell: ({ dataSet, letter }) => (
        <>
          {text(setText(dataSet))}
          <span className="muted small line">{letter}</span>
        </>
      ),
    },
    { key: 'purpose', head: text('permit_purpose'), cell: ({ purpose }) => purpose },
    {
      key: 'until',
      head: text('permit_until'),
      cell: (permit) => (
        <>
          <span className="nowrap">{dayText(permit.until, language)}</span>
          <Left permit={permit} />
        </>
      ),
    },
    {
      key: 'who',
      head: text('permit_who'),
      cell: ({ givenBy, approvedBy }) => (
        <>
          {nameOf(givenBy)}
          <span className="muted small line">
            {approvedBy === null
              ? text('permit_no_second')
              : text('permit_second', { name: nameOf(approvedBy) })}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      head: text('users_state'),
      cell: ({ state }) => <span className={marks[state]}>{text(`grant_${state}`)}</span>,
    },
    ...(me.actor.role === 'admin'
      ? [
          {
            key: 'act',
            head: text('permit_act'),
            cell: (permit: Permit) => (
              <Acts permit={permit} own={me.actor.id} isBusy={isBusy} onAct={onAct} />
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={text('permits_caption')}
      columns={columns}
      rows={permits}
      rowKey={({ id }) => id}
    />
  );
}

/** How long it still holds. */
function Left({ permit: { state, until } }: { permit: Permit }) {
  const text = useText();
  if (state !== 'held') return null;
  const days = daysLeft(until, officeToday());
  return (
    <span className="muted small line">
      {days === 0 ? text('permit_last_day') : text('permit_left', { days })}
    </span>
  );
}

type ActsProps = Pick<Props, 'isBusy' | 'onAct'> & {
  readonly permit: Permit;
  readonly own: string;
};

function Acts({ permit, own, isBusy, onAct }: ActsProps) {
  const text = useText();
  const { state, letter } = permit;
  if (state === 'past' || state === 'ended') {
    return (
      <button
        type="button"
        className="quiet"
        aria-label={text('permit_renew_of', { letter })}
        onClick={() => onAct('renew', permit)}
      >
        {text('permit_renew')}
      </button>
    );
  }
  return (
    <span className="row">
      {state === 'waiting' && permit.givenBy !== own ? (
        <Button
          loading={isBusy}
          aria-label={text('permit_approve_of', { letter })}
          onClick={() => onAct('approve', permit)}
        >
          {text('users_approve')}
        </Button>
      ) : null}
      {state === 'waiting' && permit.givenBy === own ? (
        <span className="muted small">{text('permit_own')}</span>
      ) : null}
      <Sure
        label={text('user_end')}
        about={text('permit_end_of', { letter })}
        isBusy={isBusy}
        onSure={() => onAct('end', permit)}
      />
    </span>
  );
}

/** By the accounts of the region; an account beyond the first 200 by the beginning of its number. */
function useNames(me: MeWire): (account: string) => string {
  const text = useText();
  const { data } = useQuery({
    queryKey: ['users', 'names'],
    queryFn: () => load('/users', { limit: '200' }),
  });
  return (account) => {
    if (account === me.actor.id) return text('permit_you');
    return data?.users.find(({ id }) => id === account)?.title ?? account.slice(0, 8);
  };
}
