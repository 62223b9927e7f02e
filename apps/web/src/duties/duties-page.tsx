// Kewajiban: the duties of Inpres 2/2021 by actor, where each stands in the eyes of the region, and what
// shows it. What is not confirmed in its wording says so.

import type { DutiesWire, MeWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { load } from '../api.ts';
import { DocumentField } from '../meetings/document-field.tsx';
import { leadsMeetings } from '../meetings/meeting-words.ts';
import { MonevTabs } from '../meetings/monev-tabs.tsx';
import { OpenedForm } from '../meetings/opened-form.tsx';
import { sendOrWait } from '../offline/outbox.ts';
import { senderOf } from '../offline/use-sender.ts';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { dayText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/monev/words.ts';
import { dutyLines } from './duty-lines.ts';

type Duty = DutiesWire['duties'][number];

const states = ['open', 'under_way', 'done'] as const satisfies readonly Duty['state'][];
const marks = { open: 'mark', under_way: 'mark mark-note', done: 'mark mark-ok' } as const;

export function DutiesPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Duties me={me} />;
}

function Duties({ me }: { me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({ queryKey: ['duties', language], queryFn: () => load('/duties') });
  const [asked, setAsked] = useState<Duty>();
  const mayLead = leadsMeetings(me.actor.role);
  return (
    <Page title={text('menu_duties')} lead={text('duties_lead')}>
      <MonevTabs />
      {asked === undefined ? null : (
        <NewStep key={asked.id} me={me} duty={asked} onClose={() => setAsked(undefined)} />
      )}
      <Screen query={query}>
        {({ duties, others }) => (
          <>
            <p>
              {text('duties_count', {
                ...{ done: countOf(duties, 'done'), under_way: countOf(duties, 'under_way') },
                ...{ open: countOf(duties, 'open'), count: duties.length },
              })}
            </p>
            <DutyTable
              caption={text('menu_duties')}
              duties={duties}
              {...(mayLead ? { onRecord: setAsked } : {})}
            />
            {others.length === 0 ? null : (
              <details className="others">
                <summary>{text('duties_others', { count: others.length })}</summary>
                <DutyTable
                  caption={text('duties_others', { count: others.length })}
                  duties={others}
                  {...(mayLead ? { onRecord: setAsked } : {})}
                />
              </details>
            )}
          </>
        )}
      </Screen>
    </Page>
  );
}

function countOf(duties: readonly Duty[], state: Duty['state']): number {
  return duties.filter((each) => each.state === state).length;
}

type TableProps = {
  readonly caption: string;
  readonly duties: readonly Duty[];
  readonly onRecord?: (duty: Duty) => void;
};

function DutyTable({ caption, duties, onRecord }: TableProps) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Duty>[] = [
    {
      key: 'duty',
      head: text('duty_text'),
      cell: (each) => (
        <>
          {each.text}
          <span className="muted small line">{each.actor}</span>
        </>
      ),
    },
    {
      key: 'state',
      head: text('duty_state'),
      cell: ({ state }) => <span className={marks[state]}>{text(`duty_state_${state}`)}</span>,
    },
    {
      key: 'evidence',
      head: text('duty_evidence'),
      cell: ({ evidence, day }) =>
        evidence === undefined || day === undefined ? (
          '—'
        ) : (
          <>
            {evidence}
            <span className="muted small line">{dayText(day, language)}</span>
          </>
        ),
    },
    ...(onRecord === undefined
      ? []
      : [
          {
            key: 'act',
            head: text('monev_act'),
            cell: (each: Duty) => (
              <button
                type="button"
                className="quiet nowrap"
                aria-label={text('duty_record_for', { duty: each.text })}
                onClick={() => onRecord(each)}
              >
                {text('duty_record')}
              </button>
            ),
          },
        ]),
  ];
  return <DataTable caption={caption} columns={columns} rows={duties} rowKey={({ id }) => id} />;
}

type StepProps = { readonly me: MeWire; readonly duty: Duty; readonly onClose: () => void };

function NewStep({ me, duty, onClose }: StepProps) {
  const text = useText();
  const queries = useQueryClient();
  const [state, setState] = useState<Duty['state']>('under_way');
  const [evidence, setEvidence] = useState('');
  const [document, setDocument] = useState<string>();
  return (
    <OpenedForm title={text('duty_record_for', { duty: duty.text })} onClose={onClose}>
      <ActForm
        id="tugas"
        submit={text('duty_save')}
        onAct={async (told, once) => {
          const body = {
            ...{ duty: duty.id, state, evidence: evidence.trim(), ...told },
            ...(document === undefined ? {} : { document }),
          };
          const wish = {
            ...({
              method: 'POST',
              path: '/duties/steps',
              body,
              once,
              version: duty.version,
            } as const),
            ...{ about: `duty:${duty.id}`, title: text('duty_record_for', { duty: duty.text }) },
            ...{ mine: dutyLines(body, text), origin: dutyLines(duty, text) },
          };
          await sendOrWait(wish, senderOf(me));
          await queries.invalidateQueries({ queryKey: ['duties'] });
          onClose();
        }}
      >
        <ChoiceField
          id="tugas-keadaan"
          label={text('duty_state')}
          value={state}
          onChange={(value) => setState(states.find((each) => each === value) ?? state)}
          choices={states.map((each) => [each, text(`duty_state_${each}`)])}
        />
        <LineField
          id="tugas-bukti"
          label={text('duty_evidence')}
          value={evidence}
          onChange={setEvidence}
          mostLength={500}
        />
        <DocumentField id="tugas-naskah" value={document} onChange={setDocument} />
      </ActForm>
    </OpenedForm>
  );
}
