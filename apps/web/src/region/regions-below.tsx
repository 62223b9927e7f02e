// The regions below one: tiles that give each equal room, and the list that holds the same; both lead to
// the page of the region.

import type { CoverageCellWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { AskedPicture } from '../parts/asked-picture.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { type Scope, scopeSearch } from '../scope/scope.ts';
import { useLanguage, useText } from '../text/text.ts';
import { depthBelow, useCoverage } from './figure-query.ts';
import { cellPercent, peopleText } from './figure-text.ts';
import { shadeOf } from './shade.ts';

type Props = { readonly scope: Scope; readonly own: string };

export function RegionsBelow({ scope, own }: Props) {
  const depth = depthBelow(scope.region);
  return depth === undefined ? null : <Below scope={scope} own={own} depth={depth} />;
}

function Below({ scope, own, depth }: Props & { readonly depth: string }) {
  const text = useText();
  const query = useCoverage(scope, { by: 'region', depth });
  return (
    <Card title={text('cov_regions')}>
      <Screen
        query={query}
        isEmpty={({ cells }) => cells.length === 0}
        empty={<p className="muted">{text('cov_no_data')}</p>}
      >
        {({ cells, smallBelow, regionUnknown }) => {
          const shown = cells.toSorted((a, b) => worth(b) - worth(a));
          return (
            <>
              <Tiles cells={shown} scope={scope} own={own} />
              <RegionTable cells={shown} scope={scope} own={own} smallBelow={smallBelow} />
              <Unknown people={regionUnknown} smallBelow={smallBelow} />
            </>
          );
        }}
      </Screen>
    </Card>
  );
}

/** Whoever has no known region is in no tile: nobody is lost without a word. */
function Unknown({
  people,
  smallBelow,
}: {
  readonly people: number | null | undefined;
  readonly smallBelow: number | undefined;
}) {
  const text = useText();
  const language = useLanguage();
  if (people === undefined || people === 0) return null;
  const words = { people: peopleText(people, { text, language }, smallBelow) };
  return <p className="muted">{text('cov_unknown_region', words)}</p>;
}

function worth({ percent, people }: CoverageCellWire): number {
  return percent ?? (people ?? 0) / 1e9;
}

type CellsProps = Props & { readonly cells: readonly CoverageCellWire[] };

function Tiles({ cells, scope, own }: CellsProps) {
  const text = useText();
  const language = useLanguage();
  const known = cells.flatMap(({ percent }) => percent ?? []);
  const most = Math.max(...known, 1);
  const reading =
    known.length === 0
      ? text('cov_no_data')
      : text('cov_tile_reading', {
          count: cells.length,
          high: cellPercent(cells.find(({ percent }) => percent === most) ?? noCell, language),
          low: cellPercent(
            cells.find(({ percent }) => percent === Math.min(...known)) ?? noCell,
            language,
          ),
        });
  return (
    <>
      <AskedPicture>
        <ul className="tile-map" aria-label={text('cov_tiles')}>
          {cells.map((cell) => (
            <li key={cell.key['region']} className={`shade shade-${shadeOf(cell, most)}`}>
              <RegionLink cell={cell} scope={scope} own={own} />
              <span className="small">{cellPercent(cell, language)}</span>
            </li>
          ))}
        </ul>
      </AskedPicture>
      <p className="muted">{reading}</p>
    </>
  );
}

const noCell: CoverageCellWire = { key: {}, people: null };

function RegionLink({
  cell,
  scope,
  own,
}: {
  readonly cell: CoverageCellWire;
  readonly scope: Scope;
  readonly own: string;
}) {
  const text = useText();
  const code = cell.key['region'] ?? '';
  const region = cell.name ?? code;
  const name = cell.isRest ? text('cov_rest', { region }) : region;
  if (code === '') return <span>{name}</span>;
  const { wil: _, ...search } = scopeSearch(scope, own) as { wil?: string };
  return (
    <Link to="/wilayah/$kode" params={{ kode: code }} search={search}>
      {name}
    </Link>
  );
}

function RegionTable(props: CellsProps & { readonly smallBelow: number | undefined }) {
  const { cells, scope, own, smallBelow } = props;
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<CoverageCellWire>[] = [
    {
      key: 'name',
      head: text('cov_region'),
      cell: (cell) => <RegionLink cell={cell} scope={scope} own={own} />,
    },
    {
      key: 'people',
      head: text('cov_people_head'),
      cell: ({ people }) => peopleText(people, { text, language }, smallBelow),
      isNumber: true,
    },
    {
      key: 'percent',
      head: text('cov_percent_head'),
      cell: (cell) => cellPercent(cell, language),
      isNumber: true,
    },
  ];
  return (
    <details className="others">
      <summary>{text('app_as_table')}</summary>
      <DataTable
        caption={text('cov_regions')}
        columns={columns}
        rows={cells}
        rowKey={({ key }) => key['region'] ?? ''}
        isSmall
      />
    </details>
  );
}
