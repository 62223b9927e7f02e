// Which role is used, and the switch to another one: it changes the first screen, never the data
// behind the back of the reader.

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { send } from '../api.ts';
import { renewSession, useMe } from '../sign-in/session-query.ts';
import { placeText } from '../staff/place.ts';
import { roleText } from '../staff/role-text.ts';
import { useText } from '../text/text.ts';

export function RoleSwitch() {
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const [isBusy, setBusy] = useState(false);
  if (me === undefined || me.due !== undefined) return null;
  const { role } = me.actor;
  if (me.grants.length < 2) {
    return (
      <span className="role-one">
        <span className="visually-hidden">{text('account_role')}: </span>
        {text(roleText(role))}
      </span>
    );
  }
  async function use(grant: string): Promise<void> {
    setBusy(true);
    try {
      await send('PUT', '/session/grant', { body: { grant } });
      queries.removeQueries({ predicate: ({ queryKey }) => !lasting.includes(`${queryKey[0]}`) });
      await renewSession(queries);
      await navigate({ to: '/' });
    } finally {
      setBusy(false);
    }
  }
  return (
    <label className="role-switch">
      <span className="visually-hidden">{text('account_role_switch')}</span>
      <select
        value={me.grant}
        disabled={isBusy}
        onChange={(event) => void use(event.currentTarget.value)}
      >
        {me.grants.map((grant) => (
          <option key={grant.id} value={grant.id}>
            {text(roleText(grant.role))}
            {grant.area === undefined ? '' : ` · ${placeText(grant.area)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is the same for every role. */
const lasting: readonly string[] = ['session', 'health', 'published'];
