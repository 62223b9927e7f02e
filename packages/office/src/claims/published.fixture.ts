// Published cases of benefits as claims: what newspapers and branches printed, with the page. Where a sum
// was printed without the wage, the wage is inferred and says so: such a case shows consistency alone.

import type { ClaimFacts } from './expect/expect.ts';

export type PublishedCase = {
  readonly id: string;
  readonly page: string;
  /** `inferred`: the wage is ours. */
  readonly status: 'printed' | 'inferred';
  readonly claims: readonly ClaimFacts[];
  /** Families that received it each. */
  readonly families?: number;
  /** What was printed as paid in money. */
  readonly cash: number;
  /** Printed as scholarship: a potential over all years ahead. */
  readonly potential?: number;
};

const membership = { segment: 'PU' } as const;
const bpu = { segment: 'BPU', membershipMonth: 12 } as const;

function jkm(deathOn: string, more: Readonly<Record<string, unknown>> = {}): ClaimFacts {
  return { cause: 'death', deathOn, memberships: [bpu], ...more };
}

function jkk(
  accidentOn: string,
  wageMonthly: number,
  more: Readonly<Record<string, unknown>> = {},
): ClaimFacts {
  return { cause: 'work_death', accidentOn, wageMonthly, ...more };
}

function jht(on: string, balance: number): ClaimFacts {
  const ask = { reason: 'death', balance, on, birth: '1980-01-01', participantSince: '2015-07-01' };
  return { cause: 'old_age', ask };
}

const paid = { contributionMonths: 48, consecutiveMonths: 48 };

export const publishedCases: readonly PublishedCase[] = [
  {
    id: 'WE-006',
    page: 'maritimnews.co/dua-nelayan-terima-santunan-bpjs-ketenagakerjaan-senilai-200-juta',
    status: 'printed',
    claims: [jkm('2025-06-30')],
    cash: 42_000_000,
  },
  {
    id: 'WE-007',
    page: 'radarbangka.co.id/berita/read/874',
    status: 'printed',
    claims: [{ cause: 'pmi', ask: { event: 'death', phase: 'after', on: '2024-07-31' } }],
    cash: 42_000_000,
  },
  {
    id: 'WE-008',
    page: 'amp.suara.com/bisnis/2022/05/19/191615',
    status: 'inferred',
    claims: [
      jkk('2022-04-19', 6_979_000, {
        children: [
          { level: 'SMA', year: 1 },
          { level: 'SD', year: 5 },
        ],
      }),
    ],
    cash: 356_992_000,
    potential: 147_000_000,
  },
  {
    id: 'WE-009',
    page: 'media.alkhairaat.id/bpjamsostek-bayarkan-jkm-penuh-setelah-kepesertaan-minimal-3-bulan',
    status: 'printed',
    claims: [jkm('2025-07-23', { memberships: [{ segment: 'BPU', membershipMonth: 2 }] })],
    cash: 10_000_000,
  },
  {
    id: 'WE-010',
    page: 'digimedia.id/santunan-jkm-dan-beasiswa-rp249-juta',
    status: 'printed',
    claims: [jkm('2023-05-22')],
    cash: 42_000_000,
  },
  {
    id: 'WE-016',
    page: 'amp.suara.com/bisnis/2022/05/19/191615',
    status: 'inferred',
    claims: [jkk('2022-04-19', 2_750_000, { children: [{ level: 'SD', year: 2 }] })],
    cash: 154_000_000,
    potential: 82_500_000,
  },
  {
    id: 'WE-018',
    page: 'm.tribunnews.com/amp/metropolitan/2018/02/04',
    status: 'printed',
    claims: [jkk('2018-02-04', 2_400_000)],
    cash: 123_000_000,
  },
  {
    id: 'WE-020',
    page: 'tatiye.id/3-ahli-waris-terima-182-juta-santunan-bpjamsostek',
    status: 'printed',
    claims: [jkm('2020-12-27')],
    cash: 42_000_000,
  },
  {
    id: 'WE-021',
    page: 'tatiye.id/3-ahli-waris-terima-182-juta-santunan-bpjamsostek',
    status: 'printed',
    claims: [jkk('2020-12-27', 1_000_000)],
    cash: 70_000_000,
  },
  {
    id: 'WE-022',
    page: 'metropolis.batampos.co.id/pemko-batam-serahkan-santunan-rp42-juta',
    status: 'printed',
    claims: [jkm('2026-02-15')],
    cash: 42_000_000,
  },
  {
    id: 'WE-025',
    page: '60dtk.com/marten-taha-beri-santunan-kematian',
    status: 'printed',
    claims: [jkm('2021-05-14', { memberships: [membership] })],
    cash: 42_000_000,
  },
  {
    id: 'WE-026',
    page: 'suarabmi.co.id/pmi-ini-baru-2-bulan-bekerja-di-taiwan-meninggal',
    status: 'printed',
    claims: [{ cause: 'pmi', ask: { event: 'death', phase: 'during', on: '2024-11-20' } }],
    cash: 85_000_000,
  },
  {
    id: 'WE-027',
    page: 'megapolitan.antaranews.com/berita/180837',
    status: 'printed',
    claims: [jkm('2022-02-11')],
    cash: 42_000_000,
  },
  {
    id: 'WE-029',
    page: 'babel.antaranews.com/berita/448393',
    status: 'inferred',
    claims: [
      {
        cause: 'accident',
        accidentOn: '2023-09-01',
        wageMonthly: 8_389_000,
        injuries: [{ kind: 'lost', part: 'one_foot_ankle' }],
        care: [{ cost: 44_394_930, cooperatingFacility: true }],
        aids: [{ aid: 'prosthesis', cost: 71_930_390, standardPrice: 71_930_390 }],
      },
    ],
    // Without STMB (Rp67.481.333), whose days were not printed.
    cash: 284_105_320,
  },
  {
    id: 'WE-030',
    page: 'manado.antaranews.com/berita/288317',
    status: 'printed',
    claims: [
      {
        cause: 'pmi',
        ask: { event: 'death', phase: 'during', on: '2025-04-19' },
        children: [{ level: 'PT', year: 2 }],
      },
    ],
    cash: 85_000_000,
    potential: 48_000_000,
  },
  {
    id: 'WE-031',
    page: 'suara.merauke.go.id/post/4775',
    status: 'inferred',
    claims: [jkk('2024-05-13', 3_450_000)],
    cash: 187_600_000,
  },
  {
    id: 'WE-034',
    page: 'radarpekalongan.disway.id/amp/6460',
    status: 'printed',
    claims: [jkm('2020-09-01', { memberships: [membership] })],
    families: 5,
    cash: 210_000_000,
  },
  {
    id: 'WE-037',
    page: 'materi pelatihan, sekitar 2023',
    status: 'inferred',
    claims: [
      { cause: 'pmi', ask: { event: 'failed_departure', phase: 'before', on: '2023-12-31' } },
    ],
    cash: 7_500_000,
  },
  {
    id: 'WE-040',
    page: 'yogya.inews.id/berita/kecelakaan-kerja-3-pekerja-padat-karya-bantul',
    status: 'printed',
    claims: [
      {
        cause: 'accident',
        accidentOn: '2023-05-06',
        wageMonthly: 1_000_000,
        injuries: [{ kind: 'lost', part: 'big_toe' }],
        care: [{ cost: 5_000_000, cooperatingFacility: true }],
      },
    ],
    cash: 9_000_000,
  },
  {
    id: 'WE-042',
    page: 'indonesia.focustaiwan.tw/society/202511145007',
    status: 'printed',
    claims: [{ cause: 'pmi', ask: { event: 'death', phase: 'during', on: '2024-02-01' } }],
    cash: 85_000_000,
  },
  {
    id: 'WE-047',
    page: 'radardepok.com/ekbis-hiburan/amp/94612723323',
    status: 'printed',
    claims: [jkm('2024-05-11', { memberships: [membership] })],
    cash: 42_000_000,
  },
  {
    id: 'WE-049',
    page: 'babel.antaranews.com/berita/359439',
    status: 'printed',
    claims: [
      jkm('2023-06-12', {
        memberships: [membership, membership],
        children: [
          { level: 'TK', year: 1 },
          { level: 'SD', year: 5 },
        ],
        ...paid,
      }),
      jht('2023-06-12', 16_000_000),
    ],
    cash: 100_000_000,
    potential: 165_000_000,
  },
  {
    id: 'WE-050',
    page: 'bekasi.inews.id/read/610135',
    status: 'printed',
    claims: [
      {
        cause: 'total_disability',
        accidentOn: '2025-06-18',
        wageMonthly: 1_000_000,
        stmb: { from: '2025-06-18', until: '2025-07-18', employerPaidWage: false },
      },
    ],
    // 56 wages, berkala 12 million, and the first month of STMB.
    cash: 69_000_000,
  },
  {
    id: 'WE-051',
    page: 'infopublik.id/kategori/nusantara/744600',
    status: 'printed',
    claims: [
      jkm('2023-04-26', {
        memberships: [membership],
        children: [{ level: 'SMP', year: 1 }],
        ...paid,
      }),
      jht('2023-04-26', 29_527_290),
      {
        cause: 'pension',
        ask: {
          event: 'death',
          survivor: 'spouse',
          on: '2023-05-01',
          contributionMonths: 9,
          registeredMonths: 9,
          averageWageYearly: 36_000_000,
          contributionsPaid: 4_600_800,
          development: 0,
        },
      },
    ],
    cash: 76_128_090,
    potential: 75_000_000,
  },
  {
    id: 'WE-053',
    page: 'digimedia.id/santunan-jkm-dan-beasiswa-rp249-juta',
    status: 'printed',
    claims: [
      jkm('2023-05-22', {
        children: [
          { level: 'TK', year: 1 },
          { level: 'SD', year: 5 },
        ],
        ...paid,
      }),
    ],
    cash: 42_000_000,
    potential: 165_000_000,
  },
  {
    id: 'WE-058',
    page: 'suara.merauke.go.id/post/4775',
    status: 'printed',
    claims: [jkm('2024-05-13')],
    cash: 42_000_000,
  },
  {
    id: 'WE-059',
    page: 'amp.suara.com/bisnis/2022/05/19/191615',
    status: 'inferred',
    claims: [jkk('2022-04-19', 2_710_595)],
    cash: 152_108_560,
  },
  {
    id: 'WE-062',
    page: 'manado.antaranews.com/berita/223086',
    status: 'printed',
    claims: [
      jkm('2023-01-01', {
        memberships: [membership],
        children: [{ level: 'SMA', year: 2 }],
        contributionMonths: 41,
        consecutiveMonths: 41,
      }),
    ],
    cash: 42_000_000,
    potential: 66_000_000,
  },
  {
    id: 'WE-063',
    page: 'mamujupos.com/bpjs-ketenagakerjaan-serahkan-santunan-sebesar-336-juta',
    status: 'printed',
    claims: [jkm('2022-01-19')],
    families: 8,
    cash: 336_000_000,
  },
  {
    id: 'WE-064',
    page: 'solopos.com/di-tengah-pandemi-10-ahli-waris-perangkat-desa',
    status: 'printed',
    claims: [jkm('2020-09-22', { memberships: [membership] })],
    families: 10,
    cash: 420_000_000,
  },
  {
    id: 'WE-067',
    page: 'kepripedia.com/bpjs-ketenagakerjaan-salurkan-santunan-jkm',
    status: 'printed',
    claims: [jkm('2023-06-01')],
    families: 2,
    cash: 84_000_000,
  },
  {
    id: 'WE-069',
    page: 'ceklissatu.com/news/bpjamsostek-cilandak',
    status: 'inferred',
    claims: [jkk('2021-12-01', 2_600_000)],
    cash: 146_800_000,
  },
  {
    id: 'WE-014',
    page: 'arahkata.pikiran-rakyat.com/berita/pr-1281736323',
    status: 'printed',
    claims: [jobLoss('2021-04-07', '2021-05-07')],
    // Three months at 45 percent (Rp2.250.000 each), three at 25 percent.
    cash: 10_500_000,
  },
  {
    id: 'WE-070',
    page: 'gotvnews.co.id/korban-phk-dapat-gaji-60-persen-6-bulan',
    status: 'printed',
    claims: [jobLoss('2025-02-17', '2025-03-01')],
    cash: 18_000_000,
  },
  {
    id: 'WE-080',
    page: 'infopublik.id/kategori/nusantara/744600',
    status: 'printed',
    claims: [
      jkm('2023-04-26', {
        memberships: [membership],
        children: [{ level: 'SD', year: 4 }],
        ...paid,
      }),
      jht('2023-04-26', 10_255_396),
    ],
    cash: 52_255_396,
    potential: 79_500_000,
  },
];

/** Two years of contributions before the dismissal, claimed a fortnight later. */
function jobLoss(dismissedOn: string, claimedOn: string): ClaimFacts {
  const [year = 0, month = 0] = dismissedOn.split('-').map(Number);
  const contributionMonths = Array.from({ length: 24 }, (_, at) => {
    const index = year * 12 + month - 2 - at;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
  return {
    cause: 'job_loss',
    wageMonthly: 5_000_000,
    ask: {
      cause: 'dismissal',
      dismissedOn,
      claimedOn,
      birth: '1990-03-01',
      registeredOn: '2018-01-10',
      indonesian: true,
      programsComplete: true,
      contributionMonths,
      earlierClaims: 0,
      worksAgain: false,
    },
  };
}
