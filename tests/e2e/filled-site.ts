// A site in which every page has something to show: a register, stated bases and targets, a fund, a plan and
// its decision, a claim, employers in arrears, a meeting, a list that was sent, a doubtful pair.

import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@payung/engine';
import { findJob } from '@payung/engine/jobs';
import { openMeeting } from '@payung/office';
import { addDays, day, month, nik } from '@payung/values';
import { saySave } from '../../apps/server/src/jobs/import-in-hand.fixture.ts';
import {
  askImport,
  makeSender,
  type Sender,
  sendFile,
} from '../../apps/server/src/jobs/sent-list.fixture.ts';
import { inventedPerson, listOf, vague, village } from '../../apps/server/src/review.fixture.ts';
import { jsonBody, making, type Person } from '../../apps/server/src/site.fixture.ts';
import { warnedCases } from '../../packages/office/src/compliance/cases.fixture.ts';
import { openFund } from '../../packages/office/src/funding/reservation/people.fixture.ts';
import { sendBatch } from '../../packages/office/src/registry/register.fixture.ts';
import { type BrowserSite, openBrowserSite } from './site.ts';

const staffRoles = ['admin', 'analyst', 'fund_manager', 'verifier', 'leader'] as const;
type Staff = Readonly<Record<(typeof staffRoles)[number], Person>>;
type Kept =
  | 'sending'
  | 'pair'
  | 'person'
  | 'plan'
  | 'claim'
  | 'case'
  | 'meeting'
  | 'report'
  | 'user';

export type Filled = {
  readonly site: BrowserSite;
  readonly staff: Staff;
  /** The last part of the address of one page of each kind. */
  readonly ids: Readonly<Record<Kept, string>>;
};

export const decision = '400/1/2026';
export const fund = 'DBH-SAWIT-2026';
const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;

/** Three of 53 people live in a desa of their own, too few to be shown to everybody. */
const homes = [
  ...Array.from({ length: 3 }, () => '7502012004'),
  ...Array.from({ length: 20 }, () => '7502012005'),
  ...Array.from({ length: 30 }, () => '7502022001'),
];
/** Of them a village writes a list by name and year of birth alone. */
const known = [1, 2, 3, 4, 5].map(inventedPerson);

export async function openFilledSite(): Promise<Filled> {
  const site = await openBrowserSite();
  const staff = await employ(site);
  await fillRegister(site);
  const sending = await sendLists(site);
  await stateFigures(site, staff);
  const plan = await decidePlan(site, staff);
  const opened = await openMeeting(site.database, actor, {
    ...{ kind: 'monev', title: 'Monev Semester I', place: 'Aula Bappeda', reason: 'undangan' },
    ...{ day: day('2026-07-20'), month: month('2026-06') },
  });
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  await warnedCases(site.database, actor, 2);
  await undertake(site, staff);
  const ask = asking(site);
  const letter = { dataSet: 'decisions', letter: '400.12/315', purpose: 'kirim ke BPJS' };
  const until = addDays(systemClock.today('Asia/Makassar'), 300);
  await ask(staff.admin, '/permits', making({ ...letter, until }));
  const { people } = await ask<{ people: { id: string }[] }>(
    staff.verifier,
    '/people/search',
    jsonBody({ name: 'ORANG NOMOR 7' }),
  );
  const person = people[0]?.id ?? '';
  const claim = await ask<{ id: string }>(
    staff.verifier,
    '/claims',
    making({
      person,
      facts: {
        cause: 'death',
        deathOn: '2026-06-20',
        memberships: [{ segment: 'BPU', membershipMonth: 30 }],
      },
      day: '2026-07-01',
      reason: 'laporan keluarga',
    }),
  );
  const first = async <Key extends string>(path: string, key: Key) => {
    const found = await ask<Record<Key, { id: string }[]>>(staff.verifier, path);
    return found[key][0]?.id ?? '';
  };
  const ids = {
    ...{ sending, plan, person, claim: claim.id },
    pair: await first('/review', 'items'),
    case: await first('/cases', 'cases'),
    meeting: await first('/meetings', 'meetings'),
    report: await freezeReport(site, staff),
    user: staff.leader.account,
  };
  return { site, staff, ids };
}

/** An agreement, a regulation, and a Paritrana sheet with a score and its step. */
async function undertake(site: BrowserSite, { verifier }: Staff): Promise<void> {
  const ask = asking(site);
  const reason = 'arsip Bagian Hukum';
  const pks = {
    ...{ kind: 'pks', reference: 'PKS/12/2026', title: 'Pekerja rentan', scope: 'iuran' },
    ...{ parties: ['Disnaker', 'BPJS TK'], startsOn: '2026-01-01', reason },
  };
  await ask(verifier, '/agreements', making(pks));
  const perbup = {
    ...{ kind: 'head', reference: 'Perbup 12/2025', title: 'Jaminan sosial', subject: 'anggaran' },
    ...{ from: '2025-01-10', reason },
  };
  await ask(verifier, '/regulations', making(perbup));
  const criterion = { id: 'regulasi', name: 'Regulasi daerah', mark: 'U', source: 'surat contoh' };
  const scheme = { id: 'contoh', year: 2026, criteria: [{ ...criterion, weight: 100 }], reason };
  await ask(verifier, '/paritrana/schemes', making(scheme));
  const score = {
    ...{ year: 2026, criterion: 'regulasi', score: 30, evidence: 'Perbup 12/2025', reason },
    steps: [{ what: 'Perda', cost: 90_000_000, gain: 50 }],
  };
  const { headers, ...init } = making(score);
  const seen = { ...init, headers: { ...headers, 'if-match': '"0"' } };
  await ask(verifier, '/paritrana/scores', seen);
}

async function freezeReport(site: BrowserSite, { verifier }: Staff): Promise<string> {
  const ask = asking(site);
  const days = making({ day: 5, isOn: true, reason: 'jadwal bulanan' });
  await ask(verifier, '/reports/schedules/monthly', { ...days, method: 'PUT' });
  const wish = making({ from: '2026-01', until: '2026-07', reason: 'laporan semester' });
  return (await ask<{ id: string }>(verifier, '/reports', wish)).id;
}

async function employ(site: BrowserSite): Promise<Staff> {
  return {
    admin: await site.person({ role: 'admin', title: 'Hasan Pakaya, Diskominfo' }),
    analyst: await site.person({ role: 'analyst', title: 'Sri Wahyuni Lamusu, Bappeda' }),
    fund_manager: await site.person({ role: 'fund_manager', title: 'Ismail Hunowu, BPKAD' }),
    verifier: await site.person({ role: 'verifier', title: 'Yusuf Mohamad, Disnaker' }),
    leader: await site.person({ role: 'leader', title: 'Sekretaris Daerah' }),
  };
}

/** An answer that must be a good one. */
function asking(site: BrowserSite) {
  return async <Answer>(person: Person, path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await site.askAs(person, `/api/v1${path}`, init);
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body}`);
    return JSON.parse(body === '' ? '{}' : body);
  };
}

async function fillRegister(site: BrowserSite): Promise<void> {
  const listed = homes.map((domicile, who) => ({ who, domicile }));
  const named = known.map((each, at) => ({
    who: homes.length + at,
    domicile: village.code,
    person: { name: each.name, nik: nik(each.nik), birth: day(each.birth) },
  }));
  await sendBatch(site.database, actor, { month: month('2026-05'), listed: listed.slice(0, 50) });
  await sendBatch(site.database, actor, { month: month('2026-06'), listed: [...listed, ...named] });
  // Nobody protects these yet: a fund can be spent on them.
  await sendBatch(site.database, actor, {
    ...{ kind: 'workers', month: month('2026-06') },
    listed: homes.slice(-8).map((domicile, at) => ({
      ...{ who: 100 + at, domicile, occupation: 'NELAYAN' },
    })),
  });
}

/** One list is in the register and left doubtful pairs behind; another waits for its decision. */
async function sendLists(site: BrowserSite): Promise<string> {
  const sender = await makeSender(site.database);
  const send = async (file: string, content: Buffer) => {
    const upload = await sendFile(site.database, sender, { file, content });
    const job = await askImport(site.database, sender, [upload]);
    await until(site, { sender, job, state: 'asking' });
    return job;
  };
  const saved = await send('desa_hutamonu.csv', listOf(known.map(vague)));
  const hand = { database: site.database, home: '', sender };
  if (!(await saySave(hand, saved))) throw new Error('Simpan was not taken');
  await until(site, { sender, job: saved, state: 'done' });
  const odd = { name: 'SITI KELANA', nik: '750201020160000', birth: '1980-01-01' };
  return send('nelayan.csv', listOf([...known, odd]));
}

async function until(
  site: BrowserSite,
  { sender, job, state }: { sender: Sender; job: string; state: string },
): Promise<void> {
  for (;;) {
    const found = await site.database.read({ ...actor, tenant: sender.tenant }, (tx) =>
      findJob(tx, job, { area: null }),
    );
    if (found?.state === state) return;
    const problem = found?.parts.find((part) => part.problem !== null)?.problem;
    if (problem) throw new Error(JSON.stringify(problem));
    await pause(100);
  }
}

async function stateFigures(site: BrowserSite, { analyst, verifier }: Staff): Promise<void> {
  const ask = asking(site);
  const state = (what: 'bases' | 'targets', rows: readonly unknown[]) =>
    ask(analyst, `/coverage/stated/${what}`, {
      ...jsonBody({ letter: '050/1/Bappeda', rows }, 'PUT'),
      headers: { 'content-type': 'application/json', 'if-match': '"0"' },
    });
  await state('bases', [
    ...[base('75.02', 100), base('75.02.01', 60), base('75.02.02', 30)],
    base('75.02.06', 10),
  ]);
  await state('targets', [
    { region: '7502', scale: 'UCJ', year: 2026, percent: 65.5, source: 'RPJMD contoh' },
  ]);
  const recorded = {
    ...{ fund, name: 'DBH Sawit 2026 untuk pekerja rentan perkebunan', source: 'DBH_SAWIT' },
    ...{ ceiling: 1_250_000_000, from: '2026-01', until: '2027-01' },
    ...{ document: 'DPA 12/2026', reason: 'pagu awal' },
  };
  await ask(verifier, '/funds', making(recorded));
  // The other one is for workers of plantations; this one for the fishermen of the list.
  await openFund(site.database, actor, 'APBD', 4 * 6 * 16_800);
}

function base(region: string, count: number) {
  const definition = 'angkatan_kerja_di_luar_asn_tni_polri';
  return { region, definition, year: 2026, count, source: 'Sakernas contoh' };
}

/** Put forward by one person, confirmed by another. */
async function decidePlan(site: BrowserSite, staff: Staff): Promise<string> {
  const ask = asking(site);
  const scenario = {
    ...{ name: 'Enam bulan', start: '2026-07', months: 6, programs: ['JKK', 'JKM'] },
    seed: 'BA 12/2026',
  };
  const plan = await ask<{ id: string }>(staff.analyst, '/plans', making(scenario));
  const paper = { number: decision, day: '2026-07-01', plan: plan.id, reason: 'penetapan Juli' };
  const signatory = { name: 'Nama Penanda Tangan', position: 'Bupati Contoh' };
  const put = await ask<{ proposal: string }>(
    staff.fund_manager,
    '/decisions',
    making({ ...paper, signatory }),
  );
  await ask(staff.verifier, `/proposals/${put.proposal}/confirmation`, { method: 'PUT' });
  return plan.id;
}
