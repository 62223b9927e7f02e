// One account: its roles with their dates, and what those who give rights may do with it.

import type { GrantWire, MeWire, UserWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ApiFailure, load, newKey, send } from '../api.ts';
import { mayGive } from '../frame/menu.ts';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { dayText, instantText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { Sure } from '../parts/sure.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import '../text/staff/words.ts';
import { GivenPassword } from './given-password.tsx';
import { placeText } from './place.ts';
import { RemitFields, remitOf, useRemit } from './remit-form.tsx';
import { roleText } from './role-text.ts';
import { UserState } from './users-page.tsx';

export function UserPage() {
  const text = useText();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['user', id], queryFn: () => load(`/users/${id}`) });
  if (me === undefined) return <NoRight />;
  const title = query.data?.title ?? text('menu_users');
  return (
    <Page title={title} trail={<Link to="/admin/pengguna">{text('menu_users')}</Link>}>
      <Screen query={query}>{(user) => <User user={user} me={me} key={user.id} />}</Screen>
    </Page>
  );
}

/** One change at a time; afterwards everything is asked anew. */
function useChange(id: string) {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  const [told, setTold] = useState<TextKey>();
  async function change(work: () => Promise<void>, words?: TextKey): Promise<void> {
    setFailure(undefined);
    setTold(undefined);
    try {
      await work();
      setTold(words);
    } catch (error) {
      setFailure(error);
      if (error instanceof ApiFailure && error.status === 412) setTold('user_changed');
    }
    await queries.invalidateQueries({ queryKey: ['user', id] });
    await queries.invalidateQueries({ queryKey: ['users'] });
  }
  return { failure, told, change };
}

function User({ user, me }: { user: UserWire; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const { failure, told, change } = useChange(user.id);
  const [made, setMade] = useState<{ password: string; validHours: number }>();
  const isOther = user.id !== me.actor.id;
  const isAdmin = me.actor.role === 'admin' && isOther;
  if (made !== undefined) {
    return <GivenPassword name={user.name} {...made} onTold={() => setMade(undefined)} />;
  }
  return (
    <>
      <p className="row">
        <code>{user.name}</code> <UserState user={user} />
        <span className="muted small">
          {text('user_made_on', { day: instantText(user.madeAt, language) })}
        </span>
      </p>
      <FormFailure error={failure} />
      <p role="status">{told === undefined ? '' : text(told)}</p>
      <Card title={text('users_roles')}>
        <Grants
          grants={user.grants}
          onEnd={
            isOther && mayGive(me.actor.role)
              ? ({ id }) => void change(() => send('DELETE', `/grants/${id}`), 'user_ended')
              : undefined
          }
        />
        {isOther && mayGive(me.actor.role) && !user.disabled ? (
          <Give
            me={me}
            onGive={(body) =>
              change(
                () => send('POST', `/users/${user.id}/grants`, { body, once: newKey() }),
                'user_given',
              )
            }
          />
        ) : null}
      </Card>
      {isAdmin && !user.disabled ? (
        <div className="cards cards-2">
          <Card title={text('user_reset')}>
            <p>{text('user_reset_text')}</p>
            <Sure
              label={text('user_reset')}
              onSure={() =>
                void change(async () =>
                  setMade(await send('POST', `/users/${user.id}/reset`, { once: newKey() })),
                )
              }
            />
          </Card>
          <Card title={text('user_disable')}>
            <p>{text('user_disable_text')}</p>
            <Sure
              label={text('user_disable')}
              onSure={() =>
                void change(
                  () => send('DELETE', `/users/${user.id}`, { version: user.version }),
                  'user_disabled',
                )
              }
            />
          </Card>
        </div>
      ) : null}
    </>
  );
}

type GrantsProps = {
  readonly grants: readonly GrantWire[];
  readonly onEnd: ((grant: GrantWire) => void) | undefined;
};

const stateTexts = {
  waiting: 'grant_waiting',
  held: 'grant_held',
  past: 'grant_past',
  ended: 'grant_ended',
} as const satisfies Record<GrantWire['state'], TextKey>;

function Grants({ grants, onEnd }: GrantsProps) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<GrantWire>[] = [
    { key: 'role', head: text('users_roles'), cell: ({ role }) => text(roleText(role)) },
    {
      key: 'area',
      head: text('user_area_field'),
      cell: ({ area, opd }) =>
        [area === undefined ? '' : placeText(area), opd ?? ''].filter(Boolean).join(' · ') || '—',
    },
    {
      key: 'until',
      head: text('user_until_field'),
      cell: ({ until }) => dayText(until, language),
    },
    {
      key: 'state',
      head: text('users_state'),
      cell: ({ state }) => text(stateTexts[state]),
    },
    ...(onEnd === undefined
      ? []
      : [
          {
            key: 'end',
            head: text('user_end'),
            cell: (grant: GrantWire) =>
              grant.state === 'held' || grant.state === 'waiting' ? (
                <Sure
                  label={text('user_end')}
                  about={text('user_end_of', { role: text(roleText(grant.role)) })}
                  onSure={() => onEnd(grant)}
                />
              ) : (
                '—'
              ),
          },
        ]),
  ];
  return (
    <DataTable
      caption={text('users_roles')}
      columns={columns}
      rows={grants}
      rowKey={({ id }) => id}
    />
  );
}

type GiveProps = {
  readonly me: MeWire;
  readonly onGive: (body: unknown) => Promise<void>;
};

function Give({ me, onGive }: GiveProps) {
  const text = useText();
  const own = me.grants.find(({ id }) => id === me.grant);
  const remit = useRemit(me.actor.role, own?.until ?? '');
  const [isOpen, setOpen] = useState(false);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const body = remitOf(remit.typed);
    if (body === undefined) return;
    await onGive(body);
    setOpen(false);
  }
  if (!isOpen) {
    return (
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        {text('user_give')}
      </button>
    );
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <h3>{text('user_give')}</h3>
      <RemitFields {...remit} />
      <p className="row">
        <Button type="submit">{text('user_give_save')}</Button>
        <button type="button" className="quiet" onClick={() => setOpen(false)}>
          {text('app_cancel')}
        </button>
      </p>
    </form>
  );
}
