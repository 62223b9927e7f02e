// `payung compliance`: employers on the database of this data folder, from a list to recovered money.

import { basename } from 'node:path';
import type { Actor } from '@payung/engine';
import { systemClock } from '@payung/engine';
import {
  type CaseRefused,
  caseRefusalText,
  complianceWords,
  detect,
  detectProjects,
  findRegistered,
  listCases,
  makeBatch,
  moveCase,
  openPack,
  readArrears,
  readBusinesses,
  readLetterFiles,
  readNamedEmployers,
  readProjects,
  readRecovery,
  readRegisteredProjects,
  recordFindings,
  registeredOf,
  releaseBatch,
  writeLetters,
} from '@payung/office';
import { packKeys } from '@payung/server';
import { type Day, formatRupiah, monthOf, type Parsed, Refusal } from '@payung/values';
import { note, print, printIssues } from '../console.ts';
import { writeIn } from '../decision/papers.ts';
import { callerPath, type Environment } from '../environment.ts';
import { zoneOf } from '../serve/zone.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { ComplianceCommand } from './command.ts';
import { complianceText } from './text/text.ts';

type Doing = Exclude<ComplianceCommand, { readonly action: 'help' }>;
const refusedCode = 2;
const partlyCode = 3;

/** The exit code is returned. */
export async function complianceCommand(
  command: ComplianceCommand,
  environment: Environment,
): Promise<number> {
  if (command.action === 'help') {
    print(complianceText(command.language).help);
    return 0;
  }
  const session = await openSession(environment, { language: command.language });
  try {
    const done = await perform(command, session, environment);
    if (done.outcome === 'refused') {
      if (command.json) print(JSON.stringify(done, undefined, 2));
      note(`payung: ${caseRefusalText(done, command.language)}`);
      return refusedCode;
    }
    if (command.json) print(JSON.stringify(done.result, undefined, 2));
    else for (const line of done.lines) print(line);
    return done.partly ? partlyCode : 0;
  } finally {
    await session.close();
  }
}

type Told = {
  readonly outcome: 'done';
  readonly result: unknown;
  readonly lines: readonly string[];
  readonly partly: boolean;
};

function told(result: unknown, lines: readonly string[], partly = false): Told {
  return { outcome: 'done', result, lines, partly };
}

type Doer = {
  readonly actor: Actor;
  readonly at: { readonly day: Day; readonly today: Day; readonly reason: string };
  readonly environment: Environment;
};
type Of<Action extends Doing['action']> = Extract<Doing, { readonly action: Action }>;

async function perform(
  command: Doing,
  session: Session,
  environment: Environment,
): Promise<CaseRefused | Told> {
  const { language, tenant, by } = command;
  const actor: Actor = { id: by, role: 'admin', tenant };
  const today = systemClock.today(zoneOf(tenant));
  const reason = command.reason ?? complianceText(language).reason;
  const doer: Doer = { actor, at: { day: command.day ?? today, today, reason }, environment };
  switch (command.action) {
    case 'detect':
      return search(command, session, doer);
    case 'projects':
      return projects(command, session, doer);
    case 'list':
      return list(command, session, doer);
    case 'move':
      return move(command, session, doer);
    case 'letter':
      return letters(command, session, doer);
    case 'batch':
      return batch(command, session, doer);
    case 'release':
      return release(command, session, doer);
    case 'pack':
      return pack(command, session, doer);
    case 'recovery':
      return recovery(command, session, doer);
    default:
      return command satisfies never;
  }
}

async function list(
  { language }: Doing,
  { database }: Session,
  { actor }: Doer,
): Promise<CaseRefused | Told> {
  const found = await listCases(database, actor);
  if (found.outcome === 'refused') return found;
  const { states } = complianceWords(language);
  const lines = found.cases.map(({ caseNumber, business, state, stateOn }) =>
    fill(complianceText(language).line, {
      case: caseNumber,
      name: business.name,
      state: states[state],
      day: stateOn,
    }),
  );
  return told(found.cases, lines);
}

async function move(
  { language, caseNumber, move: step, until, outcome }: Of<'move'>,
  { database }: Session,
  { actor, at }: Doer,
): Promise<CaseRefused | Told> {
  const more = {
    ...(until === undefined ? {} : { until }),
    ...(outcome === undefined ? {} : { outcome }),
  };
  const done = await moveCase(database, actor, { ...at, caseNumber, move: step, ...more });
  if (done.outcome === 'refused') return done;
  const state = complianceWords(language).states[done.state];
  return told(done, [fill(complianceText(language).moved, { case: caseNumber, state })]);
}

async function batch(
  { language, number, office, cases }: Of<'batch'>,
  { database }: Session,
  { actor, at, environment }: Doer,
): Promise<CaseRefused | Told> {
  const { signer } = await packKeys(environment.home);
  const request = { ...at, number, office, cases, signer, language };
  const done = await makeBatch(database, actor, request);
  if (done.outcome === 'refused') return done;
  const { batch: made, packs } = done;
  const due = formatRupiah(done.due);
  return told(done, [fill(complianceText(language).batched, { batch: made, packs, due })]);
}

async function release(
  { language, batch: number }: Of<'release'>,
  { database }: Session,
  { actor, at }: Doer,
): Promise<CaseRefused | Told> {
  const done = await releaseBatch(database, actor, { ...at, batch: number });
  if (done.outcome === 'refused') return done;
  const { released } = complianceText(language);
  return told(done, [fill(released, { batch: done.batch, cases: done.cases })]);
}

async function pack(
  { language, batch: number, caseNumber, out }: Of<'pack'>,
  { database }: Session,
  { actor, at, environment }: Doer,
): Promise<CaseRefused | Told> {
  const { verify } = await packKeys(environment.home);
  const asked = { batch: number, caseNumber, reason: at.reason, verify };
  const done = await openPack(database, actor, asked);
  if (done.outcome === 'refused') return done;
  const file = `berkas-skk-${number}-${caseNumber}.tar`;
  await writeIn(callerPath(environment, out), file, done.bytes);
  return told({ file }, [fill(complianceText(language).packed, { file })]);
}

async function recovery(
  { language }: Doing,
  { database }: Session,
  { actor }: Doer,
): Promise<CaseRefused | Told> {
  const text = complianceText(language);
  const found = await readRecovery(database, actor);
  if (found.outcome === 'refused') return found;
  const lines = found.cells.map((cell) =>
    fill(text.cell, {
      month: cell.month,
      batch: cell.batch ?? text.beforeSkk,
      payments: cell.payments,
      amount: formatRupiah(cell.amount),
    }),
  );
  return told(found, [...lines, fill(text.total, { amount: formatRupiah(found.total) })]);
}

async function search(
  command: Extract<Doing, { readonly action: 'detect' }>,
  { database }: Session,
  { actor, at, environment }: Doer,
): Promise<CaseRefused | Told> {
  const { language } = command;
  const text = complianceText(language);
  const named = (path: string) => ({ path: callerPath(environment, path), name: basename(path) });
  const file = named(command.list);
  const read = { asOf: at.day, region: command.tenant };
  const list = accepted(
    await (command.workers ? readNamedEmployers(file, read) : readBusinesses(file)),
  );
  const branch =
    command.registered === undefined
      ? undefined
      : accepted(await readBusinesses(named(command.registered)));
  const arrears =
    command.arrears === undefined ? undefined : accepted(await readArrears(named(command.arrears)));
  const issues = [list, branch, arrears].flatMap((each) => each?.issues ?? []);
  printIssues(issues, language);
  const registered =
    branch === undefined
      ? await findRegistered(database, actor, monthOf(at.day))
      : registeredOf(branch.rows);
  const found = await detect({
    list: { file: basename(command.list), rows: list.rows },
    registered: { file: basename(command.registered ?? 'register'), rows: registered },
    ...(arrears === undefined
      ? {}
      : { arrears: { file: basename(command.arrears ?? ''), rows: arrears.rows } }),
    minimumWage: command.wage,
    from: command.from,
    asOf: at.day,
  });
  const lines = [
    fill(text.detected, { ...found.counts, cases: found.cases.length }),
    ...found.asks.map(({ row, name, candidates }) =>
      fill(text.ask, {
        row,
        name,
        candidates: candidates.map((each) => `${each.name} (${each.npp})`).join(' / '),
      }),
    ),
  ];
  const saved = await save(command.save ? found.cases : [], { database, actor, at, text });
  if ('outcome' in saved) return saved;
  lines.push(...saved);
  return told(found, lines, issues.length > 0);
}

/** One case after another; told in a line each. */
async function save(
  cases: Awaited<ReturnType<typeof detect>>['cases'],
  by: Pick<Session, 'database'> &
    Pick<Doer, 'actor' | 'at'> & { readonly text: ReturnType<typeof complianceText> },
): Promise<CaseRefused | readonly string[]> {
  const lines: string[] = [];
  for (const { business, findings } of cases) {
    const request = { ...by.at, business, findings };
    const done = await recordFindings(by.database, by.actor, request);
    if (done.outcome === 'refused') return done;
    lines.push(fill(by.text.saved, { case: done.caseNumber, name: business.name }));
  }
  return lines;
}

/** Contracts against registered projects; a project is matched, never heads. */
async function projects(
  command: Of<'projects'>,
  { database }: Session,
  { actor, at, environment }: Doer,
): Promise<CaseRefused | Told> {
  const { language } = command;
  const text = complianceText(language);
  const named = (path: string) => ({ path: callerPath(environment, path), name: basename(path) });
  const list = accepted(await readProjects(named(command.list)));
  const registered = accepted(await readRegisteredProjects(named(command.registered)));
  printIssues(list.issues, language);
  const found = detectProjects({
    list: { file: basename(command.list), rows: list.rows },
    registered,
  });
  const lines = [
    fill(text.projects, found.counts),
    ...found.asks.map(({ row, name, candidates }) =>
      fill(text.ask, { row, name, candidates: candidates.join(' / ') }),
    ),
  ];
  const saved = await save(command.save ? found.cases : [], { database, actor, at, text });
  if ('outcome' in saved) return saved;
  lines.push(...saved);
  return told(found, lines, list.issues.length > 0);
}

function accepted<T>(read: Parsed<T>): T {
  if (!read.ok) throw new Refusal(read.issues);
  return read.value;
}

async function letters(
  command: Extract<Doing, { readonly action: 'letter' }>,
  { database }: Session,
  { actor, at, environment }: Doer,
): Promise<CaseRefused | Told> {
  const { language, cases, kind, number, first, until, signatory, position, out } = command;
  const text = complianceText(language);
  const written = await writeLetters(database, actor, {
    ...at,
    cases,
    kind,
    numbers: { pattern: number, first },
    signatory: { name: signatory, position },
    language,
    until,
  });
  if (written.outcome === 'refused') return written;
  const opened = await readLetterFiles(database, actor, { cases, reason: at.reason });
  if (opened.outcome === 'refused') return opened;
  const pdfs = new Map(opened.files.map((each) => [each.letter, each.pdf]));
  const lines: string[] = [];
  for (const each of written.letters) {
    const pdf = pdfs.get(each.letter);
    if (pdf === undefined) throw new Error(`Letter ${each.letter} was written and is not there`);
    const file = `surat-${each.caseNumber}-${each.letter}.pdf`;
    await writeIn(callerPath(environment, out), file, pdf);
    lines.push(fill(text.letter, { case: each.caseNumber, number: each.number, file }));
  }
  for (const { refused } of written.refused) note(`payung: ${caseRefusalText(refused, language)}`);
  return told(written, lines, written.refused.length > 0);
}
