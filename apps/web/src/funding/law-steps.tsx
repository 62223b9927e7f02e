// How a fund's monthly contribution comes about: each figure with article, date and mark.

import type { FundWire } from '@payung/server/wire';
import { rupiahText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';

export function LawSteps({ fund }: { fund: FundWire }) {
  const text = useText();
  const language = useLanguage();
  return (
    <details className="law">
      <summary>
        {text('funding_law_of', { fund: fund.name })}:{' '}
        <strong>{rupiahText(fund.monthly, language)}</strong>
      </summary>
      <ol className="law-steps">
        {fund.steps.map((step) => (
          <li key={step.text}>
            <span>{step.text}</span>
            {step.confirmed ? null : (
              <span className="mark mark-warning">{text('app_unconfirmed')}</span>
            )}
            {step.note === undefined ? null : <p className="muted small">{step.note}</p>}
            {step.source?.url === undefined ? null : (
              <a href={step.source.url} rel="noreferrer" target="_blank" className="small">
                {step.source.law}
              </a>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
