// The ranking as a table: rank and its change, the region, coverage against its target, progress, and how
// many are left.

import type { RankingWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { Bullet } from '../parts/bullet.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, percentText } from '../parts/format.ts';
import { pointsText } from '../region/figure-text.ts';
import { useLanguage, useText } from '../text/text.ts';

type Row = RankingWire['rows'][number];

export function RankingTable({ ranking, own }: { ranking: RankingWire; own: string }) {
  const columns = useColumns(ranking);
  const text = useText();
  return (
    <DataTable
      caption={text('rank_title')}
      columns={columns}
      rows={ranking.rows}
      rowKey={({ code }) => code}
      isMarked={({ code }) => code === own}
    />
  );
}

/** `3`, `5=` where others share the place. */
export function rankText({ rank, isTied }: Row): string {
  return rank === undefined ? '—' : `${rank}${isTied ? '=' : ''}`;
}

function useColumns(ranking: RankingWire): readonly Column<Row>[] {
  const text = useText();
  const language = useLanguage();
  const points = (value: number | undefined) =>
    value === undefined ? '—' : text('rank_points_value', { points: pointsText(value, language) });
  return [
    {
      key: 'name',
      head: text('cov_region'),
      cell: ({ code, name }) => (
        <Link to="/wilayah/$kode" params={{ kode: code }}>
          {name}
        </Link>
      ),
    },
    { key: 'rank', head: text('rank_number'), cell: rankText, isNumber: true },
    { key: 'change', head: text('rank_change'), cell: (row) => <RankChange row={row} /> },
    { key: 'percent', head: text('cov_percent_head'), cell: (row) => <Percent row={row} /> },
    {
      key: 'target',
      head: text('rank_to_target'),
      cell: ({ pointsToTarget }) => points(pointsToTarget),
      isNumber: true,
    },
    {
      key: 'uncovered',
      head: text('rank_uncovered_head'),
      cell: ({ uncovered }) => (uncovered === undefined ? '—' : countText(uncovered, language)),
      isNumber: true,
    },
    {
      key: 'points',
      head: text('rank_points', { month: monthText(ranking.against, language) }),
      cell: (row) => points(row.points),
      isNumber: true,
    },
  ];
}

function RankChange({ row }: { row: Row }) {
  const text = useText();
  const { rankChange } = row;
  if (rankChange === undefined || rankChange === 0) return <>—</>;
  const shown = rankChange > 0 ? `▲ ${rankChange}` : `▼ ${-rankChange}`;
  return (
    <span className={rankChange > 0 ? 'rank-up' : 'rank-down'}>
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{text('rank_change_reading', { change: rankChange })}</span>
    </span>
  );
}

function Percent({ row }: { row: Row }) {
  const language = useLanguage();
  const { percent, targetPercent, name } = row;
  if (percent === undefined) return <>—</>;
  const written = percentText(percent, language);
  const target =
    targetPercent === undefined
      ? []
      : [{ percent: targetPercent, label: percentText(targetPercent, language) }];
  return (
    <div className="percent">
      <strong>{written}</strong>
      <Bullet
        percent={percent}
        ticks={target}
        reading={[`${name}: ${written}`, ...target.map(({ label }) => label)].join('; ')}
      />
    </div>
  );
}
