// Claims on a real database: two people for every payment, whatever writes; nothing paid twice; a death
// that nobody claims is found.

import type { Actor } from '@payung/engine';
import { type Day, day, month, rupiah } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { freezeDecision, reservePlaces } from '../funding/index.ts';
import { fillRegister, openFund, planned } from '../funding/reservation/people.fixture.ts';
import { recordDeath } from '../registry/index.ts';
import { sendBatch } from '../registry/register.fixture.ts';
import { decideAccount, proposeAccount } from './accounts/accounts.ts';
import { readClaimAlerts } from './alerts.ts';
import { readBoard, readCeremony } from './board/board.ts';
import { claimStates } from './claim.ts';
import { keepPaper, moveClaim, nameHeirs, openClaim } from './claims.ts';
import {
  findPlacesOfDead,
  findUnclaimedDeaths,
  freePlacesOfDead,
  openDeathHelp,
} from './deaths/deaths.ts';
import type { ClaimFacts } from './expect/expect.ts';
import { listHolidays, setHoliday, takeBackHoliday } from './holidays/holidays.ts';
import { makeFamilyLink, openFamilyLink } from './link/link.ts';
import { requiredPapers } from './papers.ts';
import { publishedCases } from './published.fixture.ts';
import { claimYear, moveYear, nameChild } from './scholarships/scholarships.ts';
import { claimMay, claimMoves } from './step.ts';
import { familySlips, listClaims, openPaper, readClaim } from './view.ts';

let fresh: FreshDatabase;
const tenant = '7502';
const clerk: Actor = { id: 'petugas', role: 'verifier', tenant };
const second: Actor = { id: 'kepala seksi', role: 'bpjs', tenant };
const today = day('2026-09-30');
const at = (on: string) => ({ day: day(on), today, reason: 'uji' });

beforeAll(async () => {
  fresh = await freshDatabase();
  await fillRegister(fresh.database, clerk, 60);
});
afterAll(() => fresh.close());

async function open(person: number, facts: ClaimFacts, on: string): Promise<number> {
  const done = await openClaim(fresh.database, clerk, { ...at(on), person, facts });
  if (done.outcome !== 'opened') throw new Error(JSON.stringify(done));
  return done.claim;
}

const death = (on: string, more: object = {}): ClaimFacts => ({
  cause: 'death',
  deathOn: on,
  memberships: [{ segment: 'BPU', membershipMonth: 12 }],
  ...more,
});

async function withPapers(claim: number, on: string): Promise<void> {
  const required = requiredPapers({
    cause: 'death',
    programme: 'JKM',
    on: day(on),
    expected: rupiah(1),
    traffic: false,
  });
  for (const document of required ?? []) {
    await keepPaper(fresh.database, clerk, { ...at(on), claim, document });
  }
}

async function heirs(claim: number, on: string): Promise<void> {
  const done = await nameHeirs(fresh.database, clerk, {
    ...at(on),
    claim,
    family: { living: ['widow', 'child'] },
    heirs: [
      { relation: 'widow', name: 'SITI CONTOH', phone: '081200000001', weight: 2, consent: true },
      { relation: 'child', name: 'BUDI CONTOH' },
    ],
  });
  expect(done).toMatchObject({ outcome: 'named' });
}

const move = (
  claim: number,
  name: (typeof claimMoves)[number],
  on: string,
  more: { readonly actor?: Actor; readonly amount?: number; readonly article?: string } = {},
) =>
  moveClaim(fresh.database, more.actor ?? clerk, {
    ...at(on),
    claim,
    move: name,
    ...(more.amount === undefined ? {} : { amount: rupiah(more.amount) }),
    ...(more.article === undefined ? {} : { article: more.article }),
  });

const view = async (claim: number, on: Day = today) => {
  const found = await readClaim(fresh.database, clerk, { claim, today: on, language: 'id' });
  if (found.outcome !== 'claim') throw new Error(JSON.stringify(found));
  return found;
};

async function complete(person: number, deathOn: string, more: object = {}): Promise<number> {
  const claim = await open(person, death(deathOn, more), '2026-08-03');
  await withPapers(claim, '2026-08-03');
  await heirs(claim, '2026-08-03');
  expect(await move(claim, 'file', '2026-08-04')).toMatchObject({ state: 'filed' });
  expect(await move(claim, 'complete', '2026-08-05')).toMatchObject({ state: 'complete' });
  return claim;
}

describe('a claim from the death to the money', () => {
  test('has three dates, shares that sum, and the articles of its sum', async () => {
    const claim = await open(1, death('2026-08-01'), '2026-08-03');
    expect(await move(claim, 'file', '2026-08-04')).toMatchObject({ code: 'papers_missing' });
    const before = await view(claim);
    expect(before.papers.tasks.every(({ status }) => status === 'missing')).toBe(true);
    await withPapers(claim, '2026-08-03');
    expect(await move(claim, 'file', '2026-08-04')).toMatchObject({ code: 'receiver_missing' });
    await heirs(claim, '2026-08-03');
    await move(claim, 'file', '2026-08-04');
    await move(claim, 'return', '2026-08-05');
    await move(claim, 'file', '2026-08-06');
    await move(claim, 'complete', '2026-08-10');
    const late = await view(claim, day('2026-08-17'));
    expect(late.deadlines).toContainEqual({
      kind: 'pay',
      lastDay: '2026-08-13',
      daysLate: 4,
      compensation: 1_680_000,
    });
    const paid = { amount: 42_000_000 };
    expect(await move(claim, 'mark_payment', '2026-08-12', paid)).toMatchObject({
      state: 'marked',
    });
    expect(await move(claim, 'confirm_payment', '2026-08-12')).toMatchObject({
      code: 'same_person',
    });
    expect(await move(claim, 'confirm_payment', '2026-08-13', { actor: second })).toMatchObject({
      state: 'paid',
    });
    const found = await view(claim);
    expect(found.claim.standing).toEqual({
      state: 'paid',
      filedOn: '2026-08-06',
      completeOn: '2026-08-10',
      paidOn: '2026-08-12',
      amount: 42_000_000,
      markedBy: 'petugas',
      confirmedBy: 'kepala seksi',
    });
    expect(found.receivers.map(({ share }) => share)).toEqual([28_000_000, 14_000_000]);
    expect(found.why.join('\n')).toMatch(/PP 82\/2019/);
    expect(found.history.map(({ kind }) => kind)).toContain('return');
    expect(await move(claim, 'mark_payment', '2026-08-14', paid)).toMatchObject({
      code: 'step_unfit',
    });
    const slips = await familySlips(fresh.database, clerk, { claim, today, language: 'id' });
    expect(slips).toMatchObject({ outcome: 'slips' });
    expect(JSON.stringify(slips)).toContain('Rp28.000.000 pada 2026-08-12');
  });

  test('is refused with an article, appealed, and examined again', async () => {
    const claim = await complete(2, '2026-08-01');
    expect(await move(claim, 'refuse', '2026-08-06')).toMatchObject({ code: 'article_missing' });
    await move(claim, 'refuse', '2026-08-06', { article: 'PP 44/2015 ps. 34' });
    await move(claim, 'appeal', '2026-08-20');
    await move(claim, 'uphold', '2026-09-01');
    expect((await view(claim)).claim.standing).toEqual({ state: 'filed', filedOn: '2026-08-04' });
    await move(claim, 'refuse', '2026-09-02', { article: 'PP 44/2015 ps. 34' });
    await move(claim, 'appeal', '2026-09-03');
    expect(await move(claim, 'dismiss', '2026-09-04')).toMatchObject({ state: 'dismissed' });
  });

  test('is one for one event, and a repeated request has one effect', async () => {
    const request = { ...at('2026-08-03'), person: 3, facts: death('2026-08-01'), key: 'k3' };
    const first = await openClaim(fresh.database, clerk, request);
    expect(await openClaim(fresh.database, clerk, request)).toEqual(first);
    expect(
      await openClaim(fresh.database, clerk, { ...request, facts: death('2026-08-02') }),
    ).toMatchObject({ code: 'key_reused' });
    expect(await openClaim(fresh.database, clerk, { ...request, key: 'k3b' })).toMatchObject({
      code: 'claim_known',
    });
    expect(
      await openClaim(fresh.database, clerk, { ...request, key: 'k3c', person: 999 }),
    ).toMatchObject({ code: 'person_unknown' });
    const ahead = { ...request, key: 'k3d', day: day('2026-10-01') };
    expect(await openClaim(fresh.database, clerk, ahead)).toMatchObject({ code: 'day_ahead' });
    const early = { ...request, key: 'k3e', day: day('2026-07-31') };
    expect(await openClaim(fresh.database, clerk, early)).toMatchObject({ code: 'day_before' });
  });

  test('keeps scans sealed, checked by their bytes, and opens them on the record', async () => {
    const claim = await open(4, death('2026-08-01'), '2026-08-03');
    const scan = Buffer.from('%PDF-1.7 SURAT RAHASIA');
    const request = { ...at('2026-08-03'), claim, document: 'death_certificate' as const };
    const kept = await keepPaper(fresh.database, clerk, { ...request, scan });
    if (kept.outcome !== 'kept') throw new Error(kept.code);
    const asked = { claim, paper: kept.paper, reason: 'periksa' };
    const opened = await openPaper(fresh.database, clerk, asked);
    expect(opened).toMatchObject({ outcome: 'paper', type: 'application/pdf' });
    if (opened.outcome === 'paper') expect(Buffer.from(opened.bytes).equals(scan)).toBe(true);
    const { rows } = await runSql(
      fresh.url,
      `select encode(content_sealed, 'escape') as text from payung.claim_paper where paper = ${kept.paper}`,
    );
    expect(rows[0].text).not.toContain('RAHASIA');
    const fake = { ...request, scan: Buffer.from('<html>') };
    expect(await keepPaper(fresh.database, clerk, fake)).toMatchObject({ code: 'paper_type' });
    const large = { ...request, scan: Buffer.concat([scan, Buffer.alloc(6_300_000)]) };
    expect(await keepPaper(fresh.database, clerk, large)).toMatchObject({ code: 'paper_size' });
  });

  test('goes to heirs of the order; others need a court', async () => {
    const claim = await open(5, death('2026-08-01'), '2026-08-03');
    const request = {
      ...at('2026-08-03'),
      claim,
      family: { living: ['widow', 'sibling'] as const },
      heirs: [{ relation: 'sibling' as const, name: 'ADIK CONTOH' }],
    };
    expect(await nameHeirs(fresh.database, clerk, request)).toMatchObject({
      code: 'receiver_order',
      data: { entitled: 'widow' },
    });
    await keepPaper(fresh.database, clerk, { ...at('2026-08-03'), claim, document: 'court_order' });
    expect(await nameHeirs(fresh.database, clerk, request)).toMatchObject({ outcome: 'named' });
  });
});

describe('an account', () => {
  const account = { bank: 'BANK CONTOH', number: '1234567890', holder: 'Siti Contoh, S.Pd' };

  test('is changed by two people, waits, keeps what was before, and flags the claim', async () => {
    const claim = await complete(6, '2026-08-01');
    const request = { ...at('2026-08-05'), claim, heir: 1, account };
    const thief = { ...account, holder: 'ORANG LAIN' };
    expect(
      await proposeAccount(fresh.database, clerk, { ...request, account: thief }),
    ).toMatchObject({ code: 'account_name' });
    const first = await proposeAccount(fresh.database, clerk, request);
    if (first.outcome !== 'proposed') throw new Error(first.code);
    expect(first).toMatchObject({ first: true, notify: null });
    expect(await move(claim, 'mark_payment', '2026-08-06', { amount: 1 })).toMatchObject({
      code: 'account_pending',
    });
    const confirm = { ...at('2026-08-05'), claim, account: first.account, confirm: true };
    expect(await decideAccount(fresh.database, clerk, confirm)).toMatchObject({
      code: 'same_person',
    });
    expect(await decideAccount(fresh.database, second, confirm)).toMatchObject({
      outcome: 'confirmed',
      effectiveOn: '2026-08-05',
    });
    const changed = { ...request, ...at('2026-08-07'), account: { ...account, number: '99999' } };
    expect(await proposeAccount(fresh.database, second, changed)).toMatchObject({
      code: 'account_paper',
    });
    const proof = await keepPaper(fresh.database, clerk, {
      ...at('2026-08-07'),
      claim,
      document: 'bank_account',
      scan: Buffer.from('%PDF-1.7 buku'),
    });
    if (proof.outcome !== 'kept') throw new Error(proof.code);
    const swap = await proposeAccount(fresh.database, second, { ...changed, paper: proof.paper });
    expect(swap).toMatchObject({
      first: false,
      notify: { phone: '••••001', before: '••••7890' },
    });
    if (swap.outcome !== 'proposed') throw new Error(swap.code);
    const agreed = { ...at('2026-08-07'), claim, account: swap.account, confirm: true };
    expect(await decideAccount(fresh.database, clerk, agreed)).toMatchObject({
      effectiveOn: '2026-08-12',
    });
    const paid = { amount: 42_000_000 };
    expect(await move(claim, 'mark_payment', '2026-08-11', paid)).toMatchObject({
      code: 'account_waiting',
    });
    expect(await move(claim, 'mark_payment', '2026-08-12', paid)).toMatchObject({
      state: 'marked',
    });
    const found = await view(claim);
    expect(found.claim.flagged).toBe(true);
    expect(found.receivers[0]?.account).toMatchObject({ number: '••••9999' });
    const late = { ...changed, ...at('2026-08-13'), paper: proof.paper };
    expect(await proposeAccount(fresh.database, second, late)).toMatchObject({
      code: 'claim_closed',
    });
    const { rows } = await runSql(
      fresh.url,
      `select count(*) as count from payung.claim_account where claim = ${claim}`,
    );
    expect(Number(rows[0].count)).toBe(2);
  });
});

describe('the database', () => {
  test('knows the same steps as the program', async () => {
    const cases = claimMoves.flatMap((each) =>
      claimStates.flatMap((from) => claimStates.map((to) => ({ each, from, to }))),
    );
    const { rows } = await runSql(
      fresh.url,
      `select payung.claim_may(c ->> 'each', c ->> 'from', c ->> 'to') as may
       from jsonb_array_elements('${JSON.stringify(cases)}'::jsonb) with ordinality as t (c, n)
       order by n`,
    );
    expect(rows).toHaveLength(claimMoves.length * claimStates.length ** 2);
    for (const [index, { each, from, to }] of cases.entries()) {
      expect(rows[index].may, `${each} ${from} ${to}`).toBe(claimMay(each, from, to));
    }
  });

  test('lets no one write a payment past the program', async () => {
    const claim = await complete(7, '2026-08-01');
    const tries: readonly (readonly [string, string])[] = [
      // No event at all.
      [
        '',
        `update payung.claim set state = 'marked', marked_by = 'a', amount = 1, paid_on = '2026-08-06' where claim = ${claim}`,
      ],
      // An event that does not lead there.
      [
        'mark_payment',
        `update payung.claim set state = 'paid', marked_by = 'x', confirmed_by = 'petugas', amount = 1, paid_on = '2026-08-06', last_event = :event where claim = ${claim}`,
      ],
      // In somebody else's name.
      [
        'mark_payment',
        `update payung.claim set state = 'marked', marked_by = 'x', amount = 1, paid_on = '2026-08-06', last_event = :event where claim = ${claim}`,
      ],
      // Back to open.
      [
        'confirm_payment',
        `update payung.claim set state = 'open', complete_on = null, last_event = :event where claim = ${claim}`,
      ],
      [
        'account_propose',
        `update payung.claim set flagged = true, complete_on = '2026-08-06', last_event = :event where claim = ${claim}`,
      ],
      // What may never change.
      ['', `update payung.claim set expected = 1 where claim = ${claim}`],
      ['', `delete from payung.claim where claim = ${claim}`],
      ['', `update payung.claim_event set actor = 'x' where subject = ${claim}`],
      ['', `delete from payung.claim_event where subject = ${claim}`],
      ['', `delete from payung.claim_account where claim = ${claim}`],
      [
        '',
        `insert into payung.claim_heir (claim, heir, event, person, relation, heir_sealed, weight, consent) values (${claim}, 9, ${claim}, 7, 'child', 'x', 1, true)`,
      ],
    ];
    for (const [kind, statement] of tries) {
      const work = { actor: clerk, reason: 'uji', action: 'uji' };
      const written = fresh.database.transaction(work, async (tx) => {
        let event = 0;
        if (kind !== '') {
          const { rows } = await sql<{ id: number }>`
            insert into payung.claim_event (subject, kind, actor, day, reason, body)
            values (${claim}, ${kind}, 'petugas', '2026-08-06', 'uji', ${Buffer.alloc(32)})
            returning id
          `.execute(tx.db);
          event = rows[0]?.id ?? 0;
        }
        await sql.raw(statement.replace(':event', String(event))).execute(tx.db);
      });
      await expect(written, statement).rejects.toThrow();
    }
    expect((await view(claim)).claim.standing.state).toBe('complete');
  });

  test('confirms no payment by whoever marked it', async () => {
    const claim = await complete(8, '2026-08-01');
    await move(claim, 'mark_payment', '2026-08-06', { amount: 42_000_000 });
    const work = { actor: clerk, reason: 'uji', action: 'uji' };
    const written = fresh.database.transaction(work, async (tx) => {
      await sql`
        insert into payung.claim_event (subject, kind, actor, day, reason, body)
        values (${claim}, 'confirm_payment', 'petugas', '2026-08-06', 'uji', ${Buffer.alloc(32)})
      `.execute(tx.db);
      await sql`
        update payung.claim
        set state = 'paid', confirmed_by = 'kepala seksi',
          last_event = (select max(id) from payung.claim_event)
        where claim = ${claim}
      `.execute(tx.db);
    });
    await expect(written).rejects.toThrow();
  });
});

describe('published cases', () => {
  test('entered as claims show the sums that were printed, with the articles', async () => {
    let person = 20;
    for (const { id, claims, families = 1, cash, potential = 0 } of publishedCases) {
      person += 1;
      let [shown, ahead] = [0, 0];
      for (const facts of claims) {
        const done = await openClaim(fresh.database, clerk, {
          ...at('2026-09-01'),
          person,
          facts,
          reason: id,
        });
        if (done.outcome !== 'opened') throw new Error(`${id} ${JSON.stringify(done)}`);
        const found = await view(done.claim);
        shown += found.claim.expected * families;
        ahead += found.claim.potential * families;
        const partSum = found.expectation.parts.reduce((sum, { amount }) => sum + amount, 0);
        expect(partSum, id).toBe(found.claim.expected);
        expect(found.why.length, id).toBeGreaterThan(0);
        const fromLaw = found.expectation.steps.some(({ kind }) => kind === 'figure');
        if (fromLaw) expect(found.why.join(), id).toMatch(/P(P|ermenaker) \d+\/\d{4}/);
      }
      expect(shown, id).toBe(cash);
      expect(ahead, id).toBe(potential);
    }
  });
});

describe('scholarships', () => {
  test('are paid by child and year, and what is ahead never counts as paid', async () => {
    const claim = await complete(9, '2026-08-01', {
      children: [{ level: 'SD', year: 6 }],
      contributionMonths: 40,
      consecutiveMonths: 40,
    });
    const child = { name: 'ANAK CONTOH', birth: day('2014-05-01'), level: 'SD', year: 6 } as const;
    const named = { ...at('2026-08-06'), claim, child };
    expect(await nameChild(fresh.database, clerk, named)).toMatchObject({ child: 1 });
    const letter = { ...at('2026-08-06'), claim, document: 'school_letter' as const };
    const paper = await keepPaper(fresh.database, clerk, letter);
    if (paper.outcome !== 'kept') throw new Error(paper.code);
    const year = { ...at('2026-08-06'), claim, child: 1, schoolYear: 2026 };
    const ask = {
      ...year,
      level: 'SD' as const,
      paper: paper.paper,
      married: false,
      working: false,
    };
    expect(await claimYear(fresh.database, clerk, { ...ask, married: true })).toMatchObject({
      code: 'year_ended',
      data: { why: 'married' },
    });
    expect(await claimYear(fresh.database, clerk, ask)).toMatchObject({ expected: 1_500_000 });
    expect(await claimYear(fresh.database, clerk, ask)).toMatchObject({ code: 'year_known' });
    const mark = { ...year, step: { move: 'mark', amount: rupiah(1_500_000) } } as const;
    expect(await moveYear(fresh.database, clerk, mark)).toMatchObject({ paid: false });
    expect((await view(claim)).scholarship).toMatchObject({ potential: 76_500_000, paid: 0 });
    const confirm = { ...year, step: { move: 'confirm' } } as const;
    expect(await moveYear(fresh.database, clerk, confirm)).toMatchObject({ code: 'same_person' });
    expect(await moveYear(fresh.database, second, confirm)).toMatchObject({ paid: true });
    expect(await moveYear(fresh.database, second, mark)).toMatchObject({ code: 'year_unfit' });
    expect((await view(claim)).scholarship).toMatchObject({
      potential: 76_500_000,
      paid: 1_500_000,
    });
    await expect(
      runSql(
        fresh.url,
        `set payung.tenant = '7502'; update payung.scholarship_year set amount = 2 where claim = ${claim}`,
      ),
    ).rejects.toThrow();
  });
});

describe('a death in the register', () => {
  test('that nobody claims is an alert after 14 days; help is opened, the place becomes free', async () => {
    const { database } = fresh;
    const listed = Array.from({ length: 6 }, (_, at) => ({ who: 100 + at, start: '2024-01-15' }));
    await sendBatch(database, clerk, { month: month('2026-06'), listed });
    const { rows } = await runSql(
      fresh.url,
      `select person from payung.membership where kpj = 'KPJ101'`,
    );
    const person = Number(rows[0].person);
    await openFund(database, clerk, 'APBD');
    const plan = [planned(person), planned(15)];
    const reserved = await reservePlaces(database, clerk, { plan, reason: 'uji' });
    if (reserved.outcome !== 'reserved') throw new Error(reserved.code);
    const paper = {
      number: 'SK 1/2026',
      day: day('2026-06-20'),
      signatory: { name: 'BUPATI CONTOH', position: 'Bupati' },
      reason: 'uji',
      approvedBy: 'kepala dinas',
    };
    await freezeDecision(database, clerk, {
      ...paper,
      reservations: [reserved.reservation],
      waiting: [],
    });
    await recordDeath(database, clerk, { person, day: day('2026-08-10'), reason: 'akta' });

    const codes = async (on: string) => {
      const found = await readClaimAlerts(database, clerk, day(on));
      if (found.outcome !== 'alerts') throw new Error(found.code);
      return found.alerts.filter((each) => each.person === person).map(({ code }) => code);
    };
    expect(await codes('2026-08-23')).toEqual(['place_of_dead']);
    expect(await codes('2026-08-24')).toEqual(['death_unclaimed', 'place_of_dead']);

    const helped = await openDeathHelp(database, clerk, { today, reason: 'uji' });
    expect(helped).toMatchObject({
      outcome: 'helped',
      opened: [{ programme: 'JKM', expected: 42_000_000 }],
      left: [],
    });
    expect(await findUnclaimedDeaths(database, clerk)).toEqual([]);
    expect(await codes('2026-08-24')).toEqual(['place_of_dead']);

    expect([...(await findPlacesOfDead(database, clerk)).keys()]).toEqual(['SK 1/2026']);
    const freed = await freePlacesOfDead(database, clerk, {
      ...paper,
      amends: 'SK 1/2026',
      number: 'SK 2/2026',
      day: day('2026-09-01'),
      successor: 'return',
    });
    expect(freed).toMatchObject({ outcome: 'amended', returned: 1, freed: 4 * 16_800 });
    expect(await codes('2026-08-24')).toEqual([]);
  });
});

describe('who sees what', () => {
  test('a village sees and helps its own people only; a prosecutor and a leader see no claim', async () => {
    const { database } = fresh;
    const village: Actor = {
      id: 'operator',
      role: 'village_operator',
      tenant,
      area: '7502012001',
    };
    const request = { ...at('2026-08-03'), facts: death('2026-08-01') };
    // Person 11 lives in another village, 10 in this one.
    expect(await openClaim(database, village, { ...request, person: 11 })).toMatchObject({
      code: 'person_unknown',
    });
    const own = await openClaim(database, village, { ...request, person: 10 });
    expect(own).toMatchObject({ outcome: 'opened' });
    const all = await listClaims(database, village);
    if (all.outcome !== 'claims') throw new Error(all.code);
    // Numbers above 60 are of the participants file; it has one village.
    expect(all.claims.every(({ person }) => person > 60 || person % 3 === 1)).toBe(true);
    if (own.outcome === 'opened') {
      const decide = { ...at('2026-08-04'), claim: own.claim, move: 'complete' as const };
      expect(await moveClaim(database, village, decide)).toMatchObject({ code: 'role_may_not' });
    }
    for (const role of ['kejari', 'leader', 'public', 'analyst'] as const) {
      const actor: Actor = { id: role, role, tenant };
      expect(await listClaims(database, actor)).toMatchObject({ code: 'role_may_not' });
      expect(await openClaim(database, actor, { ...request, person: 12 })).toMatchObject({
        code: 'role_may_not',
      });
      expect(await readClaim(database, actor, { claim: 1, today, language: 'id' })).toMatchObject({
        code: 'role_may_not',
      });
    }
  });

  test('another tenant sees nothing', async () => {
    const other: Actor = { id: 'tetangga', role: 'admin', tenant: '7503' };
    expect(await listClaims(fresh.database, other)).toEqual({ outcome: 'claims', claims: [] });
  });

  test('the board counts what two people confirmed; a ceremony names those who agreed', async () => {
    const leader: Actor = { id: 'bupati', role: 'leader', tenant };
    const board = await readBoard(fresh.database, leader);
    if (board.outcome !== 'board') throw new Error(board.code);
    expect(board.total).toEqual({ claims: 2, amount: 43_500_000 });
    expect(board.cells.map(({ programme, month }) => `${programme} ${month}`).sort()).toEqual([
      'BEASISWA 2026-08',
      'JKM 2026-08',
    ]);
    expect(board.scholarships).toEqual({ children: 1, years: 1, amount: 1_500_000 });
    const ceremony = await readCeremony(fresh.database, clerk, { reason: 'acara' });
    expect(ceremony).toMatchObject({
      receivers: [{ name: 'SITI CONTOH', amount: 28_000_000 }],
      silent: { receivers: 1, amount: 14_000_000 },
    });
    expect(await readCeremony(fresh.database, leader, { reason: 'acara' })).toMatchObject({
      code: 'role_may_not',
    });
  });
});

describe('the family sees its own claim without an account', () => {
  const ask = (made: { readonly token: string; readonly code: string }, on = today) =>
    openFamilyLink(fresh.database, tenant, {
      ...{ token: made.token, code: made.code, today: on, reason: 'dibuka keluarga' },
      language: 'id',
    });
  const make = async (claim: number, heir: number) => {
    const request = { ...at('2026-09-30'), claim, heir };
    const made = await makeFamilyLink(fresh.database, clerk, request);
    if (made.outcome !== 'made') throw new Error(JSON.stringify(made));
    return made;
  };

  test('by a link and its code together: sum, day, state and missing papers, masked', async () => {
    const claim = await open(40, death('2026-08-01'), '2026-08-03');
    await heirs(claim, '2026-08-03');
    const made = await make(claim, 1);
    expect(made).toMatchObject({ until: '2026-10-30', code: expect.stringMatching(/^\d{6}$/) });
    const seen = await ask(made);
    expect(seen).toMatchObject({
      ...{ outcome: 'family', programme: 'JKM', state: 'open', name: 'S••• C•••' },
      ...{ share: 28_000_000, paidOn: null, relation: 'janda' },
    });
    expect(seen).toHaveProperty('missing', expect.arrayContaining([expect.any(String)]));
    expect(JSON.stringify(seen)).not.toMatch(/CONTOH|ORANG NOMOR|\d{16}/);
    const { history } = await view(claim);
    expect(history.map(({ kind }) => kind)).toEqual([
      'open',
      'heir',
      'family_link',
      'family_opened',
    ]);
  });

  test('once: again on the same day, and no more on another; every no is the same', async () => {
    const claim = await complete(41, '2026-08-01');
    const made = await make(claim, 2);
    const no = { outcome: 'refused', code: 'link_unknown', data: {} };
    const wrong = made.code === '000000' ? '000001' : '000000';
    expect(await ask({ ...made, code: wrong })).toEqual(no);
    expect(await ask({ ...made, token: `${made.token.slice(1)}x` })).toEqual(no);
    expect(await ask(made, day('2026-10-31'))).toEqual(no);
    expect(await ask(made)).toMatchObject({ share: 14_000_000, payBy: '2026-08-10' });
    expect(await ask(made)).toMatchObject({ outcome: 'family' });
    expect(await ask(made, day('2026-10-01'))).toEqual(no);
    expect(
      await openFamilyLink(fresh.database, '7503', {
        ...{ ...made, today, reason: 'uji', language: 'id' },
      }),
    ).toEqual(no);
  });

  test('a newer link, and another receiver, put the old one out of use', async () => {
    const claim = await open(42, death('2026-08-01'), '2026-08-03');
    await heirs(claim, '2026-08-03');
    const first = await make(claim, 1);
    const newer = await make(claim, 1);
    expect(await ask(first)).toMatchObject({ code: 'link_unknown' });
    expect(await ask(newer)).toMatchObject({ outcome: 'family' });
    const other = await make(claim, 2);
    await heirs(claim, '2026-08-04');
    expect(await ask(other)).toMatchObject({ code: 'link_unknown' });
    const gone = { ...at('2026-09-30'), claim, heir: 1 };
    expect(await makeFamilyLink(fresh.database, clerk, gone)).toMatchObject({
      code: 'receiver_unknown',
    });
    const village: Actor = { id: 'desa', role: 'village_operator', tenant, area: '7502012001' };
    expect(await makeFamilyLink(fresh.database, village, { ...gone, heir: 3 })).toMatchObject({
      code: 'role_may_not',
    });
  });

  test('neither secret stands in the database', async () => {
    const claim = await open(43, death('2026-08-01'), '2026-08-03');
    await heirs(claim, '2026-08-03');
    const { token } = await make(claim, 1);
    const { rows } = await runSql(
      fresh.url,
      `select (select string_agg(l::text, '') from payung.claim_link l)
        || (select string_agg(e::text, '') from payung.claim_event e)
        || (select string_agg(a::text, '') from payung.audit a) as all`,
    );
    expect(rows[0].all).not.toContain(token);
  });
});

describe('terms of working days know the holidays', () => {
  test('a day of the nation and one of the region move the last day to pay', async () => {
    // Complete on Wednesday; Monday 17 August is no working day, neither is the one the region sets.
    const claim = await complete(44, '2026-08-01');
    const dayOf = async () =>
      (await view(claim)).deadlines.find(({ kind }) => kind === 'pay')?.lastDay;
    expect(await dayOf()).toBe('2026-08-10');
    const own = { name: 'Hari jadi kabupaten', source: 'SK Bupati 1/2026', reason: 'uji' };
    const set = (on: string, actor = clerk) =>
      setHoliday(fresh.database, actor, { ...own, day: day(on) });
    expect(await set('2026-08-07')).toEqual({ outcome: 'kept' });
    expect(await dayOf()).toBe('2026-08-11');
    expect(await set('2026-08-07')).toMatchObject({ code: 'holiday_known' });
    expect(await set('2026-08-17')).toMatchObject({ code: 'holiday_known' });
    expect(await set('2026-08-08')).toMatchObject({ code: 'holiday_weekend' });
    const auditor: Actor = { id: 'pemeriksa', role: 'auditor', tenant };
    expect(await set('2026-08-20', auditor)).toMatchObject({ code: 'role_may_not' });
    const found = await listHolidays(fresh.database, auditor, 2026);
    expect(found).toMatchObject({
      holidays: expect.arrayContaining([
        expect.objectContaining({ day: '2026-08-07', kind: 'region', isUnconfirmed: false }),
        expect.objectContaining({ day: '2026-08-17', kind: 'national', isUnconfirmed: true }),
        expect.objectContaining({ day: '2026-12-24', kind: 'leave' }),
      ]),
    });
    const back = { day: day('2026-08-07'), reason: 'salah tanggal' };
    expect(await takeBackHoliday(fresh.database, clerk, back)).toEqual({ outcome: 'kept' });
    expect(await takeBackHoliday(fresh.database, clerk, back)).toMatchObject({
      code: 'holiday_unknown',
    });
    expect(await dayOf()).toBe('2026-08-10');
  });
});
