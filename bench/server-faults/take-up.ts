// Run by the benches of faults as a process of its own: takes an import up, says Simpan, takes it up
// again, and ends, however far it came. With a number behind, it ends itself in that statement.

import { joinDatabase } from '@payung/engine';
import { endInStatement } from '../../apps/server/src/jobs/faults.fixture.ts';
import {
  type Hand,
  lookAt,
  saySave,
  takeUp,
} from '../../apps/server/src/jobs/import-in-hand.fixture.ts';

const [home = '', url = '', job = '', at = '0'] = process.argv.slice(2);
if (at !== '0') endInStatement(Number(at));
const database = await joinDatabase({ home, ...(url === '' ? {} : { url }) });
const hand: Hand = { database, home, sender: { account: '', tenant: '7502' } };
const { account, state } = await lookAt(hand, job);
const own: Hand = { ...hand, sender: { account, tenant: '7502' } };
if (state !== 'asking') await takeUp(own, job);
if ((await lookAt(own, job)).state === 'asking') {
  await saySave(own, job);
  await takeUp(own, job);
}
await database.close();
