import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Refusal } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeHome } from '../../../../tests/database/setup.ts';
import { holdHome } from '../home/hold.ts';
import { prepareHome } from '../home/home.ts';
import type { Actor } from './actor.ts';
import { verifyAudit } from './audit.ts';
import { findCluster, readPidFile } from './cluster.ts';
import { type Database, type OpenStep, openDatabase } from './database.ts';

const actor: Actor = { id: 'uji', role: 'system', tenant: '7502' };
const victimScript = fileURLToPath(
  new URL('../../../../tests/database/kill-victim.ts', import.meta.url),
);
let home: string;

/** Whatever a test did to it: the data folder opens and closes. */
async function openOnce(): Promise<void> {
  await (await openDatabase({ home })).close();
}

async function makeHome(): Promise<void> {
  home = await mkdtemp(join(tmpdir(), 'payung-server-'));
}

async function opened(): Promise<{ database: Database; steps: OpenStep[] }> {
  const steps: OpenStep[] = [];
  const database = await openDatabase({ home, onStep: (step) => steps.push(step) });
  return { database, steps };
}

async function write(database: Database): Promise<void> {
  await database.transaction({ actor, reason: 'uji', action: 'test' }, async () => {});
}

async function entries(database: Database): Promise<number> {
  const verdict = await verifyAudit(database, actor);
  if (!verdict.ok) throw new Error(`Chain broken at ${verdict.id}: ${verdict.problem}`);
  return verdict.entries;
}

async function refusalCode(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.catch((reason: unknown) => reason);
  return error instanceof Refusal ? error.issues[0]?.code : undefined;
}

async function serverPid(): Promise<number> {
  const noted = await readPidFile(await findCluster(await prepareHome(home)));
  if (noted === undefined || noted === 'torn') throw new Error('No server runs');
  return noted.pid;
}

async function expectUnreachable(database: Database): Promise<void> {
  const started = performance.now();
  let code: string | undefined;
  // Processes of a killed server answer until they notice, then the connection at hand breaks.
  while (code !== 'database_unreachable' && performance.now() - started < 2_000) {
    code = await refusalCode(database.read(actor, ({ db }) => sql`select 1`.execute(db)));
  }
  expect(code).toBe('database_unreachable');
  expect(performance.now() - started).toBeLessThan(2_500);
}

type Victim = { readonly child: ChildProcess; readonly lines: string[] };

async function startVictim(from: number): Promise<Victim> {
  const child = spawn(process.execPath, [victimScript, home, String(from)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString('utf8')).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr.on('data', (chunk: Buffer) => lines.push(`error ${chunk.toString('utf8')}`));
  return { child, lines };
}

async function until(victim: Victim, ready: (lines: readonly string[]) => boolean): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  while (!ready(victim.lines)) {
    if (performance.now() > giveUpAt) throw new Error(`Victim: ${victim.lines.slice(-3).join()}`);
    await pause(5);
  }
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The same moments in every run: a failure can be repeated. */
function moments(count: number, longestMs: number): number[] {
  let state = 7_502;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.round((state / 2 ** 31) * longestMs);
  });
}

describe('a new data folder', () => {
  beforeEach(makeHome);
  afterEach(async () => {
    await openOnce();
    await removeHome(home);
  });

  test('the first start makes everything, the second keeps the data, each step is told', async () => {
    const first = await opened();
    expect(first.steps).toEqual(['binaries', 'initdb', 'start', 'migrate', 'ready']);
    expect(first.database.version).toMatch(/^18\./);
    expect(first.database.notices).toEqual([]);
    const sealed = first.database.vault.seal('7502012609870001');
    await write(first.database);
    await first.database.close();
    const second = await opened();
    expect(second.steps).toEqual(['binaries', 'start', 'migrate', 'ready']);
    expect(await entries(second.database)).toBe(1);
    expect(second.database.vault.open(sealed)).toBe('7502012609870001');
    await second.database.close();
  });

  test('secrets of the data folder are for their owner alone', async () => {
    const { database } = await opened();
    await database.close();
    const inside = await readdir(home, { withFileTypes: true, recursive: true });
    const secret = inside.filter((entry) => /masuk-|\.key$/.test(entry.name));
    expect(secret.length).toBe(5);
    for (const entry of secret) {
      expect((await stat(join(entry.parentPath, entry.name))).mode & 0o077, entry.name).toBe(0);
    }
  });

  test('a data folder closed to the server account is served without opening it', async () => {
    const before = (await stat(home)).mode;
    const { database } = await opened();
    await write(database);
    await database.close();
    expect((await stat(home)).mode).toBe(before);
    const place = (await readFile(join(home, 'basisdata', 'tempat.txt'), 'utf8')).trim();
    // mkdtemp makes folders of mode 700: root's server account cannot pass them.
    expect(place.startsWith('/var/lib/payung/')).toBe(process.getuid?.() === 0);
    const cluster = await findCluster(await prepareHome(home));
    const data = await stat(cluster.data);
    expect(data.uid).not.toBe(0);
    expect(data.mode & 0o077).toBe(0);
  });

  test('leftovers of a killed initdb are swept', async () => {
    const paths = await prepareHome(home);
    const cluster = await findCluster(paths);
    await mkdir(join(cluster.place, 'baru-abc', 'data'), { recursive: true });
    await writeFile(join(cluster.place, 'baru-abc', 'sandi'), 'x');
    await (await opened()).database.close();
    expect((await readdir(cluster.place)).filter((name) => name.startsWith('baru-'))).toEqual([]);
  });

  test('R04: killed with -9 at ten moments of work, nothing acknowledged is lost, nothing is half', async () => {
    let next = 0;
    for (const [round, delayMs] of moments(10, 700).entries()) {
      const victim = await startVictim(next);
      await until(victim, (lines) => lines.includes('open'));
      await pause(delayMs);
      // Every second time the database server dies with it.
      if (round % 2 === 1) process.kill(await serverPid(), 'SIGKILL');
      await killed(victim.child);
      const acknowledged = Math.max(next - 1, ...victim.lines.map(Number).filter(Number.isInteger));
      const { database } = await opened();
      const total = await entries(database);
      const { rows } = await database.read(actor, ({ db }) =>
        sql<{ last: number; whole: boolean }>`
          select max(n) as last, bool_and(parts = 3) as whole from (
            select (subject->>'n')::bigint as n, count(*) as parts from audit group by 1) t`.execute(
          db,
        ),
      );
      await database.close();
      const last = rows[0]?.last ?? -1;
      expect(last).toBeGreaterThanOrEqual(acknowledged);
      expect(last).toBeLessThanOrEqual(acknowledged + 1);
      expect(total).toBe((last + 1) * 3);
      if (last >= 0) expect(rows[0]?.whole).toBe(true);
      next = last + 1;
    }
  }, 180_000);
});

describe('of several data folders', () => {
  beforeEach(makeHome);
  afterEach(() => removeHome(home));

  test('a data folder moved as a whole still opens', async () => {
    const inner = join(home, 'a');
    const first = await openDatabase({ home: inner });
    await write(first);
    await first.close();
    await rename(inner, join(home, 'b'));
    const second = await openDatabase({ home: join(home, 'b') });
    expect(await entries(second)).toBe(1);
    await second.close();
    await removeHome(join(home, 'b'));
  });

  test('R04: killed with -9 at ten moments of its first start, Payung starts each time', async () => {
    for (const delayMs of moments(10, 1_600)) {
      const round = await mkdtemp(join(home, 'r-'));
      const outer = home;
      home = round;
      try {
        const victim = await startVictim(0);
        await pause(delayMs);
        await killed(victim.child);
        expect(victim.lines.filter((line) => line.startsWith('error'))).toEqual([]);
        const hold = await holdHome(home, {});
        const { database } = await opened();
        await write(database);
        expect(await entries(database)).toBeGreaterThan(0);
        await database.close();
        await hold.release();
        await removeHome(home);
      } finally {
        home = outer;
      }
    }
  }, 180_000);
});

describe('a data folder that has seen work', () => {
  beforeAll(async () => {
    await makeHome();
    await openOnce();
  });
  afterEach(openOnce);
  afterAll(() => removeHome(home));

  test('the cluster is UTF-8 with names sorted for people, and listens to this machine alone', async () => {
    const { database } = await opened();
    const { rows } = await database.read(actor, ({ db }) =>
      sql`select current_setting('server_encoding') as encoding,
        current_setting('listen_addresses') as addresses,
        current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
        current_setting('password_encryption') as passwords,
        (select string_agg(name, ' ' order by name collate payung.idn)
          from unnest(array['Ébu', 'zul', 'Adi', 'eka', 'ahmad']) t(name)) as names`.execute(db),
    );
    expect(rows[0]).toEqual({
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      fsync: 'on',
      checksums: 'on',
      passwords: 'scram-sha-256',
      names: 'Adi ahmad Ébu eka zul',
    });
    await database.close();
  });

  test('data that were here and are gone are refused, never replaced by an empty database', async () => {
    const { database } = await opened();
    await write(database);
    const written = await entries(database);
    await database.close();
    const cluster = await findCluster(await prepareHome(home));
    await rename(cluster.data, `${cluster.data}.hilang`);
    expect(await refusalCode(openDatabase({ home }))).toBe('not_found');
    await rename(`${cluster.data}.hilang`, cluster.data);
    const again = await opened();
    expect(await entries(again.database)).toBe(written);
    await again.database.close();
  });

  test('lost keys are told, and the database stays closed', async () => {
    const { database } = await opened();
    await database.close();
    await rename(join(home, 'kunci'), join(home, 'kunci-simpan'));
    expect(await refusalCode(openDatabase({ home }))).toBe('key_missing');
    await rename(join(home, 'kunci-simpan'), join(home, 'kunci'));
  });

  test('a server that outlived its Payung is adopted, not started twice', async () => {
    const victim = await startVictim(0);
    await until(victim, (lines) => lines.length > 3);
    const pid = await serverPid();
    await killed(victim.child);
    const { database, steps } = await opened();
    expect(steps).toContain('adopt');
    expect(await serverPid()).toBe(pid);
    await database.close();
  });

  test('a crashed server with a pid file of a living stranger is started again', async () => {
    const first = await opened();
    await write(first.database);
    const written = await entries(first.database);
    const cluster = await findCluster(await prepareHome(home));
    const pidFile = join(cluster.data, 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    process.kill(await serverPid(), 'SIGKILL');
    await expectUnreachable(first.database);
    await first.database.close().catch(() => {});
    await writeFile(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    const second = await opened();
    expect(second.steps).toContain('start');
    expect(await entries(second.database)).toBe(written);
    await second.database.close();
  });

  test('a pid file torn by a power cut does not block the start', async () => {
    await (await opened()).database.close();
    const cluster = await findCluster(await prepareHome(home));
    await writeFile(join(cluster.data, 'postmaster.pid'), '');
    const { database } = await opened();
    await database.close();
  });

  test('the port is kept from start to start, and left to whoever took it', async () => {
    const kept = async () => (await readFile(join(home, 'basisdata', 'port.txt'), 'utf8')).trim();
    await (await opened()).database.close();
    const port = await kept();
    await (await opened()).database.close();
    expect(await kept()).toBe(port);
    const stranger = createServer().listen(Number(port), '127.0.0.1');
    await once(stranger, 'listening');
    await (await opened()).database.close();
    expect(await kept()).not.toBe(port);
    stranger.close();
  });

  test('R07: with the server gone a refusal comes within two seconds; when it is back, work goes on', async () => {
    const { database } = await opened();
    await write(database);
    const written = await entries(database);
    process.kill(await serverPid(), 'SIGKILL');
    await expectUnreachable(database);
    const second = await opened();
    expect(await entries(database)).toBe(written);
    await write(database);
    expect(await entries(second.database)).toBe(written + 1);
    await database.close();
    await second.database.close().catch(() => {});
  });
});
