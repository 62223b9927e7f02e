// Penerima laporan: who holds a role that finds reports on its page, by name, so that whoever sets a schedule
// sees whom it reaches.

import type { SchedulesWire } from '@payung/server/wire';
import { Facts } from '../parts/page.tsx';
import { roleText } from '../staff/role-text.ts';
import { useText } from '../text/text.ts';

type Recipient = SchedulesWire['recipients'][number];

export function Recipients({ recipients }: { recipients: readonly Recipient[] }) {
  const text = useText();
  const roles = [...new Set(recipients.map(({ role }) => role))];
  const titlesOf = (of: Recipient['role']) =>
    recipients.filter(({ role }) => role === of).map(({ title }) => title);
  return (
    <>
      <h3>{text('recipients_title')}</h3>
      <p className="muted">{text('recipients_text')}</p>
      {roles.length === 0 ? (
        <p>{text('recipients_none')}</p>
      ) : (
        <Facts facts={roles.map((role) => [text(roleText(role)), titlesOf(role).join('; ')])} />
      )}
    </>
  );
}
