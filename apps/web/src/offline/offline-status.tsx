// The connection of a site in the status strip, and how many changes wait for it; the list opens from there.

import type { MeWire } from '@payung/server/wire';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../text/text.ts';
import '../text/offline/words.ts';
import { useOffline } from './reach.ts';
import { useSender } from './use-sender.ts';
import { useWaiting } from './waiting-list.ts';

const WaitingDialog = lazy(async () => ({
  default: (await import('./waiting-dialog.tsx')).WaitingDialog,
}));

export function OfflineStatus({ me }: { me: MeWire }) {
  const text = useText();
  const isOffline = useOffline();
  const waiting = useWaiting();
  const sendAll = useSender(me);
  const [isOpen, setOpen] = useState(false);
  const count = waiting.length;
  const isStuck = waiting.some(({ trouble }) => trouble !== undefined);
  return (
    <>
      <span className={`strip-connection strip-${isOffline ? 'lost' : 'open'}`} role="status">
        <span className="strip-dot" aria-hidden="true" />
        {text(isOffline ? 'strip_offline' : 'strip_online')}
        {count === 0 ? null : (
          <span className="visually-hidden"> {text('waiting_count', { count })}</span>
        )}
      </span>
      {count === 0 ? null : (
        <button type="button" className="strip-switch" onClick={() => setOpen(true)}>
          {text(isStuck ? 'waiting_stuck' : 'waiting_open', { count })}
        </button>
      )}
      {isOpen ? (
        <Suspense fallback={null}>
          <WaitingDialog me={me} onSend={sendAll} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
