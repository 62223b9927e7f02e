// The material of a meeting: frozen once, with figures that no longer change.

import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, percentText, rupiahText } from '../parts/format.ts';
import { PaperParts } from '../reports/paper.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { Commitments } from './commitments.tsx';
import { Choices, Position, ReachTables, Segments, type Stuff } from './material-tables.tsx';

export function Material({ material }: { material: Stuff }) {
  const isProvince = material.districts.some(({ code }) => code.length === 4);
  const text = useText();
  const language = useLanguage();
  type District = Stuff['districts'][number];
  type Fund = Stuff['funds'][number];
  const districts: readonly Column<District>[] = [
    {
      key: 'name',
      head: text(isProvince ? 'meeting_regency' : 'case_district'),
      cell: ({ name, rank }) => (rank === undefined ? name : `${rank}. ${name}`),
    },
    {
      key: 'people',
      head: text('meeting_covered'),
      cell: ({ people }) => countText(people, language),
      isNumber: true,
    },
    {
      key: 'percent',
      head: text('meeting_percent'),
      cell: ({ percent }) => (percent === undefined ? '—' : percentText(percent, language)),
      isNumber: true,
    },
  ];
  const funds: readonly Column<Fund>[] = [
    { key: 'name', head: text('meeting_fund'), cell: ({ name }) => name },
    {
      key: 'committed',
      head: text('meeting_fund_committed'),
      cell: ({ committed }) => rupiahText(committed, language),
      isNumber: true,
    },
    {
      key: 'paid',
      head: text('meeting_fund_paid'),
      cell: ({ paid }) => rupiahText(paid, language),
      isNumber: true,
    },
    {
      key: 'free',
      head: text('meeting_fund_free'),
      cell: ({ free }) => rupiahText(free, language),
      isNumber: true,
    },
  ];
  return (
    <>
      <Position material={material} />
      <Segments segments={material.segments} />
      {material.districts.length === 0 ? null : (
        <DataTable
          caption={text(isProvince ? 'meeting_regency' : 'case_district')}
          columns={districts}
          rows={material.districts}
          rowKey={({ code }) => code}
          isSmall
        />
      )}
      <ReachTables material={material} />
      <Choices choices={material.choices} />
      {material.funds.length === 0 ? null : (
        <DataTable
          caption={text('meeting_fund')}
          columns={funds}
          rows={material.funds}
          rowKey={({ fund }) => fund}
        />
      )}
      <PaperParts parts={material.standing} />
      {material.promises.length === 0 ? null : (
        <>
          <h3>{text('meeting_promised')}</h3>
          <Commitments commitments={material.promises} />
        </>
      )}
      <p className="muted small digest">{text('meeting_digest', { digest: material.sha256 })}</p>
    </>
  );
}
