// The targets of a figure: percentage, people missing, source, and the mark where pairing the scale
// with this base is our own inference.

import type { CoverageWire } from '@payung/server/wire';
import { countText, percentText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';

export function Targets({ figure }: { figure: CoverageWire }) {
  const text = useText();
  const language = useLanguage();
  if (figure.targets.length === 0) {
    return <span className="muted">{text('coverage_no_target')}</span>;
  }
  return (
    <ul className="plain targets">
      {figure.targets.map((target) => (
        <li key={`${target.scale} ${target.year}`}>
          <strong>
            {text('coverage_target', {
              scale: target.scale,
              year: target.year,
              percent: percentText(target.percent, language),
            })}
          </strong>
          {': '}
          {target.gapPeople === 0
            ? text('coverage_reached')
            : text('coverage_gap', { count: countText(target.gapPeople, language) })}
          <span className="muted small line">
            {target.source}
            {target.inferred ? (
              <span className="mark mark-warning" title={text('coverage_inferred')}>
                {text('coverage_inferred_mark')}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
