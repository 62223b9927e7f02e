// A summary as a run of the invented sample room would give it: for tests of the report only.
// Everything adds up; all names and figures are invented.

import { day, issue, month, rupiah } from '@payung/values';
import type { FundSummary, ListSummary, RowCounts, Summary } from './summary.ts';

export type SummaryChanges = Partial<Summary>;

const files: readonly (readonly [name: string, data: number])[] = [
  ['bkpsdm_non_asn.csv', 1240],
  ['csr_bantuan_iuran.csv', 310],
  ['desa_7502012006_molombulahe.xlsx', 402],
  ['desa_7502042007_pentadu_timur.xlsx', 377],
  ['desa_7502042018_tenilo.csv', 415],
  ['dinas_perikanan_nelayan.xlsx', 1880],
  ['dinas_pertanian_petani.xlsx', 3120],
  ['dinsos_pekerja_rentan.csv', 2650],
  ['dishub_ojek_sopir.csv', 540],
  ['disperindag_umkm.csv', 905],
  ['kesra_imam_guru_ngaji.csv', 288],
  ['pupr_buruh_konstruksi.csv', 760],
];

export function sampleSummary(changes: SummaryChanges = {}): Summary {
  const lists = files.map(([name, data], index) => listOf(name, data, index));
  const funds = [
    fundOf('apbd-kab', 'APBD Kabupaten: pekerja rentan', 'APBD_KAB', 1_008_000_000, 12, 4_700),
    fundOf('apbd-prov', 'APBD Provinsi: nelayan dan petani', 'APBD_PROV', 50_400_000, 6, 500),
    fundOf('dbh-sawit', 'DBH Sawit: pekebun dan buruh sawit', 'DBH_SAWIT', 60_480_000, 12, 212),
    fundOf('csr-bank', 'CSR bank daerah', 'CSR', 25_200_000, 6, 250),
  ];
  return {
    format: 1,
    language: 'id',
    tenant: { code: '75.02', name: 'Kabupaten Boalemo' },
    asOf: day('2026-06-30'),
    roomDigest: '5d1f0c2e8a7b4c93d6e1f0a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6',
    lists,
    participants: {
      file: 'peserta.csv',
      bytes: 1_204_311,
      sha256: 'a'.repeat(64),
      rows: {
        records: 15_209,
        ignored: 1,
        data: 15_208,
        accepted: 15_120,
        rejected: 0,
        merged: 88,
        held: 0,
      },
      active: 11_134,
      inactive: 3_802,
      dead: 272,
      persons: 15_120,
      activePersons: 11_046,
      problems: [],
    },
    totals: {
      rows: lists.map((list) => list.rows).reduce(addCounts),
      links: {
        peserta_aktif: 4_120,
        peserta_nonaktif: 1_207,
        baru: 7_000,
        tinjau: 402,
        tidak_sah: 158,
      },
      persons: 11_420,
      unprotected: 7_316,
      toReview: 402,
    },
    coverage: [
      {
        definition: 'angkatan_kerja_di_luar_asn_tni_polri',
        year: 2026,
        segment: 'semua',
        region: { code: '75.02', name: 'Kabupaten Boalemo' },
        part: 11_046,
        base: 22_804,
        percent: 48.44,
        aboveBase: false,
        partSource: 'peserta.csv',
        baseSource: 'data contoh (bukan angka resmi)',
        asOf: day('2026-06-30'),
        targets: [
          {
            scale: 'UCJ',
            year: 2026,
            percent: 56.1,
            source: 'data contoh',
            gapPeople: 1_748,
            inferred: true,
          },
          {
            scale: 'UCJ',
            year: 2029,
            percent: 70.5,
            source: 'data contoh',
            gapPeople: 5_031,
            inferred: true,
          },
        ],
      },
      {
        definition: 'penduduk_bekerja',
        year: 2026,
        segment: 'semua',
        region: { code: '75.02', name: 'Kabupaten Boalemo' },
        part: 11_046,
        base: 24_856,
        percent: 44.44,
        aboveBase: false,
        partSource: 'peserta.csv',
        baseSource: 'data contoh (bukan angka resmi)',
        asOf: day('2026-06-30'),
        targets: [
          {
            scale: 'RPJMN',
            year: 2026,
            percent: 34.99,
            source: 'RKP 2026',
            gapPeople: 0,
            inferred: true,
          },
          {
            scale: 'RPJMN',
            year: 2029,
            percent: 43.92,
            source: 'RPJMN 2025-2029',
            gapPeople: 0,
            inferred: true,
          },
        ],
      },
      {
        definition: 'angkatan_kerja_di_luar_asn_tni_polri',
        year: 2025,
        segment: 'semua',
        region: { code: '75.02', name: 'Kabupaten Boalemo' },
        part: 11_046,
        base: 21_208,
        percent: 52.08,
        aboveBase: false,
        partSource: 'peserta.csv',
        baseSource: 'data contoh (bukan angka resmi)',
        asOf: day('2026-06-30'),
        targets: [],
      },
    ],
    plan: {
      programs: ['JKK', 'JKM'],
      start: month('2026-07'),
      seed: '75.02 2026-07',
      minMonths: 1,
      proven: true,
      gap: 0,
      method: 'linear',
      goals: [{ goal: 'person_months', value: 63_444, bound: 63_444, gap: 0 }],
      funds,
      people: funds.reduce((sum, fund) => sum + fund.people, 0),
      personMonths: funds.reduce((sum, fund) => sum + fund.personMonths, 0),
      amount: rupiah(funds.reduce((sum, fund) => sum + fund.amount, 0)),
      waiting: 1_042,
      excluded: [
        { reason: 'tidak_bekerja', people: 311 },
        { reason: 'tanpa_nik', people: 96 },
        { reason: 'melewati_usia', people: 205 },
      ],
      months: monthsOfPlan(funds),
      notes: [
        { code: 'proven', data: { gap: '0 %' } },
        { code: 'jkm_waiting', data: { months: 3, amount: 10_000_000, law: 'Permenaker 1/2025' } },
        { code: 'unfilled', data: { name: 'DBH Sawit', places: 88, amount: 17_740_800 } },
      ],
    },
    linkage: {
      model: 'pekerja-1',
      method: 'posterior_and_chao',
      precision: 0.9987,
      recall: 0.9712,
      blockMisses: 12,
      rows: {
        linked: 7_730,
        review: 409,
        new: 9_512,
        precision: 0.9991,
        recall: 0.9794,
        missed: 41,
      },
      drift: [],
    },
    files: [],
    versions: { payung: '0.1.0', linkage: 'dasar-1' },
    measured: { machine: 'uji', seconds: 41.2, steps: [] },
    ...changes,
  };
}

function listOf(file: string, data: number, index: number): ListSummary {
  const [rejected, held, merged] = [index % 4, Math.round(data * 0.02), Math.round(data * 0.03)];
  const lost = Math.round(data * (index % 3 === 0 ? 0.21 : 0.03));
  const rows = {
    records: data + 4,
    ignored: 4,
    data,
    accepted: data - rejected - held - merged,
    rejected,
    merged,
    held,
  };
  return {
    file,
    format: file.endsWith('.xlsx') ? 'xlsx' : 'csv',
    bytes: data * 96,
    sha256: String(index).padStart(64, '0'),
    rows,
    links: {
      peserta_aktif: Math.round(data * 0.3),
      peserta_nonaktif: Math.round(data * 0.1),
      baru: data - Math.round(data * 0.3) - Math.round(data * 0.1) - held - rejected,
      tinjau: held,
      tidak_sah: rejected,
    },
    usableNik: data - lost,
    problems: [
      {
        code: index % 3 === 0 ? 'nik_precision_lost' : 'nik_missing',
        severity: 'error',
        rows: lost,
        example: issue(
          index % 3 === 0 ? 'nik_precision_lost' : 'nik_missing',
          {},
          {
            at: { file, row: 7, column: 'NIK' },
          },
        ),
      },
    ],
    fileIssues: [],
    repairFile: `perbaikan/${file.replace(/\.\w+$/, '')}.xlsx`,
  };
}

function addCounts(a: RowCounts, b: RowCounts): RowCounts {
  return {
    records: a.records + b.records,
    ignored: a.ignored + b.ignored,
    data: a.data + b.data,
    accepted: a.accepted + b.accepted,
    rejected: a.rejected + b.rejected,
    merged: a.merged + b.merged,
    held: a.held + b.held,
  };
}

function fundOf(
  id: string,
  name: string,
  source: FundSummary['source'],
  ceiling: number,
  months: number,
  people: number,
): FundSummary {
  const monthly = 16_800;
  const amount = monthly * months * people;
  return {
    id,
    name,
    source,
    earmark: source === 'CSR' ? 'semua' : 'pekerja_rentan',
    ceiling: rupiah(ceiling),
    from: month('2026-07'),
    months,
    monthly: rupiah(monthly),
    steps: [
      {
        kind: 'figure',
        parameter: 'contributions.bpu_jkk_rate',
        label: { id: 'Tarif iuran JKK BPU', en: 'JKK contribution rate of a BPU' },
        value: 10_000,
        unit: 'rate of bracket basis',
        from: day('2015-07-01'),
        source: { law: 'PP 44/2015', article: '17' },
        confirmed: true,
      },
      {
        kind: 'figure',
        parameter: 'contributions.bpu_jkm_amount',
        label: { id: 'Iuran JKM BPU', en: 'JKM contribution of a BPU' },
        value: 6_800,
        unit: 'rupiah per month',
        from: day('2015-07-01'),
        source: { law: 'PP 44/2015', article: '18' },
        confirmed: source !== 'DBH_SAWIT',
      },
    ],
    people,
    personMonths: people * months,
    amount: rupiah(amount),
    left: rupiah(ceiling - amount),
    unfilledPlaces: Math.floor((ceiling - amount) / (monthly * months)),
  };
}

function monthsOfPlan(funds: readonly FundSummary[]): Summary['plan']['months'] {
  return Array.from({ length: 12 }, (_, index) => {
    const people = funds
      .filter((fund) => index < fund.months)
      .reduce((sum, fund) => sum + fund.people, 0);
    const year = index < 6 ? 2026 : 2027;
    const monthOfYear = ((index + 6) % 12) + 1;
    return {
      month: month(`${year}-${String(monthOfYear).padStart(2, '0')}`),
      people,
      amount: rupiah(people * 16_800),
    };
  });
}
