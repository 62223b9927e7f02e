// The criteria of a year with weight, own score, points and gap; an unconfirmed one keeps its mark.

import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { type Criterion, pointsText, type Sheet } from './paritrana-words.ts';

type Props = { readonly sheet: Sheet; readonly onScore?: (criterion: Criterion) => void };

export function Criteria({ sheet, onScore }: Props) {
  const text = useText();
  const language = useLanguage();
  const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);
  const columns: readonly Column<Criterion>[] = [
    {
      key: 'name',
      head: text('paritrana_criterion'),
      cell: ({ name, source, mark }) => (
        <>
          {name} {mark === 'U' ? <span className="mark mark-warning">[U]</span> : null}
          <span className="muted small line">{text('paritrana_source', { source })}</span>
        </>
      ),
    },
    {
      key: 'weight',
      head: text('paritrana_weight'),
      cell: ({ weight }) => countText(weight, language),
      foot: countText(sumOf(sheet.criteria.map(({ weight }) => weight)), language),
      isNumber: true,
    },
    {
      key: 'score',
      head: text('paritrana_score'),
      cell: ({ score }) =>
        score === undefined ? (
          <span className="mark">{text('paritrana_unscored')}</span>
        ) : (
          countText(score, language)
        ),
      isNumber: true,
    },
    {
      key: 'points',
      head: text('paritrana_points_head'),
      cell: ({ points }) => pointsText(points, language),
      foot: pointsText(sheet.points, language),
      isNumber: true,
    },
    {
      key: 'gap',
      head: text('paritrana_gap_head'),
      cell: ({ gap }) => pointsText(gap, language),
      foot: pointsText(sheet.gap, language),
      isNumber: true,
    },
    {
      key: 'evidence',
      head: text('paritrana_evidence'),
      cell: ({ evidence }) => evidence ?? '—',
    },
    ...(onScore === undefined
      ? []
      : [
          {
            key: 'act',
            head: text('monev_act'),
            cell: (each: Criterion) => (
              <button type="button" className="quiet" onClick={() => onScore(each)}>
                {text('paritrana_rate', { name: each.name })}
              </button>
            ),
          },
        ]),
  ];
  return (
    <Card title={text('paritrana_criteria')}>
      <DataTable
        caption={text('paritrana_criteria')}
        columns={columns}
        rows={sheet.criteria}
        rowKey={({ id }) => id}
        hasFoot
      />
      {sheet.strangers.length === 0 ? null : (
        <p className="notice notice-warn">
          {text('paritrana_strangers', { ids: sheet.strangers.join(', ') })}
        </p>
      )}
    </Card>
  );
}
