// `payung claim`: claims on the database of this data folder. Whoever is named by --by does it; results go
// to standard output.

import type { Actor } from '@payung/engine';
import { systemClock } from '@payung/engine';
import { heirRelations } from '@payung/law';
import {
  type ClaimCause,
  type ClaimFacts,
  type ClaimRefused,
  claimAlertText,
  claimCauses,
  claimDocumentNames,
  claimMoves,
  claimRefusalText,
  claimWords,
  keepPaper,
  moveClaim,
  nameHeirs,
  openClaim,
  ownDocuments,
  type PaperDocument,
  readBoard,
  readClaim,
  readClaimAlerts,
} from '@payung/office';
import { type Day, formatRupiah, refuse } from '@payung/values';
import { note, print } from '../console.ts';
import { reading } from '../decision/json-part.ts';
import { readBytes } from '../decision/papers.ts';
import { callerPath, type Environment } from '../environment.ts';
import { zoneOf } from '../serve/zone.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { ClaimCommand } from './command.ts';
import { claimText } from './text/text.ts';

type Doing = Exclude<ClaimCommand, { readonly action: 'help' }>;
const refusedCode = 2;

/** The exit code is returned. */
export async function claimCommand(
  command: ClaimCommand,
  environment: Environment,
): Promise<number> {
  if (command.action === 'help') {
    print(claimText(command.language).help);
    return 0;
  }
  const session = await openSession(environment, { language: command.language });
  try {
    const done = await perform(command, session, environment);
    if (done.outcome === 'refused') {
      if (command.json) print(JSON.stringify(done, undefined, 2));
      note(`payung: ${claimRefusalText(done, command.language)}`);
      return refusedCode;
    }
    if (command.json) print(JSON.stringify(done.result, undefined, 2));
    else for (const line of done.lines) print(line);
    return 0;
  } finally {
    await session.close();
  }
}

type Done =
  | ClaimRefused
  | { readonly outcome: 'done'; readonly result: unknown; readonly lines: readonly string[] };

type Doer = {
  readonly database: Session['database'];
  readonly environment: Environment;
  readonly actor: Actor;
  readonly at: { readonly day: Day; readonly today: Day; readonly reason: string };
};
type Of<Action extends Doing['action']> = Extract<Doing, { readonly action: Action }>;

async function perform(
  command: Doing,
  { database }: Session,
  environment: Environment,
): Promise<Done> {
  const { language, tenant, by } = command;
  const actor: Actor = { id: by, role: 'admin', tenant };
  const today = systemClock.today(zoneOf(tenant));
  const reason = command.reason ?? claimText(language).reason;
  const doer: Doer = {
    database,
    environment,
    actor,
    at: { day: command.day ?? today, today, reason },
  };
  switch (command.action) {
    case 'open':
      return open(command, doer);
    case 'paper':
      return paper(command, doer);
    case 'heirs':
      return heirs(command, doer);
    case 'move':
      return move(command, doer);
    case 'show':
      return show(command, doer);
    case 'board':
      return board(command, doer);
    case 'alerts':
      return alerts(command, doer);
    default:
      return command satisfies never;
  }
}

async function open(
  { language, file, person }: Of<'open'>,
  { database, environment, actor, at }: Doer,
): Promise<Done> {
  const text = claimText(language);
  const facts = await readFacts(file, environment, text.fileUnfit);
  const done = await openClaim(database, actor, { ...at, person, facts });
  if (done.outcome === 'refused') return done;
  const { expected, potential } = done;
  const sums = { expected: formatRupiah(expected), potential: formatRupiah(potential) };
  return told(done, [fill(text.opened, { ...done, ...sums })]);
}

async function paper(
  { language, claim, file, document: written }: Of<'paper'>,
  { database, environment, actor, at }: Doer,
): Promise<Done> {
  const text = claimText(language);
  const document = documentNamed(written, text.optionMissing);
  const scan = file === undefined ? {} : { scan: await readBytes(callerPath(environment, file)) };
  const done = await keepPaper(database, actor, { ...at, claim, document, ...scan });
  return done.outcome === 'refused' ? done : told(done, [fill(text.kept, { paper: done.paper })]);
}

async function heirs(
  { language, claim, file }: Of<'heirs'>,
  { database, environment, actor, at }: Doer,
): Promise<Done> {
  const text = claimText(language);
  const named = await readHeirs(file, environment, text.fileUnfit);
  const done = await nameHeirs(database, actor, { ...at, claim, ...named });
  return done.outcome === 'refused' ? done : told(done, [fill(text.named, { first: done.first })]);
}

async function move(
  { language, claim, amount, article, move: written }: Of<'move'>,
  { database, actor, at }: Doer,
): Promise<Done> {
  const text = claimText(language);
  const step = claimMoves.find((each) => each === written);
  if (step === undefined) {
    const value = `--move (${claimMoves.join(', ')})`;
    throw refuse('usage', { detail: fill(text.optionMissing, { value }) });
  }
  const more = {
    ...(amount === undefined ? {} : { amount }),
    ...(article === undefined ? {} : { article }),
  };
  const done = await moveClaim(database, actor, { ...at, claim, move: step, ...more });
  if (done.outcome === 'refused') return done;
  const state = claimWords(language).states[done.state];
  return told(done, [fill(text.moved, { claim, state })]);
}

async function show(
  { language, claim: number }: Of<'show'>,
  { database, actor, at }: Doer,
): Promise<Done> {
  const text = claimText(language);
  const found = await readClaim(database, actor, { claim: number, today: at.day, language });
  if (found.outcome === 'refused') return found;
  const { claim, papers, why, receivers } = found;
  const sums = {
    expected: formatRupiah(claim.expected),
    potential: formatRupiah(claim.potential),
    state: claimWords(language).states[claim.standing.state],
  };
  return told(found, [
    fill(text.shown, { claim: claim.claim, programme: claim.programme, ...sums }),
    ...papers.tasks.map(({ label, status }) =>
      fill(text.task, { label, status: text.tasks[status] }),
    ),
    ...receivers.map(({ heir, share }) => fill(text.share, { heir, share: formatRupiah(share) })),
    ...why.map((step) => fill(text.why, { step })),
  ]);
}

async function board({ language }: Doing, { database, actor }: Doer): Promise<Done> {
  const text = claimText(language);
  const found = await readBoard(database, actor);
  if (found.outcome === 'refused') return found;
  const total = {
    claims: found.total.claims,
    amount: formatRupiah(found.total.amount),
    funds: formatRupiah(found.contributed.funds),
  };
  const cells = found.cells.map(({ month, region, programme, claims, amount }) =>
    fill(text.cell, {
      month,
      region: region ?? '—',
      programme,
      claims,
      amount: formatRupiah(amount),
    }),
  );
  return told(found, [...cells, fill(text.boardTotal, total)]);
}

async function alerts({ language }: Doing, { database, actor, at }: Doer): Promise<Done> {
  const found = await readClaimAlerts(database, actor, at.day);
  if (found.outcome === 'refused') return found;
  const lines = found.alerts.map((each) => claimAlertText(each, language));
  return told(found, lines.length > 0 ? lines : [claimText(language).noAlerts]);
}

function documentNamed(written: string, missing: string): PaperDocument {
  const known: readonly string[] = [...claimDocumentNames, ...ownDocuments];
  if (isDocument(written, known)) return written;
  const value = `--document (${known.join(', ')})`;
  throw refuse('usage', { detail: fill(missing, { value }) });
}

function isDocument(written: string, known: readonly string[]): written is PaperDocument {
  return known.includes(written);
}

function told(result: unknown, lines: readonly string[]): Done {
  return { outcome: 'done', result, lines };
}

async function readFacts(
  file: string,
  environment: Environment,
  unfit: string,
): Promise<ClaimFacts> {
  const written = (await readBytes(callerPath(environment, file))).toString('utf8');
  const read = reading(written, (root) => {
    const cause: ClaimCause = root.oneOf('cause', claimCauses);
    return { cause };
  });
  if (!read.ok) throw refuse('usage', { detail: fill(unfit, { value: read.at }) });
  // It is an object with a cause: the law reads the rest of it.
  const facts: Readonly<Record<string, unknown>> = JSON.parse(written);
  return { ...facts, cause: read.value.cause };
}

async function readHeirs(file: string, environment: Environment, unfit: string) {
  const written = (await readBytes(callerPath(environment, file))).toString('utf8');
  const read = reading(written, (root) => ({
    family: {
      living: root.list('living').map((each) => each.ownOneOf(heirRelations)),
      ...(root.has('willIsNotarial')
        ? { willIsNotarial: root.any('willIsNotarial') === true }
        : {}),
    },
    heirs: root.list('heirs').map((each) => ({
      relation: each.oneOf('relation', ['self', ...heirRelations] as const),
      name: each.text('name'),
      ...(each.has('phone') ? { phone: each.text('phone') } : {}),
      ...(each.has('weight') ? { weight: each.count('weight') } : {}),
      consent: each.has('consent') && each.any('consent') === true,
    })),
  }));
  if (!read.ok) throw refuse('usage', { detail: fill(unfit, { value: read.at }) });
  return read.value;
}
