// Lists on the command line: frozen, verified, sent, answered, judged by exit code, words and files.

import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Database } from '@payung/engine';
import { type LoadRequest, loadBatch } from '@payung/office';
import { day, month, nik } from '@payung/values';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { root } from '../../../../tests/database/program.ts';
import { calendarCommand } from '../calendar/calendar.ts';
import { parseCalendarCommand } from '../calendar/command.ts';
import { parseDecisionCommand } from '../decision/command.ts';
import { decisionCommand } from '../decision/decision.ts';
import type { Environment } from '../environment.ts';
import { parseFlagsCommand } from '../flags/command.ts';
import { flagsCommand } from '../flags/flags.ts';
import { parseSendCommand } from './command.ts';
import { sendCommand } from './send.ts';

let fresh: FreshDatabase;
let folder: string;
let environment: Environment;
let heard: { out: string; err: string };

/** Invented. */
const nikOf = (who: number) => nik(`750201010190${String(who).padStart(4, '0')}`);

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'payung-sk-'));
  await cp(join(fresh.home, 'kunci'), join(folder, 'home', 'kunci'), { recursive: true });
  environment = {
    root,
    calledFrom: folder,
    home: join(folder, 'home'),
    databaseUrl: fresh.url,
    terminal: false,
  };
  await fill(fresh.database);
  const assignments = [1, 2, 3, 4].map((person) => ({
    person: String(person),
    programmeSet: ['JKK', 'JKM'],
    fund: 'APBD',
    months: { from: '2026-07', until: '2027-01' },
    amountPerMonth: 16_800,
  }));
  const fund = {
    fund: 'APBD',
    name: 'APBD 2026',
    source: 'APBD_KAB',
    ceiling: 1_000_000,
    from: '2026-01',
    until: '2027-01',
    earmark: { kind: 'all' },
    document: 'DPA 1/2026',
  };
  const plan = { funds: [fund], assignments, waiting: [{ person: 5, funds: ['APBD'] }] };
  await writeFile(join(folder, 'rencana.json'), JSON.stringify(plan));
});
afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
});

async function fill(database: Database): Promise<void> {
  const actor: Actor = { id: 'meja', role: 'admin', tenant: '7502' };
  const rows: LoadRequest['rows'] = [
    [1, 2, 3, 4, 5, 6].map((who) => ({
      row: who,
      reasons: [],
      disposition: 'accepted' as const,
      person: {
        name: `ORANG NOMOR ${who}`,
        nik: nikOf(who),
        birth: day('1990-01-01'),
        birthExact: true,
        sex: 'L' as const,
        domicile: '7502012001',
        occupation: 'NELAYAN',
      },
    })),
  ];
  const file = { kind: 'workers', name: 'daftar.csv', sha256: 'a'.repeat(64) } as const;
  const request = { file: { ...file, month: month('2026-06'), whole: false }, rows, reason: 'uji' };
  const done = await loadBatch(database, actor, request);
  expect(done.outcome).toBe('loaded');
}

beforeEach(() => {
  heard = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    heard.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    heard.err += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

async function run(
  word: 'decision' | 'send' | 'calendar' | 'flags',
  ...argv: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  heard = { out: '', err: '' };
  const given = [...argv, '--tenant', '75.02'];
  if (word === 'calendar') {
    const command = parseCalendarCommand(given);
    if (!command.ok) throw new Error(JSON.stringify(command.issues));
    return { code: await calendarCommand(command.value, environment), ...heard };
  }
  if (word === 'flags') {
    const command = parseFlagsCommand(given);
    if (!command.ok) throw new Error(JSON.stringify(command.issues));
    return { code: await flagsCommand(command.value, environment), ...heard };
  }
  if (word === 'send') {
    const command = parseSendCommand(given);
    if (!command.ok) throw new Error(JSON.stringify(command.issues));
    return { code: await sendCommand(command.value, environment), ...heard };
  }
  const command = parseDecisionCommand(given);
  if (!command.ok) throw new Error(JSON.stringify(command.issues));
  return { code: await decisionCommand(command.value, environment), ...heard };
}

const paper = (number: string, out: string) => [
  ...['--number', number, '--day', '2026-06-20', '--signatory', 'BUPATI CONTOH'],
  ...['--position', 'Bupati', '--approved-by', 'kepala dinas', '--out', out],
];

test('a plan becomes a frozen list with its papers; called again it is the same list', async () => {
  const argv = ['freeze', 'rencana.json', ...paper('SK 1', 'sk')];
  const objection = ['--objection-from', '2026-06-21', '--objection-until', '2026-06-30'];
  const first = await run('decision', ...argv, ...objection);
  expect([first.code, first.err]).toEqual([0, expect.stringContaining('Dana APBD dicatat')]);
  expect(first.out).toContain('Keputusan SK 1 dibekukan: 4 orang, 24 orang-bulan, Rp403.200.');
  const files = await readdir(join(folder, 'sk'));
  expect(files.sort()).toEqual([
    'daftar-beku.txt',
    'lampiran.pdf',
    'lampiran.xlsx',
    'masa-sanggah',
  ]);
  expect((await stat(join(folder, 'sk', 'daftar-beku.txt'))).mode & 0o777).toBe(0o600);
  const list = await readFile(join(folder, 'sk', 'daftar-beku.txt'));
  const again = await run('decision', ...argv, ...objection);
  expect(again.out).toBe(first.out);
  expect(await readFile(join(folder, 'sk', 'daftar-beku.txt'))).toEqual(list);
  for (const who of [1, 2, 3, 4]) {
    expect(`${first.out}${first.err}`).not.toContain(nikOf(who));
    expect(`${first.out}${first.err}`).not.toContain(`ORANG NOMOR ${who}`);
  }
  const publicList = await readFile(join(folder, 'sk', 'masa-sanggah', '7502012001.csv'), 'utf8');
  expect(publicList).toContain('ORANG N••• ');
}, 60_000);

test('verify says whole or broken, and where', async () => {
  const whole = await run('decision', 'verify', 'SK 1', '--file', 'sk/daftar-beku.txt');
  expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('4 baris utuh')]);
  const list = await readFile(join(folder, 'sk', 'daftar-beku.txt'), 'utf8');
  await writeFile(join(folder, 'palsu.txt'), list.replace('NELAYAN', 'NELAYAM'));
  const broken = await run('decision', 'verify', 'SK 1', '--file', 'palsu.txt');
  expect([broken.code, broken.out]).toEqual([
    2,
    expect.stringContaining('berkas, baris 1: isinya berubah'),
  ]);
  const unknown = await run('decision', 'verify', 'SK 9', '--json');
  expect([unknown.code, JSON.parse(unknown.out).code]).toEqual([2, 'decision_unknown']);
  await expect(run('decision', 'verify', 'SK 1', '--file', 'tidak-ada')).rejects.toMatchObject({
    issues: [{ code: 'not_found' }],
  });
}, 60_000);

test('an objection is filed within its period and decided once, with a reason', async () => {
  const said = ['--text', 'Orang ini sudah pindah ke luar daerah'];
  const early = await run(
    'decision',
    'objection',
    'file',
    'SK 1',
    '2',
    '--day',
    '2026-06-20',
    ...said,
  );
  expect(early.code).toBe(2);
  const filed = await run(
    'decision',
    'objection',
    'file',
    'SK 1',
    '2',
    '--day',
    '2026-06-25',
    ...said,
  );
  expect([filed.code, filed.out]).toEqual([
    0,
    expect.stringContaining('Sanggahan nomor 1 atas baris 2'),
  ]);
  const why = ['--verdict', 'dismissed', '--why', 'Masih bekerja di desa'];
  expect((await run('decision', 'objection', 'decide', '1', ...why)).out).toContain('ditolak');
  expect((await run('decision', 'objection', 'decide', '1', ...why)).code).toBe(2);
  const list = await run('decision', 'objection', 'list', 'SK 1');
  expect(list.out).toContain('baris 2, 2026-06-25: ditolak Masih bekerja di desa');
  expect(list.out).not.toContain('pindah');
}, 60_000);

test('visits are drawn by a seed that was fixed before, and come out the same again', async () => {
  await writeFile(join(folder, 'bibit.txt'), 'bibit rapat 12\n');
  const fixed = await run('flags', 'seed', 'bibit.txt', '--share', '30');
  expect([fixed.code, fixed.out]).toEqual([
    0,
    expect.stringContaining('Undian nomor 1; sidik bibit'),
  ]);
  expect(fixed.out).not.toContain('rapat');
  // SK 1 was frozen before the seed: nobody may choose a seed for a list he knows.
  const late = await run('flags', 'draw', '1', 'SK 1', 'bibit.txt');
  expect(late.code).toBe(2);
  expect((await run('flags', 'visits', '1')).code).toBe(2);
}, 60_000);

test('the list goes out, the reply comes back, who was refused is replaced and sent', async () => {
  const party = { name: 'A', position: 'Kepala', office: 'Dinas' };
  const facts = {
    number: 'BA 1',
    place: 'Tilamuta',
    day: '2026-07-01',
    giver: party,
    taker: party,
  };
  await writeFile(join(folder, 'ba.json'), JSON.stringify(facts));
  const sent = await run('send', 'build', 'SK 1', '--out', 'kirim', '--paper', 'ba.json');
  expect([sent.code, sent.out]).toEqual([0, 'Kiriman nomor 1: 4 orang, Rp403.200.\n']);
  expect((await readdir(join(folder, 'kirim'))).sort()).toEqual([
    'Kiriman 1 (bukan templat resmi) 1.xlsx',
    'berita-acara.docx',
  ]);
  const twice = await run('send', 'build', 'SK 1', '--out', 'kirim');
  expect([twice.code, twice.err]).toEqual([
    2,
    expect.stringContaining('Tidak ada yang perlu dikirim'),
  ]);
  const again = await run('send', 'build', 'SK 1', '--out', 'lagi', '--again', '1');
  expect(again.code).toBe(0);
  const [name = ''] = (await readdir(join(folder, 'lagi'))).filter((each) =>
    each.endsWith('.xlsx'),
  );
  expect(await readFile(join(folder, 'lagi', name))).toEqual(
    await readFile(join(folder, 'kirim', name)),
  );

  const lines = [1, 2, 3, 4].map((who) =>
    who === 2 ? `${nikOf(who)},Ditolak,Sudah menjadi peserta aktif` : `${nikOf(who)},Aktif,`,
  );
  await writeFile(join(folder, 'balasan.csv'), ['NIK,Status,Keterangan', ...lines, ''].join('\n'));
  const read = await run('send', 'reply', '1', 'balasan.csv', '--out', 'perbaikan');
  expect([read.code, read.out]).toEqual([
    0,
    'Balasan nomor 1 untuk kiriman nomor 1: aktif 3, ditolak 1, belum dijawab 0.\n  already_participant: 1 orang\n',
  ]);
  expect(await readdir(join(folder, 'perbaikan'))).toEqual(['perbaikan.xlsx']);
  const reread = await run('send', 'reply', '1', 'balasan.csv');
  expect([reread.code, reread.err]).toEqual([2, expect.stringContaining('sudah dibaca')]);

  const paid = await run('send', 'pay', '1', '--document', 'SP2D 1/2026');
  expect([paid.code, paid.out]).toEqual([0, 'Kiriman nomor 1: 3 orang dibayar, Rp302.400.\n']);
  // Typed twice it is one payment, with one answer.
  expect((await run('send', 'pay', '1', '--document', 'SP2D 1/2026')).out).toBe(paid.out);
  expect((await run('send', 'pay', '1', '--document', 'SP2D 2/2026')).code).toBe(2);

  await writeFile(join(folder, 'salah.json'), '[{ "row": 2, "nik": "123" }]');
  await expect(run('send', 'repair', '1', 'salah.json')).rejects.toMatchObject({
    issues: [{ code: 'usage', data: { detail: expect.stringContaining('[1].nik') } }],
  });
  await writeFile(join(folder, 'bukan.json'), '[{ "row": 1, "name": "ORANG NOMOR SATU" }]');
  expect((await run('send', 'repair', '1', 'bukan.json')).code).toBe(2);

  const change = {
    place: 2,
    person: 2,
    reason: 'already_participant',
    from: '2026-07',
    successor: 'next',
  };
  await writeFile(join(folder, 'ubah.json'), JSON.stringify([change]));
  const amended = await run(
    'decision',
    'addendum',
    'ubah.json',
    '--amends',
    'SK 1',
    ...paper('SK 1a', 'sk1a'),
  );
  expect([amended.code, amended.out]).toEqual([
    0,
    expect.stringContaining('Perubahan SK 1a: 1 diganti, 0 kosong, 0 kembali ke dana (Rp0).'),
  ]);
  const next = await run('send', 'build', 'SK 1', '--out', 'kirim2', '--json');
  expect(JSON.parse(next.out)).toMatchObject({ sending: 2, people: 1, amount: 6 * 16_800 });

  const refused = `NIK,Status,Keterangan\n${nikOf(5)},Ditolak,Nama tidak sesuai\n`;
  await writeFile(join(folder, 'balasan2.csv'), refused);
  expect((await run('send', 'reply', '2', 'balasan2.csv')).out).toContain('ditolak 1');
  await writeFile(join(folder, 'betul.json'), '[{ "row": 1, "name": "ORANG NOMOR LIMA BARU" }]');
  const repaired = await run('send', 'repair', '2', 'betul.json');
  expect([repaired.code, repaired.out]).toEqual([0, expect.stringContaining('1 orang diperbaiki')]);
  expect(repaired.out).toContain('name berbeda dari daftar beku: 1 orang');
  const resent = await run('send', 'build', 'SK 1', '--out', 'kirim3', '--json');
  expect(JSON.parse(resent.out)).toMatchObject({ sending: 3, people: 1 });
}, 120_000);

test('a plan that cannot be read, or costs too much, is refused with a reason', async () => {
  await writeFile(join(folder, 'rusak.json'), '{"funds":[]}');
  await expect(
    run('decision', 'freeze', 'rusak.json', ...paper('SK 2', 'sk2')),
  ).rejects.toMatchObject({
    issues: [{ code: 'usage', data: { detail: expect.stringContaining('assignments') } }],
  });
  const plan = JSON.parse(await readFile(join(folder, 'rencana.json'), 'utf8'));
  const [first] = plan.assignments;
  const costly = { ...plan, assignments: [{ ...first, person: '6', amountPerMonth: 900_000 }] };
  await writeFile(join(folder, 'mahal.json'), JSON.stringify(costly));
  const refused = await run('decision', 'freeze', 'mahal.json', ...paper('SK 2', 'sk2'));
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Dana APBD kurang Rp')]);
  // 5 has taken a place meanwhile.
  await writeFile(
    join(folder, 'habis.json'),
    JSON.stringify({ ...plan, assignments: [{ ...first, person: '5' }] }),
  );
  const held = await run('decision', 'freeze', 'habis.json', ...paper('SK 3', 'sk3'));
  expect([held.code, held.err]).toEqual([2, expect.stringContaining('sudah dibayari dana lain')]);
}, 60_000);

test('the calendar says who is covered and who ends when; flags are raised, read and closed', async () => {
  const months = await run('calendar', 'months', '--as-of', '2026-10-05');
  expect(months.code).toBe(0);
  // What is paid after that day covers nobody on that day.
  expect(months.out).toContain('2026-07: terlindungi 0, berisiko 3, hilang 0, belum terdaftar 1');
  expect(months.out).toContain('90 hari: 4 orang berakhir 2026-12-31');
  const people = await run('calendar', 'people', '--as-of', '2026-10-05', '--until', '2026-12-31');
  expect(people.out).toContain('4 orang berakhir sampai 2026-12-31');
  for (const who of [1, 2, 3, 4, 5]) {
    expect(`${months.out}${people.out}`).not.toContain(`ORANG NOMOR ${who}`);
  }
  await writeFile(join(folder, 'dukcapil.json'), '[{ "person": 1, "civil": "unknown" }]');
  const raised = await run('flags', 'raise', '--facts', 'dukcapil.json');
  expect([raised.code, raised.out]).toEqual([
    0,
    expect.stringContaining('1 tanda ditemukan, 1 baru'),
  ]);
  expect((await run('flags', 'list')).out).toContain('Tanda 1, orang 1: Disdukcapil');
  const closing = ['close', '1', '--verdict', 'cleared', '--why', 'KTP asli dilihat'];
  expect((await run('flags', ...closing)).out).toContain('tidak terbukti');
  expect((await run('flags', ...closing)).code).toBe(2);
  expect((await run('flags', 'list')).out).toContain('tidak terbukti: KTP asli dilihat');
}, 120_000);
