// What runs on the server, in the status strip: how many jobs, how far the first of them is, and the way to
// all of them.

import type { MeWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { isOpen } from '../sendings/job-words.ts';
import { useJobs } from '../sendings/use-jobs.ts';
import { useText } from '../text/text.ts';

export function JobsStatus({ me }: { me: MeWire }) {
  const text = useText();
  const { data } = useJobs(me);
  const running = data?.pages.flatMap(({ jobs }) => jobs).filter(isOpen) ?? [];
  const done = running[0]?.progress;
  const percent =
    done?.total === undefined || done.total === 0
      ? ''
      : ` (${Math.min(99, Math.floor((100 * done.done) / done.total))} %)`;
  return (
    <Link to="/pekerjaan">
      {running.length === 0
        ? text('strip_jobs_none')
        : text('strip_jobs', { count: running.length, percent })}
    </Link>
  );
}
