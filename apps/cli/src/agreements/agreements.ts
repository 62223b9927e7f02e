// `payung agreements`: KSO, MoU and PKS, regulations and duties of a region. Papers stay where they are;
// their digest is kept.

import { createHash } from 'node:crypto';
import { systemClock } from '@payung/engine';
import {
  endAgreement,
  type Kept,
  type MonevRefused,
  monevRefusalText,
  readUndertakings,
  recordAgreement,
  recordDutyStep,
  recordRegulation,
  undertakingDecisions,
  undertakingParts,
} from '@payung/office';
import type { Day } from '@payung/values';
import { note, print } from '../console.ts';
import { deskActor, readBytes } from '../decision/papers.ts';
import { callerPath, type Environment } from '../environment.ts';
import { zoneOf } from '../serve/zone.ts';
import { openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type { AgreementsCommand } from './command.ts';
import { agreementsWords } from './text/text.ts';

type Asked = Exclude<AgreementsCommand, { readonly action: 'help' }>;

const refusedCode = 2;

/** The exit code is returned. */
export async function agreementsCommand(
  command: AgreementsCommand,
  environment: Environment,
): Promise<number> {
  if (command.action === 'help') {
    print(agreementsWords(command.language).help);
    return 0;
  }
  const document = 'file' in command ? await digestOf(command.file, environment) : {};
  const session = await openSession(environment, { language: command.language });
  try {
    if (command.action === 'list') return await list(command, session);
    const done = await perform(command, session, document);
    if (done.outcome === 'refused') return tellRefusal(done, command);
    const text = agreementsWords(command.language);
    if (command.json) print(JSON.stringify(done, undefined, 2));
    else print(fill(text.kept, { number: String(done.number) }));
    return 0;
  } finally {
    await session.close();
  }
}

async function digestOf(
  file: string | undefined,
  environment: Environment,
): Promise<{ readonly document?: string }> {
  if (file === undefined) return {};
  const bytes = await readBytes(callerPath(environment, file));
  return { document: createHash('sha256').update(bytes).digest('hex') };
}

function perform(
  command: Exclude<Asked, { readonly action: 'list' }>,
  { database }: Session,
  document: { readonly document?: string },
): Promise<Kept | MonevRefused> {
  const actor = deskActor(command);
  const reason = command.reason ?? agreementsWords(command.language).reasons[command.action];
  switch (command.action) {
    case 'add': {
      const agreement = { ...command.agreement, ...document };
      return recordAgreement(database, actor, { agreement, reason });
    }
    case 'end': {
      const ended = { day: command.day ?? today(command), reason: command.because };
      return endAgreement(database, actor, { number: command.number, ended, reason });
    }
    case 'regulation': {
      const regulation = { ...command.regulation, ...document };
      return recordRegulation(database, actor, { regulation, reason });
    }
    case 'duty': {
      const step = { ...command.step, day: command.day ?? today(command), ...document };
      return recordDutyStep(database, actor, { step, reason });
    }
    default:
      return command satisfies never;
  }
}

function today({ tenant }: Asked): Day {
  return systemClock.today(zoneOf(tenant));
}

async function list(
  command: Extract<Asked, { readonly action: 'list' }>,
  { database }: Session,
): Promise<number> {
  const { language } = command;
  const read = await readUndertakings(database, deskActor(command));
  if (read.outcome === 'refused') return tellRefusal(read, command);
  const shown = { on: command.day ?? today(command), language };
  if (command.json) {
    const { agreements, regulations, duties } = read;
    print(JSON.stringify({ on: shown.on, agreements, regulations, duties }, undefined, 2));
    return 0;
  }
  for (const { heading, lines, table } of undertakingParts(read, shown)) {
    print(heading);
    for (const line of lines) print(`  ${line}`);
    for (const row of table?.rows ?? []) {
      print(`  ${row.filter((cell) => cell !== '').join(' | ')}`);
    }
  }
  for (const line of undertakingDecisions(read, shown)) print(`! ${line}`);
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
