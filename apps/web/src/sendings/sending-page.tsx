// One sending: how far it is, where its rows went, what is wrong with them, what saving would do, and the
// decision.

import type { JobWire, MeWire } from '@payung/server/wire';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { maySend } from '../frame/menu.ts';
import { NotFound } from '../frame/not-found.tsx';
import { Download } from '../parts/download.tsx';
import { countText, instantText, monthText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { PartsBar } from '../parts/parts-bar.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { Loading } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';
import { ColumnsLink } from './columns-link.tsx';
import { Cancel, Decision } from './decision.tsx';
import { Effect } from './effect.tsx';
import { type Fate, fates, fateTexts } from './fates.ts';
import { FirstRows } from './first-rows.tsx';
import { isOpen } from './job-words.ts';
import { Problems } from './problems.tsx';
import { Progress } from './progress.tsx';
import { RowsGrid } from './rows-grid.tsx';
import { StateMark } from './sendings-page.tsx';
import { StepHistory } from './step-history.tsx';
import { StepPlace, Stepper, ToDueStep } from './stepper.tsx';
import { findStep, type SendingStep } from './steps.ts';
import { useJob } from './use-job.ts';
import type { RowFilter } from './use-rows.ts';
import { useSteps } from './use-steps.ts';

type Part = JobWire['parts'][number];

export function SendingPage() {
  const text = useText();
  const language = useLanguage();
  const me = useMe();
  const { id = '', langkah } = useParams({ strict: false });
  const step = findStep(langkah);
  const query = useJob(id);
  const job = query.data;
  if (me === undefined) return <NoRight />;
  if (langkah !== undefined && step === undefined) return <NotFound />;
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
      <Screen query={query}>
        {(known) =>
          step === undefined || step === 'kolom' ? (
            <ToDueStep job={known} isColumns={step === 'kolom'} />
          ) : (
            <Sending job={known} me={me} step={step} />
          )
        }
      </Screen>
    </Page>
  );
}

/** For the title of the tab. */
function progressMark({ progress }: JobWire): string {
  if (progress?.total === undefined || progress.total === 0)
    return progress === undefined ? '' : '…';
  return `(${Math.min(99, Math.floor((100 * progress.done) / progress.total))} %)`;
}

type SendingProps = { readonly job: JobWire; readonly me: MeWire; readonly step: SendingStep };

function Sending({ job, me, step }: SendingProps) {
  const text = useText();
  return (
    <>
      <Stepper job={job} />
      {isOpen(job) ? (
        <Card title={text('job_progress')}>
          <p className="muted">{text('job_leave')}</p>
          <Progress job={job} />
        </Card>
      ) : null}
      {job.parts.map((part) => (
        <PartShown key={part.number} job={job} part={part} me={me} step={step} />
      ))}
      {job.isOwn && (isOpen(job) || job.state === 'asking') ? <Cancel job={job} /> : null}
    </>
  );
}

type PartProps = SendingProps & { readonly part: Part };

function PartShown({ job, part, me, step }: PartProps) {
  const text = useText();
  const { number, file, counts } = part;
  const [chosen, setFilter] = useState<RowFilter>();
  const hasRows = counts !== undefined;
  const steps = useSteps(job, number);
  // Rows with problems first, where there are any.
  const filter = chosen ?? (hasRows && counts.rejected > 0 ? { fate: 'rejected' } : {});
  // Of several files the steps lead to the first.
  const at = job.parts[0]?.number === number ? { of: step } : {};
  return (
    <>
      <StepPlace step="berkas" {...at}>
        <Card title={text('sending_part', { number, file })}>
          <p>
            <StateMark state={part.state} />
          </p>
          <PartProblem part={part} />
          {part.kind === 'workers' && maySend(me.actor.role) ? (
            <ColumnsLink job={job.id} part={part} />
          ) : null}
          {hasRows ? <Counts counts={counts} onFate={(fate) => setFilter({ fate })} /> : null}
        </Card>
      </StepPlace>
      {!hasRows && isOpen(job) && part.kind === 'workers' ? (
        <FirstRows job={job.id} part={number} />
      ) : null}
      {hasRows ? (
        <>
          <StepPlace step="periksa" {...at}>
            <Card title={text('sending_problems')}>
              <Problems
                job={job.id}
                part={number}
                read={steps.known?.read ?? 0}
                onCode={(code) => setFilter({ code })}
                repair={
                  part.kind === 'workers' && maySend(me.actor.role) ? (
                    <Repair job={job.id} part={part} />
                  ) : null
                }
              />
            </Card>
          </StepPlace>
          <StepPlace step="perbaiki" {...at}>
            <Rows job={job} part={number} filter={filter} onFilter={setFilter} steps={steps} />
          </StepPlace>
        </>
      ) : null}
      <Outcome job={job} part={part} me={me} steps={steps} at={at} />
    </>
  );
}

function PartProblem({ part: { problem } }: { part: Part }) {
  if (problem === undefined) return null;
  return (
    <div className="notice notice-warn">
      <div>
        <strong>{problem.title}</strong>
        <p>{problem.detail}</p>
      </div>
    </div>
  );
}

type RowsProps = FiltersProps & {
  readonly job: JobWire;
  readonly part: number;
  readonly steps: ReturnType<typeof useSteps>;
};

function Rows({ job, part, filter, onFilter, steps }: RowsProps) {
  const text = useText();
  const { known } = steps;
  return (
    <section className="card" id="baris">
      <h2>{text('sending_rows_title')}</h2>
      <Filters filter={filter} onFilter={onFilter} />
      {known === undefined ? null : <StepHistory known={known} steps={steps} />}
      {steps.isReady ? (
        <RowsGrid job={job} part={part} filter={filter} steps={steps} />
      ) : (
        <Loading />
      )}
    </section>
  );
}

type OutcomeProps = Omit<PartProps, 'step'> & {
  readonly steps: ReturnType<typeof useSteps>;
  readonly at: { readonly of?: SendingStep };
};

/** Whom the rows were matched with, and the decision. */
function Outcome({ job, part, me, steps: { known }, at }: OutcomeProps) {
  const text = useText();
  if (part.state === 'asking' || part.state === 'done') {
    return (
      <Card title={text('sending_effect')}>
        <StepPlace step="cocokkan" {...at}>
          <Effect job={job.id} part={part.number} read={known?.read ?? 0} />
        </StepPlace>
        <StepPlace step="simpan" {...at}>
          {known?.isWaiting === true && known.isOpen ? (
            <p className="muted">{text('repair_save_waits')}</p>
          ) : (
            <Decision job={job} part={part} me={me} />
          )}
        </StepPlace>
      </Card>
    );
  }
  if (part.counts === undefined || !isOpen(job)) return null;
  return (
    <Card title={text('sending_effect')}>
      <p className="muted">{text('sending_effect_wait')}</p>
    </Card>
  );
}

/** The sender's own sheet with what must be mended; it comes back as an ordinary sending. */
function Repair({ job, part }: { job: string; part: Part }) {
  const text = useText();
  return (
    <div className="row">
      <Download
        path={`/jobs/${job}/parts/${part.number}/repair`}
        name={`perbaikan-${part.file.replace(/\.\w+$/, '')}.xlsx`}
        label={text('sending_repair')}
      />
      <span className="muted small">{text('sending_repair_text')}</span>
    </div>
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
              {text(fateTexts[fate])}
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
