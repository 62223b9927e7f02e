// One decided list: what it says, whether it is still intact, where its people stand, its papers, what went to
// the branch and came back, and the objections.

import type { DecisionsWire, MeWire, StandingWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { load } from '../api.ts';
import type { Role } from '../frame/menu.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Download } from '../parts/download.tsx';
import { countText, dayText, decimalText, rupiahText } from '../parts/format.ts';
import { Card, Facts, Page } from '../parts/page.tsx';
import { PartsBar } from '../parts/parts-bar.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import '../text/money/words.ts';
import { Objections } from './objections.tsx';
import { refusedText } from './reply-words.ts';
import { Sendings } from './sendings.tsx';

type Decision = DecisionsWire['decisions'][number];

/** Lists with their people behind them. */
function seesLists(role: Role): boolean {
  return role === 'verifier' || role === 'fund_manager' || role === 'auditor';
}

export function DecisionPage() {
  const text = useText();
  const me = useMe();
  const { number = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['decisions'], queryFn: () => load('/decisions') });
  if (me === undefined) return <NoRight />;
  const found = query.data?.decisions.find((each) => each.number === number);
  return (
    <Page title={number} trail={<Link to="/dana/sk">{text('tab_decisions')}</Link>}>
      <Screen
        query={query}
        isEmpty={() => found === undefined}
        empty={<p className="empty">{text('decision_unknown', { number })}</p>}
      >
        {() => (found === undefined ? null : <DecisionShown decision={found} me={me} />)}
      </Screen>
    </Page>
  );
}

function DecisionShown({ decision, me }: { decision: Decision; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const { number, objection } = decision;
  const isReader = seesLists(me.actor.role);
  return (
    <>
      <Card title={text('decision_about')}>
        {isReader ? <Intact number={number} /> : null}
        <Facts
          facts={[
            [text('decide_day'), dayText(decision.day, language)],
            [text('decide_signatory'), `${decision.signatory}, ${decision.position}`],
            [text('decision_rows'), countText(decision.rows, language)],
            [text('ledger_amount'), rupiahText(decision.amount, language)],
            [
              text('decision_objection'),
              objection === undefined
                ? '—'
                : text('decision_objection_value', {
                    from: dayText(objection.from, language),
                    until: dayText(objection.until, language),
                  }),
            ],
            [
              text('decision_head'),
              <code key="head" className="digest">
                {decision.head}
              </code>,
            ],
          ]}
        />
        {isReader ? <Annex number={number} /> : null}
      </Card>
      {isReader ? <Standing number={number} /> : null}
      <Sendings number={number} me={me} />
      <Objections number={number} me={me} />
    </>
  );
}

function Intact({ number }: { number: string }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['decisions', number, 'verification'],
    queryFn: () => load('/decisions/verification', { number }),
  });
  return (
    <Screen query={query}>
      {({ isIntact, faults }) =>
        isIntact ? (
          <p>
            <span className="mark mark-ok">{text('decision_intact')}</span>
          </p>
        ) : (
          <p className="notice notice-bad">{text('decision_broken', { count: faults })}</p>
        )
      }
    </Screen>
  );
}

function Annex({ number }: { number: string }) {
  const text = useText();
  const search = (format: string) => new URLSearchParams({ number, format }).toString();
  return (
    <p className="row">
      <Download
        path={`/decisions/annex?${search('pdf')}`}
        name={`lampiran-${plain(number)}.pdf`}
        label={text('decision_annex_pdf')}
      />
      <Download
        path={`/decisions/annex?${search('xlsx')}`}
        name={`lampiran-${plain(number)}.xlsx`}
        label={text('decision_annex_xlsx')}
      />
      <span className="muted small">{text('decision_annex_masked')}</span>
    </p>
  );
}

function plain(number: string): string {
  return number.replaceAll(/[^\w.-]/g, '-');
}

const stageTexts: Readonly<Record<string, TextKey>> = {
  decided: 'stage_decided',
  sent: 'stage_sent',
  answered: 'stage_answered',
};

function Standing({ number }: { number: string }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['decisions', number, 'standing'],
    queryFn: () => load('/decisions/standing', { number }),
  });
  return (
    <Card title={text('standing_title')}>
      <Screen query={query}>{(standing) => <StandingShown standing={standing} />}</Screen>
    </Card>
  );
}

function StandingShown({ standing }: { standing: StandingWire }) {
  const text = useText();
  const language = useLanguage();
  const sum = (rows: readonly { people: number }[]) =>
    rows.reduce((all, { people }) => all + people, 0);
  const parts = [
    { key: 'peserta_aktif', label: text('standing_active'), count: standing.active },
    { key: 'peserta_nonaktif', label: text('standing_awaiting'), count: standing.awaitingReply },
    { key: 'baru', label: text('standing_to_send'), count: standing.toSend },
    { key: 'tidak_sah', label: text('standing_repair'), count: sum(standing.awaitingRepair) },
    { key: 'tinjau', label: text('standing_left'), count: sum(standing.left) },
  ];
  type Stage = StandingWire['stages'][number];
  const columns: readonly Column<Stage>[] = [
    {
      key: 'stage',
      head: text('standing_stage'),
      cell: ({ stage }) => {
        const key = stageTexts[stage];
        return key === undefined ? stage : text(key);
      },
    },
    {
      key: 'people',
      head: text('funding_people'),
      cell: ({ people }) => countText(people, language),
      isNumber: true,
    },
    {
      key: 'days',
      head: text('standing_days'),
      cell: ({ medianDays }) => decimalText(Number(medianDays), language),
      isNumber: true,
    },
  ];
  return (
    <>
      <p className="sum">
        {text('standing_people', { count: countText(standing.people, language) })}
      </p>
      <PartsBar
        parts={parts.map((part) => ({ ...part, countText: countText(part.count, language) }))}
      />
      {standing.awaitingRepair.length === 0 ? null : (
        <ul className="plain notes">
          {standing.awaitingRepair.map(({ code, people }) => (
            <li key={code}>
              <strong>{countText(people, language)}</strong>{' '}
              {text('standing_code', { reason: refusedText(code, text) })}
            </li>
          ))}
        </ul>
      )}
      {standing.stages.length === 0 ? null : (
        <DataTable
          caption={text('standing_stage')}
          columns={columns}
          rows={standing.stages}
          rowKey={({ stage }) => stage}
          isSmall
        />
      )}
    </>
  );
}
