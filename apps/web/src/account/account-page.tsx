// The own account: roles, password, second factor, and where it is signed in.

import type { DevicesWire, MeWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { DataTable } from '../parts/data-table.tsx';
import { dayText, instantText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { renewSession, useMe } from '../sign-in/session-query.ts';
import { placeText } from '../staff/place.ts';
import { roleText } from '../staff/role-text.ts';
import { useLanguage, useText } from '../text/text.ts';
import { FactorSetup } from './factor-setup.tsx';
import { OwnWays } from './own-ways.tsx';
import { PasswordAgain } from './password-again.tsx';
import { PasswordForm } from './password-form.tsx';

export function AccountPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Account me={me} />;
}

function Account({ me }: { me: MeWire }) {
  const text = useText();
  const { name, title } = me.actor;
  return (
    <Page title={text('account_title')} lead={text('account_lead', { name, title })}>
      <Card title={text('account_roles_title')}>
        <Roles me={me} />
      </Card>
      <Card title={text('account_devices_title')}>
        <Devices />
      </Card>
      <div className="cards cards-2">
        <Card title={text('account_password_title')}>
          <ChangePassword />
        </Card>
        <Card title={text('account_factor_title')}>
          <Factor hasFactor={me.hasFactor} />
        </Card>
      </div>
      <OwnWays />
    </Page>
  );
}

function Roles({ me }: { me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  return (
    <ul className="plain">
      {me.grants.map((grant) => (
        <li key={grant.id}>
          <strong>{text(roleText(grant.role))}</strong> · {placeText(grant.area ?? me.tenant)}
          {grant.opd === undefined ? '' : ` · ${grant.opd}`} ·{' '}
          <span className="muted">
            {text('account_role_until', { day: dayText(grant.until, language) })}
          </span>{' '}
          {grant.id === me.grant ? (
            <span className="mark mark-ok">{text('account_role_here')}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function ChangePassword() {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  if (isOpen) {
    return (
      <PasswordForm
        onDone={() => {
          setOpen(false);
          setDone(true);
        }}
      />
    );
  }
  return (
    <>
      <p role="status">{isDone ? text('account_password_saved') : ''}</p>
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        {text('account_password_save')}
      </button>
    </>
  );
}

function Factor({ hasFactor }: { hasFactor: boolean }) {
  const text = useText();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <FactorSetup
        onDone={() => {
          setOpen(false);
          void renewSession(queries);
        }}
      />
    );
  }
  return (
    <>
      <p>{text(hasFactor ? 'account_factor_on' : 'account_factor_off')}</p>
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        {text(hasFactor ? 'account_factor_renew' : 'account_factor_install')}
      </button>
    </>
  );
}

type Device = DevicesWire['devices'][number];

/** What is to end once the password is given again. */
type Ending = { readonly path: string; readonly submit: string; readonly ended: string };

function Devices() {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({ queryKey: ['devices'], queryFn: () => load('/me/devices') });
  const [told, setTold] = useState('');
  const [ending, setEnding] = useState<Ending>();
  async function end({ path, ended }: Ending, password: string): Promise<void> {
    await send('PUT', path, { body: { password } });
    setEnding(undefined);
    await query.refetch();
    setTold(ended);
  }
  const columns = [
    {
      key: 'device',
      head: text('account_device'),
      cell: (each: Device) => (
        <>
          {each.device}{' '}
          {each.isThis ? <span className="mark">{text('account_device_this')}</span> : null}
        </>
      ),
    },
    {
      key: 'opened',
      head: text('account_device_opened'),
      cell: (each: Device) => instantText(each.openedAt, language),
    },
    {
      key: 'used',
      head: text('account_device_used'),
      cell: (each: Device) => instantText(each.usedAt, language),
    },
    {
      key: 'end',
      head: text('account_device_end'),
      cell: (each: Device) =>
        each.isThis ? (
          '—'
        ) : (
          <button
            type="button"
            className="quiet"
            aria-label={text('account_device_end_of', { device: each.device })}
            onClick={() =>
              setEnding({
                path: `/me/devices/${each.id}/removal`,
                submit: text('account_device_end_of', { device: each.device }),
                ended: text('account_device_ended'),
              })
            }
          >
            {text('account_device_end')}
          </button>
        ),
    },
  ];
  return (
    <Screen query={query}>
      {({ devices }) => (
        <>
          <DataTable
            caption={text('account_devices_title')}
            columns={columns}
            rows={devices}
            rowKey={({ id }) => id}
          />
          {ending === undefined ? (
            <button
              type="button"
              className="quiet"
              onClick={() =>
                setEnding({
                  path: '/me/devices/removal',
                  submit: text('account_devices_end'),
                  ended: text('account_devices_ended'),
                })
              }
            >
              {text('account_devices_end')}
            </button>
          ) : (
            <PasswordAgain
              key={ending.path}
              id="keluarkan"
              submit={ending.submit}
              onGiven={(password) => end(ending, password)}
            />
          )}
          <span role="status" className="muted small">
            {told === '' ? '' : ` ${told}`}
          </span>
        </>
      )}
    </Screen>
  );
}
