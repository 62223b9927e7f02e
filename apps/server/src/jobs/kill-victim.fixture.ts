// Run by tests as a process of its own and killed there: a server with its queue, which sends lists,
// says Simpan and prints what was acknowledged, one JSON object a line.

import { holdHome, openDatabase, systemClock } from '@payung/engine';
import { type Job, listJobs } from '@payung/engine/jobs';
import { patiently } from './again.fixture.ts';
import { beginImport, type Hand, saySave } from './import-in-hand.fixture.ts';
import { startJobs } from './runner.ts';
import { makeSender } from './sent-list.fixture.ts';

const [home = '', from = '0', url] = process.argv.slice(2);
const where = { home, ...(url === undefined ? {} : { url }) };
const tell = (facts: object) => process.stdout.write(`${JSON.stringify(facts)}\n`);

const begun = systemClock.monotonicMs();
await holdHome(home, {});
const database = await patiently(() => openDatabase(where));
const cutInSave = (await patiently(listAll)).filter(
  ({ state, parts }) => state === 'running' && parts[0]?.step === 'save',
).length;
const jobs = startJobs({ ...where, database, tenant: '7502', log: tell, pollMs: 300 });
// A crowded machine answers late: whoever sends and says Simpan asks again.
const hand: Hand = { database, home, sender: await patiently(() => makeSender(database)) };
tell({ open: Math.round(systemClock.monotonicMs() - begun), cutInSave });

for (let first = Number(from); ; first += 100) {
  const job = await patiently(() => beginImport(hand, first));
  tell({ begun: job, first });
  jobs.wake();
  while ((await patiently(sayToAll)) >= 2) await new Promise((resolve) => setTimeout(resolve, 100));
}

function listAll(): Promise<readonly Job[]> {
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  return database.read(actor, (tx) => listJobs(tx, { area: null }, { limit: 50 }));
}

/** To whatever waits for a person, also of the server that was killed before. Gives how many are open. */
async function sayToAll(): Promise<number> {
  const all = await listAll();
  const open = all.filter(({ endedAt }) => endedAt === null);
  for (const { id } of open.filter(({ state }) => state === 'asking')) {
    if (await saySave(hand, id)) tell({ said: id });
    jobs.wake();
  }
  return open.length;
}
