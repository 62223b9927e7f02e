// Run by tests as a process of its own and killed there: holds a data folder, opens its database and
// writes three-row transactions without end, printing the number of each that was acknowledged.

import { sql } from 'kysely';
import { holdHome, openDatabase } from '../../packages/engine/src/index.ts';

const [home = '', from = '0'] = process.argv.slice(2);
await holdHome(home, {});
const database = await openDatabase({ home });
const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
process.stdout.write('open\n');
for (let n = Number(from); ; n += 1) {
  const subject = { n };
  await database.transaction(
    { actor, reason: 'uji', action: 'victim', subject },
    async ({ db }) => {
      for (const part of [1, 2]) {
        await sql`insert into audit (actor, role, action, reason, subject)
        values ('uji', 'system', 'part', 'uji', ${JSON.stringify({ n, part })})`.execute(db);
      }
    },
  );
  process.stdout.write(`${n}\n`);
}
