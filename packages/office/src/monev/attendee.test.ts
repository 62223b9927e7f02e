import { expect, test } from 'vitest';
import { attendeesOf, readAttendee } from './attendee.ts';
import { minutesOf } from './material.fixture.ts';
import { paperModel } from './paper-model.ts';

test.each([
  ['Sekda', { name: 'Sekda' }],
  [
    'Drs. Ahmad, M.Si; Sekda; Setda',
    { name: 'Drs. Ahmad, M.Si', position: 'Sekda', office: 'Setda' },
  ],
  [
    'Yusuf\tKepala Bidang\tDisnakertrans',
    { name: 'Yusuf', position: 'Kepala Bidang', office: 'Disnakertrans' },
  ],
  ['Amin | | BPJS TK', { name: 'Amin', office: 'BPJS TK' }],
  ['; Camat; Dulupi', { name: 'Camat', office: 'Dulupi' }],
  ['Ina; Jaksa; Datun; Kejari', { name: 'Ina', position: 'Jaksa', office: 'Datun, Kejari' }],
])('%s is read as somebody with his jabatan and instansi', (line, attendee) => {
  expect(readAttendee(line)).toEqual(attendee);
});

test('a line of signs alone is nobody', () => {
  expect(attendeesOf([';;', ' | ', 'Sekda'])).toEqual([{ name: 'Sekda' }]);
});

test('the minutes carry a list of who was present, in the order it was written', () => {
  const present = ['Ahmad; Sekda; Setda', 'Yusuf'];
  const { parts } = paperModel({ ...minutesOf(), present }, { language: 'id' });
  expect(parts.at(-1)).toMatchObject({
    heading: 'Daftar hadir',
    lines: ['Hadir 2 orang.'],
    table: {
      head: ['No', 'Nama', 'Jabatan', 'Instansi'],
      rows: [
        ['1', 'Ahmad', 'Sekda', 'Setda'],
        ['2', 'Yusuf', '—', '—'],
      ],
    },
  });
  const none = paperModel({ ...minutesOf(), present: [] }, { language: 'id' });
  expect(none.parts.at(-1)).toEqual({
    heading: 'Daftar hadir',
    lines: ['Kehadiran belum dicatat.'],
  });
});
