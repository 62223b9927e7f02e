// `payung send`: files for the branch, the hand-over paper, and the branch's reply, on the database of this
// data folder.

import { basename, join } from 'node:path';
import { bpuProfile, type FileProfile, findingText, parseFileProfile } from '@payung/intake';
import {
  type Built,
  buildSending,
  handOverPaper,
  paySending,
  type ReplyRead,
  readReply,
  repairRows,
  repairWorkbook,
  type SendTarget,
  writeSending,
} from '@payung/office';
import { formatCount, formatRupiah, issue, type Language, Refusal } from '@payung/values';
import { note, print } from '../console.ts';
import { type Part, reading } from '../decision/json-part.ts';
import { deskActor, readBytes, tellRefusal, writeIn } from '../decision/papers.ts';
import { callerPath, type Environment } from '../environment.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type {
  BuildCommand,
  PayCommand,
  Recipient,
  RepairCommand,
  ReplyCommand,
  SendCommand,
} from './command.ts';
import { readRepairs } from './repair-file.ts';
import { sendText } from './text/text.ts';

const refusedCode = 2;

/** The exit code is returned. */
export async function sendCommand(command: SendCommand, environment: Environment): Promise<number> {
  if (command.action === 'help') {
    print(sendText(command.language).help);
    return 0;
  }
  const session = await openSession(environment, { language: command.language });
  try {
    if (command.action === 'build') return await build(command, session, environment);
    if (command.action === 'reply') return await reply(command, session, environment);
    if (command.action === 'pay') return await pay(command, session);
    return await repair(command, session, environment);
  } finally {
    await session.close();
  }
}

async function build(
  command: BuildCommand,
  session: Session,
  environment: Environment,
): Promise<number> {
  const { number, language, again } = command;
  const target = await targetOf(command.recipient, environment, language);
  if (again !== undefined) return writeFiles(command, { session, environment, target }, again, 0);
  const built = await buildSending(session.database, deskActor(command), {
    number,
    target,
    language,
    reason: command.reason ?? sendText(language).reasonBuild,
  });
  if (built.outcome === 'refused') return tellRefusal(built, command);
  if (command.json) print(JSON.stringify(built, undefined, 2));
  else for (const line of builtLines(built, language)) print(line);
  if (built.sending === 0) return refusedCode;
  const means = { session, environment, target };
  return writeFiles(command, means, built.sending, built.misfits.length);
}

function builtLines(built: Built, language: Language): readonly string[] {
  const text = sendText(language);
  const { sending, people, amount, misfits, awaitingRepair } = built;
  const first =
    sending === 0
      ? text.nobodyFits
      : fill(text.built, { sending, people: formatCount(people), amount: formatRupiah(amount) });
  return [
    first,
    ...misfits.flatMap(({ person, problems }) =>
      problems.map(({ code, column }) => fill(text.misfit, { person, code, column })),
    ),
    ...(awaitingRepair === 0
      ? []
      : [fill(text.awaitingRepair, { count: formatCount(awaitingRepair) })]),
  ];
}

type Means = {
  readonly session: Session;
  readonly environment: Environment;
  readonly target: SendTarget;
};

/** Several parts of one blank bear one name: each goes into a folder of its own. */
async function writeFiles(
  command: BuildCommand,
  { session, environment, target }: Means,
  sending: number,
  misfits: number,
): Promise<number> {
  const { language, paper } = command;
  const text = sendText(language);
  const actor = deskActor(command);
  const folder = callerPath(environment, command.out);
  const written = await writeSending(session.database, actor, { sending, target, language });
  if (written.outcome === 'refused') return tellRefusal(written, command);
  const sameName = new Set(written.files.map(({ name }) => name)).size < written.files.length;
  for (const [at, { name, bytes }] of written.files.entries()) {
    const path = sameName ? join(String(at + 1), name) : name;
    await writeIn(folder, path, bytes);
    note(fill(text.written, { file: path }));
  }
  if (paper === undefined) return 0;
  const facts = await readPaper(paper, environment, language);
  const made = await handOverPaper(session.database, actor, {
    ...facts,
    sending,
    misfits,
    language,
  });
  if (made.outcome === 'refused') return tellRefusal(made, command);
  await writeIn(folder, text.files.paper, made.bytes);
  note(fill(text.written, { file: text.files.paper }));
  return 0;
}

async function readPaper(file: string, environment: Environment, language: Language) {
  const read = reading(await readText(environment, file), (root) => ({
    number: root.text('number'),
    place: root.text('place'),
    day: root.day('day'),
    giver: partyOf(root.part('giver')),
    taker: partyOf(root.part('taker')),
  }));
  if (!read.ok) throw unreadable(file, read.at, language);
  return read.value;
}

function partyOf(part: Part) {
  const nip = part.has('nip') ? { nip: part.text('nip') } : {};
  return {
    name: part.text('name'),
    position: part.text('position'),
    office: part.text('office'),
    ...nip,
  };
}

async function targetOf(
  recipient: Recipient,
  environment: Environment,
  language: Language,
): Promise<SendTarget> {
  if (recipient.kind === 'sipp') {
    const path = callerPath(environment, recipient.blank);
    return { kind: 'sipp', sheet: recipient.sheet, blank: { path, name: basename(path) } };
  }
  const { file } = recipient;
  if (file === undefined) return { kind: 'profile', profile: bpuProfile };
  return { kind: 'profile', profile: await readProfile(file, environment, language) };
}

async function readProfile(
  file: string,
  environment: Environment,
  language: Language,
): Promise<FileProfile> {
  const read = parseFileProfile(await readText(environment, file));
  if (read.ok) return read.value;
  const detail = read.findings.map((found) => findingText(found, language).problem).join('; ');
  throw unreadable(file, detail, language);
}

async function readText(environment: Environment, file: string): Promise<string> {
  return (await readBytes(callerPath(environment, file))).toString('utf8');
}

function unreadable(file: string, detail: string, language: Language): Refusal {
  return new Refusal([
    issue('usage', { detail: fill(sendText(language).fileInvalid, { file, detail }) }),
  ]);
}

async function reply(
  command: ReplyCommand,
  session: Session,
  environment: Environment,
): Promise<number> {
  const { sending, language, failedRows, out } = command;
  const text = sendText(language);
  const actor = deskActor(command);
  const path = callerPath(environment, command.file);
  // A file that is not there is a refusal and no bug.
  await readBytes(path);
  const read = await readReply(session.database, actor, {
    sending,
    file: { path, name: basename(path) },
    form:
      failedRows === undefined ? { kind: 'all' } : { kind: 'failed_rows', rejected: failedRows },
    reason: command.reason ?? text.reasonReply,
  });
  if (read.outcome === 'refused') return tellRefusal(read, command);
  if (command.json) print(JSON.stringify(read, undefined, 2));
  else for (const line of replyLines(read, language)) print(line);
  if (out === undefined || read.rejected === 0) return 0;
  const made = await repairWorkbook(session.database, actor, { sending, language });
  if (made.outcome === 'refused') return tellRefusal(made, command);
  await writeIn(callerPath(environment, out), text.files.repair, made.bytes);
  note(fill(text.written, { file: text.files.repair }));
  return 0;
}

async function pay(command: PayCommand, session: Session): Promise<number> {
  const { sending, document, language } = command;
  const text = sendText(language);
  const paid = await paySending(session.database, deskActor(command), {
    sending,
    document,
    reason: command.reason ?? text.reasonPay,
    // A payment that was typed twice is one payment.
    key: `pay ${sending} ${document}`,
  });
  if (paid.outcome === 'refused') return tellRefusal(paid, command);
  const { people, amount } = paid;
  const words = { sending, people: formatCount(people), amount: formatRupiah(amount) };
  print(command.json ? JSON.stringify(paid, undefined, 2) : fill(text.paid, words));
  return 0;
}

async function repair(
  command: RepairCommand,
  session: Session,
  environment: Environment,
): Promise<number> {
  const { sending, file, language } = command;
  const text = sendText(language);
  const read = readRepairs(await readText(environment, file));
  if (!read.ok) throw unreadable(file, read.at, language);
  const repaired = await repairRows(session.database, deskActor(command), {
    sending,
    repairs: read.value,
    reason: command.reason ?? text.reasonRepair,
  });
  if (repaired.outcome === 'refused') return tellRefusal(repaired, command);
  if (command.json) print(JSON.stringify(repaired, undefined, 2));
  else {
    print(fill(text.repaired, { sending, people: formatCount(repaired.people) }));
    for (const { field, people } of repaired.differs) {
      print(fill(text.differs, { field, people: formatCount(people) }));
    }
  }
  return 0;
}

function replyLines(read: ReplyRead, language: Language): readonly string[] {
  const text = sendText(language);
  const { reply: number, sending, active, rejected, unanswered } = read;
  const counts = {
    active: formatCount(active),
    rejected: formatCount(rejected),
    unanswered: formatCount(unanswered),
  };
  return [
    fill(text.read, { reply: number, sending, ...counts }),
    ...read.byReason.map(({ code, field, people }) =>
      fill(text.reason, {
        code,
        field: field === '' ? '' : ` → ${field}`,
        people: formatCount(people),
      }),
    ),
    ...read.odd.map(({ row, problem }) => fill(text.odd, { row, problem: text.problems[problem] })),
  ];
}
