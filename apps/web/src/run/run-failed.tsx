// A run that stopped: each reason with its place and what to do.

import type { RunWire } from '@payung/server/wire';
import { IssueList } from '../parts/issue-list.tsx';
import { useText } from '../text/text.ts';

type Failed = Extract<RunWire, { state: 'failed' }>;

export function RunFailed({ issues }: { issues: Failed['issues'] }) {
  const text = useText();
  return (
    <section className="card" role="alert">
      <h2>{text('run_failed_title')}</h2>
      <p>{text('run_failed_text')}</p>
      <IssueList issues={issues} />
    </section>
  );
}
