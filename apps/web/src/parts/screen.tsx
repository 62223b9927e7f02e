// The states every screen shares: loading, late, failed, refused, without right, offline, partial,
// stale, empty. A screen hands in its question and what it looks like with an answer.

import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ApiFailure } from '../api.ts';
import { keptAt } from '../offline/answer-time.ts';
import { useOffline } from '../offline/reach.ts';
import { useWaiting } from '../offline/waiting-list.ts';
import { useLanguage, useText } from '../text/text.ts';
import { type StateName, useAskedState } from './asked-state.ts';
import { Button } from './button.tsx';
import { instantText } from './format.ts';
import { Icon } from './icon.tsx';
import { Failure, Loading } from './states.tsx';

type Props<T> = {
  readonly query: Pick<
    UseQueryResult<T>,
    'data' | 'dataUpdatedAt' | 'error' | 'isPending' | 'isFetching' | 'refetch' | 'isError'
  >;
  readonly isEmpty?: (data: T) => boolean;
  /** What will be here, and the one action that leads there. */
  readonly empty?: ReactNode;
  readonly children: (data: T) => ReactNode;
};

export function Screen<T>({ query, isEmpty, empty, children }: Props<T>) {
  const asked = useAskedState();
  const refetch = () => void query.refetch();
  if (asked === 'memuat') return <Loading atOnce />;
  if (asked === 'lama') return <Late onCancel={refetch} />;
  const failure = failureOf(asked, query.error);
  if (failure !== undefined && (asked !== undefined || query.data === undefined)) {
    return isRefused(failure) ? <NoRight /> : <Failure error={failure} onRetry={refetch} />;
  }
  if (query.data === undefined) return <Pending onCancel={refetch} />;
  if (asked === 'tanpa-hasil') return <NoMatch />;
  const isBlank = asked === 'kosong' || isEmpty?.(query.data) === true;
  return (
    <>
      <Remarks
        asked={asked}
        isCut={isOffline(query.error)}
        atMs={keptAt(query.data) ?? query.dataUpdatedAt}
      />
      {isBlank ? (empty ?? <NoMatch />) : children(query.data)}
    </>
  );
}

/** For a screen whose answer is at hand without asking the server, or not asked for yet. */
export function answered<T>(data: T): Props<T>['query'] {
  const done = {
    dataUpdatedAt: 0,
    error: null,
    isPending: false,
    isFetching: false,
    isError: false,
  } as const;
  return { ...done, data, refetch: async () => undefined as never };
}

type Remarkable = {
  readonly asked: StateName | undefined;
  /** The last question went unanswered. */
  readonly isCut: boolean;
  /** When the answer came; 0 where it was at hand. */
  readonly atMs: number;
};

/** What an answer needs said about it, above it. */
function Remarks({ asked, isCut, atMs }: Remarkable) {
  const text = useText();
  const language = useLanguage();
  const isOff = useOffline();
  const count = useWaiting().length;
  const isOffline = asked === 'luring' || isCut || (atMs > 0 && isOff);
  return (
    <>
      {isOffline ? (
        <p className="notice notice-warn" role="status">
          {atMs === 0
            ? text('state_offline_text', { count })
            : text('state_offline_since', { when: instantText(atMs, language), count })}
        </p>
      ) : null}
      {asked === 'sebagian' ? <p className="notice">{text('state_partial')}</p> : null}
      {asked === 'usang' ? <p className="notice notice-warn">{text('state_stale')}</p> : null}
      {asked === 'kecil' ? <p className="notice">{text('state_too_small')}</p> : null}
    </>
  );
}

/** Nothing, then grey lines, and after five seconds the word that it takes long. */
function Pending({ onCancel }: { onCancel: () => void }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 5_000);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? <Late onCancel={onCancel} /> : <Loading />;
}

function Late({ onCancel }: { onCancel: () => void }) {
  const text = useText();
  return (
    <div className="notice" role="status">
      <div>
        <p>{text('state_slow')}</p>
        <Button size="sm" variant="default" onClick={onCancel}>
          {text('app_retry')}
        </Button>
      </div>
    </div>
  );
}

export function NoRight() {
  const text = useText();
  return (
    <div className="notice notice-warn" role="alert">
      <Icon name="lock" />
      <div>
        <strong>{text('state_no_right')}</strong>
        <p>{text('state_no_right_text')}</p>
      </div>
    </div>
  );
}

export function NoMatch({ onClear }: { onClear?: () => void }) {
  const text = useText();
  return (
    <div className="empty">
      <p>{text('state_no_match')}</p>
      {onClear === undefined ? null : (
        <button type="button" className="quiet" onClick={onClear}>
          {text('state_clear_filter')}
        </button>
      )}
    </div>
  );
}

/** Nothing is here yet: what will be, and how to begin. */
export function FirstUse({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty empty-first">
      <p>{children}</p>
      {action}
    </div>
  );
}

function failureOf(asked: StateName | undefined, error: unknown): unknown {
  if (asked === 'gagal') return new ApiFailure(500, undefined);
  if (asked === 'ditolak') return new ApiFailure(409, undefined);
  if (asked === 'tanpa-izin') return new ApiFailure(403, undefined);
  return error ?? undefined;
}

function isRefused(error: unknown): boolean {
  return error instanceof ApiFailure && error.status === 403;
}

function isOffline(error: unknown): boolean {
  return error instanceof ApiFailure && error.status === 0;
}
