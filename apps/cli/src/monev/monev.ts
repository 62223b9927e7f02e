// `payung monev`: meetings on the database of this data folder. Papers go into the folder that was named;
// results to standard output.

import { type Actor, systemClock } from '@payung/engine';
import {
  achievedText,
  closeMeeting,
  coverageAnswer,
  type Done,
  freezeMaterial,
  type MonevRefused,
  minutesDocx,
  minutesPdf,
  monevDayText,
  monevRefusalText,
  monevText,
  type NewCommitment,
  type Opening,
  openMeeting,
  paperModel,
  promisedText,
  rankingAnswer,
  readCommitmentLine,
  readMeeting,
  readMinutes,
  readOpening,
  recordCommitment,
  recordObstacle,
  saveDraft,
  settleCommitment,
  whatsappText,
} from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { addMonths, issue, monthOf, Refusal } from '@payung/values';
import { note, print } from '../console.ts';
import { parseCoverageCommand } from '../coverage/command.ts';
import { namesBelow, placesOf } from '../coverage/names.ts';
import { openQuestion } from '../coverage/question.ts';
import { readBytes, writeIn } from '../decision/papers.ts';
import { callerPath, type Environment } from '../environment.ts';
import { zoneOf } from '../serve/zone.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { MonevCommand, PromiseCommand } from './command.ts';
import { monevWords } from './text/text.ts';

type Asked = Exclude<MonevCommand, { readonly action: 'help' }>;
type FreezeCommand = Extract<Asked, { readonly action: 'freeze' }>;

const refusedCode = 2;

/** The exit code is returned. */
export async function monevCommand(
  command: MonevCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  if (command.action === 'help') {
    print(monevWords(command.language).help);
    return 0;
  }
  if (command.action === 'freeze') return freeze(command, environment, signal);
  const session = await openSession(environment, { language: command.language });
  try {
    return await perform(command, session, environment);
  } finally {
    await session.close();
  }
}

function deskActor({ tenant }: { readonly tenant: string }): Actor {
  return { id: 'meja', role: 'admin', tenant };
}

async function perform(
  command: Exclude<Asked, FreezeCommand>,
  session: Session,
  environment: Environment,
): Promise<number> {
  const { database } = session;
  const actor = deskActor(command);
  const reason = command.reason ?? monevWords(command.language).reasons[command.action];
  switch (command.action) {
    case 'open':
      return tellDone(await openMeeting(database, actor, { ...command.opened, reason }), command);
    case 'obstacle': {
      const { meeting, category, what, figure } = command;
      const obstacle = { category, what, ...(figure === undefined ? {} : { figure }) };
      return tellDone(
        await recordObstacle(database, actor, { meeting, reason, obstacle }),
        command,
      );
    }
    case 'promise':
      return promise(command, session, reason);
    case 'note': {
      const { meeting, present } = command;
      const text = (await readBytes(callerPath(environment, command.file))).toString('utf8');
      const draft = { text, present };
      return tellDone(await saveDraft(database, actor, { meeting, reason, draft }), command);
    }
    case 'settle': {
      const { meeting, number, outcome, because } = command;
      const day = command.day ?? today();
      const settled = { outcome, reason: because, day };
      const request = { meeting, number, reason, settled };
      return tellDone(await settleCommitment(database, actor, request), command);
    }
    case 'minutes':
      return minutes(command, session, environment, reason);
    case 'next':
      return next(command, session);
    default:
      return command satisfies never;
  }
}

function today() {
  return systemClock.today('Asia/Makassar');
}

function tellDone(done: Done | MonevRefused, command: Asked): number {
  if (done.outcome === 'refused') return tellRefusal(done, command);
  const text = monevWords(command.language);
  const { meeting, number } = done;
  if (command.json) print(JSON.stringify(done, undefined, 2));
  else if (number === undefined) print(fill(text.opened, { meeting: String(meeting) }));
  else print(fill(text.recorded, { meeting: String(meeting), number: String(number) }));
  return 0;
}

function tellRefusal(
  refused: MonevRefused,
  { json, language }: Pick<Asked, 'json' | 'language'>,
): number {
  if (json) print(JSON.stringify(refused, undefined, 2));
  note(`payung: ${monevRefusalText(refused, language)}`);
  return refusedCode;
}

/** The line is read, what the person corrected is put in its place, and all of it is shown. */
async function promise(command: PromiseCommand, session: Session, reason: string): Promise<number> {
  const { language, meeting, line, show } = command;
  const text = monevWords(language);
  const { commitment, missing } = corrected(command);
  if (commitment === undefined) {
    const fields = missing.map((each) => text.fields[each]).join(', ');
    throw new Refusal([issue('usage', { detail: fill(text.lineIncomplete, { line, fields }) })]);
  }
  if (!command.json) for (const shown of shownLines(commitment, language)) print(shown);
  if (show) {
    if (command.json) print(JSON.stringify(commitment, undefined, 2));
    return 0;
  }
  const actor = deskActor(command);
  return tellDone(
    await recordCommitment(session.database, actor, { meeting, reason, commitment }),
    command,
  );
}

function corrected({ line, corrected: given }: PromiseCommand) {
  const { draft } = readCommitmentLine(line);
  const { count, ...rest } = given;
  const { who, what, due, measure = { kind: 'deed' as const } } = { ...draft, ...rest };
  const missing = [
    ...(who === undefined ? (['who'] as const) : []),
    ...(what === undefined ? (['what'] as const) : []),
    ...(due === undefined ? (['due'] as const) : []),
  ];
  if (who === undefined || what === undefined || due === undefined) return { missing };
  const whom = measure.kind === 'people' ? measure.whom : ({ kind: 'all' } as const);
  const commitment: NewCommitment = {
    ...{ written: draft.written, who, what, due },
    measure: count === undefined ? measure : { kind: 'people', count, whom },
    ...(rest.budgetLine === undefined ? {} : { budgetLine: rest.budgetLine }),
    ...(rest.evidence === undefined ? {} : { evidence: rest.evidence }),
  };
  return { commitment, missing };
}

function shownLines(commitment: NewCommitment, language: Asked['language']): readonly string[] {
  const text = monevWords(language);
  const papers = monevText(language);
  const { who, what, measure, due, budgetLine, evidence } = commitment;
  const whom =
    measure.kind !== 'people'
      ? undefined
      : measure.whom.kind === 'occupation'
        ? measure.whom.code
        : text.whom[measure.whom.kind];
  return [
    `${text.fields.who}: ${who}`,
    `${text.fields.what}: ${what}`,
    `${text.fields.measure}: ${promisedText(measure, papers)}${whom === undefined ? '' : ` (${whom})`}`,
    `${text.fields.due}: ${monevDayText(due, language)}`,
    ...(budgetLine === undefined ? [] : [`${text.fields.budget}: ${budgetLine}`]),
    ...(evidence === undefined ? [] : [`${text.fields.evidence}: ${evidence}`]),
  ];
}

/** Coverage is asked of the register as `payung coverage` asks it; the answers are frozen. */
async function freeze(
  command: FreezeCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  const { language, tenant, meeting, bases, targets } = command;
  const month = await monthOfMeeting(command, environment);
  if (typeof month !== 'string') return tellRefusal(month, command);
  const asked = parseCoverageCommand([
    ...['show', '--tenant', tenant, '--region', tenant, '--at', month, '--lang', language],
    ...(bases === undefined ? [] : ['--bases', bases]),
    ...(targets === undefined ? [] : ['--targets', targets]),
  ]);
  if (!asked.ok) throw new Refusal(asked.issues);
  const { source } = asked.value;
  if (source === undefined) throw new Error('The register was named as a source');
  const opened = await openQuestion({ ...asked.value, source }, environment, signal);
  try {
    const { register } = opened;
    if (register === undefined) throw new Error('The register was not opened');
    const question = { ...opened, region: tenant };
    const nameOf = await namesBelow(tenant);
    const districts = await rankingAnswer(question, {
      ...{ depth: 6, order: 'coverage', against: addMonths(opened.at, -12), nameOf },
    });
    const coverage = {
      bySegment: await coverageAnswer(question, { by: ['segment'], depth: 4 }),
      byPayer: await coverageAnswer(question, { by: ['payer'], depth: 4 }),
      districts,
      places: placesOf(districts, nameOf),
    };
    const tenantName = nationalRegister.find(tenant)?.name ?? tenant;
    const reason = command.reason ?? monevWords(language).reasons.freeze;
    const zone = zoneOf(tenant);
    const done = await freezeMaterial(register.database, deskActor(command), {
      ...{ meeting, reason, coverage, tenantName },
      ...{ today: systemClock.today(zone), zone },
    });
    if (done.outcome === 'refused') return tellRefusal(done, command);
    const words = { meeting: String(meeting), digest: done.sha256 };
    if (command.json) print(JSON.stringify(done, undefined, 2));
    else print(fill(monevWords(language).frozen, words));
    return 0;
  } finally {
    await opened.close();
  }
}

async function monthOfMeeting(command: FreezeCommand, environment: Environment) {
  const session = await openSession(environment, { language: command.language });
  try {
    const read = await readMeeting(session.database, deskActor(command), command.meeting);
    return 'outcome' in read ? read : read.meeting.month;
  } finally {
    await session.close();
  }
}

async function minutes(
  command: Extract<Asked, { readonly action: 'minutes' }>,
  { database }: Session,
  environment: Environment,
  reason: string,
): Promise<number> {
  const { language, meeting, close } = command;
  const actor = deskActor(command);
  const read = close
    ? await closeMeeting(database, actor, { meeting, reason })
    : await readMinutes(database, actor, meeting);
  if (read.outcome === 'refused') return tellRefusal(read, command);
  const { input, sha256 } = read;
  const model = paperModel(input, { language, ...(sha256 === undefined ? {} : { sha256 }) });
  const folder = callerPath(environment, command.out);
  const { files, written } = monevWords(language);
  const papers = [
    [files.pdf, await minutesPdf(model)],
    [files.docx, await minutesDocx(model)],
    [files.message, whatsappText(model)],
  ] as const;
  for (const [name, bytes] of papers) {
    await writeIn(folder, name, bytes);
    if (!command.json) print(fill(written, { file: name }));
  }
  if (command.json) print(JSON.stringify({ ...input, sha256: sha256 ?? null }, undefined, 2));
  return 0;
}

async function next(
  command: Extract<Asked, { readonly action: 'next' }>,
  { database }: Session,
): Promise<number> {
  const day = command.day ?? today();
  const opening = await readOpening(database, deskActor(command), {
    day,
    at: command.at ?? monthOf(day),
  });
  if (opening.outcome === 'refused') return tellRefusal(opening, command);
  if (command.json) print(JSON.stringify(opening, undefined, 2));
  else for (const line of openingLines(opening, command.language)) print(line);
  return 0;
}

function openingLines(opening: Opening, language: Asked['language']): readonly string[] {
  const text = monevWords(language);
  const papers = monevText(language);
  const promises = opening.promises.map((each) =>
    fill(text.promised, {
      ...{ number: `${each.meeting}.${each.number}`, who: each.who, what: each.what },
      ...{ due: monevDayText(each.due, language), promised: promisedText(each.measure, papers) },
      achieved: achievedText(each, papers),
    }),
  );
  const reminders = opening.reminders.map((each) =>
    fill(text.reminder, {
      ...{ step: each.step, number: `${each.meeting}.${each.number}` },
      ...{ day: monevDayText(each.day, language), to: papers.reminderTo[each.to] },
    }),
  );
  return [
    fill(text.openingHead, { day: monevDayText(opening.day, language), at: opening.at }),
    ...(promises.length === 0 ? [papers.noPromises] : promises),
    ...reminders,
  ];
}
