// Tinjau: doubtful pairs one after another for whoever verifies, and beside them how many wait, how well was
// read, and what was decided.

import type { MeWire, ReviewsWire } from '@payung/server/wire';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { countText, decimalText, instantText, shareText } from '../parts/format.ts';
import { Card, Facts, Page } from '../parts/page.tsx';
import { Paged, pageOf } from '../parts/paged.tsx';
import { FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { Loading } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/people/words.ts';
import '../text/review/words.ts';
import { PairPanel, sameWord } from './pair-panel.tsx';
import { type LastSaid, usePairs } from './use-pairs.ts';
import './review.css';

export function ReviewPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Review me={me} />;
}

function Review({ me }: { me: MeWire }) {
  const text = useText();
  return (
    <Page title={text('menu_review')} lead={text('review_lead')}>
      {me.actor.role === 'verifier' ? <Reading /> : null}
      <Queue />
    </Page>
  );
}

function Reading() {
  const text = useText();
  const { first, work, isDry, failure, taken, answer, skip, undo } = usePairs();
  const wasInside = useRef(false);
  const inside = (act: () => void) => {
    wasInside.current = true;
    act();
  };
  const [item] = work.pairs;
  const last = work.said.at(-1);
  return (
    <>
      <Screen
        query={first}
        isEmpty={({ items }) => items.length === 0 && item === undefined}
        empty={<NothingLeft />}
      >
        {() =>
          item === undefined && isDry ? (
            <NothingLeft />
          ) : item === undefined ? (
            <Loading />
          ) : (
            <PairPanel
              item={item}
              left={work.pairs.length}
              canUndo={last !== undefined}
              takesFocus={wasInside.current}
              onAnswer={(said) => inside(() => answer(said))}
              onSkip={() => inside(skip)}
              onUndo={() => inside(undo)}
            />
          )
        }
      </Screen>
      <p role="status" className="pair-told">
        {taken === undefined ? null : text('review_taken_back', { name: taken.record.name })}
        {taken === undefined && last !== undefined ? <Told last={last} /> : null}
      </p>
      <FormFailure error={failure} />
    </>
  );
}

/** What the last answer did, with the score that was hidden until now. */
function Told({ last }: { last: LastSaid }) {
  const text = useText();
  const language = useLanguage();
  const { item, said, decided } = last;
  const name = item.record.name;
  const answer = text(said.answer === 'same' ? sameWord(item.kind) : `review_said_${said.answer}`);
  if (decided === undefined) return text('review_sending', { name, answer });
  const told =
    decided.state === 'settled'
      ? text(`review_fate_${decided.fate}`)
      : text(`review_state_${decided.state}`);
  const score =
    decided.score === undefined
      ? ''
      : text('review_score', { percent: decimalText(decided.score, language) });
  return text('review_told', { name, answer, told, score });
}

function NothingLeft() {
  const text = useText();
  const language = useLanguage();
  const [data] = useQueue('waiting').data?.pages ?? [];
  const at = data?.lastSettledAt;
  return (
    <FirstUse action={<Link to="/masuk-data">{text('menu_lists')}</Link>}>
      {text('review_empty')}{' '}
      {at === undefined || data === undefined
        ? null
        : text('review_empty_last', {
            at: instantText(at, language),
            count: countText(data.counts.settled, language),
          })}
    </FirstUse>
  );
}

type Shown = 'waiting' | 'settled';

const pageRows = '20';

function useQueue(state: Shown) {
  return useInfiniteQuery({
    queryKey: ['review', 'queue', state],
    queryFn: ({ pageParam }) => load('/review', { state, limit: pageRows, ...pageOf(pageParam) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

function Queue() {
  const text = useText();
  const [shown, setShown] = useState<Shown>('waiting');
  const query = useQueue(shown);
  const [first] = query.data?.pages ?? [];
  return (
    <>
      {first === undefined ? null : <Counts queue={first} />}
      <Card title={text('review_queue')}>
        <div className="chips chips-over">
          {(['waiting', 'settled'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={shown === each}
              onClick={() => setShown(each)}
            >
              {text(`review_show_${each}`)}
            </button>
          ))}
        </div>
        <Paged
          query={query}
          rowsOf={({ items }) => items}
          empty={<p className="muted">{text('review_queue_empty')}</p>}
        >
          {(items) => <QueueTable items={items} />}
        </Paged>
      </Card>
    </>
  );
}

function Counts({ queue }: { queue: ReviewsWire }) {
  const text = useText();
  const language = useLanguage();
  const { counts, quality } = queue;
  const count = (value: number) => countText(value, language);
  const share = ({ part, of }: { part: number; of: number }) =>
    of === 0
      ? text('review_not_yet')
      : text('review_share', {
          percent: shareText(part, of, language),
          part: count(part),
          of: count(of),
        });
  return (
    <Card title={text('review_state_title')}>
      <Facts
        facts={[
          [text('review_state_open'), count(counts.open)],
          [text('review_state_second'), count(counts.second)],
          [text('review_state_head'), count(counts.head)],
          [text('review_state_settled'), count(counts.settled)],
          [text('review_controls_own'), share(quality.own.controls)],
          [text('review_controls_all'), share(quality.all.controls)],
          [text('review_agreement'), share(quality.all.agreement)],
        ]}
      />
    </Card>
  );
}

type Line = ReviewsWire['items'][number];

function QueueTable({ items }: { items: readonly Line[] }) {
  const text = useText();
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      head: text('review_field_name'),
      cell: ({ id, name, guarded }) => (
        <>
          <Link to="/tinjau/$id" params={{ id }}>
            {name}
          </Link>{' '}
          {guarded ? <span className="mark">{text('review_two_readers')}</span> : null}
        </>
      ),
    },
    {
      key: 'list',
      head: text('review_list'),
      cell: ({ list, rows }) => text('review_list_rows', { list, rows: rows.join(', ') }),
    },
    { key: 'why', head: text('review_why'), cell: ({ reason }) => reason || '—' },
    {
      key: 'state',
      head: text('review_state_head_word'),
      cell: ({ state, fate }) =>
        text(state === 'settled' ? `review_fate_${fate}` : `review_state_${state}`),
    },
  ];
  return (
    <DataTable
      caption={text('review_queue')}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}
