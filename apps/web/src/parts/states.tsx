// What a page shows while it has nothing else: loading, failed, empty.

import { type ReactNode, useEffect, useState } from 'react';
import { ApiFailure } from '../api.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Nothing for 300 ms, then grey lines in the shape of what comes. */
export function Loading({ lines = 6, atOnce = false }: { lines?: number; atOnce?: boolean }) {
  const text = useText();
  const [isLate, setLate] = useState(atOnce);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div role="status" className="stack">
      <span className="visually-hidden">{text('app_loading')}</span>
      <div className="grey-line grey-head" />
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity
        <div key={line} className="grey-line" />
      ))}
    </div>
  );
}

export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText();
  const problem = error instanceof ApiFailure ? error.problem : undefined;
  const isOffline = error instanceof ApiFailure && error.status === 0;
  return (
    <div role="alert" className="notice notice-bad">
      <Icon name="warning" />
      <div>
        <strong>{problem?.title ?? text('error_title')}</strong>
        <p>{problem?.detail ?? text(isOffline ? 'error_offline' : 'error_safe')}</p>
        {problem?.number === undefined ? null : (
          <p>{text('error_number', { number: problem.number })}</p>
        )}
        <Button size="sm" variant="default" onClick={onRetry}>
          {text('app_retry')}
        </Button>
      </div>
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
