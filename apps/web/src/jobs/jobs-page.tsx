// Pekerjaan sistem: what runs on the server for this reader, how far it is, and what became of the rest. It
// goes on without the page.

import type { JobWire, MeWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { seesSendings } from '../frame/menu.ts';
import { followsMeetings } from '../meetings/meeting-words.ts';
import { countText, instantText, monthText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { Paged } from '../parts/paged.tsx';
import { FirstUse, NoRight } from '../parts/screen.tsx';
import { Cancel } from '../sendings/decision.tsx';
import { isOpen } from '../sendings/job-words.ts';
import { Progress } from '../sendings/progress.tsx';
import { StateMark } from '../sendings/sendings-page.tsx';
import { useJob } from '../sendings/use-job.ts';
import { useJobs } from '../sendings/use-jobs.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';
import { Scheduled } from './scheduled.tsx';

export function JobsPage() {
  const text = useText();
  const me = useMe();
  const sends = me !== undefined && seesSendings(me.actor.role);
  const meets = me !== undefined && followsMeetings(me);
  if (!sends && !meets) return <NoRight />;
  return (
    <Page title={text('jobs_title')} lead={text('jobs_lead')}>
      {sends ? <Jobs me={me} /> : null}
      {meets ? <Scheduled /> : null}
    </Page>
  );
}

function Jobs({ me }: { me: MeWire }) {
  const text = useText();
  const query = useJobs(me);
  return (
    <Paged
      query={query}
      rowsOf={({ jobs }) => jobs}
      empty={<FirstUse>{text('jobs_empty')}</FirstUse>}
    >
      {(jobs) => <Listed jobs={jobs} />}
    </Paged>
  );
}

function Listed({ jobs }: { jobs: readonly JobWire[] }) {
  const text = useText();
  const running = jobs.filter(isOpen);
  return (
    <>
      <h2>{text('jobs_running')}</h2>
      {running.length === 0 ? (
        <p className="muted">{text('jobs_none_running')}</p>
      ) : (
        running.map((job) => <Running key={job.id} id={job.id} />)
      )}
      <Card title={text('jobs_ended')}>
        <ul className="plain waiting">
          {jobs
            .filter((job) => !isOpen(job))
            .map((job) => (
              <li key={job.id}>
                <Ended job={job} />
              </li>
            ))}
        </ul>
      </Card>
    </>
  );
}

/** Told by the server as long as anything happens. */
function Running({ id }: { id: string }) {
  const { data: job } = useJob(id);
  if (job === undefined) return null;
  return (
    <section className="card">
      <h3>
        <JobLink job={job} />
      </h3>
      <Progress job={job} />
      {job.isOwn ? <Cancel job={job} /> : null}
    </section>
  );
}

function Ended({ job }: { job: JobWire }) {
  const text = useText();
  const language = useLanguage();
  const rows = job.parts.reduce((sum, { counts }) => sum + (counts?.records ?? 0), 0);
  const problem = job.parts.find((part) => part.problem !== undefined)?.problem;
  return (
    <>
      <span className="row">
        <JobLink job={job} /> <StateMark state={job.state} />
      </span>
      <span className="muted small line">
        {[
          monthText(job.month, language),
          text('job_rows_done', { done: countText(rows, language) }),
          instantText(job.endedAt ?? job.madeAt, language),
        ].join(' · ')}
      </span>
      {problem === undefined ? null : <span className="small line">{problem.title}</span>}
    </>
  );
}

function JobLink({ job }: { job: JobWire }) {
  return (
    <Link to="/masuk-data/$id" params={{ id: job.id }}>
      {job.parts.map(({ file }) => file).join(', ')}
    </Link>
  );
}
