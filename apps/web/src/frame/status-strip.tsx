// The status strip: connection, date of the data, the job that runs.

import type { MeWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { dayText, durationText } from '../parts/format.ts';
import { chooseSpare, useSpareMode } from '../parts/spare-mode.ts';
import { useRunNews } from '../run/events.ts';
import { stepText } from '../run/steps.ts';
import { sessionQuery } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import { seesSendings } from './menu.ts';

/** Only where there are accounts. */
const OfflineStatus = lazy(async () => ({
  default: (await import('../offline/offline-status.tsx')).OfflineStatus,
}));
/** Only where there are sendings. */
const JobsStatus = lazy(async () => ({ default: (await import('./jobs-status.tsx')).JobsStatus }));

type Props = { readonly isDesk: boolean; readonly me: MeWire | undefined };

export function StatusStrip({ isDesk, me }: Props) {
  const text = useText();
  return (
    <footer className="strip">
      {isDesk ? <RunStatus /> : null}
      {me === undefined ? null : <SiteStatus me={me} />}
      {isDesk || me !== undefined || isOfSomebody() ? null : <span>{text('strip_public')}</span>}
      <SpareSwitch />
    </footer>
  );
}

/** Mode hemat stands where the connection is told. */
function SpareSwitch() {
  const text = useText();
  const isOn = useSpareMode();
  return (
    <button
      type="button"
      className="strip-switch"
      aria-pressed={isOn}
      title={text('spare_text')}
      onClick={() => chooseSpare(!isOn)}
    >
      {text(isOn ? 'spare_on' : 'spare_off')}
    </button>
  );
}

/** Pages that open to whoever holds a link show what is somebody's, masked as it may be. */
function isOfSomebody(): boolean {
  return ['/keluarga', '/jawab'].includes(window.location.pathname);
}

function SiteStatus({ me }: { me: MeWire }) {
  return (
    <>
      <Suspense fallback={null}>
        <OfflineStatus me={me} />
      </Suspense>
      {me.due === undefined && seesSendings(me.actor.role) ? (
        <Suspense fallback={null}>
          <JobsStatus me={me} />
        </Suspense>
      ) : null}
    </>
  );
}

function RunStatus() {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { connection, run } = useRunNews();
  useEffect(() => {
    // The stream also ends with the session: ask, so that sign-in shows instead of "disconnected".
    if (connection === 'lost') void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }, [connection, queries]);
  const words = {
    open: 'strip_connected',
    connecting: 'strip_connecting',
    lost: 'strip_lost',
  } as const;
  return (
    <>
      <span className={`strip-connection strip-${connection}`} role="status">
        <span className="strip-dot" aria-hidden="true" />
        {text(words[connection])}
      </span>
      {run?.state === 'finished' ? (
        <>
          <span>{text('strip_data', { day: dayText(run.asOf, language) })}</span>
          <span>{text('strip_finished', { duration: durationText(run.seconds, language) })}</span>
        </>
      ) : null}
      {run?.state === 'running' ? (
        <span>{text('strip_running', { step: stepText(run.step, text) })}</span>
      ) : null}
      {run?.state === 'failed' ? <span>{text('strip_failed')}</span> : null}
    </>
  );
}
