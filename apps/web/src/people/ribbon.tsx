// The ribbon of 36 months, three rows of a year each; its sentence says the same.

import type { PersonWire } from '@payung/server/wire';
import { monthOf } from '@payung/values';
import { monthText, officeToday } from '../parts/format.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import { type RibbonState, ribbonOf } from './ribbon.ts';

const stateTexts = {
  paid: 'ribbon_paid',
  recorded: 'ribbon_recorded',
  unpaid: 'ribbon_unpaid',
  none: 'ribbon_none',
} as const satisfies Record<RibbonState, TextKey>;

export function Ribbon({ memberships }: { memberships: PersonWire['memberships'] }) {
  const text = useText();
  const language = useLanguage();
  const ribbon = ribbonOf(memberships, monthOf(officeToday()));
  const shown = (['paid', 'recorded', 'unpaid', 'none'] as const).filter((each) =>
    ribbon.some(({ state }) => state === each),
  );
  return (
    <figure className="ribbon-figure">
      <ol className="ribbon" aria-label={text('person_ribbon')}>
        {ribbon.map(({ month, state }) => (
          <li key={month} className={`ribbon-${state}`}>
            <span>{monthText(month, language)}</span>
            <span className="visually-hidden">: {text(stateTexts[state])}</span>
          </li>
        ))}
      </ol>
      <ul className="legend" aria-hidden="true">
        {shown.map((state) => (
          <li key={state}>
            <span className={`dot ribbon-${state}`} />
            {text(stateTexts[state])}
          </li>
        ))}
      </ul>
      <figcaption className="muted">
        {text('person_ribbon_reading', {
          count: ribbon.filter(({ state }) => state !== 'none').length,
        })}
      </figcaption>
    </figure>
  );
}
