// Who is not in the plan: reasons with counts, and the waiting list.

import type { SummaryWire } from '@payung/server/wire';
import { DataTable } from '../parts/data-table.tsx';
import { countText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';

export function Excluded({ plan }: { plan: SummaryWire['plan'] }) {
  const text = useText();
  const language = useLanguage();
  const rows = [
    { reason: 'waiting', text: text('funding_waiting'), people: plan.waiting },
    ...plan.excluded,
  ];
  return (
    <Card title={text('funding_excluded')}>
      <DataTable
        caption={text('funding_excluded')}
        isSmall
        columns={[
          {
            key: 'reason',
            head: text('funding_reason'),
            cell: (row: (typeof rows)[number]) => row.text,
          },
          {
            key: 'people',
            head: text('funding_people'),
            cell: (row: (typeof rows)[number]) => countText(row.people, language),
            isNumber: true,
          },
        ]}
        rows={rows}
        rowKey={(row) => row.reason}
      />
    </Card>
  );
}
