// Parts of the frozen material: where the region stands against base and target, segments, deciles and non-ASN
// that are covered, and what is to be decided between.

import type { MeetingWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, monthText, percentText, rupiahText } from '../parts/format.ts';
import { type TextKey, useLanguage, useText } from '../text/text.ts';
import { segmentText } from './segment-text.ts';

export type Stuff = NonNullable<MeetingWire['material']>;

/** The one great number, and the sentence that says what it is a part of. */
export function Headline({
  material,
  size,
}: {
  material: Stuff;
  size: 'big' | 'projector-number';
}) {
  const text = useText();
  const language = useLanguage();
  const { people, percent, base } = material;
  const count = people === null ? '—' : countText(people, language);
  return (
    <>
      <p className={size}>{percent === undefined ? count : percentText(percent, language)}</p>
      <p>
        {text('meeting_people', { count })}
        {base === undefined
          ? null
          : ` ${text('meeting_base', {
              ...{ count: countText(base.count, language), year: base.year, source: base.source },
            })}`}
      </p>
    </>
  );
}

export function Position({ material }: { material: Stuff }) {
  const text = useText();
  const language = useLanguage();
  const { target } = material;
  return (
    <>
      <Headline material={material} size="big" />
      {target === undefined ? null : (
        <p>
          {text('meeting_target', {
            ...{ percent: percentText(target.percent, language), year: target.year },
            ...{ gap: countText(Math.max(0, target.gapPeople), language), source: target.source },
          })}
        </p>
      )}
    </>
  );
}

export function Segments({ segments }: Pick<Stuff, 'segments'>) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Stuff['segments'][number]>[] = [
    {
      key: 'segment',
      head: text('meeting_segment'),
      cell: ({ segment }) => text(segmentText(segment)),
    },
    {
      key: 'people',
      head: text('meeting_covered'),
      cell: ({ people }) =>
        people === null ? text('meeting_hidden') : countText(people, language),
      isNumber: true,
    },
  ];
  if (segments.length === 0) return null;
  return (
    <DataTable
      caption={text('meeting_segment')}
      columns={columns}
      rows={segments}
      rowKey={({ segment }) => segment}
      isSmall
    />
  );
}

const heads = { decile: 'meeting_decile', office: 'meeting_office' } as const;

export function ReachTables({ material }: { material: Stuff }) {
  const text = useText();
  const { deciles, nonAsn } = material;
  return (
    <>
      {deciles === undefined ? null : (
        <>
          <h3>{text('meeting_deciles')}</h3>
          <ReachTable table={deciles} head={heads.decile} />
          <p className="muted small">
            {text('meeting_decile_source', { sources: deciles.drawnFrom.join('; ') })}
          </p>
        </>
      )}
      {nonAsn === undefined ? null : (
        <>
          <h3>{text('meeting_non_asn')}</h3>
          <ReachTable table={nonAsn} head={heads.office} />
        </>
      )}
    </>
  );
}

type Table = NonNullable<Stuff['nonAsn']>;

function ReachTable({ table, head }: { table: Table; head: TextKey }) {
  const text = useText();
  const language = useLanguage();
  const counted = (people: number | null) =>
    people === null ? text('meeting_hidden') : countText(people, language);
  const columns: readonly Column<Table['rows'][number]>[] = [
    {
      key: 'key',
      head: text(head),
      cell: ({ key }) => (key === '' ? text('meeting_unknown') : key),
      foot: text('meeting_whole'),
    },
    {
      key: 'covered',
      head: text('meeting_covered'),
      cell: ({ covered }) => counted(covered),
      foot: counted(table.whole.covered),
      isNumber: true,
    },
    {
      key: 'total',
      head: text('meeting_of'),
      cell: ({ total }) => counted(total),
      foot: counted(table.whole.total),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text(head)}
      columns={columns}
      rows={table.rows}
      rowKey={({ key }) => key}
      hasFoot
      isSmall
    />
  );
}

type Choice = Stuff['choices'][number];

/** What the meeting decides between, as it was kept. */
export function Choices({ choices }: Pick<Stuff, 'choices'>) {
  const text = useText();
  const language = useLanguage();
  if (choices.length === 0) return null;
  const columns: readonly Column<Choice>[] = [
    {
      key: 'name',
      head: text('meeting_choice'),
      cell: ({ name, from }) => (
        <>
          {name}
          <span className="muted small line">{monthText(from, language)}</span>
        </>
      ),
    },
    {
      key: 'months',
      head: text('meeting_choice_months'),
      cell: ({ months }) => countText(months, language),
      isNumber: true,
    },
    {
      key: 'people',
      head: text('meeting_covered'),
      cell: ({ people }) => countText(people, language),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('meeting_choice_cost'),
      cell: ({ amount }) => rupiahText(amount, language),
      isNumber: true,
    },
    {
      key: 'left',
      head: text('meeting_fund_free'),
      cell: ({ left }) => rupiahText(left, language),
      isNumber: true,
    },
  ];
  return (
    <>
      <h3>{text('meeting_choices')}</h3>
      <DataTable
        caption={text('meeting_choices')}
        columns={columns}
        rows={choices}
        rowKey={({ name, from, months }) => `${name} ${from} ${months}`}
      />
    </>
  );
}
