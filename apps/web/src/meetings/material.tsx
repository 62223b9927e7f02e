// The material of a meeting: frozen once, with figures that no longer change.

import type { MeetingWire } from '@payung/server/wire';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, percentText, rupiahText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Commitments } from './commitments.tsx';
import { useChange } from './use-change.ts';

export function Freeze({ meeting, mayFreeze }: { meeting: MeetingWire; mayFreeze: boolean }) {
  const text = useText();
  const change = useChange(meeting);
  return (
    <>
      <p className="muted">{text('meeting_not_frozen')}</p>
      {mayFreeze ? (
        <ActForm
          id="bahan"
          submit={text('meeting_freeze')}
          hasDay={false}
          onAct={({ reason }, once) => change('PUT', '/material', { reason }, once)}
        />
      ) : null}
    </>
  );
}

type Stuff = NonNullable<MeetingWire['material']>;

export function Material({ material }: { material: Stuff }) {
  const text = useText();
  const language = useLanguage();
  type District = Stuff['districts'][number];
  type Fund = Stuff['funds'][number];
  const districts: readonly Column<District>[] = [
    {
      key: 'name',
      head: text('case_district'),
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
      <p className="big">
        {material.percent === undefined
          ? countText(material.people ?? 0, language)
          : percentText(material.percent, language)}
      </p>
      <p>
        {text('meeting_people', {
          count: material.people === null ? '—' : countText(material.people, language),
        })}
      </p>
      {material.districts.length === 0 ? null : (
        <DataTable
          caption={text('case_district')}
          columns={districts}
          rows={material.districts}
          rowKey={({ code }) => code}
          isSmall
        />
      )}
      {material.funds.length === 0 ? null : (
        <DataTable
          caption={text('meeting_fund')}
          columns={funds}
          rows={material.funds}
          rowKey={({ fund }) => fund}
        />
      )}
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
