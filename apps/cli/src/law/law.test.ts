// The commands of the law as people and programs run them: processes with a real standard input.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bareEnvironment } from '../../../../tests/database/program.ts';

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000 });

const main = join(import.meta.dirname, '..', 'main.ts');
const asked =
  '{"rule":"bpu_contribution","month":"2026-07","programs":["JKK","JKM"],"payer":"CSR"}';
const broken = asked.replace('JKM', 'JKP');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-hukum-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [main, 'law', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...bareEnvironment(), PAYUNG_CALLED_FROM: folder },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (err += text));
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), out, err }));
  return { child, ended, seen: () => out };
}

/** Tells on leaving which modules of the office and of the database were loaded. */
const watch = `
  import { registerHooks } from 'node:module';
  const heavy = new Set();
  registerHooks({ load(url, context, next) {
    const found = /packages\\/(office|engine)\\/|node_modules\\/(pg|kysely)\\//.exec(url);
    if (found !== null) heavy.add(found[0]);
    return next(url, context);
  } });
  process.on('exit', () => process.stderr.write('loaded: ' + [...heavy].join()));
`;

function run(input: string, ...args: readonly string[]) {
  const { child, ended } = start(...args);
  child.stdin.end(input);
  return ended;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('payung law contributions', () => {
  it('answers an object with an object, in the shape it came', async () => {
    const { code, out } = await run(asked, 'contributions', '--json');
    expect(code).toBe(0);
    expect(out.trimEnd()).not.toContain('\n');
    expect(JSON.parse(out)).toMatchObject({ ok: true, value: 16_800, issues: [] });
    const several = await run(
      JSON.stringify(JSON.parse(asked), undefined, 2),
      'contributions',
      '--json',
    );
    expect(several.out.split('\n').length).toBeGreaterThan(20);
    expect(JSON.parse(several.out)).toEqual(JSON.parse(out));
  });

  it('answers an array with an array and lines with lines, the good beside the bad', async () => {
    const array = await run(`[${asked}, ${broken}, 7]`, 'contributions', '--json');
    expect(array.code).toBe(3);
    const entries: readonly { ok: boolean }[] = JSON.parse(array.out);
    expect(entries.map((each) => each.ok)).toEqual([true, false, false]);
    expect(array.err).toContain('1 terhitung, 2 ditolak.');
    const lines = await run(`${asked}\nsalah\n${asked}\n`, 'contributions', '--json');
    expect(lines.code).toBe(3);
    const answers = lines.out
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(answers.map((each) => each.ok)).toEqual([true, false, true]);
    expect(answers[1].issues[0]).toMatchObject({ code: 'request_invalid', at: { row: 2 } });
    expect(await run('[]', 'contributions', '--json')).toMatchObject({ code: 0, out: '[]\n' });
  });

  it('tells people the steps, their articles and the sum', async () => {
    const { code, out } = await run(asked, 'contributions');
    expect(code).toBe(0);
    expect(out).toContain('Iuran JKM BPU: Rp6.800 sebulan (PP 44/2015 pasal 18');
    expect(out).toContain('belum terkonfirmasi');
    expect(out).toContain('Jumlah: Rp16.800');
    const english = await run(asked, 'explain', '--rule', 'x', '--lang', 'en');
    expect([
      english.code,
      english.out.includes('is not known') || english.out.includes('nknown'),
    ]).toEqual([3, true]);
  });

  it('reads a file, and names it with the row where something is amiss', async () => {
    await writeFile(join(folder, 'iuran.jsonl'), `${asked}\n${broken}\n`);
    const { code, out } = await run('', 'contributions', 'iuran.jsonl');
    expect(code).toBe(3);
    expect(out).toContain('berkas iuran.jsonl, baris 2: Nilai “JKP” untuk programs[1]');
    const missing = await run('', 'contributions', 'tidak-ada.json');
    expect([missing.code, missing.out]).toEqual([2, '']);
    expect(missing.err).toContain('Berkas tidak dapat dibaca (tidak-ada.json)');
    expect((await run('', 'contributions', '.')).code).toBe(2);
  });

  it('says what it assumed', async () => {
    const { out } = await run(asked, 'contributions', '--set', 'contributions.bpu_jkm_amount=8000');
    expect(out).toContain(
      'Pengandaian, bukan hukum yang berlaku: contributions.bpu_jkm_amount = 8000',
    );
    expect(out).toContain('Jumlah: Rp18.000');
    const wrong = await run(asked, 'contributions', '--set', 'contributions.bpu_jkm_amount=8.000');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
  });

  it('is refused without input', async () => {
    const { code, err } = await run('', 'contributions');
    expect(code).toBe(2);
    expect(err).toContain('Tidak ada masukan');
  });

  it('answers line by line, before the input ends', async () => {
    const { child, ended, seen } = start('contributions', '--json');
    child.stdin.write(`${asked}\n${asked}\n`);
    await until(() => seen().split('\n').length > 2);
    child.stdin.end(`${broken}\n`);
    const { code, out } = await ended;
    expect(code).toBe(3);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  });

  it('stops at once when told to, waiting or working', async () => {
    const waiting = start('contributions');
    waiting.child.stdin.write(`${asked}\n${asked}\n`);
    await until(() => waiting.seen() !== '');
    expect(await stopped(waiting.child, waiting.ended)).toBe(130);
    const working = start('contributions', '--json');
    working.child.stdin.on('error', () => undefined);
    working.child.stdin.write(`${asked}\n`.repeat(200_000));
    await until(() => working.seen() !== '');
    expect(await stopped(working.child, working.ended)).toBe(130);
  });

  it('ends without a word when its reader goes away', async () => {
    const { child, ended } = start('parameters', '--json');
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 141, err: '' });
  });
});

async function stopped(child: ChildProcess, ended: Promise<{ code: number }>): Promise<number> {
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
  const { code } = await ended;
  clearTimeout(late);
  return code;
}

describe('payung law, the lists', () => {
  it('answers at once: neither office nor database is loaded', async () => {
    const env = {
      ...bareEnvironment(),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watch)}`,
    };
    const child = spawn(process.execPath, [main, 'law', 'rules'], { env });
    let err = '';
    child.stderr.on('data', (text) => (err += text));
    child.stdout.resume();
    const [code] = await once(child, 'close');
    expect([code, err]).toEqual([0, 'loaded: ']);
  });

  it('names every rule with its law', async () => {
    const { code, out } = await run('', 'rules');
    expect(code).toBe(0);
    expect(out).toMatch(/^contributions\.bpu_contribution\n {2}Iuran BPU sebulan \(PP 44\/2015/m);
  });

  it('shows a figure with all its values, or the one in force', async () => {
    const id = 'contributions.pu_jp_wage_ceiling';
    const all = await run('', 'parameters', id);
    expect(all.out).toContain('Rp7.000.000 sebulan');
    expect(all.out).toContain('Rp11.086.300 sebulan');
    const one = await run('', 'parameters', id, '--at', '2026-02-28', '--json');
    expect(JSON.parse(one.out)).toMatchObject({ id, inForce: { value: 10_547_400 } });
    const none = await run('', 'parameters', id, '--at', '2015-06-30');
    expect(none.out).toContain('Tidak ada nilai yang berlaku pada 2015-06-30');
    const unknown = await run('', 'parameters', 'jp_wage_ceilling');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain(id);
  });

  it('shows what changed since a day', async () => {
    const { out } = await run('', 'changes', '--since', '2026-01-01');
    expect(out).toMatch(/^2026-03-01$/m);
    const json = await run('', 'changes', '--since', '2026-03', '--json');
    const changes: readonly { id: string; before: unknown }[] = JSON.parse(json.out);
    expect(changes.find((each) => each.id === 'contributions.pu_jp_wage_ceiling')).toMatchObject({
      on: '2026-03-01',
      before: { value: 10_547_400 },
    });
    expect((await run('', 'changes', '--since', '2199-01-01')).out).toContain('Tidak ada angka');
  });

  it('prints the schema of input and output', async () => {
    const { code, out } = await run('', 'contributions', '--schema');
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out))).toEqual(['input', 'output']);
  });

  it('helps in both languages, naming every command', async () => {
    for (const language of ['id', 'en']) {
      const { out } = await run('', '--help', '--lang', language);
      for (const word of [
        'contributions',
        'may-pay',
        'explain',
        'rules',
        'parameters',
        'changes',
        '--schema',
        '--set',
      ]) {
        expect(out).toContain(word);
      }
    }
  });
});
