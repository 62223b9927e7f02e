// T15: `payung audit`: a whole trail, one that somebody changed behind the program's back, heads that
// were kept and heads that were forged.

import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditHead, systemClock } from '@payung/engine';
import { Refusal } from '@payung/values';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { type OwnHome, ownHome } from '../serve/own-home.fixture.ts';
import { auditCommand } from './audit.ts';
import { parseAuditCommand } from './command.ts';
import { isSigned, parseHead, readPublicKey, signHead } from './head.ts';
import { headsPath, keepHead, publicKeyPath } from './kept.ts';

let fresh: FreshDatabase;
let own: OwnHome;
let folder: string;
let printed: string[] = [];
const actor = { id: 'uji', role: 'admin', tenant: '7502' } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-jejak-'));
});
beforeEach(async () => {
  fresh = await freshDatabase();
  own = await ownHome(fresh);
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await write(5);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fresh.close();
  await own.remove();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await fresh.database.transaction(
      { actor, reason: `alasan ${at}`, action: 'uji' },
      async () => {},
    );
  }
}

async function run(...argv: readonly string[]): Promise<number> {
  const command = parseAuditCommand([...argv, '--tenant', '75.02']);
  if (!command.ok) throw new Refusal(command.issues);
  const { url } = fresh;
  const { home } = own;
  const root = join(import.meta.dirname, '..', '..', '..', '..');
  const environment = { root, calledFrom: folder, home, databaseUrl: url, terminal: false };
  return auditCommand(command.value, environment);
}

/** As the owner of the database, with the guards of the table out of the way. */
async function tamper(statement: string): Promise<void> {
  await runSql(
    fresh.url,
    `alter table payung.audit disable trigger all; alter table payung.audit no force row level security;
      ${statement};
      alter table payung.audit enable trigger all; alter table payung.audit force row level security`,
  );
}

describe('payung audit verify', () => {
  test('says how many entries a whole trail has, and that no head was kept', async () => {
    expect(await run('verify')).toBe(0);
    expect(printed.join('')).toContain('Utuh: 5 catatan, dicocokkan dengan 0 ujung');
  });

  test.each([
    [`update payung.audit set reason = 'lain' where id = 3`, 'nomor 3 bukan seperti saat ditulis'],
    ['delete from payung.audit where id = 2', 'nomor 2 tidak ada'],
  ])('%s is found', async (statement, words) => {
    await tamper(statement);
    expect(await run('verify')).toBe(3);
    expect(printed.join('')).toContain(words);
  });

  test('a cut tail shows against a head that was kept, and only against one', async () => {
    await run('head');
    await tamper('delete from payung.audit where id = 5');
    expect(await run('verify')).toBe(3);
    expect(printed.join('')).toContain('nomor 5 tidak ada');
    await rm(headsPath(own.home, '7502'));
    expect(await run('verify')).toBe(0);
  });

  test('a trail written anew from an entry on shows against a head, however well it is chained', async () => {
    const head = await auditHead(fresh.database, actor);
    await run('head');
    await tamper('delete from payung.audit where id >= 4');
    await write(2);
    expect(await auditHead(fresh.database, actor)).not.toEqual(head);
    expect(await run('verify')).toBe(3);
    expect(printed.join('')).toContain('nomor 5 berbeda dari ujung');
  });
});

describe('a kept head', () => {
  test('is printed, signed, and its key stays unreadable for others', async () => {
    await run('head');
    const head = parseHead(printed.join(''));
    const publicKey = readPublicKey(await readFile(publicKeyPath(own.home), 'utf8'));
    if (head === undefined) throw new Error('no head');
    expect(head).toMatchObject({ tenant: '7502', id: 5 });
    expect(isSigned(head, publicKey)).toBe(true);
    for (const change of [{ id: 4 }, { tenant: '7504' }, { digest: '00' }, { at: '2001' }]) {
      expect(isSigned({ ...head, ...change }, publicKey)).toBe(false);
    }
    const { mode } = await stat(join(own.home, 'kunci', 'jejak-ed25519.pem'));
    expect(mode & 0o077).toBe(0);
  });

  test('each hour adds one line under the same key', async () => {
    const options = { database: fresh.database, home: own.home, tenant: '7502' };
    await keepHead({ ...options, clock: systemClock });
    await write(2);
    await keepHead({ ...options, clock: systemClock });
    expect(await run('verify')).toBe(0);
    expect(printed.join('')).toContain('7 catatan, dicocokkan dengan 2 ujung');
  });

  test.each([
    ['forged', (line: string) => line.replace('"id":5', '"id":4'), 'tanda tangan baris 1'],
    ['no head', () => '{"id":1}', 'baris 1 bukan ujung'],
    ['no JSON', () => 'ujung', 'baris 1 bukan ujung'],
  ])('%s is refused, naming the line', async (_, change, words) => {
    await run('head');
    const path = headsPath(own.home, '7502');
    await writeFile(path, change(await readFile(path, 'utf8')));
    await expect(run('verify')).rejects.toMatchObject({
      issues: [{ code: 'usage', data: { detail: expect.stringContaining(words) } }],
    });
  });

  test('signed by another key or of another region does not count', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const head = await auditHead(fresh.database, actor);
    if (head === undefined) throw new Error('no head');
    const at = systemClock.now();
    const [heads, key] = [join(folder, 'ujung.jsonl'), join(folder, 'kunci.pem')];
    await writeFile(key, publicKey.export({ type: 'spki', format: 'pem' }));
    const verify = () => run('verify', '--heads', 'ujung.jsonl', '--key', 'kunci.pem');
    await writeFile(heads, JSON.stringify(signHead({ ...head, tenant: '7504', at }, privateKey)));
    await expect(verify()).rejects.toThrow('usage');
    await writeFile(heads, JSON.stringify(signHead({ ...head, tenant: '7502', at }, privateKey)));
    expect(await verify()).toBe(0);
    const other = generateKeyPairSync('ed25519').publicKey;
    await writeFile(key, other.export({ type: 'spki', format: 'pem' }));
    await expect(verify()).rejects.toThrow('usage');
  });
});

test.each([
  [['lihat']],
  [['verify', 'lagi']],
  [['head', '--heads', 'x', '--key', 'y']],
  [['verify', '--heads', 'x']],
  [['verify', '--tenant', 'Boalemo']],
  [['verify', '--semua']],
])('%j is refused in words', (argv) => {
  const given = argv.includes('--tenant') ? argv : [...argv, '--tenant', '75.02'];
  expect(parseAuditCommand(given)).toMatchObject({ ok: false, issues: [{ code: 'usage' }] });
});
