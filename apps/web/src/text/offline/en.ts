// Words of the connection and of what waits for it, in English.

import type { id } from './id.ts';

export const en: Readonly<Record<keyof typeof id, string>> = {
  strip_online: 'Connected',
  strip_offline: 'Offline. You see what was loaded last.',
  waiting_count: '{count} changes waiting',
  waiting_open: '{count} waiting',
  waiting_stuck: '{count} waiting, some need your look',
  waiting_title: 'Changes that wait',
  waiting_text: 'These changes are kept on this device and have not reached the server.',
  waiting_text_offline:
    'These changes are kept on this device and go out by themselves when it is connected.',
  waiting_none: 'Nothing waits.',
  waiting_since: 'Filled in {when}.',
  waiting_other_role: 'It goes out when you use the role you filled it in with.',
  waiting_send: 'Send now',
  waiting_drop: 'Throw this change away',
  waiting_changed:
    'Somebody else changed the same thing after you opened it. Compare, then send yours or throw it away.',
  waiting_mine: 'Yours',
  waiting_server: 'On the server',
  waiting_origin: 'Before',
  waiting_insist: 'Send mine',
  waiting_leave_title: '{count} changes not sent yet',
  waiting_leave_text:
    'Signing out wipes all that is kept on this device, also changes that were not sent.',
  waiting_stay: 'Stay signed in',
  waiting_leave: 'Sign out and throw away',
};
