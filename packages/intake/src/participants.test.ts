// The branch office's file of participants, as it comes and as it goes wrong.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@payung/values';
import { afterAll, describe, expect, test } from 'vitest';
import type { ParticipantRow } from './list.ts';
import { participantStatus, readParticipants } from './participants.ts';
import { surveyList } from './survey.ts';

const options = { asOf: day('2026-06-30'), region: '7502' };
const folder = mkdtempSync(join(tmpdir(), 'payung-participants-'));
afterAll(() => rmSync(folder, { recursive: true }));

const headings =
  'kpj,nik,nama_peserta,tgl_lahir,jenis_kelamin,segmen,status_kepesertaan,tgl_kepesertaan,npp,desa_kelurahan,kecamatan';

async function participantsOf(...lines: readonly string[]): Promise<ParticipantRow[]> {
  const file = { path: join(folder, 'peserta.csv'), name: 'peserta.csv' };
  writeFileSync(file.path, [headings, ...lines, ''].join('\n'));
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Error(JSON.stringify(survey.issues));
  const rows: ParticipantRow[] = [];
  for await (const batch of readParticipants(file, survey.value, options)) rows.push(...batch);
  return rows.slice(1);
}

const person = '7502012609870001,ZULKIFLI RADJAK,1987-09-26,L';
const place = 'BONGO TUA,PAGUYAMAN';

describe('a participant', () => {
  test('has KPJ, segment, status, start and employer besides the person', async () => {
    const [row] = await participantsOf(
      `18270698866,${person},PU,AKTIF,2023-04-14,10005373,${place}`,
    );
    expect(row).toMatchObject({
      row: 2,
      disposition: 'accepted',
      issues: [],
      person: { nik: '7502012609870001', kpj: '18270698866', village: { code: '7502012011' } },
      participant: {
        kpj: '18270698866',
        segment: 'PU',
        status: 'active',
        start: '2023-04-14',
        npp: '10005373',
      },
    });
  });

  test('of the informal segment has no employer number', async () => {
    const [row] = await participantsOf(`09446968354,${person},BPU,NONAKTIF,2011-10-22,,${place}`);
    expect(row?.participant).toEqual({
      kpj: '09446968354',
      segment: 'BPU',
      status: 'inactive',
      start: '2011-10-22',
    });
  });

  test('without KPJ is rejected with its row and column', async () => {
    const [row] = await participantsOf(`,${person},BPU,AKTIF,2011-10-22,,${place}`);
    expect(row?.disposition).toBe('rejected');
    expect(row?.participant).toBeUndefined();
    expect(row?.issues).toMatchObject([{ at: { file: 'peserta.csv', row: 2, column: 'kpj' } }]);
  });

  test('with a status nobody can read protects nobody, and it is said', async () => {
    const [row] = await participantsOf(
      `09446968354,${person},BPU,SEDANG DIPROSES,2011-10-22,,${place}`,
    );
    expect(row?.participant?.status).toBe('inactive');
    expect(row?.issues).toMatchObject([
      { code: 'status_unknown', severity: 'error', at: { column: 'status_kepesertaan' } },
    ]);
  });

  test('whose place and date of birth broke into two cells is put back together', async () => {
    const moved = person.replace('1987-09-26', 'GORONTALO, 26-09-1987');
    const sound = `18270698866,${person},PU,AKTIF,2023-04-14,10005373,${place}`;
    const [row] = await participantsOf(
      `09446968354,${moved},BPU,AKTIF,2011-10-22,,${place}`,
      ...[sound, sound],
    );
    expect(row?.participant?.status).toBe('active');
    expect(row?.disposition !== 'ignored' && row?.person.birth?.day).toBe('1987-09-26');
    expect(row?.issues.map((each) => each.code)).toEqual(['row_shape']);
    expect(row?.cells).toHaveLength(12);
  });
});

test.each([
  ['AKTIF', 'active'],
  ['aktif', 'active'],
  ['NONAKTIF', 'inactive'],
  ['Non Aktif', 'inactive'],
  ['TIDAK AKTIF', 'inactive'],
  ['NONAKTIF-MENINGGAL', 'dead'],
  ['Meninggal Dunia', 'dead'],
  ['', undefined],
  ['?', undefined],
])('the status “%s” is %s', (text, status) => {
  expect(participantStatus(text)).toBe(status);
});
