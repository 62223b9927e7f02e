// Pengguna: the accounts of the region, roles that wait for a second person, and a new account.

import type { GrantWire, MeWire, UserWire } from '@payung/server/wire';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { load, newKey, send } from '../api.ts';
import { mayGive } from '../frame/menu.ts';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { dayText, instantText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { Paged, pageOf } from '../parts/paged.tsx';
import { FirstUse, NoRight } from '../parts/screen.tsx';
import { Failure } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/staff/words.ts';
import { GivenPassword } from './given-password.tsx';
import { placeText } from './place.ts';
import { RemitFields, remitOf, useRemit } from './remit-form.tsx';
import { roleText } from './role-text.ts';

export function UsersPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Users me={me} />;
}

function Users({ me }: { me: MeWire }) {
  const text = useText();
  const [isMaking, setMaking] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['users'],
    queryFn: ({ pageParam }) => load('/users', pageOf(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Page title={text('menu_users')} lead={text('users_lead')}>
      {mayGive(me.actor.role) ? (
        <>
          <Waiting me={me} />
          {isMaking ? (
            <MakeUser me={me} onDone={() => setMaking(false)} />
          ) : (
            <p>
              <Button onClick={() => setMaking(true)}>{text('users_make')}</Button>
            </p>
          )}
        </>
      ) : null}
      <Paged
        query={query}
        rowsOf={({ users }) => users}
        empty={<FirstUse>{text('users_empty')}</FirstUse>}
      >
        {(users) => <UserTable users={users} />}
      </Paged>
    </Page>
  );
}

function UserTable({ users }: { users: readonly UserWire[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<UserWire>[] = [
    {
      key: 'person',
      head: text('users_person'),
      cell: (user) => (
        <>
          <Link to="/admin/pengguna/$id" params={{ id: user.id }}>
            {user.title}
          </Link>
          <span className="muted small line">{user.name}</span>
        </>
      ),
    },
    {
      key: 'roles',
      head: text('users_roles'),
      cell: ({ grants }) => (
        <ul className="plain">
          {grants
            .filter(({ state }) => state === 'held' || state === 'waiting')
            .map((grant) => (
              <li key={grant.id}>
                {text(roleText(grant.role))}
                <span className="muted small line">
                  {[
                    ...(grant.area === undefined ? [] : [placeText(grant.area)]),
                    ...(grant.opd === undefined ? [] : [grant.opd]),
                    text('user_until', { day: dayText(grant.until, language) }),
                  ].join(' · ')}{' '}
                  {grant.state === 'waiting' ? (
                    <span className="mark mark-warning">{text('grant_waiting')}</span>
                  ) : null}
                </span>
              </li>
            ))}
        </ul>
      ),
    },
    { key: 'state', head: text('users_state'), cell: (user) => <UserState user={user} /> },
  ];
  return (
    <DataTable
      caption={text('users_caption')}
      columns={columns}
      rows={users}
      rowKey={({ id }) => id}
    />
  );
}

export function UserState({ user }: { user: UserWire }) {
  const text = useText();
  if (user.disabled) return <span className="mark mark-error">{text('users_disabled')}</span>;
  return (
    <span className="row">
      {user.passwordDue ? (
        <span className="mark mark-warning">{text('users_given')}</span>
      ) : (
        <span className="mark mark-ok">{text('users_ready')}</span>
      )}
      {user.hasFactor ? null : <span className="mark">{text('users_no_factor')}</span>}
    </span>
  );
}

/** Roles that read wages and claims hold once another person agrees. */
function Waiting({ me }: { me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const [told, setTold] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const grants = useQuery({ queryKey: ['grants'], queryFn: () => load('/grants') });
  const users = useQuery({
    queryKey: ['users', 'names'],
    queryFn: () => load('/users', { limit: '200' }),
  });
  const waiting = grants.data?.grants.filter(({ state }) => state === 'waiting') ?? [];
  async function approve({ id }: GrantWire): Promise<void> {
    setFailure(undefined);
    try {
      await send('PUT', `/grants/${id}/approval`);
      setTold(text('users_approved'));
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(error);
    }
  }
  const nameOf = ({ account }: GrantWire) =>
    users.data?.users.find(({ id }) => id === account)?.title ?? '…';
  if (waiting.length === 0 && told === '') return null;
  return (
    <Card title={text('users_waiting')}>
      {failure === undefined ? null : (
        <Failure error={failure} onRetry={() => setFailure(undefined)} />
      )}
      <ul className="plain waiting">
        {waiting.map((grant) => {
          const words = { role: text(roleText(grant.role)), name: nameOf(grant) };
          return (
            <li key={grant.id} className="row">
              <span>
                {text('users_waiting_text', {
                  ...words,
                  day: instantText(grant.givenAt, language),
                })}
              </span>
              {grant.givenBy === me.actor.id ? (
                <span className="muted small">{text('users_own_gift')}</span>
              ) : (
                <button
                  type="button"
                  className="quiet"
                  aria-label={text('users_approve_of', words)}
                  onClick={() => void approve(grant)}
                >
                  {text('users_approve')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status">{told}</p>
    </Card>
  );
}

type Made = { readonly password: string; readonly validHours: number };

function MakeUser({ me, onDone }: { me: MeWire; onDone: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const own = me.grants.find(({ id }) => id === me.grant);
  const remit = useRemit(me.actor.role, own?.until ?? '');
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [once, setOnce] = useState(newKey);
  const [made, setMade] = useState<Made>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const grant = remitOf(remit.typed);
    if (grant === undefined) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const body = { name: name.trim().toLowerCase(), title: title.trim(), grant };
      setMade(await send<Made>('POST', '/users', { body, once }));
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(error);
      // What was refused is another wish once it is mended.
      setOnce(newKey());
    } finally {
      setBusy(false);
    }
  }

  if (made !== undefined) return <GivenPassword name={name} {...made} onTold={onDone} />;
  return (
    <form className="card form" onSubmit={(event) => void submit(event)}>
      <h2>{text('users_make')}</h2>
      <FormFailure error={failure} />
      <Field id="orang" label={text('user_title_field')} hint={text('user_title_hint')}>
        {(tied) => (
          <input
            {...tied}
            required
            maxLength={120}
            autoComplete="off"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field id="nama-akun" label={text('user_name_field')} hint={text('user_name_hint')}>
        {(tied) => (
          <input
            {...tied}
            required
            pattern="[a-zA-Z0-9][a-zA-Z0-9._\-]{2,39}"
            autoComplete="off"
            autoCapitalize="none"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <RemitFields {...remit} />
      <p className="row">
        <Button type="submit" loading={isBusy}>
          {text('user_save')}
        </Button>
        <button type="button" className="quiet" onClick={onDone}>
          {text('app_cancel')}
        </button>
      </p>
    </form>
  );
}
