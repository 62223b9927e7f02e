// What waits on this device: each change with what was filled in, why it was not done yet, and the ways on. Where
// somebody else changed the same thing, both versions and the one before stand side by side.

import type { MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { instantText } from '../parts/format.ts';
import { Facts } from '../parts/page.tsx';
import { Failure, Loading } from '../parts/states.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { insist, retry } from './outbox.ts';
import { useOffline } from './reach.ts';
import { findStanding } from './standing.ts';
import { senderOf } from './use-sender.ts';
import { drop, isOf, type Line, useWaiting, type Waiting } from './waiting-list.ts';

type Props = {
  readonly me: MeWire;
  readonly onSend: () => Promise<void>;
  readonly onClose: () => void;
};

export function WaitingDialog({ me, onSend, onClose }: Props) {
  const text = useText();
  const all = useWaiting();
  const isOffline = useOffline();
  return (
    <AskDialog title={text('waiting_title')} isOpen onClose={onClose} className="ask-wide">
      <p>{text(isOffline ? 'waiting_text_offline' : 'waiting_text')}</p>
      {all.length === 0 ? <p className="empty">{text('waiting_none')}</p> : null}
      <ul className="plain waiting">
        {all.map((wish) => (
          <li key={wish.once}>
            <Wish wish={wish} isOther={!isOf(wish, senderOf(me))} />
          </li>
        ))}
      </ul>
      <p className="row">
        {all.every(({ trouble }) => trouble !== undefined) ? null : (
          <Button onClick={() => void onSend()}>{text('waiting_send')}</Button>
        )}
        <Button variant="default" onClick={onClose}>
          {text('app_close')}
        </Button>
      </p>
    </AskDialog>
  );
}

function Wish({ wish, isOther }: { wish: Waiting; isOther: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { title, mine, atMs, trouble, once } = wish;
  return (
    <section className="waiting-wish" aria-label={title}>
      <h3>{title}</h3>
      <p className="muted small">
        {text('waiting_since', { when: instantText(atMs, language) })}
        {isOther ? ` ${text('waiting_other_role')}` : ''}
      </p>
      {trouble?.kind === 'changed' ? (
        <Changed wish={wish} />
      ) : (
        <Facts facts={mine.map(([label, value]) => [label, value])} />
      )}
      {trouble === undefined || trouble.kind === 'changed' ? null : (
        <p className="notice notice-warn">{trouble.said}</p>
      )}
      <p className="row">
        {trouble === undefined || trouble.kind === 'changed' ? null : (
          <Button variant="default" onClick={() => retry(once)}>
            {text('app_retry')}
          </Button>
        )}
        <button type="button" className="quiet" onClick={() => drop(once)}>
          {text('waiting_drop')}
        </button>
      </p>
    </section>
  );
}

function Changed({ wish }: { wish: Waiting }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['waiting', wish.once],
    queryFn: async () => (await findStanding(wish, text)) ?? null,
    staleTime: 0,
  });
  const { data: standing } = query;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (standing === undefined) return <Loading lines={2} />;
  return (
    <div className="dispute">
      <p>{text('waiting_changed')}</p>
      <div className="dispute-sides">
        <Side title={text('waiting_mine')} lines={wish.mine} />
        <Side title={text('waiting_server')} lines={standing?.lines ?? []} />
        <Side title={text('waiting_origin')} lines={wish.origin ?? []} />
      </div>
      {standing === null ? null : (
        <Button onClick={() => insist(wish.once, standing.version)}>
          {text('waiting_insist')}
        </Button>
      )}
    </div>
  );
}

function Side({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <div>
      <h4>{title}</h4>
      {lines.length === 0 ? <p>—</p> : <Facts facts={lines.map(([a, b]) => [a, b])} />}
    </div>
  );
}
