// The planner by months: invented workers, eight funds, twelve single months, proven or not, and
// the checker after it. `node bench/funding.bench.ts [PEOPLE …]`

import { loadavg } from 'node:os';
import {
  type Fund,
  type PlanPerson,
  type PlanRequest,
  planFaults,
  planMonths,
  type Scenario,
} from '@payung/office';
import { dayOf, month, rupiah } from '@payung/values';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [7_000, 100_000, 400_000];
const start = month('2026-07');
const occupations = [
  'PETANI',
  'NELAYAN',
  'PETERNAK',
  'PEKEBUN_SAWIT',
  'BURUH_SAWIT',
  'PEDAGANG_UMKM',
  'BURUH_BANGUNAN',
  'PRT',
  'OJEK_SOPIR',
  'ROHANIWAN',
  'LAINNYA',
];

export async function main(): Promise<void> {
  for (const people of sizes) {
    const request = requestOf(people);
    await planned(`${people} workers, months of people`, request);
    // What if the largest fund had less? Asked again of the same people, as a screen does.
    for (const percent of [90, 80, 70]) {
      await planned(`${people} workers, what if ${percent} %`, whatIf(request, percent));
    }
    const sixMonths: Scenario = {
      ...request.scenario,
      measure: { kind: 'people' },
      minMonths: 6,
    };
    await planned(`${people} workers, most people for six months`, {
      ...request,
      scenario: sixMonths,
    });
  }
}

async function planned(name: string, request: PlanRequest): Promise<void> {
  const begun = performance.now();
  const cpuBegun = process.cpuUsage();
  const plan = await planMonths(request);
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpuBegun);
  const cpu = ((user + system) / 1e6).toFixed(2);
  const checkBegun = performance.now();
  const faults = planFaults(request, plan);
  const checked = (performance.now() - checkBegun) / 1_000;
  if (faults.length > 0) throw new Error(`${faults.length} faults: ${JSON.stringify(faults[0])}`);
  const { cells, columns, rows } = plan.size;
  const peak = Math.round((process.resourceUsage().maxRSS * 1024) / 2 ** 20);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const how = `${plan.method}, gap ${plan.gap}, ${cells} cells, ${columns} × ${rows}`;
  process.stdout.write(
    `${seconds.toFixed(3).padStart(8)} s (cpu ${cpu} s), check ${checked.toFixed(2)} s, peak so far ${peak} MiB, load ${load}: ${name} × ${request.funds.length} funds × ${request.scenario.months} months (${how}; ${plan.people} people, ${plan.personMonths} person-months)\n`,
  );
}

function whatIf(request: PlanRequest, percent: number): PlanRequest {
  const [largest] = request.funds;
  if (largest === undefined) return request;
  const ceiling = rupiah(Math.floor((largest.ceiling * percent) / 100));
  return {
    ...request,
    scenario: { ...request.scenario, funds: { [largest.id]: { ceiling } } },
  };
}

function requestOf(count: number): PlanRequest {
  const random = generator(7);
  const people = Array.from({ length: count }, (_, at) => ({
    key: `P${String(at + 1).padStart(6, '0')}`,
    candidate: candidate(at + 1, random),
  }));
  const scenario: Scenario = {
    name: 'bench',
    start,
    months: 12,
    programs: ['JKK', 'JKM'],
    priority: ['belum_terlindungi', 'usia_tertua_lebih_dulu'],
    measure: { kind: 'person_months' },
    minMonths: 3,
    goals: ['keep', 'priority', 'person_months', 'unbroken', 'unchanged', 'steady'],
    funds: {},
    seed: 'bench',
  };
  return { people, funds: fundsFor(count), scenario };
}

function candidate(person: number, random: () => number): PlanPerson['candidate'] {
  const occupation = occupations[Math.floor(random() * (occupations.length + 1))];
  const birth = dayOf(1955 + Math.floor(random() * 52), 1 + Math.floor(random() * 12), 15);
  return {
    person,
    status: random() < 0.7 ? 'baru' : 'peserta_nonaktif',
    birthExact: true,
    hasNik: true,
    ...(birth === undefined ? {} : { birth }),
    ...(occupation === undefined ? {} : { occupation }),
  };
}

function fundsFor(people: number): readonly Fund[] {
  const fund = (
    id: string,
    share: number,
    from: string,
    more: Pick<Fund, 'source' | 'months' | 'earmark'>,
  ): Fund => ({
    id,
    name: id,
    ceiling: rupiah(Math.floor(people * 16_800 * 12 * share)),
    from: month(from),
    ...more,
  });
  const vulnerable = { kind: 'vulnerable' } as const;
  const only = (...codes: readonly string[]) => ({ kind: 'occupation', codes }) as const;
  const all = { kind: 'all' } as const;
  return [
    fund('apbd-kab', 0.3, '2026-07', { source: 'APBD_KAB', months: 12, earmark: vulnerable }),
    fund('apbd-prov', 0.05, '2026-07', {
      source: 'APBD_PROV',
      months: 6,
      earmark: only('NELAYAN', 'PETANI'),
    }),
    fund('dbh-sawit', 0.06, '2026-07', {
      source: 'DBH_SAWIT',
      months: 12,
      earmark: only('PEKEBUN_SAWIT', 'BURUH_SAWIT'),
    }),
    fund('csr-bank', 0.03, '2026-07', { source: 'CSR', months: 6, earmark: all }),
    fund('add', 0.04, '2026-10', { source: 'ADD', months: 9, earmark: vulnerable }),
    fund('donatur', 0.02, '2026-08', {
      source: 'DONATUR',
      months: 5,
      earmark: only('OJEK_SOPIR', 'PRT'),
    }),
    fund('csr-tambang', 0.04, '2027-01', { source: 'CSR', months: 6, earmark: all }),
    fund('apbn', 0.05, '2026-07', {
      source: 'APBN',
      months: 6,
      earmark: only('NELAYAN', 'PETANI', 'PETERNAK'),
    }),
  ];
}

/** The same people every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

if (import.meta.main) await main();
