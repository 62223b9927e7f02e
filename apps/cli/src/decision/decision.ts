// `payung decision`: lists are frozen, amended and verified on the database of this data folder. Papers go
// into the folder that was named; results to standard output.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Actor } from '@payung/engine';
import { peopleCsv } from '@payung/intake';
import {
  amendDecision,
  annexPdf,
  annexWorkbook,
  type Frozen,
  type FundingRefused,
  freezeDecision,
  publicList,
  type Reserved,
  readBalances,
  readDecision,
  recordFund,
  reservePlaces,
  verifyDecision,
} from '@payung/office';
import { formatCount, formatRupiah, issue, type Language, Refusal } from '@payung/values';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { AddendumCommand, DecisionCommand, FreezeCommand, VerifyCommand } from './command.ts';
import type { FileRead } from './json-part.ts';
import { objectionCommand } from './objection.ts';
import { deskActor, readBytes, tellRefusal, writeIn } from './papers.ts';
import { type PlanFile, readChangesFile, readPlanFile } from './plan-file.ts';
import { decisionText } from './text/text.ts';

const refusedCode = 2;

/** The exit code is returned. */
export async function decisionCommand(
  command: DecisionCommand,
  environment: Environment,
): Promise<number> {
  if (command.action === 'help') {
    print(decisionText(command.language).help);
    return 0;
  }
  const session = await openSession(environment, { language: command.language });
  try {
    if (command.action === 'freeze') return await freeze(command, session, environment);
    if (command.action === 'addendum') return await amend(command, session, environment);
    if (command.action === 'verify') return await verify(command, session, environment);
    return await objectionCommand(command, session);
  } finally {
    await session.close();
  }
}

/** Interrupted and called again it goes on where it was: each step has a key of its own. */
async function freeze(
  command: FreezeCommand,
  session: Session,
  environment: Environment,
): Promise<number> {
  const { language, number } = command;
  const text = decisionText(language);
  const actor = deskActor(command);
  const read = await readNamed(environment, command.plan, language, readPlanFile);
  const refused = await recordFunds(session, actor, read.value, language);
  if (refused !== undefined) return tellRefusal(refused, command);
  const reason = command.reason ?? text.reasonFreeze;
  const reserved = await reservePlaces(session.database, actor, {
    plan: read.value.assignments,
    reason,
    key: `plan ${read.sha256}`,
  });
  if (reserved.outcome === 'refused') return tellRefusal(reserved, command);
  if (reserved.places === 0) {
    for (const line of heldLines(reserved.held, language)) note(line);
    return tellRefusal({ outcome: 'refused', code: 'nobody_left', data: {} }, command);
  }
  const frozen = await freezeDecision(session.database, actor, {
    reservations: [reserved.reservation],
    number,
    day: command.day,
    signatory: signatoryOf(command),
    waiting: read.value.waiting,
    reason,
    approvedBy: command.approvedBy,
    key: `decision ${number}`,
    ...(command.objection === undefined ? {} : { objection: command.objection }),
  });
  if (command.json) print(JSON.stringify({ reserved, frozen }, undefined, 2));
  else for (const line of freezeLines(reserved, frozen, language)) print(line);
  if (frozen.outcome === 'refused') return tellRefusal(frozen, { ...command, json: false });
  return writePapers(command, session, environment);
}

function freezeLines(
  reserved: Reserved,
  frozen: Frozen | FundingRefused,
  language: Language,
): readonly string[] {
  const text = decisionText(language);
  const { reservation, places, personMonths } = reserved;
  const counts = counted({ reservation, places, personMonths });
  const first = fill(text.reserved, { ...counts, amount: formatRupiah(reserved.amount) });
  const held = heldLines(reserved.held, language);
  if (frozen.outcome === 'refused') return [first, ...held];
  const { number, people, amount, head, leftOut } = frozen;
  const figures = counted({ people, personMonths: frozen.personMonths });
  return [
    first,
    ...held,
    fill(text.frozen, { number, ...figures, amount: formatRupiah(amount) }),
    ...leftOutLines(leftOut, language),
    fill(text.head, { head }),
  ];
}

async function recordFunds(
  session: Session,
  actor: Actor,
  { funds }: PlanFile,
  language: Language,
): Promise<FundingRefused | undefined> {
  const text = decisionText(language);
  const known = new Set((await readBalances(session.database, actor)).map(({ fund }) => fund));
  for (const fund of funds.filter((each) => !known.has(each.fund))) {
    const done = await recordFund(session.database, actor, { fund, reason: text.reasonFund });
    if (done.outcome === 'refused') return done;
    note(fill(text.fundRecorded, { fund: fund.fund }));
  }
  return undefined;
}

async function amend(
  command: AddendumCommand,
  session: Session,
  environment: Environment,
): Promise<number> {
  const { language, number, amends } = command;
  const text = decisionText(language);
  const read = await readNamed(environment, command.changes, language, readChangesFile);
  const amended = await amendDecision(session.database, deskActor(command), {
    amends,
    number,
    day: command.day,
    signatory: signatoryOf(command),
    changes: read.value,
    reason: command.reason ?? text.reasonAddendum,
    approvedBy: command.approvedBy,
    key: `decision ${number}`,
  });
  if (amended.outcome === 'refused') return tellRefusal(amended, command);
  if (command.json) print(JSON.stringify(amended, undefined, 2));
  else {
    print(fill(text.amended, { ...counted(amended), number, freed: formatRupiah(amended.freed) }));
    print(fill(text.head, { head: amended.head }));
  }
  return writePapers(command, session, environment);
}

async function verify(
  command: VerifyCommand,
  session: Session,
  environment: Environment,
): Promise<number> {
  const { number, language } = command;
  const text = decisionText(language);
  const file =
    command.file === undefined
      ? {}
      : { file: await readBytes(callerPath(environment, command.file)) };
  const verified = await verifyDecision(session.database, deskActor(command), { number, ...file });
  if (verified.outcome === 'refused') return tellRefusal(verified, command);
  if (command.json) print(JSON.stringify(verified, undefined, 2));
  if (verified.outcome === 'verified') {
    const { rows, head } = verified;
    if (!command.json) print(fill(text.verified, { number, rows: formatCount(rows), head }));
    return 0;
  }
  if (!command.json) {
    print(fill(text.broken, { number }));
    for (const { where, row, problem } of verified.faults) {
      print(fill(text.fault, { where: text.where[where], row, problem: text.problems[problem] }));
    }
  }
  return refusedCode;
}

function signatoryOf(command: FreezeCommand | AddendumCommand) {
  const { signatory: name, position, nip } = command;
  return { name, position, ...(nip === undefined ? {} : { nip }) };
}

/** Frozen list, annex and masked lists, made from what is stored: the same bytes each time. */
async function writePapers(
  command: FreezeCommand | AddendumCommand,
  session: Session,
  environment: Environment,
): Promise<number> {
  const { number, language } = command;
  const text = decisionText(language);
  const actor = deskActor(command);
  const opened = await readDecision(session.database, actor, number);
  if (opened.outcome === 'refused') return tellRefusal(opened, command);
  const options = { language, niks: command.whole ? 'whole' : 'masked' } as const;
  const folder = callerPath(environment, command.out);
  const files: [string, Uint8Array | string][] = [
    [text.files.list, opened.file],
    [text.files.pdf, await annexPdf(opened, options)],
    [text.files.workbook, await annexWorkbook(opened, options)],
  ];
  if (command.action === 'freeze' && command.objection !== undefined) {
    const listed = await publicList(session.database, actor, { number, language });
    if (listed.outcome === 'refused') return tellRefusal(listed, command);
    for (const { village, headings, rows } of listed.villages) {
      const name = `${village.replace(/[^\p{L}\d]+/gu, '-')}.csv`;
      files.push([join(text.files.public, name), [...peopleCsv({ headings, rows })].join('')]);
    }
  }
  for (const [name, bytes] of files) {
    await writeIn(folder, name, bytes);
    note(fill(text.written, { file: name }));
  }
  return 0;
}

async function readNamed<T>(
  environment: Environment,
  file: string,
  language: Language,
  read: (text: string) => FileRead<T>,
): Promise<{ readonly value: T; readonly sha256: string }> {
  const bytes = await readBytes(callerPath(environment, file));
  const result = read(bytes.toString('utf8'));
  if (!result.ok) {
    const detail = fill(decisionText(language).fileInvalid, { file, detail: result.at });
    throw new Refusal([issue('usage', { detail })]);
  }
  return { value: result.value, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function heldLines(
  held: readonly { readonly line: number; readonly reason: string }[],
  language: Language,
): readonly string[] {
  const text = decisionText(language);
  const shown = 10;
  return [...new Set(held.map(({ reason }) => reason))].map((reason) => {
    const lines = held.filter((each) => each.reason === reason).map(({ line }) => line);
    const named = lines.slice(0, shown).join(', ') + (lines.length > shown ? ' …' : '');
    return fill(text.held, {
      reason: text.heldReasons[reason] ?? reason,
      count: formatCount(lines.length),
      lines: named,
    });
  });
}

function leftOutLines(
  leftOut: readonly { readonly reason: string }[],
  language: Language,
): readonly string[] {
  const text = decisionText(language);
  return [...new Set(leftOut.map(({ reason }) => reason))].map((reason) =>
    fill(text.leftOut, {
      reason: text.heldReasons[reason] ?? reason,
      count: formatCount(leftOut.filter((each) => each.reason === reason).length),
    }),
  );
}

/** Numbers as people read them. */
function counted(facts: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      typeof value === 'number' ? formatCount(value) : String(value),
    ]),
  );
}
