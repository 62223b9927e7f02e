// One sending: how far it is, where its rows went, what is wrong with them, what saving would do, and the
// decision.

import type { JobWire, MeWire } from '@payung/server/wire';
import { issueText } from '@payung/values';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../api.ts';
import { countText, instantText, monthText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { SeverityMark } from '../parts/issue-list.tsx';
import { Card, Page } from '../parts/page.tsx';
import { PartsBar } from '../parts/parts-bar.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';
import { Cancel, Decision } from './decision.tsx';
import { Effect } from './effect.tsx';
import { isOpen, steps, stepText } from './job-words.ts';
import { type Fate, type RowFilter, RowsGrid } from './rows-grid.tsx';
import { StateMark } from './sendings-page.tsx';
import { useJob } from './use-job.ts';

type Part = JobWire['parts'][number];

export function SendingPage() {
  const text = useText();
  const language = useLanguage();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useJob(id);
  const job = query.data;
  if (me === undefined) return <NoRight />;
  const words =
    job === undefined
      ? {}
      : {
          lead: text('sending_lead', {
            month: monthText(job.month, language),
            at: instantText(job.madeAt, language),
          }),
        };
  return (
    <Page
      title={job?.parts[0]?.file ?? text('sendings_caption')}
      trail={<Link to="/masuk-data">{text('menu_lists')}</Link>}
      progress={job === undefined ? '' : progressMark(job)}
      {...words}
    >
      <Screen query={query}>{(known) => <Sending job={known} me={me} />}</Screen>
    </Page>
  );
}

/** For the title of the tab. */
function progressMark({ progress }: JobWire): string {
  if (progress?.total === undefined || progress.total === 0)
    return progress === undefined ? '' : '…';
  return `(${Math.min(99, Math.floor((100 * progress.done) / progress.total))} %)`;
}

function Sending({ job, me }: { job: JobWire; me: MeWire }) {
  return (
    <>
      {isOpen(job) ? <Progress job={job} /> : null}
      {job.parts.map((part) => (
        <PartShown key={part.number} job={job} part={part} me={me} />
      ))}
      {job.isOwn && (isOpen(job) || job.state === 'asking') ? <Cancel job={job} /> : null}
    </>
  );
}

function Progress({ job }: { job: JobWire }) {
  const text = useText();
  const language = useLanguage();
  const { progress } = job;
  const now = progress?.step ?? 'receive';
  const at = steps.indexOf(now);
  const rows =
    progress === undefined
      ? ''
      : progress.total === undefined
        ? text('job_rows_done', { done: countText(progress.done, language) })
        : text('job_rows_of', {
            done: countText(progress.done, language),
            total: countText(progress.total, language),
          });
  return (
    <Card title={text('job_progress')}>
      <p className="muted">{text('job_leave')}</p>
      <ol className="steps">
        {steps.slice(0, -1).map((step, index) => (
          <li
            key={step}
            className={index < at ? 'step-done' : index === at ? 'step-now' : 'step-todo'}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="step-mark">{index < at ? <Icon name="done" size={16} /> : null}</span>
            <span>{text(stepText(step))}</span>
            <span className="step-figure">{index === at ? rows : ''}</span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {text(stepText(now))}
      </p>
    </Card>
  );
}

function PartShown({ job, part, me }: { job: JobWire; part: Part; me: MeWire }) {
  const text = useText();
  const { number, file, counts, problem } = part;
  const [filter, setFilter] = useState<RowFilter>({ fate: 'rejected' });
  const hasRows = counts !== undefined;
  return (
    <>
      <Card title={text('sending_part', { number, file })}>
        <p>
          <StateMark state={part.state} />
        </p>
        {problem === undefined ? null : (
          <div className="notice notice-warn">
            <div>
              <strong>{problem.title}</strong>
              <p>{problem.detail}</p>
            </div>
          </div>
        )}
        {hasRows ? <Counts counts={counts} onFate={(fate) => setFilter({ fate })} /> : null}
      </Card>
      {hasRows ? (
        <>
          <Card title={text('sending_problems')}>
            <Problems job={job.id} part={number} onCode={(code) => setFilter({ code })} />
          </Card>
          <section className="card" id="baris">
            <h2>{text('sending_rows_title')}</h2>
            <Filters filter={filter} onFilter={setFilter} />
            <RowsGrid job={job.id} part={number} filter={filter} />
          </section>
        </>
      ) : null}
      {part.state === 'asking' || part.state === 'done' ? (
        <Card title={text('sending_effect')}>
          <Effect job={job.id} part={number} />
          <Decision job={job} part={part} me={me} />
        </Card>
      ) : hasRows && isOpen(job) ? (
        <Card title={text('sending_effect')}>
          <p className="muted">{text('sending_effect_wait')}</p>
        </Card>
      ) : null}
    </>
  );
}

type Counts = NonNullable<Part['counts']>;

function Counts({ counts, onFate }: { counts: Counts; onFate: (fate: Fate) => void }) {
  const text = useText();
  const language = useLanguage();
  const parts = [
    { fate: 'accepted', key: 'peserta_aktif', label: text('sending_accepted') },
    { fate: 'merged', key: 'peserta_nonaktif', label: text('sending_merged') },
    { fate: 'held', key: 'baru', label: text('sending_held') },
    { fate: 'rejected', key: 'tidak_sah', label: text('sending_rejected') },
    { fate: 'ignored', key: 'tinjau', label: text('sending_ignored') },
  ] as const;
  return (
    <>
      <p className="sum">
        {text('sending_records')}: {countText(counts.records, language)}
      </p>
      <PartsBar
        parts={parts.map(({ fate, key, label }) => ({
          key,
          label,
          count: counts[fate],
          countText: countText(counts[fate], language),
        }))}
        hasLegend={false}
      />
      <ul className="chips">
        {parts.map(({ fate, key, label }) => (
          <li key={fate}>
            <button type="button" className="chip" onClick={() => onFate(fate)}>
              <span className={`dot part-${key}`} aria-hidden="true" /> {label}{' '}
              <strong>{countText(counts[fate], language)}</strong>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type ProblemsProps = {
  readonly job: string;
  readonly part: number;
  readonly onCode: (code: string) => void;
};

function Problems({ job, part, onCode }: ProblemsProps) {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['problems', job, part],
    queryFn: () => load(`/jobs/${job}/parts/${part}/problems`),
    staleTime: 60_000,
  });
  const groups = query.data?.problems.toSorted((a, b) => b.rows - a.rows) ?? [];
  // The words of a problem are filled by one of its rows.
  const examples = useQueries({
    queries: groups.map(({ code }) => ({
      queryKey: ['problem', job, part, code],
      queryFn: () => load(`/jobs/${job}/parts/${part}/rows`, { limit: '1', code }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (
    <Screen
      query={query}
      isEmpty={({ problems }) => problems.length === 0}
      empty={<p className="muted">{text('sending_problems_none')}</p>}
    >
      {() => (
        <ul className="issues">
          {groups.map(({ code, severity, rows }, index) => {
            const example = examples[index]?.data?.rows[0]?.issues.find(
              (each) => each.code === code,
            );
            const words = example === undefined ? undefined : issueText(example, language);
            return (
              <li key={code}>
                <SeverityMark severity={severity} />
                <div>
                  <strong>
                    {text('sending_problem_rows', { count: countText(rows, language) })}:
                  </strong>{' '}
                  {words === undefined ? code : `${words.problem} ${words.remedy}`}{' '}
                  <button
                    type="button"
                    className="as-link"
                    onClick={() => {
                      onCode(code);
                      document.getElementById('baris')?.scrollIntoView();
                    }}
                  >
                    {text('sending_problem_show')}
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Screen>
  );
}

const fates: readonly Fate[] = ['accepted', 'merged', 'held', 'rejected', 'ignored'];
const fateLabels = {
  accepted: 'sending_accepted',
  merged: 'sending_merged',
  held: 'sending_held',
  rejected: 'sending_rejected',
  ignored: 'sending_ignored',
} as const;

type FiltersProps = {
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
};

function Filters({ filter, onFilter }: FiltersProps) {
  const text = useText();
  return (
    <div className="filters">
      <label>
        {text('sending_filter_fate')}
        <select
          value={filter.fate ?? ''}
          onChange={(event) => {
            const fate = fates.find((each) => each === event.currentTarget.value);
            onFilter(fate === undefined ? {} : { fate });
          }}
        >
          <option value="">{text('sending_rows_all')}</option>
          {fates.map((fate) => (
            <option key={fate} value={fate}>
              {text(fateLabels[fate])}
            </option>
          ))}
        </select>
      </label>
      {filter.code === undefined ? null : (
        <p>
          <span className="mark">{text('sending_filter_code', { code: filter.code })}</span>{' '}
          <button type="button" className="quiet" onClick={() => onFilter({})}>
            {text('state_clear_filter')}
          </button>
        </p>
      )}
    </div>
  );
}
