// One claim: its stage, the sum with the reason for it, papers to be ticked, deadlines, receivers, children, and
// the next move, which for a payment takes two persons.

import type { ClaimWire, MeWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
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
  opensScans,
  stateMarks,
  stateText,
} from './claim-words.ts';
import { Papers } from './papers.tsx';
import { Receivers } from './receivers.tsx';
import { Scholarship } from './scholarship.tsx';

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
      <Papers claim={claim} mayAct={mayAct} mayOpen={opensScans(me.actor.role)} />
      <Receivers claim={claim} me={me} mayAct={mayAct} />
      <Scholarship claim={claim} me={me} />
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
      {deadlines.some(({ kind }) => kind === 'pay') ? (
        <p className="muted small">{text('claim_working_days')}</p>
      ) : null}
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
