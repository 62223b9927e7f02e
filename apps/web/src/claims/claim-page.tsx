// One claim: its stage, the sum with the reason for it, papers to be ticked, deadlines, receivers, children, and
// the next move, which for a payment takes two persons.

import type { ClaimWire, MeWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { amountOf, ChoiceField, LineField, RupiahField } from '../parts/form-fields.tsx';
import { countText, dayText, rupiahText } from '../parts/format.ts';
import { History } from '../parts/history.tsx';
import { Card, Facts, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { PlaceName } from '../scope/place-name.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import {
  type ClaimMove,
  causeText,
  helpsFamilies,
  moveText,
  offeredMoves,
  stateMarks,
  stateText,
} from './claim-words.ts';

export function ClaimPage() {
  const text = useText();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['claims', id], queryFn: () => load(`/claims/${id}`) });
  if (me === undefined) return <NoRight />;
  return (
    <Page
      title={query.data === undefined ? text('claim_one') : text(causeText(query.data.cause))}
      trail={<Link to="/klaim">{text('menu_claims')}</Link>}
    >
      <Screen query={query}>{(claim) => <Claim claim={claim} me={me} />}</Screen>
    </Page>
  );
}

function Claim({ claim, me }: { claim: ClaimWire; me: MeWire }) {
  const text = useText();
  const mayAct = helpsFamilies(me.actor.role);
  return (
    <>
      <Head claim={claim} />
      {claim.deadlines.length === 0 ? null : <Deadlines deadlines={claim.deadlines} />}
      <Papers claim={claim} mayAct={mayAct} />
      {claim.receivers.length === 0 ? null : <Receivers claim={claim} />}
      {claim.children.length === 0 ? null : <Children claim={claim} />}
      {mayAct && offeredMoves(claim.state).length > 0 ? <Moves claim={claim} /> : null}
      <Card title={text('history_title')}>
        <History history={claim.history} />
      </Card>
    </>
  );
}

function Head({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const language = useLanguage();
  const { expected, potential, amount } = claim;
  const money = (value: number | undefined) =>
    value === undefined ? '—' : rupiahText(value, language);
  return (
    <section className="card">
      <p className="row">
        <span className={`mark ${stateMarks[claim.state]}`}>{text(stateText(claim.state))}</span>
        {claim.flagged ? <span className="mark mark-warning">{text('claim_flagged')}</span> : null}
      </p>
      {amount === undefined && expected === undefined ? null : (
        <p className="big">
          {money(amount ?? expected)}
          {amount === undefined ? <span className="mark">{text('claim_estimate')}</span> : null}
        </p>
      )}
      <Facts
        facts={[
          [
            text('claim_person'),
            <Link key="person" to="/pekerja/$id" params={{ id: claim.person }}>
              {text('claim_person_open')}
            </Link>,
          ],
          [text('claim_event'), dayText(claim.eventOn, language)],
          [text('claim_programme'), claim.programme],
          [text('claim_region'), <PlaceName key="place" code={claim.village} />],
          ...(potential === undefined || potential === 0
            ? []
            : [[text('claim_potential'), money(potential)] as const]),
          ...(claim.refusedArticle === undefined
            ? []
            : [[text('claim_refused_by'), claim.refusedArticle] as const]),
        ]}
      />
      {claim.why.length === 0 ? null : (
        <details className="others">
          <summary>{text('claim_why')}</summary>
          <ol className="law-steps">
            {claim.why.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Deadlines({ deadlines }: { deadlines: ClaimWire['deadlines'] }) {
  const text = useText();
  const language = useLanguage();
  return (
    <Card title={text('claim_deadlines')}>
      <ul className="plain notes">
        {deadlines.map(({ kind, lastDay, late, over, daysLate, compensation }) => (
          <li key={kind}>
            {text(`claim_deadline_${kind}`, { day: dayText(lastDay, language) })}{' '}
            {late === true || over === true ? (
              <span className="mark mark-error">
                {daysLate === undefined
                  ? text('claim_late')
                  : text('claim_days_late', { days: countText(daysLate, language) })}
              </span>
            ) : null}
            {compensation === undefined || compensation === 0 ? null : (
              <span className="muted small line">
                {text('claim_compensation', { amount: rupiahText(compensation, language) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Papers({ claim, mayAct }: { claim: ClaimWire; mayAct: boolean }) {
  const text = useText();
  const queries = useQueryClient();
  const { papers } = claim;
  const missing = papers.tasks.filter(({ status }) => status === 'missing');
  const [chosen, setChosen] = useState('');
  const document = missing.some((each) => each.document === chosen)
    ? chosen
    : (missing[0]?.document ?? '');
  return (
    <Card title={text('claim_papers')}>
      {papers.known ? null : <p className="notice notice-warn">{text('claim_papers_unknown')}</p>}
      <ul className="plain tasks">
        {papers.tasks.map((task) => (
          <li key={task.document} className="row">
            <span className={task.status === 'missing' ? 'mark mark-warning' : 'mark mark-ok'}>
              {text(`claim_paper_${task.status}`)}
            </span>
            <span>{task.label}</span>
          </li>
        ))}
      </ul>
      {mayAct && document !== '' ? (
        <details className="others">
          <summary>{text('claim_paper_tick')}</summary>
          <ActForm
            id="berkas"
            submit={text('claim_paper_tick')}
            onAct={async (told, once) => {
              const body = { document, ...told };
              await send('POST', `/claims/${claim.id}/papers`, { body, once });
              await queries.invalidateQueries({ queryKey: ['claims'] });
            }}
          >
            <ChoiceField
              id="berkas-jenis"
              label={text('claim_paper')}
              value={document}
              onChange={setChosen}
              choices={missing.map((each) => [each.document, each.label])}
            />
          </ActForm>
        </details>
      ) : null}
    </Card>
  );
}

type Receiver = ClaimWire['receivers'][number];

function Receivers({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Receiver>[] = [
    {
      key: 'name',
      head: text('claim_receiver'),
      cell: ({ name, relation }) => (
        <>
          {name}
          <span className="muted small line">{relation}</span>
        </>
      ),
    },
    {
      key: 'share',
      head: text('claim_sum'),
      cell: ({ share }) => (share === undefined ? '—' : rupiahText(share, language)),
      isNumber: true,
    },
    {
      key: 'account',
      head: text('claim_account'),
      cell: ({ account, accountProposed }) => (
        <>
          {account === undefined ? '—' : `${account.bank} ${account.number}`}
          {accountProposed === undefined ? null : (
            <span className="mark mark-warning">{text('claim_account_waits')}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <Card title={text('claim_receivers')}>
      <DataTable
        caption={text('claim_receivers')}
        columns={columns}
        rows={claim.receivers}
        rowKey={({ heir }) => String(heir)}
      />
    </Card>
  );
}

function Children({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const language = useLanguage();
  return (
    <Card title={text('claim_children')}>
      <ul className="plain notes">
        {claim.children.map(({ child, name, years }) => (
          <li key={child}>
            <strong>{name}</strong>
            {years.map(({ schoolYear, level, expected, paidOn, amount }) => (
              <span key={schoolYear} className="line">
                {schoolYear} · {level} ·{' '}
                {paidOn === undefined
                  ? `${rupiahText(expected, language)} (${text('claim_estimate')})`
                  : rupiahText(amount ?? 0, language)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Moves({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const queries = useQueryClient();
  const offered = offeredMoves(claim.state);
  const [chosen, setChosen] = useState<ClaimMove>();
  const [article, setArticle] = useState('');
  const [amount, setAmount] = useState('');
  const move = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0];
  if (move === undefined) return null;
  const rupiahs = amountOf(amount);
  return (
    <Card title={text('claim_next')}>
      <ActForm
        id="langkah"
        submit={text(moveText(move))}
        onAct={async (told, once) => {
          const body = {
            ...{ move, ...told },
            ...(move === 'refuse' ? { article: article.trim() } : {}),
            ...(move === 'mark_payment' && rupiahs !== undefined ? { amount: rupiahs } : {}),
          };
          await send('POST', `/claims/${claim.id}/moves`, { body, once });
          await queries.invalidateQueries({ queryKey: ['claims'] });
        }}
      >
        <ChoiceField
          id="langkah-apa"
          label={text('claim_move')}
          value={move}
          onChange={(value) => setChosen(offered.find((each) => each === value))}
          choices={offered.map((each) => [each, text(moveText(each))])}
        />
        {move === 'refuse' ? (
          <LineField
            id="langkah-pasal"
            label={text('claim_article')}
            value={article}
            onChange={setArticle}
            mostLength={200}
          />
        ) : null}
        {move === 'mark_payment' ? (
          <RupiahField
            id="langkah-jumlah"
            label={text('claim_paid_sum')}
            value={amount}
            onChange={setAmount}
          />
        ) : null}
        {move === 'confirm_payment' ? <p className="muted">{text('claim_second_person')}</p> : null}
      </ActForm>
    </Card>
  );
}
