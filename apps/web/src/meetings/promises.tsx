// Komitmen of a meeting: read out of one typed line and corrected before they count; later their outcome.

import type { CommitmentWire, MeetingWire, ReadLineWire } from '@payung/server/wire';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { Card } from '../parts/page.tsx';
import { useAct } from '../parts/use-act.ts';
import { useText } from '../text/text.ts';
import { Commitments } from './commitments.tsx';
import { MeasureFields, measureOf, typedOf } from './measure-fields.tsx';
import { type PartProps, useChange } from './use-change.ts';

export function Promises({ meeting, mayLead }: PartProps) {
  const text = useText();
  const [settled, setSettled] = useState<CommitmentWire>();
  return (
    <Card title={text('commitments_title')}>
      {meeting.commitments.length === 0 ? (
        <p className="muted">{text('commitments_none')}</p>
      ) : (
        <Commitments
          commitments={meeting.commitments}
          {...(mayLead ? { onSettle: setSettled } : {})}
        />
      )}
      {settled === undefined ? null : (
        <Settle
          key={settled.number}
          meeting={meeting}
          commitment={settled}
          onDone={() => setSettled(undefined)}
        />
      )}
      {mayLead ? <OneLine meeting={meeting} /> : null}
    </Card>
  );
}

const outcomes = ['kept', 'broken', 'withdrawn'] as const;

type SettleProps = {
  readonly meeting: MeetingWire;
  readonly commitment: CommitmentWire;
  readonly onDone: () => void;
};

function Settle({ meeting, commitment, onDone }: SettleProps) {
  const text = useText();
  const change = useChange(meeting);
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('kept');
  const [because, setBecause] = useState('');
  return (
    <section>
      <h3>{text('commitment_settle', { number: commitment.number })}</h3>
      <ActForm
        id="hasil"
        submit={text('commitment_save_outcome')}
        onAct={async (told, once) => {
          const body = { outcome, because: because.trim(), ...told };
          await change('PUT', `/commitments/${commitment.number}/outcome`, body, once);
          onDone();
        }}
      >
        <ChoiceField
          id="hasil-apa"
          label={text('commitment_outcome')}
          value={outcome}
          onChange={(value) => setOutcome(outcomes.find((each) => each === value) ?? outcome)}
          choices={outcomes.map((each) => [each, text(`commitment_${each}`)])}
        />
        <LineField
          id="hasil-sebab"
          label={text('commitment_because')}
          value={because}
          onChange={setBecause}
          mostLength={500}
        />
      </ActForm>
    </section>
  );
}

/** One line as it is said in the room; what was read of it is shown and corrected before it counts. */
export function OneLine({ meeting }: { meeting: MeetingWire }) {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  const [line, setLine] = useState('');
  const [read, setRead] = useState<ReadLineWire>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async () => {
      setRead(await send<ReadLineWire>('POST', '/meetings/commitment-line', { body: { line } }));
    });
  }
  return (
    <>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <LineField
          id="komitmen-baris"
          label={text('commitment_line')}
          hint={text('commitment_line_hint')}
          value={line}
          onChange={setLine}
          mostLength={500}
        />
        <Button type="submit" variant="default" loading={isBusy}>
          {text('commitment_read')}
        </Button>
      </form>
      {read === undefined ? null : (
        <Correct
          key={line}
          meeting={meeting}
          line={line.trim()}
          read={read}
          onDone={() => {
            setRead(undefined);
            setLine('');
          }}
        />
      )}
    </>
  );
}

type CorrectProps = {
  readonly meeting: MeetingWire;
  readonly line: string;
  readonly read: ReadLineWire;
  readonly onDone: () => void;
};

function Correct({ meeting, line, read, onDone }: CorrectProps) {
  const text = useText();
  const change = useChange(meeting);
  const [who, setWho] = useState(read.who ?? '');
  const [what, setWhat] = useState(read.what ?? '');
  const [due, setDue] = useState(read.due ?? '');
  const [typed, setTyped] = useState(() => typedOf(read.measure));
  const [budgetLine, setBudgetLine] = useState('');
  return (
    <section>
      <h3>{text('commitment_correct')}</h3>
      <ActForm
        id="komitmen"
        submit={text('commitment_add')}
        hasDay={false}
        usualReason={text('commitment_usual_reason')}
        onAct={async ({ reason }, once) => {
          const body = {
            ...{ written: line, who: who.trim(), what: what.trim() },
            ...{ measure: measureOf(typed), due, reason },
            ...(budgetLine.trim() === '' ? {} : { budgetLine: budgetLine.trim() }),
          };
          await change('POST', '/commitments', body, once);
          onDone();
        }}
      >
        <LineField
          id="komitmen-siapa"
          label={text('commitment_who')}
          value={who}
          onChange={setWho}
        />
        <LineField
          id="komitmen-apa"
          label={text('commitment_what')}
          value={what}
          onChange={setWhat}
        />
        <LineField
          id="komitmen-kapan"
          type="date"
          label={text('commitment_due')}
          value={due}
          onChange={setDue}
        />
        <MeasureFields
          typed={typed}
          said={read.measure?.kind === 'people' ? read.measure.whom : undefined}
          onChange={setTyped}
        />
        <LineField
          id="komitmen-rekening"
          label={text('commitment_budget_line')}
          value={budgetLine}
          onChange={setBudgetLine}
          mostLength={200}
          isOptional
        />
      </ActForm>
    </section>
  );
}
