// Kolom, the second step of a sending: the columns of the file with some of their values, and what each holds. What
// is said here is kept for the sender's next files under the same headings.

import type { ColumnsWire, JobWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { load, send } from '../api.ts';
import { maySend } from '../frame/menu.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { Card, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useJob } from '../sendings/use-job.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import '../text/work/words.ts';
import './columns.css';
import { type ConstantField, type Draft, draftOf, isMet, openConstants, toldOf } from './drafts.ts';
import { SheetColumns } from './sheet-columns.tsx';
import { Constants, Needs, Origin } from './told-beside.tsx';

export function ColumnsPage() {
  const text = useText();
  const me = useMe();
  const { id = '', part = '1' } = useParams({ strict: false });
  const job = useJob(id);
  const number = Number(part);
  const file = job.data?.parts.find((each) => each.number === number)?.file;
  if (me === undefined || !maySend(me.actor.role)) return <NoRight />;
  return (
    <Page
      title={text('columns_title')}
      lead={text('columns_lead')}
      trail={
        <Link to="/masuk-data/$id" params={{ id }}>
          {file ?? text('menu_lists')}
        </Link>
      }
    >
      <Screen query={job}>{(known) => <Columns job={known} part={number} />}</Screen>
    </Page>
  );
}

/** Whoever changed the job meanwhile, a fresh look goes with the fresh version. */
function Columns({ job, part }: { readonly job: JobWire; readonly part: number }) {
  const query = useQuery({
    queryKey: ['columns', job.id, part, job.version],
    queryFn: () => load(`/jobs/${job.id}/parts/${part}/columns`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Screen query={query}>
      {(known) => <ColumnsForm key={job.version} job={job} part={part} known={known} />}
    </Screen>
  );
}

type FormProps = {
  readonly job: JobWire;
  readonly part: number;
  readonly known: ColumnsWire;
};

function ColumnsForm({ job, part, known }: FormProps) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => known.sheets.map(draftOf));
  const [constants, setConstants] = useState<ColumnsWire['constants']>(known.constants);
  const [remember, setRemember] = useState(true);
  const path = `/jobs/${job.id}/parts/${part}/columns` as const;

  function change(at: number, draft: Draft): void {
    setDrafts((before) => before.map((each, index) => (index === at ? draft : each)));
  }

  async function moveHeading(at: number, row: number): Promise<void> {
    await act(async () => {
      const found = await load(path, { sheet: String(at + 1), row: String(row) });
      const sheet = found.sheets[at];
      if (sheet !== undefined) change(at, { ...draftOf(sheet), isLeft: false });
    });
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async () => {
      const body = toldOf(known.sheets, drafts, { constants, remember });
      await send('PUT', path, { body, version: job.version });
      await queries.invalidateQueries({ queryKey: ['job', job.id] });
      await navigate({ to: '/masuk-data/$id', params: { id: job.id } });
    });
  }

  const isClosed = !known.isOpen || known.steps > 0;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <FormFailure error={failure} />
      <Origin known={known} />
      {known.sheets.map((sheet, at) => {
        const draft = drafts[at];
        return draft === undefined ? null : (
          <SheetColumns
            key={sheet.sheet ?? at}
            sheet={sheet}
            draft={draft}
            number={at + 1}
            isOnly={known.sheets.length === 1}
            isBusy={isBusy || isClosed}
            onChange={(changed) => change(at, changed)}
            onHeading={(row) => void moveHeading(at, row)}
          />
        );
      })}
      <Card title={text('columns_needs')}>
        <Needs drafts={drafts} constants={constants} />
        <Constants
          fields={openConstants(drafts)}
          constants={constants}
          onChange={(field: ConstantField, value) =>
            setConstants((before) => ({ ...before, [field]: value }))
          }
        />
        <label className="check">
          <input
            type="checkbox"
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
          {known.sender === undefined
            ? text('columns_remember_own')
            : text('columns_remember', { sender: known.sender })}
        </label>
        <p className="row">
          <Button
            type="submit"
            size="md"
            loading={isBusy}
            disabled={isClosed || !isMet('name', drafts, constants)}
          >
            {text('columns_use')}
          </Button>
          <Link to="/masuk-data/$id" params={{ id: job.id }}>
            {text('columns_back')}
          </Link>
        </p>
      </Card>
    </form>
  );
}
