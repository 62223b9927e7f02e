// A page about the result: while the run goes it shows the progress, after a failed run the
// reasons, and only with a result the page itself.

import type { RunWire, SummaryWire } from '@payung/server/wire';
import { Page } from '../parts/page.tsx';
import { Failure, Loading } from '../parts/states.tsx';
import { type TextKey, useText } from '../text/text.ts';
import { useRunNews } from './events.ts';
import { Progress, progressMark } from './progress.tsx';
import { RunFailed } from './run-failed.tsx';
import { useSummary } from './summary-query.ts';

type Props = {
  readonly title: TextKey;
  readonly children: (summary: SummaryWire) => React.ReactNode;
};

export function WithSummary({ title, children }: Props) {
  const text = useText();
  const { run } = useRunNews();
  const summary = useSummary();
  if (summary.data !== undefined && run?.state !== 'running') return children(summary.data);
  return (
    <Page title={text(title)} progress={progressMark(run)}>
      <NoSummary run={run} error={summary.error} retry={() => void summary.refetch()} />
    </Page>
  );
}

function NoSummary(props: { run: RunWire | undefined; error: unknown; retry: () => void }) {
  const { run, error, retry } = props;
  if (run === undefined) return <Loading />;
  if (run.state === 'running') return <Progress run={run} />;
  if (run.state === 'failed') return <RunFailed issues={run.issues} />;
  return error === null ? <Loading /> : <Failure error={error} onRetry={retry} />;
}
