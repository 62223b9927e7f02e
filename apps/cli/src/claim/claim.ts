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
import { formatRupiah, refuse } from '@payung/values';
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

async function perform(
  command: Doing,
  { database }: Session,
  environment: Environment,
): Promise<Done> {
  const { language, tenant } = command;
  const text = claimText(language);
  const actor: Actor = { id: command.by, role: 'admin', tenant };
  const today = systemClock.today(zoneOf(tenant));
  const at = { day: command.day ?? today, today, reason: command.reason ?? text.reason };
  switch (command.action) {
    case 'open': {
      const facts = await readFacts(command.file, environment, text.fileUnfit);
      const request = { ...at, person: command.person, facts };
      const done = await openClaim(database, actor, request);
      if (done.outcome === 'refused') return done;
      const { expected, potential } = done;
      const sums = { expected: formatRupiah(expected), potential: formatRupiah(potential) };
      return told(done, [fill(text.opened, { ...done, ...sums })]);
    }
    case 'paper': {
      const { claim, file } = command;
      const document = documentNamed(command.document, text.optionMissing);
      const scan =
        file === undefined ? {} : { scan: await readBytes(callerPath(environment, file)) };
      const done = await keepPaper(database, actor, { ...at, claim, document, ...scan });
      return done.outcome === 'refused'
        ? done
        : told(done, [fill(text.kept, { paper: done.paper })]);
    }
    case 'heirs': {
      const named = await readHeirs(command.file, environment, text.fileUnfit);
      const done = await nameHeirs(database, actor, { ...at, claim: command.claim, ...named });
      return done.outcome === 'refused'
        ? done
        : told(done, [fill(text.named, { first: done.first })]);
    }
    case 'move': {
      const { claim, amount, article } = command;
      const move = claimMoves.find((each) => each === command.move);
      if (move === undefined) {
        const value = `--move (${claimMoves.join(', ')})`;
        throw refuse('usage', { detail: fill(text.optionMissing, { value }) });
      }
      const more = {
        ...(amount === undefined ? {} : { amount }),
        ...(article === undefined ? {} : { article }),
      };
      const done = await moveClaim(database, actor, { ...at, claim, move, ...more });
      if (done.outcome === 'refused') return done;
      const state = claimWords(language).states[done.state];
      return told(done, [fill(text.moved, { claim, state })]);
    }
    case 'show': {
      const found = await readClaim(database, actor, {
        claim: command.claim,
        today: at.day,
        language,
      });
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
        ...receivers.map(({ heir, share }) =>
          fill(text.share, { heir, share: formatRupiah(share) }),
        ),
        ...why.map((step) => fill(text.why, { step })),
      ]);
    }
    case 'board': {
      const board = await readBoard(database, actor);
      if (board.outcome === 'refused') return board;
      const total = {
        claims: board.total.claims,
        amount: formatRupiah(board.total.amount),
        funds: formatRupiah(board.contributed.funds),
      };
      const cells = board.cells.map(({ month, region, programme, claims, amount }) =>
        fill(text.cell, {
          month,
          region: region ?? '—',
          programme,
          claims,
          amount: formatRupiah(amount),
        }),
      );
      return told(board, [...cells, fill(text.boardTotal, total)]);
    }
    case 'alerts': {
      const found = await readClaimAlerts(database, actor, at.day);
      if (found.outcome === 'refused') return found;
      const lines = found.alerts.map((each) => claimAlertText(each, language));
      return told(found, lines.length > 0 ? lines : [text.noAlerts]);
    }
    default:
      return command satisfies never;
  }
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
