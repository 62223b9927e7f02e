// T14: scans, accounts of heirs and scholarships by HTTP: a scan is what its bytes are and opens for few, an
// account takes two persons and a change three working days, a school year is paid by two.

import { createHash } from 'node:crypto';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { claimSchema, openedSchema } from './wire/claim.ts';
import {
  claimedYearSchema,
  decidedAccountSchema,
  keptScanSchema,
  movedYearSchema,
  namedChildSchema,
  proposedAccountSchema,
  slipsSchema,
} from './wire/heirs.ts';
import { peopleSchema } from './wire/people.ts';
import { problemSchema } from './wire/problem.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let village: Person;
let verifier: Person;
let branch: Person;
let claim: string;

const told = { day: '2026-07-01', reason: 'bantu keluarga' };
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(400, 'RAHASIA ')]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = [{ who: 0, segment: 'PU' as const, domicile: '7502012004' }];
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
  [village, verifier, branch] = await Promise.all([
    site.person({ role: 'village_operator', area: '7502012004' }),
    site.person({ role: 'verifier' }),
    site.person({ role: 'bpjs' }),
  ]);
  const list = await site.askAs(verifier, '/api/v1/people/search', jsonBody({}));
  const [person] = peopleSchema.parse(await list.json()).people;
  const facts = {
    ...{ cause: 'work_death', accidentOn: '2026-06-20', deathOn: '2026-06-20' },
    ...{ wageMonthly: 3_000_000, children: [{ level: 'SD', year: 3 }] },
  };
  const opened = await post(village, '', { person: person?.id, facts, ...told });
  claim = `/${openedSchema.parse(await opened.json()).id}`;
  const heirs = [
    { relation: 'widow', name: 'Ibu Contoh', phone: '081234567890' },
    { relation: 'child', name: 'Anak Contoh' },
  ];
  const named = { family: { living: ['widow', 'child'] }, heirs, ...told };
  expect((await post(village, `${claim}/heirs`, named)).status).toBe(204);
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

const post = (person: Person, path: string, body: unknown, key?: string) =>
  site.askAs(person, `/api/v1/claims${path}`, making(body, key));
const put = (person: Person, path: string, body: unknown) =>
  site.askAs(person, `/api/v1/claims${path}`, { ...making(body), method: 'PUT' });
const get = (person: Person, path: string) => site.askAs(person, `/api/v1/claims${path}`);

function scan(person: Person, document: string, bytes: Buffer, key: string = crypto.randomUUID()) {
  const headers = { 'idempotency-key': `pindai-${key}` };
  const init = { method: 'PUT', headers, body: new Uint8Array(bytes) };
  return site.askAs(person, `/api/v1/claims${claim}/scans/${document}`, init);
}

async function problemOf(answer: Response) {
  const { status, code } = problemSchema.parse(await answer.json());
  return [status, code];
}

async function seen(person = verifier) {
  return claimSchema.parse(await (await get(person, claim)).json());
}

test('T20: a scan is taken by its bytes, kept sealed, and opened by few, each time in the trail', async () => {
  const [kept, again] = await Promise.all(
    [0, 1].map(() => scan(village, 'death_certificate', pdf, 'satu')),
  );
  const { paper } = keptScanSchema.parse(await kept?.json());
  expect(keptScanSchema.parse(await again?.json()).paper).toBe(paper);
  expect((await seen()).papers.scans).toEqual([
    { paper, document: 'death_certificate', type: 'application/pdf', bytes: pdf.length },
  ]);

  const opened = await get(branch, `${claim}/scans/${paper}`);
  expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
  expect(opened.headers.get('content-disposition')).toContain('attachment');
  expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await get(village, `${claim}/scans/${paper}`)).status).toBe(403);
  const stranger = await site.person({ role: 'verifier', tenant: '7504' });
  expect((await get(stranger, `${claim}/scans/${paper}`)).status).toBe(404);
  expect(await problemOf(await get(branch, `${claim}/scans/9999`))).toEqual([404, 'paper_unknown']);

  const { rows } = await runSql(
    fresh.url,
    `select (select count(*)::integer from payung.audit where action = 'claim.paper_opened'
        and actor = '${branch.account}' and subject ->> 'paper' = '${paper}') as opened,
      (select sha256 from payung.claim_paper) as sha256,
      (select position('${pdf.toString('base64').slice(8, 40)}'::bytea in content_sealed)
        + position('RAHASIA'::bytea in content_sealed) from payung.claim_paper) as clear`,
  );
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  expect(rows[0]).toEqual({ opened: 1, sha256, clear: 0 });
});

test.each([
  ['a program', Buffer.from('MZ\u0090\u0000'), 415, 'paper_type'],
  ['a page', Buffer.from('<html><script>1</script>'), 415, 'paper_type'],
  ['nothing', Buffer.alloc(0), 415, 'paper_type'],
])('T22: %s is no scan', async (_, bytes, status, code) => {
  expect(await problemOf(await scan(village, 'family_card', bytes))).toEqual([status, code]);
});

test('T24: a scan past six megabytes is refused, one of an unknown paper too', async () => {
  const long = Buffer.concat([pdf, Buffer.alloc(6_291_456)]);
  expect((await scan(village, 'family_card', long)).status).toBe(413);
  expect((await scan(village, 'surat_cinta', png)).status).toBe(400);
});

test('T14: an account takes two persons; a change takes a paper and three working days, and is told', async () => {
  const [{ heir = 0 } = {}] = (await seen()).receivers;
  const account = { bank: 'Bank Contoh', number: '1234567890', holder: 'Ibu Contoh' };
  const asked = { heir, account, ...told };
  expect((await post(village, `${claim}/accounts`, asked)).status).toBe(403);
  const other = { ...asked, account: { ...account, holder: 'Perantara' } };
  expect(await problemOf(await post(branch, `${claim}/accounts`, other))).toEqual([
    409,
    'account_name',
  ]);
  const proposed = proposedAccountSchema.parse(
    await (await post(branch, `${claim}/accounts`, asked)).json(),
  );
  expect(proposed.first).toBe(true);
  const address = `${claim}/accounts/${proposed.account}`;
  const yes = { confirm: true, ...told };
  expect(await problemOf(await put(branch, address, yes))).toEqual([403, 'same_person']);
  const decided = decidedAccountSchema.parse(await (await put(verifier, address, yes)).json());
  expect(decided).toEqual({ outcome: 'confirmed', effectiveOn: '2026-07-01' });
  expect((await seen()).receivers[0]?.account).toMatchObject({ number: '••••7890' });

  const change = { ...asked, account: { ...account, number: '9876543210' } };
  expect(await problemOf(await post(branch, `${claim}/accounts`, change))).toEqual([
    409,
    'account_paper',
  ]);
  const [{ paper = 0 } = {}] = (await seen()).papers.scans;
  const changed = proposedAccountSchema.parse(
    await (await post(branch, `${claim}/accounts`, { ...change, paper })).json(),
  );
  expect(changed).toMatchObject({ first: false, notify: { phone: '••••890', before: '••••7890' } });
  expect((await seen()).receivers[0]?.accountProposed).toMatchObject({
    ...{ account: changed.account, by: branch.account, number: '••••3210' },
  });
  const late = await put(verifier, `${claim}/accounts/${changed.account}`, yes);
  expect(decidedAccountSchema.parse(await late.json()).effectiveOn).toBe('2026-07-06');
  expect(JSON.stringify(await seen())).not.toContain('9876543210');
});

test('T14: a school year is claimed with the letter of the school and paid by two persons', async () => {
  const child = { name: 'Anak Contoh', birth: '2016-05-01', level: 'SD', year: 3, ...told };
  expect((await post(village, `${claim}/children`, child)).status).toBe(403);
  const named = namedChildSchema.parse(
    await (await post(branch, `${claim}/children`, child)).json(),
  );
  const path = `${claim}/children/${named.child}/years`;
  const letter = keptScanSchema.parse(await (await scan(village, 'school_letter', png)).json());
  const year = {
    schoolYear: 2026,
    level: 'SD',
    paper: letter.paper,
    married: false,
    working: false,
  };
  expect(await problemOf(await post(branch, path, { ...year, ...told }))).toEqual([
    409,
    'year_unfit',
  ]);

  for (const { document, status } of (await seen()).papers.tasks) {
    if (status !== 'missing') continue;
    expect((await post(village, `${claim}/papers`, { document, ...told })).status).toBe(204);
  }
  for (const move of ['file', 'complete']) {
    expect((await post(branch, `${claim}/moves`, { move, ...told })).status).toBe(200);
  }
  const claimed = claimedYearSchema.parse(
    await (await post(branch, path, { ...year, ...told })).json(),
  );
  expect(claimed.expected).toBe(1_500_000);
  const at = `${path}/2026`;
  expect((await put(branch, at, { move: 'mark', ...told })).status).toBe(400);
  const marking = { move: 'mark', amount: claimed.expected, ...told };
  expect(movedYearSchema.parse(await (await put(branch, at, marking)).json()).paid).toBe(false);
  expect((await seen()).children[0]?.years[0]?.state).toBe('marked');
  const confirm = { move: 'confirm', ...told };
  expect(await problemOf(await put(branch, at, confirm))).toEqual([403, 'same_person']);
  expect(movedYearSchema.parse(await (await put(verifier, at, confirm)).json()).paid).toBe(true);
  expect((await seen()).children[0]?.years[0]).toMatchObject({ state: 'paid', amount: 1_500_000 });
});

test('the family holds the sum, the day and the reason in its own hand', async () => {
  const { slips } = slipsSchema.parse(await (await get(verifier, `${claim}/slips`)).json());
  expect(slips).toHaveLength(2);
  expect(slips[0]?.join('\n')).toMatch(/Ibu Contoh[\s\S]*Rp[\s\S]*PP 82\/2019/);
  expect((await get(village, `${claim}/slips`)).status).toBe(403);
});
