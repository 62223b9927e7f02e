// One pair by its address: who was asked about, what was answered, and opening it again, also much later.

import type { MeWire, ReviewItemWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { FormFailure } from '../parts/form-failure.tsx';
import { decimalText, instantText } from '../parts/format.ts';
import { Card, Facts, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { Sure } from '../parts/sure.tsx';
import { useAct } from '../parts/use-act.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/people/words.ts';
import '../text/review/words.ts';
import { sameWord } from './pair-panel.tsx';
import { SideBySide } from './side-by-side.tsx';
import './review.css';

export function ReviewItemPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Item me={me} />;
}

function Item({ me }: { me: MeWire }) {
  const text = useText();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({
    queryKey: ['review', 'item', id],
    queryFn: () => load(`/review/${id}`),
  });
  return (
    <Page
      title={text('review_pair')}
      lead={query.data?.record.name}
      trail={<Link to="/tinjau">{text('menu_review')}</Link>}
    >
      <Screen query={query}>{(item) => <Shown item={item} me={me} />}</Screen>
    </Page>
  );
}

function Shown({ item, me }: { item: ReviewItemWire; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [told, setTold] = useState('');
  const { settlement, own, state, fate, reasons, candidates } = item;
  const chosen = candidates[settlement?.candidate ?? own?.candidate ?? 0];
  async function open(): Promise<void> {
    await act(async (once) => {
      await send('DELETE', `/review/${item.id}/decision`, { once });
      setTold(text('review_taken_back', { name: item.record.name }));
      await queries.invalidateQueries({ queryKey: ['review'] });
    });
  }
  const mayOpen = me.actor.role === 'verifier' && (own !== undefined || state === 'settled');
  return (
    <>
      <Card title={text('review_panel')}>
        {reasons.length === 0 ? null : <p className="pair-why">{reasons.join(' · ')}.</p>}
        <SideBySide item={item} candidate={chosen} />
      </Card>
      <Card title={text('review_state_head_word')}>
        <Facts
          facts={[
            [
              text('review_state_head_word'),
              text(state === 'settled' ? `review_fate_${fate}` : `review_state_${state}`),
            ],
            ...(settlement === undefined
              ? []
              : ([
                  [
                    text('review_answer'),
                    text(
                      settlement.answer === 'same' ? sameWord(item.kind) : 'review_said_different',
                    ),
                  ],
                  [text('review_settled_at'), instantText(settlement.at, language)],
                ] as const)),
            ...(item.isEarlier
              ? ([[text('review_earlier_head'), text('review_earlier')]] as const)
              : []),
            ...(chosen?.score === undefined
              ? []
              : ([
                  [
                    text('review_score_head'),
                    text('review_percent', { percent: decimalText(chosen.score, language) }),
                  ],
                ] as const)),
          ]}
        />
        {mayOpen ? (
          <p className="row">
            <Sure label={text('review_open_again')} isBusy={isBusy} onSure={() => void open()} />
          </p>
        ) : null}
        <p role="status">{told}</p>
        <FormFailure error={failure} />
      </Card>
    </>
  );
}
