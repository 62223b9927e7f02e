// Daftar hadir: who was present, with jabatan and instansi, as the saved lines are read.

import type { MeetingWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';

type Attendee = NonNullable<MeetingWire['draft']>['attended'][number];

export function Attendance({ meeting }: { meeting: MeetingWire }) {
  const text = useText();
  const language = useLanguage();
  const attended = meeting.draft?.attended ?? [];
  if (attended.length === 0) return null;
  const columns: readonly Column<Attendee & { readonly line: string }>[] = [
    { key: 'name', head: text('attendance_name'), cell: ({ name }) => name },
    { key: 'position', head: text('attendance_position'), cell: (each) => each.position ?? '—' },
    { key: 'office', head: text('attendance_office'), cell: (each) => each.office ?? '—' },
  ];
  return (
    <>
      <h3>{text('attendance_title')}</h3>
      <p className="muted">
        {text('attendance_count', { count: countText(attended.length, language) })}
      </p>
      <DataTable
        caption={text('attendance_title')}
        columns={columns}
        // Two people may be called the same.
        rows={attended.map((each, at) => ({ ...each, line: String(at) }))}
        rowKey={({ line }) => line}
      />
    </>
  );
}
