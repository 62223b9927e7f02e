// What-if as the screen of funds asks it: `POST /plans/try` over a register of invented workers, money in
// four funds, each time with another ceiling or other months. `node bench/server-plans.bench.ts [PEOPLE …]`

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@payung/engine';
import { warmPlanner } from '@payung/office';
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
  // As `serve` does once it listens.
  await warmPlanner();
  const first = await tryOne(site, analyst, ceiling, 12);
  const later: number[] = [];
  for (const percent of [95, 90, 85, 80, 75, 70, 65, 60, 55]) {
    later.push(await tryOne(site, analyst, Math.round((ceiling * percent) / 100), 12));
  }
  for (const months of [6, 11, 24, 9, 18, 3])
    later.push(await tryOne(site, analyst, ceiling, months));
  await openFund(database, actor, 'HIBAH', ceiling, 2027);
  const changed = await tryOne(site, analyst, ceiling, 7);
  site.close();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  process.stdout.write(
    `what-if over ${people} workers × ${funds.length} funds: first ${ms(first)}, ` +
      `then ${later.map(ms).join(', ')}; first after a change ${ms(changed)} (load ${load})\n`,
  );
}

/** From the request to the parsed answer, in milliseconds. */
async function tryOne(
  site: SiteDesk,
  analyst: Person,
  ceiling: number,
  months: number,
): Promise<number> {
  const scenario = {
    ...{ name: 'Setahun', start: '2027-01', months, programs: ['JKK', 'JKM'], seed: 'bench' },
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
