// The participants file of the branch office, which every list is matched with.

import type { SummaryWire } from '@payung/server/wire';
import { countText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';

export function ParticipantsCard({ participants }: { participants: SummaryWire['participants'] }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  return (
    <Card title={text('list_participants')}>
      <p>
        <span className="file-name">{participants.file}</span>:{' '}
        {text('list_participants_text', {
          active: count(participants.active),
          inactive: count(participants.inactive),
          dead: count(participants.dead),
          persons: count(participants.persons),
          activePersons: count(participants.activePersons),
        })}
      </p>
    </Card>
  );
}
