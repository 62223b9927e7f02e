import type { AssessedRow, ListIdentity, ListSurvey } from '@payung/intake';
import { day, issue, refuse, rupiah } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { intakePrinter, type Wanted } from './intake-printer.ts';
import { problemCounter } from './intake-problems.ts';

const list: ListIdentity = { id: '0123456789abcdef0123', name: 'desa.csv' };
const measured = { seconds: 0.5, peakMiB: 90 };

function rowOf(row: number, more: Partial<AssessedRow> = {}): AssessedRow {
  return {
    row,
    disposition: 'accepted',
    reasons: [],
    warnings: [],
    notes: [],
    cells: ['Ani Contoh'],
    issues: [],
    values: {
      nik: '7502016609870001',
      nama: 'Ani Contoh',
      tempat_lahir: null,
      tanggal_lahir: day('1987-09-26'),
      jenis_kelamin: 'P',
      pekerjaan: null,
      upah: rupiah(1_000_000),
      alamat: null,
      desa: null,
      kecamatan: null,
      hp: null,
    },
    ...more,
  };
}

const survey: Pick<ListSurvey, 'tables' | 'issues'> = { tables: [], issues: [] };

function printed(rows: Wanted = 'all', json = true) {
  const pieces: string[] = [];
  const out = {
    isTerminal: false,
    write: (text: string) => {
      pieces.push(text);
      return Promise.resolve();
    },
  };
  const printer = intakePrinter({ json, rows, language: 'id' }, out);
  return { printer, whole: () => JSON.parse(pieces.join('')), text: () => pieces.join('') };
}

describe('the object of payung intake', () => {
  it('gives each row the key of its list', async () => {
    const { printer, whole } = printed();
    await printer.rows([rowOf(3), rowOf(4, { sheet: 'Bajo' })], { list });
    await printer.breakOff(issue('internal'), measured);
    expect(whole().rows).toMatchObject([
      { row: 3, key: '0123456789abcdef::3' },
      { row: 4, sheet: 'Bajo', key: '0123456789abcdef:Bajo:4' },
    ]);
  });

  it('is closed with the refusal when the file breaks off between its rows', async () => {
    const { printer, whole } = printed();
    await printer.rows([rowOf(3)], { list });
    const [reason = issue('internal')] = refuse('corrupt_archive', { detail: 'x' }).issues;
    const problems = problemCounter();
    await printer.end([{ name: 'desa.csv', refusal: reason }], {
      problems: problems.ranked(),
      measured,
    });
    expect(whole()).toMatchObject({
      rows: [{ row: 3 }],
      outcome: 'refuse',
      refusal: 'corrupt_archive',
      message: expect.stringContaining('simpan ulang'),
      counts: { records: 0, accepted: 0 },
      seconds: 0.5,
    });
  });

  it('is closed when the work is cancelled, and not begun by it', async () => {
    const cut = printed();
    await cut.printer.rows([rowOf(3)], { list });
    await cut.printer.breakOff(issue('cancelled'), measured);
    expect(cut.whole()).toMatchObject({ outcome: 'refuse', refusal: 'cancelled' });
    const early = printed();
    await early.printer.breakOff(issue('cancelled'), measured);
    expect(early.text()).toBe('');
  });

  it('holds only rows with a problem where only these are wanted', async () => {
    const { printer, whole } = printed('problems');
    await printer.rows(
      [
        rowOf(1, { disposition: 'ignored', ignoredAs: 'header' }),
        rowOf(2),
        rowOf(3, { warnings: ['sex_from_nik'] }),
        rowOf(4, { disposition: 'held', reasons: ['nik_sex_mismatch'] }),
        rowOf(5, { disposition: 'merged' }),
      ],
      { list },
    );
    await printer.breakOff(issue('internal'), measured);
    expect(whole().rows.map((row: { row: number }) => row.row)).toEqual([3, 4, 5]);
  });

  it('says where a row stands in a workbook that came back sorted', async () => {
    const { printer, whole } = printed();
    const returned = {
      state: list.id,
      untouched: 2,
      changed: 0,
      changedPlaces: new Set<string>(),
      added: 0,
      removed: [],
      moved: new Map([[':3', { sheet: 'Daftar', row: 9 }]]),
      findings: [],
    };
    await printer.rows([rowOf(3), rowOf(4)], { list, returned });
    await printer.breakOff(issue('internal'), measured);
    expect(whole().rows[0]).toMatchObject({ row: 3, found: { sheet: 'Daftar', row: 9 } });
    expect(whole().rows[1]).not.toHaveProperty('found');
  });
});

describe('problems in words', () => {
  it('name how many rows, the first, what is wrong and what to do', async () => {
    const problems = problemCounter();
    problems.add(rowOf(3, { warnings: ['sex_from_nik'] }));
    for (const row of [4, 7]) {
      problems.add(
        rowOf(row, {
          disposition: 'rejected',
          reasons: ['nik_length'],
          issues: [issue('nik_length', { length: 15 }, { at: { row, column: 'NIK' } })],
        }),
      );
    }
    problems.add(rowOf(9, { warnings: ['possible_duplicate'], sameAs: { row: 3 } }));
    const { printer, text } = printed('none', false);
    const counts = {
      records: 4,
      ignored: 0,
      data: 4,
      accepted: 2,
      rejected: 2,
      merged: 0,
      held: 0,
    };
    const result = { counts, byReason: {}, byWarning: {}, byNote: {}, sheets: [] };
    const outcome = { name: 'desa.csv', survey: Object.assign({}, survey, whole), result };
    await printer.end([outcome], { problems: problems.ranked(), measured });
    expect(text().split('\n')).toEqual([
      'desa.csv: 4 baris data: 2 diterima, 2 ditolak, 0 digabung, 0 ditahan; 0 baris bukan orang.',
      '2 baris belum dapat diterima (misalnya baris 4): NIK 15 angka, seharusnya 16. Salin ulang NIK dari KTP-el atau KK.',
      '1 baris perlu diperiksa (misalnya baris 9): Orang ini mungkin sama dengan baris 3. Hapus salah satu bila memang orang yang sama.',
      '1 baris perlu diperiksa (misalnya baris 3): Jenis kelamin kosong; dipakai dari NIK. Isi L atau P.',
      '',
    ]);
  });
});

/** What the printer does not look at. */
const whole: Omit<ListSurvey, 'tables' | 'issues'> = {
  format: 'csv',
  bytes: 0,
  sha256: list.id,
  sheets: [],
  repeats: { sharedNiks: new Map(), repeatedNiks: new Map(), repeatedPeople: new Set() },
  from: 1,
  headerRow: 1,
  headerRows: [1],
  columns: [],
  width: 0,
  constants: {},
  readings: {
    nikPrecisionLost: false,
    dateOrders: new Map(),
    sexCodes: new Map(),
    downwards: new Set(),
  },
  asked: [],
};
