// T01, T02, T03 on a site: each route × each role × own region, a part of it, the sibling and a foreign
// tenant, generated from the access table; once as shipped and once with the filter of the queries off.

import { createHash } from 'node:crypto';
import type { Actor, Database, Reader } from '@payung/engine';
import { type AccountRole, accountRoles, roleFacts } from '@payung/engine/access';
import {
  freezePeriod,
  loadBatch,
  openClaim,
  openMeeting,
  recordFindings,
  recordFund,
  stateTable,
} from '@payung/office';
import { day, month, rupiah } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageOf } from '../../../packages/office/src/monev/period/period.fixture.ts';
import { nikOf, rowOf } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { type Access, type AccessId, access, careless, mayCall } from './access.ts';
import { jsonBody, openSite, type Person, password, type SiteDesk } from './site.fixture.ts';
import { withoutFilters } from './unfiltered.fixture.ts';

const mark = 'RAHASIA-7502';
/** In what all staff of 7502 may read, and nobody elsewhere. */
const money = 'UANG-7502';
const entries = Object.entries<Access>(access).filter(([, { modes }]) => modes.includes('site'));
const closed = entries.filter(([, { roles }]) => roles !== 'anyone');
const relations = ['own', 'part', 'sibling', 'foreign'] as const;
type Relation = (typeof relations)[number];

const scenario = {
  ...{ name: 'Enam bulan', start: '2026-07', months: 6, programs: ['JKK', 'JKM'] },
  seed: 'BA 12/2026',
};
const signatory = { name: 'Nama Penanda Tangan', position: 'Bupati' };
const paper = { number: '9/2026', day: '2026-07-01', signatory, reason: 'uji akses' };

const key = { id: 'AQID', rawId: 'AQID', type: 'public-key', clientExtensionResults: {} };
const newPasskey = { ...key, response: { clientDataJSON: 'AQID', attestationObject: 'AQID' } };
const passkeyAnswer = {
  ...key,
  response: { clientDataJSON: 'AQID', authenticatorData: 'AQID', signature: 'AQID' },
};

/** What a write sends; a new route without an entry here fails below. */
const bodies: Partial<Record<AccessId, (target: Target) => unknown>> = {
  signIn: () => ({ tenant: '7502', name: 'tidak.ada', password: 'salah' }),
  ownStatus: () => ({ nik: '7502012609870001', kpj: 'KPJ0' }),
  calculate: () => ({ rule: 'contributions.bpu_contribution', facts: {} }),
  trace: () => ({ rule: 'contributions.bpu_contribution', facts: {} }),
  switchRole: ({ grant }) => ({ grant }),
  password: () => ({ current: 'bukan sandinya', next: 'hujan reda di teluk' }),
  factor: () => ({ password: 'bukan sandinya' }),
  confirmFactor: () => ({ code: '000000' }),
  passkeySignIn: () => ({ response: passkeyAnswer }),
  sampleSignIn: () => ({ key: 'salah' }),
  askIssuerSignIn: () => ({ tenant: '7502' }),
  issuerSignIn: () => ({ query: 'code=x&state=y' }),
  askPasskey: () => ({ password: 'bukan sandinya' }),
  addPasskey: () => ({ label: 'Telepon', response: newPasskey }),
  endDevice: () => ({ password: 'bukan sandinya' }),
  endOtherDevices: () => ({ password: 'bukan sandinya' }),
  removePasskey: () => ({ password: 'bukan sandinya' }),
  askBinding: () => ({ password: 'bukan sandinya' }),
  bind: () => ({ query: 'code=x&state=y' }),
  unbind: () => ({ password: 'bukan sandinya' }),
  makeUser: () => ({
    name: `baru-${crypto.randomUUID().slice(0, 8)}`,
    title: 'Orang baru',
    grant: { role: 'leader', until: '2026-12-31' },
  }),
  beginUpload: () => ({ kind: 'workers', file: 'daftar.csv', bytes: 1, sha256: '0'.repeat(64) }),
  give: () => ({ role: 'leader', until: '2026-12-31' }),
  beginImport: () => ({ month: '2026-06', whole: false, uploads: [crypto.randomUUID()] }),
  saveImport: () => ({ reason: 'uji' }),
  recordFund: () => ({
    fund: `DANA-${crypto.randomUUID().slice(0, 8)}`,
    name: 'Dana uji',
    source: 'APBD_KAB',
    ceiling: 1_000_000,
    from: '2026-01',
    until: '2027-01',
    document: 'DPA 1',
    reason: 'uji',
  }),
  postMoney: () => ({ kind: 'allot', amount: 1_000, document: 'DPA 2', reason: 'uji' }),
  reverseEntry: () => ({ document: 'DPA 3', reason: 'uji' }),
  fileObjection: () => ({ number: '1/2026', row: 1, day: '2026-07-01', text: 'bukan warga sini' }),
  decideObjection: () => ({ verdict: 'dismissed', why: 'sudah diperiksa' }),
  people: () => ({ limit: 200 }),
  findPerson: () => ({ nik: nikOf(0) }),
  revealNik: () => ({ purpose: 'uji akses' }),
  checkPeople: () => ({ rows: [{ nik: nikOf(0) }], purpose: 'uji akses' }),
  rollBackBatch: () => ({ reason: 'uji akses' }),
  decideReview: () => ({ decision: 'unclear' }),
  tryPlan: () => scenario,
  keepPlan: () => scenario,
  proposeDecision: () => ({ ...paper, plan: crypto.randomUUID() }),
  proposeAddendum: () => ({
    ...paper,
    amends: '0/2026',
    changes: [{ place: 1, person: null, reason: 'died', from: '2026-07', successor: 'vacant' }],
  }),
  buildSending: () => ({ number: '1/2026', reason: 'uji akses' }),
  addStep: () => ({ kind: 'drop', lines: [1] }),
  tellColumns: () => ({ sheets: [{ isLeft: false, row: 1, fields: ['name'] }], remember: true }),
  repairSending: () => ({
    repairs: [{ row: 1, correction: { name: 'Uji' } }],
    reason: 'uji akses',
  }),
  readReply: () => ({ upload: crypto.randomUUID(), reason: 'uji akses' }),
  openClaim: ({ person }) => ({
    person,
    facts: { cause: 'death', deathOn: '2026-06-01', memberships: [{ segment: 'PU' }] },
    reason: 'uji akses',
  }),
  keepPaper: () => ({ document: 'other', reason: 'uji akses' }),
  ceremony: () => ({ reason: 'uji akses' }),
  makeFamilyLink: () => ({ heir: 1, reason: 'uji akses' }),
  openFamilyLink: () => ({ token: 'x'.repeat(32), code: '000000' }),
  makeCaseLink: () => ({ until: '2026-12-31', reason: 'uji akses' }),
  openCaseLink: () => ({ token: 'x'.repeat(32) }),
  answerCase: () => ({ token: 'x'.repeat(32), kind: 'dispute', text: 'uji' }),
  setHoliday: () => ({ day: '2026-09-09', name: 'Hari uji', source: 'SK 1', reason: 'uji' }),
  endHoliday: () => ({ reason: 'uji akses' }),
  nameHeirs: () => ({
    family: { living: ['child'] },
    heirs: [{ relation: 'child', name: 'Anak' }],
    reason: 'uji akses',
  }),
  proposeAccount: () => ({
    heir: 1,
    account: { bank: 'Bank Contoh', number: '1234567890', holder: 'Anak' },
    reason: 'uji akses',
  }),
  decideAccount: () => ({ confirm: true, reason: 'uji akses' }),
  nameChild: () => ({
    ...{ name: 'Anak', birth: '2015-01-01', level: 'SD', year: 1, reason: 'uji akses' },
  }),
  claimYear: () => ({
    ...{ schoolYear: 2026, level: 'SD', paper: 1, married: false, working: false },
    reason: 'uji akses',
  }),
  moveYear: () => ({ move: 'confirm', reason: 'uji akses' }),
  moveClaim: () => ({ move: 'file', reason: 'uji akses' }),
  moveCase: () => ({ move: 'clarify', reason: 'uji akses' }),
  markSanction: () => ({ mark: 'fine', reason: 'uji akses' }),
  noteCasePayment: () => ({ amount: 1_000, document: 'BUKTI 1', reason: 'uji akses' }),
  confirmCasePayment: () => ({ reason: 'uji akses' }),
  writeLetters: ({ case: id }) => ({
    ...{ kind: 'letter1', cases: [id], pattern: '{n}/UJI/2026', first: 1, until: '2026-12-31' },
    ...{ signatory: { name: 'Kepala', position: 'Kepala Dinas' }, reason: 'uji akses' },
  }),
  checkPacks: ({ case: id }) => ({ cases: [id] }),
  makeSkkBatch: ({ case: id }) => ({
    ...{ number: 'SKK 1', office: 'Kejari Contoh', cases: [id], reason: 'uji akses' },
  }),
  releaseSkkBatch: () => ({ reason: 'uji akses' }),
  withdrawPack: () => ({ reason: 'uji akses' }),
  readCommitmentLine: () => ({ line: 'Dinas Perikanan melindungi 800 nelayan, Mar 2027' }),
  openMeeting: () => ({
    ...{ kind: 'monev', title: 'Rapat uji', day: '2026-07-01', place: 'Tilamuta' },
    ...{ month: '2026-06', reason: 'uji akses' },
  }),
  freezeMaterial: () => ({ reason: 'uji akses' }),
  recordObstacle: () => ({ category: 'fiscal', what: 'anggaran', reason: 'uji akses' }),
  recordCommitment: () => ({
    ...{ written: 'x', who: 'Dinas', what: 'melindungi', measure: { kind: 'deed' } },
    ...{ due: '2026-12-31', reason: 'uji akses' },
  }),
  settleCommitment: () => ({ outcome: 'kept', because: 'ya', reason: 'uji akses' }),
  saveMinutesDraft: () => ({ text: 'uji', present: [], reason: 'uji akses' }),
  closeMeeting: () => ({ reason: 'uji akses' }),
  freezeReport: () => ({ from: '2026-06', until: '2026-06', reason: 'uji akses' }),
  signReport: () => ({ name: 'Nama', position: 'Kepala', reason: 'uji akses' }),
  setReportSchedule: () => ({ day: 5, isOn: false, reason: 'uji akses' }),
  recordAgreement: () => ({
    ...{ kind: 'pks', reference: `PKS/${crypto.randomUUID()}`, title: 'PKS uji', scope: 'uji' },
    ...{ parties: ['Disnaker', 'BPJS TK'], startsOn: '2026-01-01', reason: 'uji akses' },
  }),
  endAgreement: () => ({ because: 'dicabut', reason: 'uji akses' }),
  recordRegulation: () => ({
    ...{ kind: 'head', reference: `Perbup ${crypto.randomUUID()}`, title: 'Jamsostek' },
    ...{ subject: 'anggaran', from: '2026-01-01', reason: 'uji akses' },
  }),
  recordDutyStep: () => ({
    ...{ duty: 'regent.regulation', state: 'done', evidence: 'Perbup', reason: 'uji akses' },
  }),
  recordParitranaScheme: () => ({
    ...{ id: 'uji', year: 2026, reason: 'uji akses' },
    criteria: [{ id: 'regulasi', name: 'Regulasi', weight: 100, mark: 'U', source: 'uji' }],
  }),
  recordParitranaScore: () => ({
    ...{ year: 2026, criterion: 'regulasi', score: 50, evidence: 'Perbup', steps: [] },
    reason: 'uji akses',
  }),
  paySending: () => ({ document: 'SP2D 1', reason: 'uji akses' }),
  givePermit: () => ({
    dataSet: 'decisions',
    letter: 'B/1/2026',
    purpose: 'uji',
    until: '2026-12-31',
  }),
  stateBases: () => ({ letter: 'Surat uji', rows: [] }),
  stateTargets: () => ({ letter: 'Surat uji', rows: [] }),
};
const withoutBody: readonly AccessId[] = [
  'scanPaper',
  'proveLetter',
  'askPasskeySignIn',
  'confirmProposal',
  'redoStep',
  'readAgain',
  'resetUser',
  'approveGrant',
  'approvePermit',
  'uploadPart',
  'finishUpload',
];
/** Their objects belong to one person: their own tests say who finds them. */
const personal = [
  ...[
    'switchRole',
    'endDevice',
    'removePasskey',
    'upload',
    'uploadPart',
    'finishUpload',
    'beginImport',
  ],
  ...[
    'job',
    'jobEvents',
    'cancelJob',
    'importProblems',
    'importRows',
    'importEffect',
    'importRepair',
    'saveImport',
    'importSteps',
    'importColumns',
    'tellColumns',
    'importAlike',
    'addStep',
    'undoStep',
    'redoStep',
    'readAgain',
  ],
  ...['person', 'revealNik', 'confirmProposal', 'dropProposal'],
  ...['claim', 'openClaim', 'keepPaper', 'nameHeirs', 'moveClaim'],
  ...['scanPaper', 'openScan', 'proposeAccount', 'decideAccount', 'nameChild', 'claimYear'],
  ...['moveYear', 'claimSlips', 'makeFamilyLink'],
  ...['reviewItem', 'decideReview', 'takeBackReview'],
];
/** Asked about a decision, an objection or a permit that is not there; their own tests make some. */
const absent = [
  ...['approvePermit', 'endPermit'],
  ...['verifyDecision', 'decisionPlaces', 'decisionStanding', 'decisionAnnex'],
  ...['fileObjection', 'decideObjection', 'proposeDecision', 'proposeAddendum'],
  ...[
    'decisionHolders',
    'sendings',
    'buildSending',
    'sendingFile',
    'sendingRepair',
    'sendingRejected',
    'repairSending',
    'readReply',
    'paySending',
  ],
  ...['confirmCasePayment', 'releaseSkkBatch', 'withdrawPack', 'skkPack', 'moveCase'],
  ...['settleCommitment', 'minutes', 'openLetter', 'caseAnswerFile', 'endHoliday'],
  ...['endAgreement', 'paritranaSheet', 'recordParitranaScore'],
  // The site of an office has no sample.
  ...['sampleGuide', 'sampleList'],
];

let fresh: FreshDatabase;
const desks: SiteDesk[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  await fillTenant();
});
afterAll(async () => {
  for (const desk of desks) desk.close();
  await fresh.close();
});

/** Somebody of 7502 outside 7502.04, with a role that waits and a session. */
type Target = {
  readonly user: string;
  readonly grant: string;
  readonly session: string;
  readonly upload: string;
  readonly job: string;
  readonly person: string;
  readonly batch: string;
  readonly proposal: string;
  readonly plan: string;
  readonly claim: string;
  readonly meeting: string;
  readonly report: string;
  readonly case: string;
  readonly review: string;
};

/** What the tenant holds besides accounts: a register with names, a fund, stated bases. */
async function fillTenant(): Promise<void> {
  const actor = system;
  const rows = Array.from({ length: 6 }, (_, who) =>
    rowOf({ who, domicile: '7502052001', person: { name: mark } }, who, 'participants'),
  );
  const sha256 = createHash('sha256').update(mark).digest('hex');
  const file = { kind: 'participants', name: `${mark}.csv`, sha256, whole: true } as const;
  const loaded = await loadBatch(fresh.database, actor, {
    file: { ...file, month: month('2026-06') },
    rows: [rows],
    reason: mark,
  });
  expect(loaded.outcome).toBe('loaded');
  const later = await loadBatch(fresh.database, actor, {
    file: {
      ...file,
      kind: 'workers',
      sha256: sha256.replaceAll('0', '1'),
      month: month('2026-06'),
    },
    rows: [[rowOf({ who: 9, domicile: '7502052001', person: { name: mark } }, 0, 'workers')]],
    reason: mark,
  });
  expect(later).toMatchObject({ outcome: 'loaded', batch: 2 });
  const fund = { fund: 'DANA', name: money, source: 'APBD_KAB', document: money } as const;
  const window = { from: month('2026-01'), until: month('2027-01'), earmark: { kind: 'all' } };
  const recorded = await recordFund(fresh.database, actor, {
    fund: { ...fund, ...window, ceiling: rupiah(1_000_000) },
    reason: 'uji',
  });
  expect(recorded.outcome).toBe('recorded');
  const cells = { kode_wilayah: '7502', definisi: 'eligible', tahun: '2026', segmen: 'semua' };
  const stated = [{ ...cells, jumlah: '100', sumber: money }];
  await fresh.database.transaction({ actor, reason: 'uji', action: 'uji' }, (tx) =>
    stateTable(tx, { kind: 'bases', version: 0, letter: money, rows: stated }),
  );
  await fillCases(actor);
}

/** A claim and an employer in arrears. */
async function fillCases(actor: Actor): Promise<void> {
  const at = { day: day('2026-07-01'), today: day('2026-07-01'), reason: mark };
  const facts = {
    cause: 'death',
    deathOn: '2026-06-01',
    memberships: [{ segment: 'PU' }],
  } as const;
  const opened = await openClaim(fresh.database, actor, { ...at, person: 1, facts });
  expect(opened).toMatchObject({ outcome: 'opened', claim: 1 });
  const found = await recordFindings(fresh.database, actor, {
    ...at,
    business: {
      ...{ name: mark, npp: 'NPP1', nib: null, address: null, district: null, phone: null },
      ...{ riskClass: 1, size: 'small' },
    },
    findings: [],
  });
  expect(found).toMatchObject({ outcome: 'found', caseNumber: 1 });
  const meeting = await openMeeting(fresh.database, actor, {
    ...{ kind: 'monev', title: mark, place: mark, day: at.day, month: month('2026-06') },
    reason: mark,
  });
  expect(meeting).toMatchObject({ outcome: 'done', meeting: 1 });
  const period = { from: month('2026-01'), until: month('2026-07') };
  const report = await freezePeriod(fresh.database, actor, {
    ...{ period, coverage: coverageOf(), tenantName: mark, reason: mark },
    ...{ today: at.day, zone: 'Asia/Makassar' },
  });
  expect(report).toMatchObject({ outcome: 'frozen', report: 1 });
}

/** As a plan without anybody has them. */
const figures = {
  ...{ name: money, people: 0, personMonths: 0, amount: 0, amountMonthlyMost: 0, left: 0 },
  ...{ leftInDecember: 0, waiting: 0, branchCredit: 0, fullBenefitMonths: 0, gap: 0 },
  ...{ months: [], funds: [], excluded: [], notes: [], proven: true, method: 'linear' },
  ...{ cliff: { after: '2026-12', people: 0 }, ground: { change: 0, act: 0 } },
};
const system = { id: 'uji', role: 'system', tenant: '7502' } as const;

async function makeTarget(site: SiteDesk): Promise<Target> {
  const person = await site.person({ role: 'village_operator', area: '7502052001', title: mark });
  const { account } = person;
  const work = { actor: system, reason: 'uji', action: 'uji' };
  const made = await fresh.database.transaction(work, async ({ db }) => {
    const { rows } = await sql<
      Pick<Target, 'grant' | 'session' | 'upload' | 'job' | 'proposal' | 'plan'>
    >`
      with grant_made as (
        insert into payung.role_grant (account, role, area, until, needs_approval, given_by)
        select account, 'verifier', '750205', until, true, given_by
        from payung.role_grant where id = ${person.grant}
        returning id
      ), upload_made as (
        insert into payung.upload (account, area, kind, file, bytes, sha256, part_bytes)
        values (${account}, '7502052001', 'workers', ${`${mark}.csv`}, 1, repeat('0', 64), 4194304)
        returning id
      ), job_made as (
        insert into payung.job (kind, account, role, area, request)
        values ('import', ${account}, 'village_operator', '7502052001',
          '{"month": "2026-06", "whole": false}')
        returning id
      ), proposal_made as (
        insert into payung.proposal (kind, body_sealed, subject, reason, made_by, made_grant)
        values ('roll_back', ${fresh.database.vault.seal('{}')}, '{}', ${money}, ${account},
          ${person.grant})
        returning id
      ), plan_made as (
        insert into payung.kept_plan (name, scenario, figures, lines_sealed, made_by)
        values (${money}, ${JSON.stringify(scenario)}::jsonb, ${JSON.stringify(figures)}::jsonb,
          ${fresh.database.vault.seal('{}')}, ${account})
        returning id
      )
      select grant_made.id as "grant", upload_made.id as upload, job_made.id as job,
        proposal_made.id as proposal, plan_made.id as plan,
        (select id from payung.session where account = ${account}) as session
      from grant_made, upload_made, job_made, proposal_made, plan_made
    `.execute(db);
    const [one] = rows;
    if (one === undefined) throw new Error('No target was made');
    await sql`
      insert into payung.job_part (job, number, upload, step)
      values (${one.job}, 1, ${one.upload}, 'receive')
    `.execute(db);
    return { ...one, review: await makeReview(db, one.job) };
  });
  return { ...made, user: account, ...registered() };
}

/** A doubtful row of the list, in the same desa. */
async function makeReview(db: Reader['db'], job: string): Promise<string> {
  const content = { list: mark, month: '2026-06', mark: '', reasons: [], candidates: [], rows: [] };
  const input = { key: 'x', list: mark, row: 1, name: mark, nikDamage: 'missing' };
  const sealed = fresh.database.vault.seal(JSON.stringify({ ...content, input }));
  const { rows } = await sql<{ id: string }>`
    insert into payung.review_item (
      job, part, kind, record, others, guarded, area, benefit, lines, other_lines, targets,
      content_sealed
    )
    values (
      ${job}, 1, 'alone', '\\x00', '{}', true, '7502052001', 1, '{1}', '{}', '{}',
      ${Buffer.from(sealed)}
    )
    returning id
  `.execute(db);
  return String(rows[0]?.id);
}

/** What all staff of 7502 share: somebody, a list, his claim, an employer. */
function registered() {
  return {
    ...{ person: publicId('person', 1), batch: publicId('batch', 2) },
    ...{ claim: publicId('claim', 1), case: publicId('case', 1) },
    ...{ meeting: publicId('meeting', 1), report: publicId('report', 1) },
  };
}

function publicId(kind: string, number: number): string {
  return fresh.database.vault.publicId({ kind, tenant: '7502', number });
}

/** Everything of 7502 that a stranger might change, as one text. */
async function stateOf({ user }: Target): Promise<string> {
  return fresh.database.read(system, async ({ db }) => {
    const { rows } = await sql<{ state: string }>`
      select md5(string_agg(line, '|' order by line)) as state from (
        select a::text as line from payung.account a where id = ${user}
        union all select g::text from payung.role_grant g where account = ${user}
        union all select s::text from payung.session s where account = ${user}
        union all select u::text from payung.upload u where account = ${user}
        union all select j::text from payung.job j where account = ${user}
        union all select f::text from payung.ledger_entry f
        union all select s.version::text from payung.stated_table s
        union all select c.id::text from payung.change c
        union all select a.id::text from payung.funding_act a
        union all select e.id::text from payung.claim_event e
        union all select e.id::text from payung.case_event e
        union all select h::text from payung.holiday h
        union all select m::text from payung.meeting m
        union all select a.number::text from payung.agreement a
        union all select r.number::text from payung.regulation r
        union all select d.number::text from payung.duty_step d
        union all select s.number::text from payung.paritrana_scheme s
        union all select s.number::text from payung.paritrana_score s
        union all select p.number::text from payung.commitment p
        union all select r.number::text from payung.period_report r
        union all select s::text from payung.period_signature s
        union all select s::text from payung.period_schedule s
        union all select p.state from payung.proposal p
        union all select k.id::text from payung.kept_plan k
        union all select i.version::text from payung.review_item i
        union all select d.number::text from payung.review_decision d
        union all select p.number::text from payung.upload_part p
          join payung.upload u on u.id = p.upload where u.account = ${user}
      ) as lines
    `.execute(db);
    return String(rows[0]?.state);
  });
}

function addressOf(id: string, entry: Access, target: Target): string {
  const ids: readonly (readonly [RegExp, string])[] = [
    [/report/i, target.report],
    [/^review|Review$/, target.review],
    [/grant/i, target.grant],
    [/device/i, target.session],
    [/upload/i, target.upload],
    [/job|^(save)?import|Step$|^readAgain$|^tellColumns$/i, target.job],
    [/^person$|Nik$/, target.person],
    [/batch/i, target.batch],
    [/proposal/i, target.proposal],
    [/^plan$/, target.plan],
    [/claim|scan|account$|paper$|^nameHeirs$|^nameChild$|^moveYear$/i, target.claim],
    [/FamilyLink$/, target.claim],
    [/case|sanction|pack|letter/i, target.case],
    [/meeting|material|obstacle|commitment|minutes/i, target.meeting],
    [/^parameter$/, 'contributions.bpu_jkm_amount'],
  ];
  const value = ids.find(([pattern]) => pattern.test(id))?.[1] ?? target.user;
  const search = id === 'importAlike' ? '?line=1&index=0' : '';
  return `${entry.path}${search}`
    .replace('{id}', value)
    .replace('{number}', '1')
    .replace('signatures/{step}', 'signatures/made')
    .replace('{step}', '1')
    .replace('{code}', '75.02')
    .replace('{document}', 'family_card')
    .replace('{year}', '2026')
    .replace('{way}', 'pos')
    .replace('{day}', '2026-09-09')
    .replace('{sending}', '1')
    .replace('{file}', '1')
    .replace('{payment}', '1')
    .replace('reports/schedules/{kind}', 'reports/schedules/monthly')
    .replace('{batch}', '1');
}

function initOf(id: string, entry: Access, target: Target): RequestInit {
  const body = bodies[id as AccessId]?.(target);
  const base = body === undefined ? { method: entry.method.toUpperCase() } : jsonBody(body);
  const headers = new Headers(base.headers);
  if (entry.method !== 'get') {
    headers.set('idempotency-key', `kunci-${crypto.randomUUID()}`);
    headers.set('if-match', id.startsWith('state') ? '"0"' : '"1"');
  }
  if (id === 'uploadPart') {
    headers.set('x-part-sha256', createHash('sha256').update('x').digest('hex'));
    return { method: 'PUT', headers, body: 'x' };
  }
  return { ...base, method: entry.method.toUpperCase(), headers };
}

/** A stream goes on for ever: that it was opened is all that is asked. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}

test('every route of a site stands in the access table, and nothing else does', async () => {
  const site = await openSite(fresh.database);
  desks.push(site);
  const served = site.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const listed = entries.map(([, { method, path }]) => `${method.toUpperCase()} ${path}`);
  expect([...new Set(served)].sort()).toEqual(listed.sort());
});

test('every write of the table has its body in this test', () => {
  const writes = entries.filter(([, { method }]) => method === 'post' || method === 'put');
  const known = [...Object.keys(bodies), ...withoutBody];
  expect(writes.map(([id]) => id).sort()).toEqual(known.sort());
});

test('no route of persons admits a role that sees none', () => {
  expect(careless(access)).toEqual([]);
  const planted = { x: { ...access.users, data: 'people', roles: ['leader'] } } as const;
  expect(careless(planted)).toEqual(['x']);
});

test.each(closed)('%s without a session is refused', async (id, entry) => {
  const [site] = desks;
  if (site === undefined) throw new Error('no desk');
  const one = () => crypto.randomUUID();
  const ids = { user: one(), grant: one(), session: one(), upload: one(), job: one() };
  const kept = { proposal: one(), plan: one(), review: one() };
  const target = { ...ids, ...kept, ...registered() };
  const answer = await site.ask(addressOf(id, entry, target), initOf(id, entry, target));
  expect(answer.status).toBe(401);
});

describe.each(['as shipped', 'with the filter of the queries off'] as const)('%s', (mode) => {
  let site: SiteDesk;
  let database: Database & { removed?: () => number };
  let target: Target;
  /** Strangers come first: it stands until the own people begin. */
  let before: string;
  const people = new Map<string, Person>();

  beforeAll(async () => {
    database = mode === 'as shipped' ? fresh.database : withoutFilters(fresh.database);
    // People are made with the database as it is; only the server asks without filters.
    const made = await openSite(fresh.database);
    const opened = await openSite(database);
    desks.push(made, opened);
    site = { ...opened, person: made.person };
    target = await makeTarget(site);
    const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
    await fresh.database.transaction({ actor, reason: mark, action: 'uji' }, async () => {});
    const making = accountRoles.flatMap((role) =>
      relations.map(async (relation) => {
        const wish = wishOf(role, relation);
        if (wish !== undefined) people.set(`${role} ${relation}`, await site.person(wish));
      }),
    );
    await Promise.all(making);
    before = await stateOf(target);
  });

  function wishOf(role: AccountRole, relation: Relation) {
    const tenant = { own: '7502', part: '7502', sibling: '7504', foreign: '7301' }[relation];
    if (relation !== 'part') return { role, tenant };
    if (roleFacts[role].area === 'none') return undefined;
    return { role, tenant, area: role === 'village_operator' ? '7502042018' : '750204' };
  }

  const isWhole = mode === 'as shipped';
  const strangers = relations.filter((each) => each !== 'own' && (isWhole || each !== 'sibling'));
  const cases = closed.flatMap(([id, entry]) =>
    strangers.map((each) => [id, each, entry] as const),
  );

  test.each(cases)(
    '%s by the %s: nothing of 7502 is given or changed',
    async (id, relation, entry) => {
      const asking = accountRoles.map(async (role) => {
        const person = people.get(`${role} ${relation}`);
        // The table refuses a role before any query: once is enough.
        if (person === undefined || (!isWhole && !mayCall(entry, role))) return;
        // What ends or renames the session itself is asked with one of its own.
        const caller =
          id === 'signOut' ? await site.person(wishOf(role, relation) ?? { role }) : person;
        const answer = await site.askAs(
          caller,
          addressOf(id, entry, target),
          initOf(id, entry, target),
        );
        const text = await textOf(answer);
        expect(answer.status, `${role}: ${text}`).toBeLessThan(500);
        expect(text, role).not.toContain(mark);
        if (relation !== 'part') expect(text, role).not.toContain(money);
        if (entry.path.includes('{id}') || id === 'switchRole') {
          expect(text, role).not.toContain(target.grant);
          expect(answer.status, role).toBe(mayCall(entry, role) ? 404 : 403);
        } else if (!mayCall(entry, role)) {
          expect(answer.status, role).toBe(403);
        }
      });
      await Promise.all(asking);
      expect(await stateOf(target)).toBe(before);
    },
  );

  test.each(closed)(
    '%s in the own region: who is listed gets in, others not',
    async (id, entry) => {
      const asking = accountRoles.map(async (role) => {
        const caller = id === 'signOut' ? await site.person({ role }) : people.get(`${role} own`);
        if (caller === undefined) throw new Error(`nobody for ${role}`);
        if (!isWhole && !mayCall(entry, role)) return;
        const isChanging = entry.method !== 'get';
        const own = isWhole && isChanging && mayCall(entry, role) ? await makeTarget(site) : target;
        const answer = await site.askAs(caller, addressOf(id, entry, own), initOf(id, entry, own));
        const text = await textOf(answer);
        expect(answer.status, `${role}: ${text}`).toBeLessThan(500);
        if (!mayCall(entry, role)) expect(answer.status, role).toBe(403);
        else if (isWhole && ![...personal, ...absent].includes(id)) {
          expect(answer.status, `${role}: ${text}`).not.toBe(404);
          expect(answer.status, `${role}: ${text}`).not.toBe(401);
        }
      });
      await Promise.all(asking);
    },
  );

  if (mode !== 'as shipped') {
    test('the filters were really gone', () => {
      expect(database.removed?.()).toBeGreaterThan(1_000);
    });
  }
});

describe('T03: fields that nobody wrote down', () => {
  const strange = ['tenant', 'tenantId', 'approvedBy', 'approved_by', 'givenBy', 'id', 'isAdmin'];
  const writes = Object.keys(bodies).filter(
    (id) => !['calculate', 'trace', 'ownStatus'].includes(id),
  );

  test.each(writes)('are refused by %s, and repeated to nobody', async (id) => {
    const [site] = desks;
    if (site === undefined) throw new Error('no desk');
    const entry: Access = access[id as AccessId];
    const [first = 'admin'] = accountRoles.filter((each) => mayCall(entry, each));
    const role = mayCall(entry, 'admin') ? 'admin' : first;
    const caller = await site.person({ role });
    const target = await makeTarget(site);
    const body = bodies[id as AccessId]?.(target);
    const asking = strange
      .filter((each) => !(each in Object(body)))
      .map(async (field) => {
        const init = initOf(id, entry, target);
        const sent = { ...init, body: JSON.stringify({ ...Object(body), [field]: mark }) };
        const answer = await site.askAs(caller, addressOf(id, entry, target), sent);
        expect(answer.status, field).toBe(400);
        expect(await answer.text(), field).not.toContain(mark);
      });
    await Promise.all(asking);
  });

  test('no answer about accounts holds a password, a secret or a digest', async () => {
    const [site] = desks;
    if (site === undefined) throw new Error('no desk');
    const admin = await site.person({ role: 'admin' });
    for (const path of ['/api/v1/users?limit=200', '/api/v1/session', '/api/v1/audit?limit=200']) {
      const text = await (await site.askAs(admin, path)).text();
      for (const secret of ['$argon2id', 'sealed', password, admin.token, admin.secret, 'digest']) {
        expect(text, path).not.toContain(secret);
      }
    }
  });
});
