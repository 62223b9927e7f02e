// R08 and R09 over HTTP: pairs of editors who have seen the same version, and equal writes at once of
// every kind that makes something. Throws at the first thing that is not as it must be.

import type { Database } from '@payung/engine';
import { jsonBody, making, openSite } from './site.fixture.ts';
import { statedSchema } from './wire/coverage.ts';

/** Of two who saw the same, one is heard and the other is told. */
export async function racingEditors(database: Database, pairs: number): Promise<void> {
  const site = await openSite(database);
  const editors = [await site.person({ role: 'admin' }), await site.person({ role: 'analyst' })];
  const path = '/api/v1/coverage/stated/targets';
  for (let version = 0; version < pairs; version += 1) {
    const answers = await Promise.all(
      editors.map((editor, at) => {
        const init = jsonBody(targets(`${version}-${at}`), 'PUT');
        const headers = new Headers(init.headers);
        headers.set('if-match', `"${version}"`);
        return site.askAs(editor, path, { ...init, headers });
      }),
    );
    const statuses = answers.map(({ status }) => status).sort();
    if (statuses.join() !== '204,412') throw new Error(`Pair ${version}: ${statuses}`);
    const winner = answers.findIndex(({ status }) => status === 204);
    const stands = await site.askAs(editors[0] ?? fail(), '/api/v1/coverage/stated');
    const { letter } = statedSchema.parse(await stands.json()).targets;
    if (letter !== `surat ${version}-${winner}`) throw new Error(`Lost update: ${letter}`);
  }
  site.close();
}

function fail(): never {
  throw new Error('no editor');
}

function targets(name: string) {
  const row = { region: '7502', scale: 'workers', year: 2027, percent: 50, source: 'uji' };
  return { letter: `surat ${name}`, rows: [row] };
}

/** Of each kind of write that makes something; gives how many kinds. */
export async function equalWrites(database: Database, equals: number): Promise<number> {
  const site = await openSite(database);
  const admin = await site.person({ role: 'admin' });
  const verifier = await site.person({ role: 'verifier' });
  const user = await site.person({ role: 'analyst' });
  const grant = { role: 'leader', until: '2027-01-01' };
  const sha256 = '0'.repeat(64);
  const fund = {
    ...{ fund: 'APBD-1', name: 'APBD', source: 'APBD_KAB', ceiling: 1_000_000 },
    ...{ from: '2026-01', until: '2027-01', document: 'DPA', reason: 'pagu' },
  };
  const entry = { kind: 'allot', amount: 5_000, document: 'Perkada', reason: 'perubahan' };
  const writes = [
    [admin, '/api/v1/users', { name: 'orang.sama', title: 'Orang', grant }],
    [admin, `/api/v1/users/${user.account}/grants`, grant],
    [admin, `/api/v1/users/${user.account}/reset`, {}],
    [verifier, '/api/v1/uploads', { kind: 'workers', file: 'a.csv', bytes: 9, sha256 }],
    [verifier, '/api/v1/funds', fund],
    [verifier, '/api/v1/funds/APBD-1/entries', entry],
  ] as const;
  for (const [person, path, body] of writes) {
    const init = making(body);
    const answers = await Promise.all(
      Array.from({ length: equals }, () => site.askAs(person, path, init)),
    );
    const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    const statuses = new Set(answers.map(({ status }) => status));
    if (texts.size !== 1 || !statuses.has(201) || statuses.size !== 1) {
      throw new Error(`${path}: ${[...statuses]}, ${texts.size} different answers`);
    }
  }
  site.close();
  return writes.length;
}
