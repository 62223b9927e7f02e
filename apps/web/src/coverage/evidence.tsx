// Bukti: formula, inputs, dates and sources of one figure, and a citation that carries them.

import type { CoverageWire, SummaryWire } from '@payung/server/wire';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { countText, dayTextLong, percentText } from '../parts/format.ts';
import { Facts } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { Targets } from './targets.tsx';
import { definitionText } from './words.ts';

export function Evidence({ summary, figure }: { summary: SummaryWire; figure: CoverageWire }) {
  const text = useText();
  const language = useLanguage();
  const definition = summary.words.definitions[figure.definition];
  const name = definitionText(summary, figure.definition);
  const part = countText(figure.part, language);
  const base = countText(figure.base, language);
  const percent = percentText(figure.percent, language);
  const card = summary.linkage.rows ?? summary.linkage;
  const linkage = text('evidence_linkage_value', {
    precision: percentText(card.precision * 100, language),
    recall: percentText(card.recall * 100, language),
    review: countText(summary.totals.links.tinjau, language),
  });
  const citation = text('evidence_citation', {
    percent,
    part,
    base,
    definition: name,
    year: figure.year,
    baseSource: figure.baseSource,
    day: dayTextLong(figure.asOf, language),
    tenant: summary.tenant.name,
  });
  return (
    <div className="stack">
      <section>
        <h3>{text('evidence_formula')}</h3>
        <p className="formula">
          {part} ÷ {base} × 100 = <strong>{percent}</strong>
        </p>
        {definition?.formula === undefined ? null : <p className="muted">{definition.formula}</p>}
      </section>
      <section>
        <h3>{text('evidence_inputs')}</h3>
        <Facts
          facts={[
            [text('evidence_part'), `${part} · ${figure.partSource}`],
            [text('card_date'), dayTextLong(figure.asOf, language)],
            [text('coverage_base'), `${base} · ${name} ${figure.year}`],
            [text('coverage_source'), figure.baseSource],
            ...(definition?.usedBy === undefined
              ? []
              : [[text('evidence_used_by'), definition.usedBy] as const]),
            ...(definition?.source === undefined
              ? []
              : [[text('evidence_definition_source'), definition.source] as const]),
            [text('evidence_region'), `${figure.region.name} (${figure.region.code})`],
            [text('evidence_segment'), figure.segment],
            [text('evidence_linkage'), linkage],
            [text('evidence_digest'), <code key="digest">{summary.roomDigest.slice(0, 16)}…</code>],
          ]}
        />
      </section>
      <section>
        <h3>{text('coverage_targets')}</h3>
        <Targets figure={figure} />
        {figure.targets.some((target) => target.inferred) ? (
          <p className="muted small">{text('coverage_inferred')}.</p>
        ) : null}
      </section>
      <Citation citation={citation} />
    </div>
  );
}

function Citation({ citation }: { citation: string }) {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(citation);
    setCopied(true);
  }
  return (
    <section>
      <p className="citation">{citation}</p>
      <Button variant="default" onClick={() => void copy()}>
        {text('evidence_cite')}
      </Button>
      <span aria-live="polite" className="muted small">
        {isCopied ? ` ${text('evidence_cited')}` : ''}
      </span>
    </section>
  );
}
