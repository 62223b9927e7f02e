// The first sentence of a leader: where his region stands, and how much of what is missing the money at hand
// closes. Each figure leads to where it comes from.

import type { PositionWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { Bullet } from '../parts/bullet.tsx';
import { countText, monthText, percentText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { isRegisterEmpty } from '../region/figure-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import './home.css';

export function Position({ grant }: { grant: string }) {
  const text = useText();
  const query = useQuery({ queryKey: ['position', grant], queryFn: () => load('/position') });
  return (
    <Card title={text('leader_title')}>
      {isRegisterEmpty(query.error) ? (
        <p className="muted">{text('leader_empty')}</p>
      ) : (
        <Screen query={query}>{(position) => <Sentence position={position} />}</Screen>
      )}
    </Card>
  );
}

function Sentence({ position }: { position: PositionWire }) {
  const text = useText();
  const { percent, target } = position;
  const sentences = useSentences(position);
  return (
    <>
      <p className="position-lead">{sentences.join(' ')}</p>
      {percent === undefined ? null : (
        <Bullet
          percent={percent}
          ticks={target === undefined ? [] : [{ percent: target.percent, label: 'target' }]}
          reading={sentences.join(' ')}
        />
      )}
      <p className="row">
        <Link to="/cakupan">{text('leader_coverage')}</Link>
        <Link to="/target">{text('leader_target')}</Link>
      </p>
    </>
  );
}

function useSentences(position: PositionWire): readonly string[] {
  const text = useText();
  const language = useLanguage();
  const { region, people, base, percent, target, rank, fundable } = position;
  const count = (value: number) => countText(value, language);
  const where = { region: region.name, month: monthText(position.month, language) };
  const covered = people === null ? text('leader_hidden') : count(people);
  return [
    base === undefined || percent === undefined
      ? text('leader_without_base', { ...where, people: covered })
      : text('leader_covered', {
          ...{ ...where, people: covered, percent: percentText(percent, language) },
          ...{ base: count(base.count), year: base.year, source: base.source },
        }),
    ...(rank === undefined
      ? []
      : [text('leader_rank', { rank: rank.rank, of: rank.of, within: rank.within })]),
    ...(target === undefined
      ? []
      : [
          text(target.gapPeople > 0 ? 'leader_gap' : 'leader_reached', {
            ...{ gap: count(target.gapPeople), year: target.year },
            percent: percentText(target.percent, language),
          }),
        ]),
    ...(fundable === undefined
      ? []
      : [
          text(fundable.people > 0 ? 'leader_fundable' : 'leader_unfunded', {
            ...{ people: count(fundable.people), months: fundable.months },
          }),
        ]),
  ];
}
