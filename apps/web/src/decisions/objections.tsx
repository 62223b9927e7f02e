// Sanggahan: objections of the public against a decided list, filed by row number and decided with reasons.

import type { MeWire, ObjectionsWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { load, send } from '../api.ts';
import { keepsMoney } from '../frame/menu.ts';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { countText, dayText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useLanguage, useText } from '../text/text.ts';

type Objection = ObjectionsWire['objections'][number];

export function Objections({ number, me }: { number: string; me: MeWire }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['objections', number],
    queryFn: () => load('/objections', { number }),
  });
  const [decided, setDecided] = useState<number>();
  const mayAct = keepsMoney(me.actor.role);
  return (
    <Card title={text('objections_title')}>
      <Screen
        query={query}
        isEmpty={({ objections }) => objections.length === 0}
        empty={<p className="muted">{text('objections_none')}</p>}
      >
        {({ objections }) => (
          <ObjectionTable objections={objections} {...(mayAct ? { onDecide: setDecided } : {})} />
        )}
      </Screen>
      {decided === undefined ? null : (
        <Decide key={decided} objection={decided} onDone={() => setDecided(undefined)} />
      )}
      {mayAct ? <FileOne number={number} /> : null}
    </Card>
  );
}

type TableProps = {
  readonly objections: readonly Objection[];
  readonly onDecide?: (objection: number) => void;
};

function ObjectionTable({ objections, onDecide }: TableProps) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Objection>[] = [
    {
      key: 'row',
      head: text('objection_row'),
      cell: ({ row }) => countText(row, language),
    },
    { key: 'day', head: text('objection_day'), cell: ({ day }) => dayText(day, language) },
    {
      key: 'outcome',
      head: text('objection_outcome'),
      cell: ({ objection, outcome, outcomeReason }) =>
        outcome !== null ? (
          <>
            {text(outcome === 'upheld' ? 'objection_upheld' : 'objection_dismissed')}
            <span className="muted small line">{outcomeReason}</span>
          </>
        ) : onDecide === undefined ? (
          text('objection_open')
        ) : (
          <button type="button" className="quiet" onClick={() => onDecide(objection)}>
            {text('objection_decide', { number: objection })}
          </button>
        ),
    },
  ];
  return (
    <DataTable
      caption={text('objections_title')}
      columns={columns}
      rows={objections}
      rowKey={({ objection }) => String(objection)}
      isSmall
    />
  );
}

function Decide({ objection, onDone }: { objection: number; onDone: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [verdict, setVerdict] = useState('dismissed');
  const [why, setWhy] = useState('');
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      const body = { verdict, why: why.trim() };
      await send('PUT', `/objections/${objection}/verdict`, { body, once });
      await queries.invalidateQueries({ queryKey: ['objections'] });
      onDone();
    });
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <h3>{text('objection_decide', { number: objection })}</h3>
      <FormFailure error={failure} />
      <ChoiceField
        id="sanggahan-putusan"
        label={text('objection_outcome')}
        value={verdict}
        onChange={setVerdict}
        choices={[
          ['dismissed', text('objection_dismissed')],
          ['upheld', text('objection_upheld')],
        ]}
      />
      <LineField
        id="sanggahan-alasan"
        label={text('money_reason')}
        value={why}
        onChange={setWhy}
        mostLength={1_000}
      />
      <Button type="submit" loading={isBusy}>
        {text('objection_save')}
      </Button>
    </form>
  );
}

const first = { row: '', day: '', text: '' };

function FileOne({ number }: { number: string }) {
  const text = useText();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [typed, setTyped] = useState(first);
  const field = (key: keyof typeof first) => ({
    id: `sanggahan-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      const row = Number(typed.row.replaceAll(/\D/g, ''));
      const body = { number, row, day: typed.day, text: typed.text.trim() };
      await send('POST', '/objections', { body, once });
      setTyped(first);
      await queries.invalidateQueries({ queryKey: ['objections'] });
    });
  }
  return (
    <details className="others">
      <summary>{text('objection_file')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <LineField {...field('row')} label={text('objection_row')} inputMode="numeric" />
        <LineField {...field('day')} type="date" label={text('objection_day')} />
        <LineField {...field('text')} label={text('objection_text')} mostLength={4_000} />
        <Button type="submit" loading={isBusy}>
          {text('objection_file')}
        </Button>
      </form>
    </details>
  );
}
