// Hari libur: by which days terms of working days are counted. The nation's come with the program, marked where
// the decree was not read; a region sets its own by a letter and takes them back.

import type { HolidaysWire, MeWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { dayText, officeToday } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import { examinesClaims } from './claim-words.ts';

type Holiday = HolidaysWire['holidays'][number];

export function HolidaysPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Holidays me={me} />;
}

function Holidays({ me }: { me: MeWire }) {
  const text = useText();
  const [year, setYear] = useState(officeToday().slice(0, 4));
  const query = useQuery({
    queryKey: ['holidays', year],
    queryFn: () => load('/holidays', { year }),
    enabled: /^20\d\d$/.test(year),
  });
  const own = query.data?.holidays.filter(({ kind }) => kind === 'region') ?? [];
  return (
    <Page
      title={text('holidays_title')}
      lead={text('holidays_lead')}
      trail={<Link to="/klaim">{text('menu_claims')}</Link>}
    >
      <Card title={text('holidays_year', { year })}>
        <LineField
          id="libur-tahun"
          label={text('holidays_choose')}
          inputMode="numeric"
          pattern="20\d\d"
          value={year}
          onChange={setYear}
        />
        <Screen
          query={query}
          isEmpty={({ holidays }) => holidays.length === 0}
          empty={<p className="notice notice-warn">{text('holidays_none')}</p>}
        >
          {({ holidays }) => <HolidayTable holidays={holidays} />}
        </Screen>
      </Card>
      {examinesClaims(me.actor.role) ? <SetHoliday /> : null}
      {examinesClaims(me.actor.role) && own.length > 0 ? <EndHoliday own={own} /> : null}
    </Page>
  );
}

function HolidayTable({ holidays }: { holidays: readonly Holiday[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Holiday>[] = [
    {
      key: 'day',
      head: text('history_day'),
      cell: ({ day }) => <span className="nowrap">{dayText(day, language)}</span>,
    },
    {
      key: 'name',
      head: text('holidays_name'),
      cell: ({ name, kind }) => (
        <>
          {name}
          <span className="muted small line">{text(`holidays_kind_${kind}`)}</span>
        </>
      ),
    },
    {
      key: 'source',
      head: text('holidays_source'),
      cell: ({ source, isUnconfirmed }) => (
        <>
          {source} {isUnconfirmed ? <span className="mark">{text('holidays_unread')}</span> : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('holidays_title')}
      columns={columns}
      rows={holidays}
      rowKey={({ day, kind }) => `${day} ${kind}`}
    />
  );
}

function SetHoliday() {
  const text = useText();
  const queries = useQueryClient();
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  return (
    <Card title={text('holidays_set')}>
      <ActForm
        id="libur"
        submit={text('holidays_set')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = { day, name: name.trim(), source: source.trim(), reason };
          await send('POST', '/holidays', { body, once });
          await queries.invalidateQueries();
          setDay('');
          setName('');
          setSource('');
        }}
      >
        <LineField
          id="libur-hari-daerah"
          type="date"
          label={text('history_day')}
          value={day}
          onChange={setDay}
        />
        <LineField
          id="libur-nama"
          label={text('holidays_name')}
          value={name}
          onChange={setName}
          mostLength={120}
        />
        <LineField
          id="libur-surat"
          label={text('holidays_letter')}
          value={source}
          onChange={setSource}
          mostLength={200}
        />
      </ActForm>
    </Card>
  );
}

function EndHoliday({ own }: { own: readonly Holiday[] }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState('');
  const day = own.find((each) => each.day === chosen)?.day ?? own[0]?.day;
  if (day === undefined) return null;
  return (
    <Card title={text('holidays_end')}>
      <ActForm
        id="libur-cabut"
        submit={text('holidays_end')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          await send('PUT', `/holidays/${day}/end`, { body: { reason }, once });
          await queries.invalidateQueries();
        }}
      >
        <ChoiceField
          id="libur-yang-dicabut"
          label={text('history_day')}
          value={day}
          onChange={setChosen}
          choices={own.map((each) => [each.day, `${dayText(each.day, language)} ${each.name}`])}
        />
      </ActForm>
    </Card>
  );
}
