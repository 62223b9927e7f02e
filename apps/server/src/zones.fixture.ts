// Run by tests as a process of its own, whose clock stands in a zone of its own: asks a site everything
// that shows a day, a month or a moment, and prints what it was told. safety.md R10.

import { openDatabase } from '@payung/engine';
import { z } from 'zod';
import { openSite } from './site.fixture.ts';

const order = z.object({
  home: z.string(),
  url: z.string(),
  person: z.object({
    ...{ account: z.string(), grant: z.string(), name: z.string(), tenant: z.string() },
    ...{ token: z.string(), secret: z.string() },
  }),
  paths: z.array(z.string()),
});

const { home, url, person, paths } = order.parse(JSON.parse(process.argv[2] ?? ''));
const database = await openDatabase({ home, url });
const site = await openSite(database);
const answers: Record<string, string> = {
  clock: `${new Date(0).getTimezoneOffset()}`,
};
for (const path of paths) {
  const answer = await site.askAs(person, path);
  answers[path] = `${answer.status} ${await answer.text()}`;
}
process.stdout.write(JSON.stringify(answers));
site.close();
await database.close();
