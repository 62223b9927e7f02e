import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeFolder, readThrough, textsOf } from '../readers/made-files.fixture.ts';
import {
  bpuProfile,
  donorProfile,
  type FileProfile,
  parseFileProfile,
  profileFileName,
} from './file-profile.ts';
import { fitTo } from './grammar.ts';
import { profileWorkbook } from './people-file.ts';
import { newWorker } from './registrants.fixture.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

test.each([bpuProfile, donorProfile])(
  'the profile $name can be edited as JSON and read back',
  (profile) => {
    const result = parseFileProfile(JSON.stringify(profile));
    expect(result).toEqual({ ok: true, value: profile, findings: [] });
  },
);

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['one that claims to be official', JSON.stringify({ ...bpuProfile, official: true })],
  ['one with a key of its own', JSON.stringify({ ...bpuProfile, formula: '=1' })],
  ['one without columns', JSON.stringify({ ...bpuProfile, columns: [] })],
  [
    'one with an unknown field',
    JSON.stringify({ ...bpuProfile, columns: [{ heading: 'A', field: 'x' }] }),
  ],
  [
    'one with an unknown form',
    JSON.stringify({ ...bpuProfile, columns: [{ heading: 'A', form: 'x' }] }),
  ],
  [
    'one with two equal headings',
    JSON.stringify({ ...bpuProfile, columns: [{ heading: 'A' }, { heading: 'A' }] }),
  ],
  ['one that knows nobody', JSON.stringify({ ...bpuProfile, key: [] })],
  [
    'one whose limit is no count',
    JSON.stringify({ ...bpuProfile, columns: [{ heading: 'A', maxChars: 0 }] }),
  ],
])('%s is no profile', (_, text) => {
  expect(parseFileProfile(text)).toMatchObject({
    ok: false,
    findings: [{ code: 'profile_unreadable' }],
  });
});

describe('a file made by a profile', () => {
  test('holds who fits, in the order of the profile, and says that it is no official template', async () => {
    const people = [newWorker(1, { occupation: 'Petani' }), newWorker(2)];
    const { rows, misfits } = fitTo(donorProfile, people);
    expect(misfits.map(({ person }) => person.from.row)).toEqual([2]);
    const bytes = await profileWorkbook(donorProfile, rows, { title: 'Donatur', language: 'id' });
    const file = await folder.file('a.xlsx', bytes);
    expect(textsOf((await readThrough(file)).records)).toEqual([
      ['NIK', 'Nama Lengkap', 'Tanggal Lahir', 'Desa', 'Kecamatan', 'Pekerjaan'],
      ['7502012609870001', 'Orang 1', '26-09-1987', '', '', 'Petani'],
    ]);
    const note = textsOf((await readThrough(file, { sheet: 'Keterangan' })).records);
    expect(note.join(' ')).toContain('BUKAN templat resmi');
    expect(profileFileName('Donatur Juni', 'id')).toBe('Donatur Juni (bukan templat resmi)');
  });

  test('writes fixed texts, days the other way round, and refuses what is too long', () => {
    const profile: FileProfile = {
      name: 'x',
      official: false,
      key: ['nik'],
      columns: [
        { heading: 'Program', fixed: 'JKK+JKM' },
        { heading: 'Lahir', field: 'birth', form: 'date_ymd' },
        { heading: 'Nama', field: 'name', maxChars: 8 },
      ],
    };
    const { rows, misfits } = fitTo(profile, [
      newWorker(1),
      newWorker(2, { name: 'Nama yang panjang' }),
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([['JKK+JKM', '1987-09-26', 'Orang 1']]);
    expect(misfits[0]?.findings).toMatchObject([
      { code: 'value_too_long', data: { column: 'Nama', limit: 8 } },
    ]);
  });
});
