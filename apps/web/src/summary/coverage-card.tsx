// The coverage card: percentage with its base, source and date beside it, target ticks, and the
// other bases by name, so that no figure stands alone.

import type { SummaryWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { definitionText } from '../coverage/words.ts';
import { Bullet } from '../parts/bullet.tsx';
import { countText, dayText, percentText } from '../parts/format.ts';
import { Card, Facts } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { mainFigure } from './position.ts';

export function CoverageCard({ summary }: { summary: SummaryWire }) {
  const text = useText();
  const language = useLanguage();
  const figure = mainFigure(summary);
  if (figure === undefined) {
    return (
      <Card title={text('card_coverage')}>
        <Empty>{text('coverage_empty')}</Empty>
      </Card>
    );
  }
  const percent = percentText(figure.percent, language);
  const ticks = figure.targets.map((target) => ({
    percent: target.percent,
    label: `${target.scale} ${target.year}: ${percentText(target.percent, language)}`,
  }));
  const others = summary.coverage.filter((other) => other !== figure);
  return (
    <Card title={text('card_coverage')} className="card-main">
      <p className="big">
        {percent}
        {figure.aboveBase ? <span className="mark mark-note">{text('coverage_above')}</span> : null}
      </p>
      <Bullet
        percent={figure.percent}
        ticks={ticks}
        reading={text('coverage_reading', {
          percent,
          targets: ticks.map((tick) => tick.label).join(', ') || text('coverage_no_target'),
        })}
      />
      <ul className="ticks">
        {figure.targets.map((target) => (
          <li key={`${target.scale} ${target.year}`}>
            <span className="tick-mark" aria-hidden="true" />
            {target.scale} {target.year}: <strong>{percentText(target.percent, language)}</strong>
            {', '}
            {target.gapPeople === 0
              ? text('coverage_reached')
              : text('coverage_gap', { count: countText(target.gapPeople, language) })}
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          [
            text('card_base'),
            text('card_base_value', {
              definition: definitionText(summary, figure.definition),
              year: figure.year,
              count: countText(figure.base, language),
            }),
          ],
          [text('card_source'), figure.baseSource],
          [text('card_date'), dayText(figure.asOf, language)],
        ]}
      />
      {others.length === 0 ? null : (
        <p className="muted small">
          {text('card_other', {
            list: others
              .map(
                (other) =>
                  `${percentText(other.percent, language)} (${definitionText(summary, other.definition)} ${other.year})`,
              )
              .join('; '),
          })}{' '}
          <Link to="/cakupan">{text('card_compare')}</Link>
        </p>
      )}
    </Card>
  );
}
