// Compliance on a real database: the path with its clocks, SKK or KPKNL, packs nobody can change unseen, and
// a prosecutor who sees what was released to him.

import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Actor } from '@payung/engine';
import { day, rupiah } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { answerByLink, makeLink, openAnswerFile, openLink, readAnswers } from './answer/answer.ts';
import { caseStates } from './case.ts';
import { caseToday as today, warnedCases } from './cases.fixture.ts';
import {
  confirmCasePayment,
  listCases,
  markSanction,
  moveCase,
  notePayment,
  readCase,
} from './cases.ts';
import { checkPacks, makeBatch, releaseBatch, withdrawPack } from './pack/batch.ts';
import { readBundle } from './pack/bundle.ts';
import { caseMay, caseMoves } from './path/step.ts';
import { listReleased, openPack, readRecovery } from './prosecutor.ts';

let fresh: FreshDatabase;
let cases: readonly number[];
const tenant = '7502';
const clerk: Actor = { id: 'pengawas', role: 'bpjs', tenant };
const second: Actor = { id: 'kepala', role: 'verifier', tenant };
const kejari: Actor = { id: 'jaksa', role: 'kejari', tenant };
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = { sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) };
const check = (bytes: Uint8Array, signature: Uint8Array) =>
  verify(null, bytes, publicKey, signature);
const at = (on: string) => ({ day: day(on), today, reason: 'uji' });

beforeAll(async () => {
  fresh = await freshDatabase();
  cases = await warnedCases(fresh.database, clerk, 6);
});
afterAll(() => fresh.close());

const of = (index: number) => cases[index] ?? 0;
const batchOf = (numbers: readonly number[], number: string) =>
  makeBatch(fresh.database, clerk, {
    ...at('2026-07-20'),
    number,
    office: 'Kejaksaan Negeri Contoh',
    cases: numbers,
    signer,
    language: 'id',
  });

test('the database knows the same steps as the program', async () => {
  const all = caseMoves.flatMap((each) =>
    caseStates.flatMap((from) => caseStates.map((to) => ({ each, from, to }))),
  );
  const { rows } = await runSql(
    fresh.url,
    `select payung.case_may(c ->> 'each', c ->> 'from', c ->> 'to') as may
     from jsonb_array_elements('${JSON.stringify(all)}'::jsonb) with ordinality as t (c, n) order by n`,
  );
  expect(rows).toHaveLength(caseMoves.length * caseStates.length ** 2);
  for (const [index, { each, from, to }] of all.entries()) {
    expect(rows[index].may, `${each} ${from} ${to}`).toBe(caseMay(each, from, to));
  }
});

test('a case shows its sums by the law, the two fines apart', async () => {
  const found = await readCase(fresh.database, clerk, {
    caseNumber: of(0),
    asOf: day('2026-07-20'),
  });
  if (found.outcome !== 'case') throw new Error(found.code);
  expect(found.arrears).toBe('bad');
  expect(found.due.findings.map(({ facts }) => facts.kind)).toEqual(['PIUTANG', 'PDS_TK']);
  const { contribution, lateFine, sanctionFine, due } = found.due;
  expect(contribution + lateFine + sanctionFine).toBe(due);
  expect(sanctionFine).toBe(0);
  expect(lateFine).toBeGreaterThan(0);
  await markSanction(fresh.database, clerk, {
    ...at('2026-07-20'),
    caseNumber: of(5),
    mark: 'fine',
  });
  const fined = await readCase(fresh.database, clerk, {
    caseNumber: of(5),
    asOf: day('2026-07-20'),
  });
  if (fined.outcome === 'case') expect(fined.due.sanctionFine).toBeGreaterThan(0);
});

test('an incomplete case keeps the whole batch back and is named', async () => {
  const { url } = fresh;
  await runSql(url, `alter table payung.employer_case disable trigger user`);
  await runSql(
    url,
    `set payung.tenant = '7502'; update payung.employer_case set address = null where case_number = ${of(4)}`,
  );
  await runSql(url, `alter table payung.employer_case enable trigger user`);
  const checked = await checkPacks(fresh.database, clerk, { cases, day: day('2026-07-20') });
  if (checked.outcome !== 'checked') throw new Error(checked.code);
  expect(checked.cases.filter(({ gaps }) => gaps.length > 0)).toEqual([
    expect.objectContaining({ caseNumber: of(4), gaps: ['address'] }),
  ]);
  const early = await checkPacks(fresh.database, clerk, { cases: [of(0)], day: day('2026-06-25') });
  if (early.outcome === 'checked') expect(early.cases[0]?.gaps).toEqual(['step']);
  expect(await batchOf(cases, 'B 0')).toMatchObject({ code: 'batch_incomplete' });
  expect(await batchOf([], 'B 0')).toMatchObject({ code: 'batch_size' });
});

test('a batch is made by one, released by another, and seen by the prosecutor only then', async () => {
  const { database } = fresh;
  const made = await batchOf([of(0), of(1)], 'B 1');
  if (made.outcome !== 'batched') throw new Error(JSON.stringify(made));
  expect(await listReleased(database, kejari)).toEqual({ outcome: 'packs', packs: [] });
  const asked = { batch: made.batch, caseNumber: of(0), reason: 'baca', verify: check };
  expect(await openPack(database, kejari, asked)).toMatchObject({ code: 'not_released' });
  const invite = { ...at('2026-07-22'), caseNumber: of(0), move: 'invite' as const };
  expect(await moveCase(database, kejari, invite)).toMatchObject({ code: 'not_released' });
  const release = { ...at('2026-07-21'), batch: made.batch };
  expect(await releaseBatch(database, clerk, release)).toMatchObject({ code: 'same_person' });
  expect(await releaseBatch(database, second, release)).toMatchObject({ cases: 2 });
  expect(await releaseBatch(database, second, release)).toMatchObject({ code: 'batch_released' });

  const opened = await openPack(database, kejari, asked);
  if (opened.outcome !== 'pack') throw new Error(JSON.stringify(opened));
  const read = readBundle(opened.bytes, check);
  if (!read.ok) throw new Error(read.fault);
  expect(read.files.map(({ name }) => name.replace(/\d+\./, 'N.'))).toEqual([
    '1-berkas.pdf',
    '2-surat-N.pdf',
    '2-surat-N.pdf',
    '3-bukti-kirim-N.bin',
    '3-bukti-kirim-N.bin',
  ]);
  // No number of sixteen digits anywhere: no NIK beyond the mandate.
  expect(Buffer.from(opened.bytes).toString('latin1')).not.toMatch(/(?<!\d)[1-9]\d{15}(?!\d)/);
  expect(await moveCase(database, kejari, invite)).toMatchObject({ state: 'invited' });
  expect(await openPack(database, kejari, { ...asked, caseNumber: of(2) })).toMatchObject({
    code: 'not_released',
  });
  expect(await listCases(database, kejari)).toMatchObject({ code: 'role_may_not' });
  expect(await readCase(database, kejari, { caseNumber: of(0), asOf: today })).toMatchObject({
    code: 'role_may_not',
  });
  const kpknl = { ...at('2026-08-20'), caseNumber: of(0), move: 'kpknl' as const };
  expect(await moveCase(database, clerk, kpknl)).toMatchObject({ code: 'step_unfit' });
});

test('a pack that somebody changes behind the program is not handed out', async () => {
  const { database, url } = fresh;
  const made = await batchOf([of(2)], 'B 2');
  if (made.outcome !== 'batched') throw new Error(JSON.stringify(made));
  const asked = { batch: made.batch, caseNumber: of(2), reason: 'baca', verify: check };
  expect(await openPack(database, clerk, asked)).toMatchObject({ outcome: 'pack' });
  const bytes = readBundleBytes(await openPack(database, clerk, asked));
  const changed = Uint8Array.from(bytes);
  changed[700] = (changed[700] ?? 0) ^ 1;
  const sealed = database.vault.seal(Buffer.from(changed).toString('base64'));
  await runSql(url, `alter table payung.skk_pack disable trigger user`);
  await runSql(
    url,
    `set payung.tenant = '7502'; update payung.skk_pack set bundle_sealed = '\\x${Buffer.from(sealed).toString('hex')}' where batch = ${made.batch}`,
  );
  await runSql(url, `alter table payung.skk_pack enable trigger user`);
  expect(await openPack(database, clerk, asked)).toMatchObject({ code: 'pack_broken' });
  const withdrawn = await withdrawPack(database, clerk, {
    ...at('2026-07-23'),
    batch: made.batch,
    caseNumber: of(2),
  });
  expect(withdrawn).toMatchObject({ outcome: 'withdrawn' });
});

function readBundleBytes(opened: Awaited<ReturnType<typeof openPack>>): Uint8Array {
  if (opened.outcome !== 'pack') throw new Error(opened.code);
  return opened.bytes;
}

test('money counts once two people say so; recovery adds up by month and batch', async () => {
  const { database } = fresh;
  const pay = async (caseNumber: number, amount: number, document: string, on: string) => {
    const request = { ...at(on), caseNumber, amount: rupiah(amount), document };
    const noted = await notePayment(database, clerk, request);
    if (noted.outcome !== 'noted') throw new Error(noted.code);
    return noted.payment;
  };
  const first = await pay(of(0), 5_000_000, 'STS 1', '2026-08-03');
  const again = {
    ...at('2026-08-03'),
    caseNumber: of(0),
    amount: rupiah(5_000_000),
    document: 'STS 1',
  };
  expect(await notePayment(database, clerk, again)).toMatchObject({ code: 'payment_known' });
  const confirm = { ...at('2026-08-04'), caseNumber: of(0), payment: first };
  expect(await confirmCasePayment(database, clerk, confirm)).toMatchObject({ code: 'same_person' });
  expect(await readRecovery(database, kejari)).toMatchObject({ total: 0 });
  expect(await confirmCasePayment(database, second, confirm)).toMatchObject({ outcome: 'noted' });
  const other = await pay(of(3), 2_000_000, 'STS 2', '2026-09-01');
  await confirmCasePayment(database, second, {
    ...at('2026-09-01'),
    caseNumber: of(3),
    payment: other,
  });
  expect(await readRecovery(database, kejari)).toEqual({
    outcome: 'recovery',
    total: 7_000_000,
    cells: [
      { month: '2026-08', batch: 'B 1', payments: 1, amount: 5_000_000 },
      { month: '2026-09', batch: null, payments: 1, amount: 2_000_000 },
    ],
  });
  const settle = { ...at('2026-09-02'), caseNumber: of(0), move: 'settle' as const };
  expect(await moveCase(database, clerk, settle)).toMatchObject({ code: 'not_paid' });
});

test('an employer answers by a link that works once', async () => {
  const { database } = fresh;
  const made = await makeLink(database, clerk, {
    ...at('2026-07-20'),
    caseNumber: of(3),
    until: day('2026-08-20'),
  });
  if (made.outcome !== 'made') throw new Error(made.code);
  const { rows } = await runSql(
    fresh.url,
    `select (select string_agg(e::text, '') from payung.case_event e)
       || (select string_agg(l::text, '') from payung.case_link l) as all`,
  );
  expect(rows[0].all).not.toContain(made.token);
  const answer = { kind: 'dispute', text: 'Data keliru: pekerja kami tiga.' } as const;
  const request = { token: made.token, today: day('2026-07-25'), reason: 'jawaban', answer };
  expect(await answerByLink(database, '7503', request)).toMatchObject({ code: 'link_unknown' });
  expect(
    await answerByLink(database, tenant, { ...request, token: `${made.token}x` }),
  ).toMatchObject({ code: 'link_unknown' });
  expect(
    await answerByLink(database, tenant, { ...request, today: day('2026-08-21') }),
  ).toMatchObject({ code: 'link_unknown' });
  expect(await answerByLink(database, tenant, request)).toEqual({ outcome: 'answered' });
  expect(await answerByLink(database, tenant, request)).toMatchObject({ code: 'link_unknown' });
  expect(await readAnswers(database, clerk, of(3))).toMatchObject({
    answers: [{ kind: 'dispute', text: answer.text, hasFile: false }],
  });
  expect(
    await openLink(database, tenant, { ...request, token: made.token }),
    'answered: nothing is shown any more',
  ).toMatchObject({ code: 'link_unknown' });
});

test('an employer reads what he is asked before he answers, and his file is checked and kept whole', async () => {
  const { database } = fresh;
  const until = day('2026-08-20');
  const asked = { ...at('2026-07-20'), caseNumber: of(4), until };
  const long = { ...asked, until: day('2026-10-19') };
  expect(await makeLink(database, clerk, long)).toMatchObject({ code: 'link_term' });
  const made = await makeLink(database, clerk, asked);
  if (made.outcome !== 'made') throw new Error(JSON.stringify(made));
  const by = { token: made.token, today: day('2026-07-25'), reason: 'uji' };
  expect(await openLink(database, tenant, by)).toMatchObject({
    ...{ outcome: 'open', name: 'PT CONTOH TERTUNGGAK 5', until, isConfirmed: true },
    findings: ['PIUTANG', 'PDS_TK'],
  });
  const send = (text: string, file?: Buffer) =>
    answerByLink(database, tenant, {
      ...by,
      answer: { kind: 'proof', text, ...(file === undefined ? {} : { file }) },
    });
  expect(await send(' ')).toMatchObject({ code: 'answer_text' });
  expect(await send('x'.repeat(4_001))).toMatchObject({ code: 'answer_text' });
  expect(await send('terlampir', Buffer.from('MZ program'))).toMatchObject({ code: 'answer_file' });
  const scan = Buffer.from('%PDF-1.7 bukti setor');
  expect(await send('terlampir', scan)).toEqual({ outcome: 'answered' });
  const found = await readAnswers(database, clerk, of(4));
  if (found.outcome !== 'answers') throw new Error(JSON.stringify(found));
  expect(found.answers).toMatchObject([{ kind: 'proof', text: 'terlampir', hasFile: true }]);
  const link = found.answers[0]?.link ?? 0;
  const file = { caseNumber: of(4), link, reason: 'uji' };
  expect(await openAnswerFile(database, clerk, file)).toEqual({
    ...{ outcome: 'file', type: 'application/pdf', bytes: scan },
  });
  expect(await openAnswerFile(database, clerk, { ...file, caseNumber: of(3) })).toMatchObject({
    code: 'answer_unknown',
  });
  expect(await openAnswerFile(database, kejari, file)).toMatchObject({ code: 'role_may_not' });
});

test('nobody moves a case, a payment or a pack past the program', async () => {
  const tries = [
    `update payung.employer_case set state = 'closed', outcome = 'closed' where case_number = ${of(1)}`,
    `update payung.employer_case set kpknl_on = '2026-09-01' where case_number = ${of(1)}`,
    `update payung.employer_case set name = 'LAIN' where case_number = ${of(1)}`,
    `update payung.case_payment set confirmed_by = 'x' where confirmed_by is null`,
    `update payung.case_payment set amount = 1`,
    `update payung.skk_pack set bundle_sealed = 'x'`,
    `update payung.case_letter set number = 'x'`,
    `delete from payung.employer_case`,
    `delete from payung.skk_pack`,
    `delete from payung.case_event`,
  ];
  for (const statement of tries) {
    const work = { actor: clerk, reason: 'uji', action: 'uji' };
    const written = fresh.database.transaction(work, async (tx) => {
      const { numAffectedRows } = await sql.raw(statement).execute(tx.db);
      // A statement that finds no row to change did no harm, but proves nothing.
      if (numAffectedRows === 0n) throw new Error('nothing was there to change');
    });
    await expect(written, statement).rejects.toThrow();
  }
  await expect(
    runSql(
      fresh.url,
      `alter table payung.employer_case disable trigger case_moved;
       set payung.tenant = '7502';
       update payung.employer_case set kpknl_on = '2026-09-01' where case_number = ${of(1)}`,
    ),
  ).rejects.toThrow(/skk_or_kpknl/);
});
