// Coverage cut one way, by segment or by sector: bars of people, with percentage where a base is stated.

import type { CoverageCellWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Scope } from '../scope/scope.ts';
import { useLanguage, useText } from '../text/text.ts';
import { useCoverage } from './figure-query.ts';
import { cellPercent, peopleText } from './figure-text.ts';

type Props = { readonly scope: Scope; readonly by: 'segment' | 'sector' };

export function Breakdown({ scope, by }: Props) {
  const text = useText();
  const query = useCoverage(scope, { by });
  const title = text(by === 'segment' ? 'cov_segments' : 'cov_sectors');
  return (
    <Card title={title}>
      <Screen
        query={query}
        isEmpty={({ cells }) => cells.length === 0}
        empty={<p className="muted">{text('cov_no_data')}</p>}
      >
        {({ cells, smallBelow }) => (
          <Bars cells={cells} by={by} title={title} smallBelow={smallBelow} />
        )}
      </Screen>
    </Card>
  );
}

type BarsProps = {
  readonly cells: readonly CoverageCellWire[];
  readonly by: string;
  readonly title: string;
  readonly smallBelow: number | undefined;
};

function Bars({ cells, by, title, smallBelow }: BarsProps) {
  const text = useText();
  const language = useLanguage();
  const most = Math.max(1, ...cells.map(({ people }) => people ?? 0));
  const hasPercent = cells.some(({ percent }) => percent !== undefined);
  const columns: readonly Column<CoverageCellWire>[] = [
    {
      key: 'name',
      head: text(by === 'segment' ? 'published_segment' : 'cov_gap_sector'),
      cell: ({ key }) => nameOf(key[by]),
    },
    {
      key: 'people',
      head: text('cov_people_head'),
      cell: ({ people }) => (
        <div className="bar-cell">
          <span>{peopleText(people, { text, language }, smallBelow)}</span>
          <svg className="bar" width="100%" height="8" aria-hidden="true">
            <rect
              className="bullet-fill"
              width={`${(100 * (people ?? 0)) / most}%`}
              height="8"
              rx="4"
            />
          </svg>
        </div>
      ),
    },
    ...(hasPercent
      ? [
          {
            key: 'percent',
            head: text('cov_percent_head'),
            cell: (cell: CoverageCellWire) => cellPercent(cell, language),
            isNumber: true,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={cells.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))}
      rowKey={({ key }) => key[by] ?? ''}
      isSmall
    />
  );
}

/** `pertanian_padi` as people read it; nothing known stands as a dash. */
function nameOf(code: string | undefined): string {
  return code === undefined || code === '' ? '—' : code.replaceAll('_', ' ');
}
