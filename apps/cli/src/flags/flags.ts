// `payung flags`: signs of misuse are raised, looked at and closed by a person; home visits are drawn by a
// seed that was fixed before. Nobody is refused by a flag.

import {
  closeFlag,
  drawFromDecision,
  fixSeed,
  raiseFlags,
  readFlags,
  readVisits,
  signText,
} from '@payung/office';
import { formatCount, issue, Refusal } from '@payung/values';
import { print } from '../console.ts';
import { deskActor, readBytes, tellRefusal } from '../decision/papers.ts';
import { callerPath, type Environment } from '../environment.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { FlagsCommand, FlagsWork } from './command.ts';
import { readFacts } from './facts-file.ts';
import { flagsText } from './text/text.ts';

/** The exit code is returned. */
export async function flagsCommand(
  command: FlagsCommand,
  environment: Environment,
): Promise<number> {
  if (command.action === 'help') {
    print(flagsText(command.language).help);
    return 0;
  }
  const session = await openSession(environment, { language: command.language });
  try {
    return await work(command, session, environment);
  } finally {
    await session.close();
  }
}

type Of<Action extends FlagsWork['action']> = Extract<FlagsWork, { readonly action: Action }>;

async function work(
  command: FlagsWork,
  session: Session,
  environment: Environment,
): Promise<number> {
  switch (command.action) {
    case 'list':
      return list(command, session);
    case 'raise':
      return raise(command, session, environment);
    case 'close':
      return close(command, session);
    case 'seed':
      return seed(command, session, environment);
    case 'draw':
      return draw(command, session, environment);
    case 'visits':
      return visits(command, session);
    default:
      return command satisfies never;
  }
}

/** The answer as JSON, or in words. */
function tell(command: FlagsWork, answer: object, lines: readonly string[]): number {
  if (command.json) print(JSON.stringify(answer, undefined, 2));
  else for (const line of lines) print(line);
  return 0;
}

async function list(command: Of<'list'>, { database }: Session): Promise<number> {
  const text = flagsText(command.language);
  const found = await readFlags(database, deskActor(command));
  if (found.outcome === 'refused') return tellRefusal(found, command);
  const lines = found.flags.map(({ flag, person, rule, evidence, outcome, outcomeReason }) =>
    fill(text.flag, {
      flag,
      person,
      sign: signText({ person, rule, evidence }, command.language),
      outcome: outcome === null ? text.open : `${text.verdicts[outcome]}: ${outcomeReason ?? ''}`,
    }),
  );
  return tell(command, found, lines.length === 0 ? [text.none] : lines);
}

async function raise(
  command: Of<'raise'>,
  { database }: Session,
  environment: Environment,
): Promise<number> {
  const text = flagsText(command.language);
  const more = command.facts === undefined ? [] : await factsOf(command, environment);
  const raised = await raiseFlags(database, deskActor(command), { more, reason: text.reasonRaise });
  if (raised.outcome === 'refused') return tellRefusal(raised, command);
  const { signs, fresh } = raised;
  return tell(command, raised, [
    fill(text.raised, { signs: formatCount(signs), fresh: formatCount(fresh) }),
  ]);
}

async function factsOf(command: Of<'raise'>, environment: Environment) {
  const path = callerPath(environment, command.facts ?? '');
  const read = readFacts((await readBytes(path)).toString('utf8'));
  if (read.ok) return read.value;
  const words = flagsText(command.language).fileInvalid;
  const detail = fill(words, { file: command.facts ?? '', detail: read.at });
  throw new Refusal([issue('usage', { detail })]);
}

async function close(command: Of<'close'>, { database }: Session): Promise<number> {
  const text = flagsText(command.language);
  const { flag, verdict, why } = command;
  const closed = await closeFlag(database, deskActor(command), {
    ...{ flag, verdict, why },
    reason: text.reasonClose,
  });
  if (closed.outcome === 'refused') return tellRefusal(closed, command);
  return tell(command, closed, [fill(text.closed, { flag, verdict: text.verdicts[verdict] })]);
}

async function seedIn(file: string, environment: Environment): Promise<string> {
  return (await readBytes(callerPath(environment, file))).toString('utf8').trim();
}

async function seed(
  command: Of<'seed'>,
  { database }: Session,
  environment: Environment,
): Promise<number> {
  const text = flagsText(command.language);
  const fixed = await fixSeed(database, deskActor(command), {
    seed: await seedIn(command.seed, environment),
    sharePpm: command.sharePpm,
    reason: text.reasonSeed,
  });
  if (fixed.outcome === 'refused') return tellRefusal(fixed, command);
  return tell(command, fixed, [fill(text.fixed, { draw: fixed.draw, digest: fixed.seedDigest })]);
}

async function draw(
  command: Of<'draw'>,
  { database }: Session,
  environment: Environment,
): Promise<number> {
  const text = flagsText(command.language);
  const { draw: number, number: decision } = command;
  const drawn = await drawFromDecision(database, deskActor(command), {
    draw: number,
    number: decision,
    seed: await seedIn(command.seed, environment),
    reason: text.reasonDraw,
  });
  if (drawn.outcome === 'refused') return tellRefusal(drawn, command);
  const count = formatCount(drawn.people.length);
  return tell(command, drawn, [
    fill(text.drawn, { draw: number, count, people: drawn.people.join(', ') }),
  ]);
}

async function visits(command: Of<'visits'>, { database }: Session): Promise<number> {
  const text = flagsText(command.language);
  const listed = await readVisits(database, deskActor(command), command.draw);
  if (listed.outcome === 'refused') return tellRefusal(listed, command);
  const count = formatCount(listed.people.length);
  const people = listed.people.join(', ');
  tell(command, listed, [
    fill(text.drawn, { draw: command.draw, count, people }),
    listed.repeats ? text.repeats : text.repeatsNot,
  ]);
  return listed.repeats ? 0 : 2;
}
