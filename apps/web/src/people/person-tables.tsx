// What is known of a person in time: memberships, work and places, the origin of each field, changes.

import type { PersonWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText, instantText, monthText } from '../parts/format.ts';
import { PlaceName } from '../scope/place-name.tsx';
import { type TextKey, useLanguage, useText } from '../text/text.ts';

type Membership = PersonWire['memberships'][number];
type Trait = PersonWire['traits'][number];
type Origin = PersonWire['fields'][number];
type Change = PersonWire['changes'][number];

/** How a month of a BPU stands by the law; of a newer server, its code. */
const bpuTexts: Readonly<Record<string, TextKey>> = {
  paid_active: 'bpu_paid_active',
  due: 'bpu_due',
  arrears: 'bpu_arrears',
  unpaid: 'bpu_unpaid',
  ended: 'bpu_ended',
  inactive: 'bpu_inactive',
};

export function Memberships({ memberships }: { memberships: readonly Membership[] }) {
  const text = useText();
  const language = useLanguage();
  const month = (value: string | undefined) =>
    value === undefined ? '—' : monthText(value, language);
  const columns: readonly Column<Membership>[] = [
    {
      key: 'segment',
      head: text('people_segment'),
      cell: ({ segment, kpj }) => (
        <>
          {segment ?? '—'}
          <span className="muted small line">
            {text('person_kpj')} {kpj}
          </span>
        </>
      ),
    },
    { key: 'npp', head: text('person_npp'), cell: ({ npp }) => npp || '—' },
    { key: 'from', head: text('person_from'), cell: ({ from }) => month(from) },
    {
      key: 'until',
      head: text('person_until'),
      cell: ({ until }) => (until === undefined ? text('person_now') : month(until)),
    },
    {
      key: 'paid',
      head: text('person_paid_until'),
      cell: ({ paidUntil }) => month(paidUntil),
    },
    {
      key: 'state',
      head: text('person_state'),
      cell: ({ covered, by, bpu, lastDayToPay }) => (
        <>
          <span className={covered ? 'mark mark-ok' : 'mark'}>
            {text(covered ? 'person_state_covered' : 'person_state_not')}
          </span>
          <span className="muted small line">
            {[
              text(by === 'law' ? 'person_by_law' : 'person_by_file'),
              bpu === undefined ? '' : text(bpuTexts[bpu] ?? 'bpu_other', { code: bpu }),
              lastDayToPay === undefined
                ? ''
                : text('person_last_day', { day: dayText(lastDayToPay, language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('person_memberships')}
      columns={columns}
      rows={memberships}
      rowKey={({ kpj, npp, from }) => `${kpj} ${npp} ${from}`}
    />
  );
}

export function Traits({ traits }: { traits: readonly Trait[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Trait>[] = [
    { key: 'from', head: text('person_from'), cell: ({ from }) => monthText(from, language) },
    {
      key: 'home',
      head: text('person_domicile'),
      cell: ({ domicile }) => <PlaceName code={domicile} />,
    },
    {
      key: 'place',
      head: text('person_workplace'),
      cell: ({ workplace }) => <PlaceName code={workplace} />,
    },
    {
      key: 'work',
      head: text('people_work'),
      cell: ({ occupation, sector }) => [occupation, sector].filter(Boolean).join(' · ') || '—',
    },
  ];
  return (
    <DataTable
      caption={text('person_traits')}
      columns={columns}
      rows={traits.toReversed()}
      rowKey={({ from }) => from}
    />
  );
}

const fieldTexts: Readonly<Record<string, TextKey>> = {
  nik: 'people_nik',
  name: 'person_name',
  birth: 'people_birth',
  sex: 'person_sex',
  domicile: 'person_domicile',
  workplace: 'person_workplace',
  occupation: 'people_work',
  sector: 'person_sector',
};

export function Origins({ fields }: { fields: readonly Origin[] }) {
  const text = useText();
  const language = useLanguage();
  const name = (field: string) => {
    const key = fieldTexts[field];
    return key === undefined ? field : text(key);
  };
  const columns: readonly Column<Origin>[] = [
    { key: 'field', head: text('person_field'), cell: ({ field }) => name(field) },
    {
      key: 'value',
      head: text('person_value'),
      cell: (origin) => <Value {...origin} />,
    },
    {
      key: 'source',
      head: text('person_source'),
      cell: ({ file, row, month, reason }) => (
        <>
          {file === undefined
            ? reason
            : text('person_row', { file, row: row === undefined ? '—' : countText(row, language) })}
          {month === undefined ? null : (
            <span className="muted small line">{monthText(month, language)}</span>
          )}
        </>
      ),
    },
    {
      key: 'at',
      head: text('person_recorded'),
      cell: ({ recordedAt }) => <span className="nowrap">{instantText(recordedAt, language)}</span>,
    },
  ];
  return (
    <DataTable
      caption={text('person_origin')}
      columns={columns}
      rows={fields}
      rowKey={({ field }) => field}
    />
  );
}

function Value({ field, value }: Pick<Origin, 'field' | 'value'>) {
  const text = useText();
  const language = useLanguage();
  switch (field) {
    case 'domicile':
    case 'workplace':
      return <PlaceName code={value} />;
    case 'birth':
      return dayText(value, language);
    case 'sex':
      return value === 'L' || value === 'P' ? text(`person_sex_${value}`) : value;
    case 'nik':
      return <span className="nik">{value}</span>;
    default:
      return value;
  }
}

const changeTexts: Readonly<Record<string, TextKey>> = {
  load: 'change_load',
  roll_back: 'change_roll_back',
  merge: 'change_merge',
  undo_merge: 'change_undo_merge',
  death: 'change_death',
  correction: 'change_correction',
  close_month: 'change_close_month',
  contributions: 'change_contributions',
  employer: 'change_employer',
  decile: 'change_decile',
  household: 'change_household',
};

export function Changes({ changes }: { changes: readonly Change[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Change>[] = [
    {
      key: 'at',
      head: text('person_recorded'),
      cell: ({ at }) => <span className="nowrap">{instantText(at, language)}</span>,
    },
    {
      key: 'kind',
      head: text('person_change'),
      cell: ({ kind }) => {
        const key = changeTexts[kind];
        return key === undefined ? kind : text(key);
      },
    },
    { key: 'reason', head: text('person_reason'), cell: ({ reason }) => reason },
  ];
  return (
    <DataTable
      caption={text('person_changes')}
      columns={columns}
      rows={changes}
      rowKey={({ at, kind, reason }) => `${at} ${kind} ${reason}`}
    />
  );
}
