// People as lines of a table, each the way to his page.

import type { PersonLineWire } from '@payung/server/wire';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText } from '../parts/format.ts';
import { PlaceName } from '../scope/place-name.tsx';
import { useLanguage, useText } from '../text/text.ts';

type Props = { readonly people: readonly PersonLineWire[]; readonly hasMore: boolean };

export function PeopleTable({ people, hasMore }: Props) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<PersonLineWire>[] = [
    {
      key: 'person',
      head: text('people_person'),
      cell: ({ id, name, nik, isDead }) => (
        <>
          <Link to="/pekerja/$id" params={{ id }}>
            {name}
          </Link>{' '}
          {isDead ? <span className="mark">{text('people_dead')}</span> : null}
          <span className="muted small line">{nik === '' ? '—' : nik}</span>
        </>
      ),
    },
    {
      key: 'birth',
      head: text('people_birth'),
      cell: ({ birth, birthYear }) =>
        birth === undefined ? (birthYear ?? '—') : dayText(birth, language),
    },
    {
      key: 'home',
      head: text('people_village'),
      cell: ({ domicile }) => <PlaceName code={domicile} />,
    },
    {
      key: 'work',
      head: text('people_work'),
      cell: ({ occupation, sector }) => [occupation, sector].filter(Boolean).join(' · ') || '—',
    },
    {
      key: 'segment',
      head: text('people_segment'),
      cell: ({ segments }) =>
        segments.length === 0 ? (
          <span className="muted">{text('people_no_segment')}</span>
        ) : (
          segments.map((each) => each || '—').join(', ')
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={text('people_caption')}
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
      />
      <p className="muted small" role="status">
        {text('people_shown', { count: countText(people.length, language) })}
        {hasMore ? text('people_more') : ''}
      </p>
    </>
  );
}
