// The headline of a region: percentage with its people and base, target ticks, and the way to its
// evidence.

import type { CoverageAnswerWire } from '@payung/server/wire';
import { Bullet } from '../parts/bullet.tsx';
import { countText, percentText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { cellPercent, peopleText, pointsText } from './figure-text.ts';

type Props = { readonly answer: CoverageAnswerWire; readonly onEvidence: () => void };

export function Headline({ answer, onEvidence }: Props) {
  const text = useText();
  const language = useLanguage();
  const { total, region, smallBelow } = answer;
  const part = peopleText(total.people, { text, language }, smallBelow);
  const people =
    total.base === undefined
      ? text('cov_people_only', { part, region: region.name })
      : text('cov_people', { part, base: countText(total.base.count, language) });
  const ticks = (total.targets ?? []).map((target) => ({
    percent: target.percent,
    label: text('cov_target', {
      year: target.year,
      percent: percentText(target.percent, language),
    }),
  }));
  return (
    <section className="card headline">
      <p className="big">
        {total.percent === undefined ? part : cellPercent(total, language)}
        {total.aboveBase === true ? (
          <span className="mark mark-note">{text('coverage_above')}</span>
        ) : null}
      </p>
      <p>{people}</p>
      {total.percent === undefined ? null : (
        <Bullet
          percent={total.percent}
          ticks={ticks}
          reading={[people, cellPercent(total, language), ...ticks.map(({ label }) => label)].join(
            '; ',
          )}
        />
      )}
      <TargetLines answer={answer} />
      {total.aboveBase === true ? <p className="muted small">{text('cov_above')}</p> : null}
      {answer.isClosed ? null : <p className="muted small">{text('cov_open_month')}</p>}
      <p className="row">
        <button
          type="button"
          className="quiet"
          aria-label={text('cov_evidence_of', { what: region.name })}
          onClick={onEvidence}
        >
          {text('cov_evidence')}
        </button>
      </p>
    </section>
  );
}

function TargetLines({ answer }: { answer: CoverageAnswerWire }) {
  const text = useText();
  const language = useLanguage();
  const targets = answer.total.targets ?? [];
  if (targets.length === 0) return null;
  return (
    <ul className="ticks">
      {targets.map((target) => (
        <li key={`${target.year} ${target.percent}`}>
          <span className="tick-mark" aria-hidden="true" />
          <strong>
            {text('cov_target', {
              year: target.year,
              percent: percentText(target.percent, language),
            })}
          </strong>
          {': '}
          {target.gapPeople <= 0
            ? text('cov_target_reached')
            : text('cov_target_gap', {
                points: pointsText(Math.abs(target.points), language).replace('+', ''),
                people: countText(target.gapPeople, language),
              })}
        </li>
      ))}
    </ul>
  );
}
