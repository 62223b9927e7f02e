// Kepatuhan: employers by stage of the path, what was recovered, and the batches for the state attorney, who
// sees released files alone.

import type {
  CasesWire,
  MeWire,
  RecoveryWire,
  SkkBatchesWire,
  SkkPacksWire,
} from '@payung/server/wire';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Download } from '../parts/download.tsx';
import { countText, dayText, monthText, rupiahText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { Paged, pageOf } from '../parts/paged.tsx';
import { FirstUse, NoMatch, NoRight, Screen } from '../parts/screen.tsx';
import { StageFilter } from '../parts/stage-filter.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import { CaseMoves } from './case-moves.tsx';
import { examines, path, stateMarks, stateText } from './case-words.ts';
import { ChosenCases } from './chosen-cases.tsx';

type Case = CasesWire['cases'][number];

export function CasesPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Cases me={me} />;
}

function Cases({ me }: { me: MeWire }) {
  const text = useText();
  const { role } = me.actor;
  return (
    <Page
      title={text(role === 'kejari' ? 'menu_skk' : 'menu_cases')}
      lead={text(role === 'kejari' ? 'skk_lead' : 'cases_lead')}
    >
      {role === 'kejari' ? <Packs /> : <List mayChoose={examines(role)} />}
      {role === 'kejari' ? null : <Batches me={me} />}
      <Recovery />
    </Page>
  );
}

function List({ mayChoose }: { mayChoose: boolean }) {
  const text = useText();
  const [chosen, setChosen] = useState<readonly Case[]>([]);
  const [state, setState] = useState('');
  const query = useInfiniteQuery({
    queryKey: ['cases', 'list', state],
    queryFn: ({ pageParam }) =>
      load('/cases', { ...(state === '' ? {} : { state }), ...pageOf(pageParam) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const toggle = (found: Case) =>
    setChosen(
      chosen.some(({ id }) => id === found.id)
        ? chosen.filter(({ id }) => id !== found.id)
        : [...chosen, found],
    );
  return (
    <>
      <Card title={text('cases_title')}>
        <StageFilter
          value={state}
          onChange={setState}
          choices={path.map((each) => [each, text(stateText(each))])}
        />
        <Paged
          query={query}
          rowsOf={({ cases }) => cases}
          empty={
            state === '' ? (
              <FirstUse>{text('cases_empty')}</FirstUse>
            ) : (
              <NoMatch onClear={() => setState('')} />
            )
          }
        >
          {(cases) => (
            <>
              {mayChoose ? (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => setChosen(chosen.length === 0 ? cases : [])}
                >
                  {text(chosen.length === 0 ? 'chosen_all' : 'chosen_none')}
                </button>
              ) : null}
              <CaseTable cases={cases} {...(mayChoose ? { choosing: { chosen, toggle } } : {})} />
            </>
          )}
        </Paged>
      </Card>
      <ChosenCases chosen={chosen} />
    </>
  );
}

type Choosing = {
  readonly chosen: readonly Case[];
  readonly toggle: (found: Case) => void;
};

function CaseTable({ cases, choosing }: { cases: readonly Case[]; choosing?: Choosing }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Case>[] = [
    ...(choosing === undefined
      ? []
      : [
          {
            key: 'chosen',
            head: text('chosen_head'),
            cell: (found: Case) => (
              <label className="check check-small">
                <input
                  type="checkbox"
                  checked={choosing.chosen.some(({ id }) => id === found.id)}
                  onChange={() => choosing.toggle(found)}
                />
                <span className="visually-hidden">{text('chosen_one', { name: found.name })}</span>
              </label>
            ),
          },
        ]),
    {
      key: 'name',
      head: text('case_employer'),
      cell: ({ id, name, npp, nib }) => (
        <>
          <Link to="/kepatuhan/$id" params={{ id }}>
            {name}
          </Link>
          <span className="muted small line">
            {[npp === undefined ? '' : `NPP ${npp}`, nib === undefined ? '' : `NIB ${nib}`]
              .filter(Boolean)
              .join(' · ') || '—'}
          </span>
        </>
      ),
    },
    { key: 'place', head: text('case_district'), cell: ({ district }) => district ?? '—' },
    {
      key: 'state',
      head: text('claim_state_head'),
      cell: ({ state }) => (
        <span className={`mark ${stateMarks[state]}`}>{text(stateText(state))}</span>
      ),
    },
    {
      key: 'since',
      head: text('case_since'),
      cell: ({ stateOn }) => <span className="nowrap">{dayText(stateOn, language)}</span>,
    },
    {
      key: 'promised',
      head: text('case_promised'),
      cell: ({ promisedUntil }) =>
        promisedUntil === undefined ? '—' : dayText(promisedUntil, language),
    },
  ];
  return (
    <DataTable
      caption={text('cases_title')}
      columns={columns}
      rows={cases.toSorted((a, b) => a.stateOn.localeCompare(b.stateOn))}
      rowKey={({ id }) => id}
    />
  );
}

type Batch = SkkBatchesWire['batches'][number];

function Batches({ me }: { me: MeWire }) {
  const text = useText();
  const query = useQuery({ queryKey: ['skk', 'batches'], queryFn: () => load('/skk/batches') });
  return (
    <Card title={text('skk_batches')}>
      <Screen
        query={query}
        isEmpty={({ batches }) => batches.length === 0}
        empty={<p className="muted">{text('skk_none')}</p>}
      >
        {({ batches }) =>
          batches.map((batch) => <BatchShown key={batch.batch} batch={batch} me={me} />)
        }
      </Screen>
    </Card>
  );
}

function BatchShown({ batch, me }: { batch: Batch; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const isMaker = batch.madeBy === me.actor.id;
  const due = batch.packs.reduce((sum, pack) => sum + pack.due, 0);
  return (
    <section className="branch">
      <h3>{text('skk_batch', { number: batch.number, office: batch.office })}</h3>
      <p className="muted small">
        {text('skk_batch_text', {
          count: countText(batch.packs.length, language),
          due: rupiahText(due, language),
        })}{' '}
        {batch.releasedOn === undefined
          ? text('skk_not_released')
          : text('skk_released', { day: dayText(batch.releasedOn, language) })}
      </p>
      {batch.releasedOn !== undefined || !examines(me.actor.role) ? null : isMaker ? (
        <p className="muted">{text('skk_own')}</p>
      ) : (
        <details className="others">
          <summary>{text('skk_release')}</summary>
          <ActForm
            id={`serah-${batch.batch}`}
            submit={text('skk_release')}
            onAct={async (told, once) => {
              await send('PUT', `/skk/batches/${batch.batch}/release`, { body: told, once });
              await queries.invalidateQueries();
            }}
          />
        </details>
      )}
    </section>
  );
}

type Pack = SkkPacksWire['packs'][number];

function Packs() {
  const text = useText();
  const language = useLanguage();
  const query = useQuery({ queryKey: ['skk', 'packs'], queryFn: () => load('/skk/packs') });
  const columns: readonly Column<Pack>[] = [
    { key: 'name', head: text('case_employer'), cell: ({ name }) => name },
    {
      key: 'state',
      head: text('claim_state_head'),
      cell: ({ state }) => (
        <span className={`mark ${stateMarks[state]}`}>{text(stateText(state))}</span>
      ),
    },
    { key: 'batch', head: text('skk_batch_head'), cell: ({ batchNumber }) => batchNumber },
    {
      key: 'due',
      head: text('case_due'),
      cell: ({ due }) => rupiahText(due, language),
      isNumber: true,
    },
    {
      key: 'recovered',
      head: text('case_recovered'),
      cell: ({ recovered }) => rupiahText(recovered, language),
      isNumber: true,
    },
    {
      key: 'file',
      head: text('skk_file'),
      cell: ({ id, batch }) => (
        <Download
          path={`/skk/batches/${batch}/packs/${id}`}
          name={`berkas-${batch}-${id.slice(0, 8)}.tar`}
          label={text('skk_file')}
        />
      ),
    },
    {
      key: 'result',
      head: text('skk_result'),
      cell: ({ id, state }) => (
        <details>
          <summary>{text('skk_result_note')}</summary>
          <CaseMoves id={id} state={state} who="kejari" />
        </details>
      ),
    },
  ];
  return (
    <Card title={text('skk_packs')}>
      <Screen
        query={query}
        isEmpty={({ packs }) => packs.length === 0}
        empty={<FirstUse>{text('skk_packs_none')}</FirstUse>}
      >
        {({ packs }) => (
          <DataTable
            caption={text('skk_packs')}
            columns={columns}
            rows={packs}
            rowKey={({ batch, id }) => `${batch} ${id}`}
          />
        )}
      </Screen>
    </Card>
  );
}

function Recovery() {
  const text = useText();
  const language = useLanguage();
  type Cell = RecoveryWire['cells'][number];
  const query = useQuery({
    queryKey: ['cases', 'recovery'],
    queryFn: () => load('/cases/recovery'),
  });
  const columns: readonly Column<Cell>[] = [
    { key: 'month', head: text('claim_month'), cell: ({ month }) => monthText(month, language) },
    {
      key: 'batch',
      head: text('skk_batch_head'),
      cell: ({ batch }) => batch ?? text('recovery_before'),
    },
    {
      key: 'payments',
      head: text('recovery_payments'),
      cell: ({ payments }) => countText(payments, language),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('claim_sum'),
      cell: ({ amount }) => rupiahText(amount, language),
      isNumber: true,
    },
  ];
  return (
    <Card title={text('recovery_title')}>
      <Screen
        query={query}
        isEmpty={({ cells }) => cells.length === 0}
        empty={<p className="muted">{text('recovery_none')}</p>}
      >
        {({ cells, total }) => (
          <>
            <p className="sum">{text('recovery_total', { total: rupiahText(total, language) })}</p>
            <DataTable
              caption={text('recovery_title')}
              columns={columns}
              rows={cells}
              rowKey={({ month, batch }) => `${month} ${batch}`}
            />
          </>
        )}
      </Screen>
    </Card>
  );
}
