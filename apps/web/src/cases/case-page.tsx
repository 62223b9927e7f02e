// One employer's case: what was found with its evidence, what is due, letters, payments by two persons, and the
// next step. Until it is confirmed everything here is an indication.

import type { CaseWire, MeWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { amountOf, LineField, RupiahField } from '../parts/form-fields.tsx';
import { countText, dayText, monthText, percentText, rupiahText } from '../parts/format.ts';
import { History } from '../parts/history.tsx';
import { Card, Facts, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import { Answers } from './answers.tsx';
import { CaseMoves } from './case-moves.tsx';
import { arrearsText, examines, offeredMoves, stateMarks, stateText } from './case-words.ts';
import { Letters } from './letters.tsx';

export function CasePage() {
  const text = useText();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['cases', id], queryFn: () => load(`/cases/${id}`) });
  if (me === undefined) return <NoRight />;
  return (
    <Page
      title={query.data?.name ?? text('case_employer')}
      trail={<Link to="/kepatuhan">{text('menu_cases')}</Link>}
    >
      <Screen query={query}>{(found) => <Case found={found} me={me} />}</Screen>
    </Page>
  );
}

function Case({ found, me }: { found: CaseWire; me: MeWire }) {
  const text = useText();
  const mayAct = examines(me.actor.role);
  return (
    <>
      <Head found={found} />
      <Findings findings={found.findings} />
      <Letters found={found} mayAct={mayAct} />
      <Answers id={found.id} mayAct={mayAct} />
      <Payments found={found} me={me} />
      {offeredMoves(found.state, me.actor.role).length === 0 ? null : (
        <Card title={text('claim_next')}>
          <CaseMoves id={found.id} state={found.state} who={me.actor.role} />
        </Card>
      )}
      {mayAct ? <NewPayment found={found} /> : null}
      <Card title={text('history_title')}>
        <History history={found.history} />
      </Card>
    </>
  );
}

function Head({ found }: { found: CaseWire }) {
  const text = useText();
  const language = useLanguage();
  const money = (value: number) => rupiahText(value, language);
  return (
    <section className="card">
      <p className="row">
        <span className={`mark ${stateMarks[found.state]}`}>{text(stateText(found.state))}</span>
        <span className="muted small">
          {text('case_state_since', { day: dayText(found.stateOn, language) })}
        </span>
      </p>
      <p className="big">{money(found.due)}</p>
      <Facts
        facts={[
          [text('case_contribution'), money(found.contribution)],
          [text('case_late_fine'), money(found.lateFine)],
          [text('case_sanction_fine'), money(found.sanctionFine)],
          [text('case_recovered'), money(found.recovered)],
          [text('case_arrears'), text(arrearsText(found.arrears), { code: found.arrears })],
          [text('case_address'), found.address ?? '—'],
          [text('case_phone'), found.phone ?? '—'],
          [text('case_risk'), countText(found.riskClass, language)],
        ]}
      />
    </section>
  );
}

type Finding = CaseWire['findings'][number];

function Findings({ findings }: { findings: readonly Finding[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Finding>[] = [
    {
      key: 'kind',
      head: text('case_finding'),
      cell: ({ kind, evidence }) => (
        <>
          {text(`case_finding_${kind}`)}
          {evidence.slice(0, 3).map(({ file, row, says }) => (
            <span key={`${file} ${row} ${says}`} className="muted small line">
              {text('case_evidence', { file, row: countText(row, language), says })}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'months',
      head: text('case_months'),
      cell: ({ from, until, months }) =>
        from === undefined
          ? countText(months, language)
          : `${monthText(from, language)}–${until === undefined ? '' : monthText(until, language)}`,
    },
    {
      key: 'workers',
      head: text('case_workers'),
      cell: ({ workers }) => (workers === undefined ? '—' : countText(workers, language)),
      isNumber: true,
    },
    {
      key: 'confidence',
      head: text('case_confidence'),
      cell: ({ confidence }) => percentText(confidence / 10_000, language, 0),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('case_contribution'),
      cell: ({ contribution }) => rupiahText(contribution, language),
      isNumber: true,
    },
  ];
  return (
    <Card title={text('case_findings')}>
      <p className="muted">{text('case_findings_lead')}</p>
      <DataTable
        caption={text('case_findings')}
        columns={columns}
        rows={findings}
        rowKey={({ kind, from }) => `${kind} ${from}`}
      />
    </Card>
  );
}

type Payment = CaseWire['payments'][number];

function Payments({ found, me }: { found: CaseWire; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  if (found.payments.length === 0) return null;
  const columns: readonly Column<Payment>[] = [
    { key: 'day', head: text('case_paid_on'), cell: ({ paidOn }) => dayText(paidOn, language) },
    {
      key: 'amount',
      head: text('claim_sum'),
      cell: ({ amount }) => rupiahText(amount, language),
      isNumber: true,
    },
    { key: 'document', head: text('case_document'), cell: ({ document }) => document },
    {
      key: 'confirmed',
      head: text('case_confirmed'),
      cell: ({ payment, markedBy, confirmedBy }) =>
        confirmedBy !== undefined ? (
          <span className="mark mark-ok">{text('case_by_two')}</span>
        ) : !examines(me.actor.role) || markedBy === me.actor.id ? (
          <span className="mark mark-warning">{text('case_waits_second')}</span>
        ) : (
          <details>
            <summary>{text('case_confirm')}</summary>
            <ActForm
              id={`sah-${payment}`}
              submit={text('case_confirm')}
              onAct={async (told, once) => {
                const path = `/cases/${found.id}/payments/${payment}/confirmation`;
                await send('PUT', path, { body: told, once });
                await queries.invalidateQueries({ queryKey: ['cases'] });
              }}
            />
          </details>
        ),
    },
  ];
  return (
    <Card title={text('case_payments')}>
      <DataTable
        caption={text('case_payments')}
        columns={columns}
        rows={found.payments}
        rowKey={({ payment }) => String(payment)}
      />
    </Card>
  );
}

function NewPayment({ found }: { found: CaseWire }) {
  const text = useText();
  const queries = useQueryClient();
  const [amount, setAmount] = useState('');
  const [paper, setPaper] = useState('');
  const rupiahs = amountOf(amount);
  return (
    <Card title={text('case_note_payment')}>
      <ActForm
        id="bayar"
        submit={text('case_note_payment')}
        onAct={async (told, once) => {
          const body = { amount: rupiahs, document: paper.trim(), ...told };
          await send('POST', `/cases/${found.id}/payments`, { body, once });
          setAmount('');
          setPaper('');
          await queries.invalidateQueries({ queryKey: ['cases'] });
        }}
      >
        <RupiahField
          id="bayar-jumlah"
          label={text('claim_sum')}
          value={amount}
          onChange={setAmount}
        />
        <LineField
          id="bayar-dokumen"
          label={text('case_document')}
          value={paper}
          onChange={setPaper}
          mostLength={200}
        />
      </ActForm>
    </Card>
  );
}
