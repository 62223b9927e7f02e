// Who is missing to the target: how many, what their contributions cost, and which sectors of the lists
// would close it.

import type { CoverageAnswerWire, GapWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, percentText, rupiahShort } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import type { Scope } from '../scope/scope.ts';
import { useLanguage, useText } from '../text/text.ts';
import { useGap } from './figure-query.ts';

type Props = { readonly scope: Scope; readonly answer: CoverageAnswerWire };

/** Without a base or a target there is no gap to speak of. */
export function Gap({ scope, answer }: Props) {
  const text = useText();
  const { base, targets = [] } = answer.total;
  const isKnown = base !== undefined && targets.length > 0;
  return (
    <Card title={text('cov_gap')}>
      {isKnown ? <GapAsked scope={scope} /> : <p className="muted">{text('cov_gap_none')}</p>}
    </Card>
  );
}

function GapAsked({ scope }: { scope: Scope }) {
  const query = useGap(scope);
  return <Screen query={query}>{(gap) => <GapShown gap={gap} />}</Screen>;
}

type Closing = GapWire['closing'][number];

function GapShown({ gap }: { gap: GapWire }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const columns: readonly Column<Closing>[] = [
    { key: 'sector', head: text('cov_gap_sector'), cell: ({ sector }) => sector || '—' },
    {
      key: 'people',
      head: text('cov_gap_listed'),
      cell: ({ people }) => count(people),
      isNumber: true,
    },
    {
      key: 'closes',
      head: text('cov_gap_closes'),
      cell: ({ closes }) => count(closes),
      isNumber: true,
    },
    { key: 'left', head: text('cov_gap_left'), cell: ({ left }) => count(left), isNumber: true },
  ];
  return (
    <>
      <p>
        {text('cov_gap_reading', {
          year: gap.target.year,
          percent: percentText(gap.target.percent, language),
          people: count(gap.gap.people),
          months: gap.gap.months,
          cost: rupiahShort(gap.gap.cost, language),
        })}
      </p>
      {gap.closing.length === 0 ? null : (
        <DataTable
          caption={text('cov_gap')}
          columns={columns}
          rows={gap.closing}
          rowKey={({ sector }) => sector}
        />
      )}
      {gap.left > 0 ? (
        <p className="muted">{text('cov_gap_unlisted', { people: count(gap.left) })}</p>
      ) : null}
    </>
  );
}
