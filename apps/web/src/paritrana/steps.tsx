// Langkah: what would raise the whole, the cheapest rupiah by point first.

import { type Column, DataTable } from '../parts/data-table.tsx';
import { rupiahText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { pointsText, type Sheet } from './paritrana-words.ts';

type Step = Sheet['steps'][number];

export function Steps({ steps }: { steps: readonly Step[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Step>[] = [
    {
      key: 'what',
      head: text('paritrana_step'),
      cell: ({ what, criterion }) => (
        <>
          {what}
          <span className="muted small line">{criterion}</span>
        </>
      ),
    },
    {
      key: 'points',
      head: text('paritrana_points_head'),
      cell: ({ points }) => pointsText(points, language),
      isNumber: true,
    },
    {
      key: 'cost',
      head: text('paritrana_cost'),
      cell: ({ cost }) => rupiahText(cost, language),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('paritrana_steps')}
      columns={columns}
      rows={steps}
      rowKey={({ what, criterion }) => `${criterion} ${what}`}
      isSmall
    />
  );
}
