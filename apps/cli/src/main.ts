// The door of the command line: arguments in, exit code out. Refusals become one clear message
// and exit code 2; a bug becomes a number and exit code 1; Ctrl-C ends everything cleanly.

import { randomBytes } from 'node:crypto';
import { type Issue, issue, type Language, type Parsed, Refusal } from '@payung/values';
import type { AgreementsCommand } from './agreements/command.ts';
import { type Command, parseCommand } from './arguments.ts';
import { type AuditCommand, parseAuditCommand } from './audit/command.ts';
import { type BackupCommand, parseBackupCommand } from './backup/command.ts';
import { type CalendarCommand, parseCalendarCommand } from './calendar/command.ts';
import { type ClaimCommand, parseClaimCommand } from './claim/command.ts';
import { type ComplianceCommand, parseComplianceCommand } from './compliance/command.ts';
import { note, print, printIssues } from './console.ts';
import { type DecisionCommand, parseDecisionCommand } from './decision/command.ts';
import { type DoctorCommand, parseDoctorCommand } from './doctor/command.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { type FlagsCommand, parseFlagsCommand } from './flags/command.ts';
import { lawCommand } from './law/law.ts';
import { type LinkCommand, parseLinkCommand } from './link/command.ts';
import type { MonevCommand } from './monev/command.ts';
import type { ReportCommand } from './monev/report/command.ts';
import type { ParitranaCommand } from './paritrana/command.ts';
import { type PlanCommand, parsePlanCommand } from './plan/command.ts';
import { programVersion } from './program.ts';
import { parseSampleCommand, type SampleCommand } from './sample/command.ts';
import { parseSendCommand, type SendCommand } from './send/command.ts';
import { parseServeCommand, type ServeCommand } from './serve/command.ts';
import { textIn } from './text/text.ts';

const doneCode = 0;
const refusedCode = 2;
const bugCode = 1;
const interruptedCode = 130;

async function main(argv: readonly string[]): Promise<number> {
  const command = await parseAny(argv);
  if (!command.ok) {
    printIssues(command.issues, 'id');
    return refusedCode;
  }
  const stop = new AbortController();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.on(event, () => stop.abort(new Error(event)));
  }
  try {
    return await execute(command.value, readEnvironment(), stop.signal);
  } catch (error) {
    return report(error, command.value.language);
  }
}

type AnyCommand =
  | Command
  | LinkCommand
  | SampleCommand
  | PlanCommand
  | DecisionCommand
  | MonevCommand
  | AgreementsCommand
  | ParitranaCommand
  | ReportCommand
  | SendCommand
  | CalendarCommand
  | FlagsCommand
  | ServeCommand
  | AuditCommand
  | BackupCommand
  | DoctorCommand
  | ClaimCommand
  | ComplianceCommand;

/** What loads the office is loaded for its own command alone: each start of the others is a second shorter. */
async function parseAny(argv: readonly string[]): Promise<Parsed<AnyCommand>> {
  const [word, ...rest] = argv;
  switch (word) {
    case 'link':
      return parseLinkCommand(rest);
    case 'plan':
      return parsePlanCommand(rest);
    case 'decision':
      return parseDecisionCommand(rest);
    case 'monev':
      return (await import('./monev/command.ts')).parseMonevCommand(rest);
    case 'report':
      return (await import('./monev/report/command.ts')).parseReportCommand(rest);
    case 'agreements':
      return (await import('./agreements/command.ts')).parseAgreementsCommand(rest);
    case 'paritrana':
      return (await import('./paritrana/command.ts')).parseParitranaCommand(rest);
    case 'serve':
      return parseServeCommand(rest);
    case 'audit':
      return parseAuditCommand(rest);
    case 'doctor':
      return parseDoctorCommand(rest);
    case 'backup':
    case 'restore':
    case 'upgrade':
      return parseBackupCommand(word, rest);
    case 'send':
      return parseSendCommand(rest);
    case 'calendar':
      return parseCalendarCommand(rest);
    case 'flags':
      return parseFlagsCommand(rest);
    case 'claim':
      return parseClaimCommand(rest);
    case 'compliance':
      return parseComplianceCommand(rest);
    case 'sample':
      if (!rest.some((each) => each.startsWith('--nation'))) return parseSampleCommand(rest);
      return parseCommand(argv);
    default:
      return parseCommand(argv);
  }
}

/** Database and pages are loaded by the commands that need them: `payung law` answers at once. */
async function execute(
  command: AnyCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  if (isOfficeWork(command)) return officeWork(command, environment, signal);
  if (isFollowUp(command)) return followUp(command, environment);
  switch (command.name) {
    case 'help':
      print(textIn(command.language).help);
      break;
    case 'version':
      print(await programVersion(environment));
      break;
    case 'run':
      await (await import('./run.ts')).runCommand(command, environment, signal);
      break;
    case 'start':
      await (await import('./start.ts')).startCommand(command, environment, signal);
      break;
    case 'serve':
    case 'audit':
    case 'backup':
    case 'doctor':
      return operation(command, environment, signal);
    case 'sample nation':
      await (await import('./nation/nation.ts')).nationCommand(command, environment, signal);
      break;
    case 'law':
      return lawCommand(command.asked, environment, signal);
    case 'link':
    case 'link explain':
    case 'link help':
      await (await import('./link/link.ts')).linkCommand(command, environment, signal);
      break;
    case 'sample':
    case 'sample help':
      await (await import('./sample/sample.ts')).sampleCommand(command, environment, signal);
      break;
    default:
      return command satisfies never;
  }
  return doneCode;
}

const officeWords = [
  'intake',
  'registry',
  'coverage',
  'coverage published',
  'plan',
  'decision',
  'send',
  'calendar',
  'flags',
  'monev',
  'report',
] as const;
type OfficeWork = Extract<AnyCommand, { readonly name: (typeof officeWords)[number] }>;

function isOfficeWork(command: AnyCommand): command is OfficeWork {
  return officeWords.some((word) => word === command.name);
}

/** From a list to the branch's reply: the commands that say by their code how it ended. */
async function officeWork(
  command: OfficeWork,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  switch (command.name) {
    case 'intake':
      return (await import('./intake.ts')).intakeCommand(command, environment, signal);
    case 'registry':
      return (await import('./registry/registry.ts')).registryCommand(command, environment, signal);
    case 'coverage':
      await (await import('./coverage/coverage.ts')).coverageCommand(command, environment, signal);
      return doneCode;
    case 'coverage published':
      await (await import('./published.ts')).publishedCommand(command);
      return doneCode;
    case 'plan':
      await (await import('./plan/plan.ts')).planCommand(command, environment, signal);
      return doneCode;
    case 'decision':
      return (await import('./decision/decision.ts')).decisionCommand(command, environment);
    case 'monev':
      return (await import('./monev/monev.ts')).monevCommand(command, environment, signal);
    case 'report':
      return (await import('./monev/report/report.ts')).reportCommand(command, environment, signal);
    case 'send':
      return (await import('./send/send.ts')).sendCommand(command, environment);
    case 'calendar':
      return (await import('./calendar/calendar.ts')).calendarCommand(command, environment);
    case 'flags':
      return (await import('./flags/flags.ts')).flagsCommand(command, environment);
    default:
      return command satisfies never;
  }
}

const followUpWords = ['claim', 'compliance', 'agreements', 'paritrana'] as const;
type FollowUpCommand = Extract<AnyCommand, { readonly name: (typeof followUpWords)[number] }>;

function isFollowUp(command: AnyCommand): command is FollowUpCommand {
  return followUpWords.some((each) => each === command.name);
}

/** What comes after somebody is protected: a word is added to the list above and to the switch. */
async function followUp(command: FollowUpCommand, environment: Environment): Promise<number> {
  switch (command.name) {
    case 'claim':
      return (await import('./claim/claim.ts')).claimCommand(command, environment);
    case 'compliance':
      return (await import('./compliance/compliance.ts')).complianceCommand(command, environment);
    case 'agreements':
      return (await import('./agreements/agreements.ts')).agreementsCommand(command, environment);
    case 'paritrana':
      return (await import('./paritrana/paritrana.ts')).paritranaCommand(command, environment);
    default:
      return command satisfies never;
  }
}

/** The daily running of an installation. */
async function operation(
  command: ServeCommand | AuditCommand | BackupCommand | DoctorCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  switch (command.name) {
    case 'serve':
      await (await import('./serve/serve.ts')).serveCommand(command, environment, signal);
      return doneCode;
    case 'audit':
      return (await import('./audit/audit.ts')).auditCommand(command, environment);
    case 'backup':
      return (await import('./backup/backup.ts')).backupCommand(command, environment);
    case 'doctor':
      return (await import('./doctor/doctor.ts')).doctorCommand(command, environment);
    default:
      return command satisfies never;
  }
}

function report(error: unknown, language: Language): number {
  if (error instanceof Refusal) {
    printIssues(error.issues, language);
    return error.issues.some(({ code }) => code === 'cancelled') ? interruptedCode : refusedCode;
  }
  const full = findDiskFull(error);
  if (full !== undefined) {
    printIssues([full], language);
    return refusedCode;
  }
  const number = randomBytes(2).toString('hex').toUpperCase();
  printIssues([issue('internal', { number })], language);
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return bugCode;
}

/** A full disk shows as whatever was writing at that moment; the person needs one message. */
function findDiskFull(error: unknown): Issue | undefined {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const code = 'code' in each ? each.code : undefined;
    const path = 'path' in each ? String(each.path) : '';
    // 53100 = disk_full of PostgreSQL
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') {
      return issue('disk_full', { path });
    }
  }
  return undefined;
}

const exitCode = await main(process.argv.slice(2));
// The IPC channel to the launcher would keep the process alive.
if (process.connected) process.disconnect();
process.exitCode = exitCode;
