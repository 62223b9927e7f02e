// The people on the lists: how many there are, how many lack protection, how the matching ended.

import type { SummaryWire } from '@payung/server/wire';
import { linkParts } from '../lists/link-parts.ts';
import { countText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { PartsBar } from '../parts/parts-bar.tsx';
import { useLanguage, useText } from '../text/text.ts';

export function PeopleCard({ summary }: { summary: SummaryWire }) {
  const text = useText();
  const language = useLanguage();
  const { totals, lists } = summary;
  return (
    <Card title={text('card_people')}>
      <p className="big">{countText(totals.persons, language)}</p>
      <p className="muted">{text('card_people_text', { lists: lists.length })}</p>
      <p className="pair">
        <span>
          <strong>{countText(totals.unprotected, language)}</strong> {text('card_unprotected')}
        </span>
        <span>
          <strong>{countText(totals.toReview, language)}</strong> {text('card_review')}
        </span>
      </p>
      <h3>{text('link_title')}</h3>
      <PartsBar parts={linkParts(totals.links, text, language)} />
    </Card>
  );
}
