// What-if as the screen of funds asks it: `POST /plans/try` over a register of invented workers, money in
// four funds, each time with another ceiling. `node bench/server-plans.bench.ts [PEOPLE …]`

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@payung/engine';
import { month } from '@payung/values';
import { making, openSite, type Person, type SiteDesk } from '../apps/server/src/site.fixture.ts';
import { planFiguresSchema } from '../apps/server/src/wire/plan.ts';
import { openFund } from '../packages/office/src/funding/reservation/people.fixture.ts';
import { loadWorkers } from './server-people.ts';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [7_000, 12_000];
const contributionYearly = 12 * 16_800;
const funds = ['APBD', 'DANA_DESA', 'DBH', 'CSR'];

export async function main(): Promise<void> {
  for (const people of sizes) {
    const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
    await chmod(home, 0o711);
    const database = await openDatabase({ home });
    try {
      await ask(database, people);
    } finally {
      await database.close();
      await rm(home, { recursive: true, force: true });
    }
  }
}

async function ask(database: Database, people: number): Promise<void> {
  const actor = { id: 'bench', role: 'admin', tenant: '7502' } as const;
  await loadWorkers(database, people, month('2026-12'));
  // Together enough for half of them.
  const ceiling = Math.round((people / 2 / funds.length) * contributionYearly);
  for (const fund of funds) await openFund(database, actor, fund, ceiling, 2027);
  const site = await openSite(database);
  const analyst = await site.person({ role: 'analyst' });
  const times: number[] = [];
  for (const percent of [100, 95, 90, 85, 80, 75, 70, 65, 60, 55]) {
    times.push(await tryOne(site, analyst, Math.round((ceiling * percent) / 100)));
  }
  site.close();
  const [first = 0, ...later] = times;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  process.stdout.write(
    `what-if over ${people} workers × ${funds.length} funds × 12 months: first ${ms(first)}, ` +
      `then ${later.map(ms).join(', ')} (load ${load})\n`,
  );
}

/** From the request to the parsed answer, in milliseconds. */
async function tryOne(site: SiteDesk, analyst: Person, ceiling: number): Promise<number> {
  const scenario = {
    ...{ name: 'Setahun', start: '2027-01', months: 12, programs: ['JKK', 'JKM'], seed: 'bench' },
    funds: { APBD: { ceiling } },
  };
  const begun = performance.now();
  const answer = await site.askAs(analyst, '/api/v1/plans/try', making(scenario));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  const figures = planFiguresSchema.parse(JSON.parse(text));
  const took = performance.now() - begun;
  if (figures.people === 0) throw new Error('Nobody was planned');
  return took;
}

const ms = (time: number) => `${Math.round(time)} ms`;

if (import.meta.main) await main();
