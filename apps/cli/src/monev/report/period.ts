// `payung report period`: coverage is asked of the register as `payung coverage` asks it, all else of the
// office; the report is frozen and its papers written. `verify` makes them again and compares.

import { type Database, systemClock } from '@payung/engine';
import {
  coverageAnswer,
  freezePeriod,
  indicatorAnswers,
  listPeriods,
  makePapers,
  type PeriodCoverage,
  type ReportSheet,
  rankingAnswer,
  trendAnswer,
  verifyPeriod,
} from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { addMonths, type Month, monthsBetween, Refusal } from '@payung/values';
import { print } from '../../console.ts';
import { parseCoverageCommand } from '../../coverage/command.ts';
import { namesBelow, placesOf } from '../../coverage/names.ts';
import { openQuestion, type Question } from '../../coverage/question.ts';
import { deskActor, writeIn } from '../../decision/papers.ts';
import { callerPath, type Environment } from '../../environment.ts';
import { readProgram } from '../../program.ts';
import { zoneOf } from '../../serve/zone.ts';
import { openSession } from '../../session.ts';
import { fill } from '../../text/text.ts';
import type { PeriodCommand, PeriodWork } from './period-command.ts';
import { tellRefusal } from './refusal.ts';
import { scheduleWork, signWork } from './signing.ts';
import { reportWords } from './text/text.ts';

const doneCode = 0;
const refusedCode = 2;
/** Months a trend shows at least: a year and the month it is compared with. */
const trendMonths = 13;

/** The exit code is returned. */
export async function periodWork(
  command: PeriodWork,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  if (command.action === 'period' && command.of.kind === 'new') {
    return newReport(command, command.of, environment, signal);
  }
  const session = await openSession(environment, { language: command.language });
  const { database, program } = session;
  try {
    switch (command.action) {
      case 'period':
        if (command.of.kind === 'new') throw new Error('A new report is made from coverage');
        return await papers(command, command.of.report, { database, environment });
      case 'verify':
        return await verify(command, database, program.digest);
      case 'list':
        return await list(command, database);
      case 'sign':
        return await signWork(command, database);
      case 'schedule':
        return await scheduleWork(command, database);
      default:
        return command satisfies never;
    }
  } finally {
    await session.close();
  }
}

async function newReport(
  command: PeriodCommand,
  of: Extract<PeriodCommand['of'], { readonly kind: 'new' }>,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  const { language, tenant } = command;
  const { from, until, sheet, bases, targets } = of;
  const text = reportWords(language);
  const asked = parseCoverageCommand([
    ...['trend', '--tenant', tenant, '--region', tenant, '--at', addMonths(until, -1)],
    ...[
      '--lang',
      language,
      '--months',
      String(Math.max(trendMonths, monthsBetween(from, until) + 1)),
    ],
    ...(bases === undefined ? [] : ['--bases', bases]),
    ...(targets === undefined ? [] : ['--targets', targets]),
  ]);
  if (!asked.ok) throw new Refusal(asked.issues);
  const { source, months } = asked.value;
  if (source === undefined) throw new Error('The register was named as a source');
  const opened = await openQuestion({ ...asked.value, source }, environment, signal);
  try {
    const { register } = opened;
    if (register === undefined) throw new Error('The register was not opened');
    const zone = zoneOf(tenant);
    const frozen = await freezePeriod(register.database, deskActor(command), {
      period: { from, until },
      ...(sheet === undefined ? {} : { sheet }),
      coverage: await coverageOf(
        { ...opened, region: tenant },
        { months, against: addMonths(from, -1), sheet },
      ),
      tenantName: nationalRegister.find(tenant)?.name ?? tenant,
      ...{ today: systemClock.today(zone), zone, reason: command.reason ?? text.reasons.period },
    });
    if (frozen.outcome === 'refused') return tellRefusal(frozen, command);
    const { report, digest } = frozen;
    if (!command.json) print(fill(text.frozen, { report: String(report), digest }));
    return await papers(command, report, { database: register.database, environment });
  } finally {
    await opened.close();
  }
}

async function coverageOf(
  question: Question & { readonly region: string },
  {
    months,
    against,
    sheet,
  }: {
    readonly months: number;
    readonly against: Month;
    readonly sheet: ReportSheet | undefined;
  },
): Promise<PeriodCoverage> {
  const nameOf = await namesBelow(question.region);
  const ranked = { depth: 6, order: 'coverage', against, nameOf } as const;
  const districts = await rankingAnswer(question, ranked);
  return {
    bySegment: await coverageAnswer(question, { by: ['segment'], depth: 4 }),
    byPayer: await coverageAnswer(question, { by: ['payer'], depth: 4 }),
    districts,
    places: placesOf(districts, nameOf),
    trend: await trendAnswer(question, months),
    ...(sheet === 'indicators' ? { indicators: await indicatorAnswers(question) } : {}),
  };
}

async function papers(
  command: PeriodCommand,
  report: number,
  { database, environment }: { readonly database: Database; readonly environment: Environment },
): Promise<number> {
  const { formats, language } = command;
  const text = reportWords(language);
  const program = (await readProgram(environment)).digest;
  const reason = command.reason ?? text.reasons.papers;
  const made = await makePapers(database, deskActor(command), {
    ...{ report, formats, language, program, reason },
  });
  if (made.outcome === 'refused') return tellRefusal(made, command);
  const folder = callerPath(environment, command.out);
  const files = made.papers.map(({ format, bytes }) => ({
    name: fill(text.paperName, { report: String(report), format }),
    bytes,
  }));
  for (const { name, bytes } of files) {
    await writeIn(folder, name, bytes);
    if (!command.json) print(fill(text.paperWritten, { file: name }));
  }
  if (command.json) {
    print(JSON.stringify({ report, files: files.map(({ name }) => name) }, undefined, 2));
  }
  return doneCode;
}

async function verify(
  command: Extract<PeriodWork, { readonly action: 'verify' }>,
  database: Database,
  program: string,
): Promise<number> {
  const text = reportWords(command.language);
  const { report } = command;
  const checked = await verifyPeriod(database, deskActor(command), { report, program });
  if (checked.outcome === 'refused') return tellRefusal(checked, command);
  const { digest, papers: made } = checked;
  if (command.json) print(JSON.stringify(checked, undefined, 2));
  else {
    print(fill(text.checked, { report: String(report), digest }));
    if (made.length === 0) print(text.noPapers);
    for (const { format, language, same, ownProgram, digest: of } of made) {
      const words = same ? text.same : ownProgram ? text.differs : text.differsByProgram;
      print(fill(words, { format, language, digest: of }));
    }
  }
  return made.some(({ same, ownProgram }) => !same && ownProgram) ? refusedCode : doneCode;
}

async function list(
  command: Extract<PeriodWork, { readonly action: 'list' }>,
  database: Database,
): Promise<number> {
  const text = reportWords(command.language);
  const listed = await listPeriods(database, deskActor(command));
  if (listed.outcome === 'refused') return tellRefusal(listed, command);
  if (command.json) print(JSON.stringify(listed.reports, undefined, 2));
  else if (listed.reports.length === 0) print(text.noReports);
  else {
    for (const { report, from, until, day, digest } of listed.reports) {
      print(fill(text.listed, { report: String(report), from, until, day, digest }));
    }
  }
  return doneCode;
}
