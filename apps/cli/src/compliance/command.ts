// Arguments behind the word `compliance`, as a value.

import { parseArgs } from 'node:util';
import type { CaseMove, CaseOutcome, LetterKind } from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import {
  type Day,
  failed,
  isDay,
  isMonth,
  issue,
  type Language,
  type Month,
  type Parsed,
  parsed,
  parseRupiah,
  type Rupiah,
} from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { complianceText } from './text/text.ts';

// The same words as office has; only its types are loaded here, so that other commands answer at once.
const moves = [
  ...(['clarify', 'confirm', 'dismiss', 'letter1', 'letter2', 'instalments', 'default'] as const),
  ...(['invite', 'commit', 'sue', 'kpknl', 'settle', 'close'] as const),
] satisfies readonly CaseMove[];
const outcomes = [
  'paid',
  'instalments',
  'unpaid',
  'closed',
] as const satisfies readonly CaseOutcome[];
const kinds = [
  'clarification',
  'letter1',
  'letter2',
  'invitation',
] as const satisfies readonly LetterKind[];

type Common = {
  readonly name: 'compliance';
  readonly tenant: string;
  readonly by: string;
  readonly day?: Day;
  readonly reason?: string;
  readonly json: boolean;
  readonly language: Language;
};

export type ComplianceCommand =
  | { readonly name: 'compliance'; readonly action: 'help'; readonly language: Language }
  | (Common & {
      readonly action: 'detect';
      readonly list: string;
      readonly registered?: string;
      readonly arrears?: string;
      /** The list is one of workers, which names their employers. */
      readonly workers: boolean;
      readonly wage: Rupiah;
      readonly from: Month;
      readonly save: boolean;
    })
  | (Common & {
      readonly action: 'projects';
      readonly list: string;
      readonly registered: string;
      readonly save: boolean;
    })
  | (Common & { readonly action: 'list' | 'recovery' })
  | (Common & {
      readonly action: 'move';
      readonly caseNumber: number;
      readonly move: Exclude<CaseMove, 'skk'>;
      readonly until?: Day;
      readonly outcome?: CaseOutcome;
    })
  | (Common & {
      readonly action: 'letter';
      readonly cases: readonly number[];
      readonly kind: LetterKind;
      readonly number: string;
      readonly first: number;
      readonly until: Day;
      readonly signatory: string;
      readonly position: string;
      readonly out: string;
    })
  | (Common & {
      readonly action: 'batch';
      readonly cases: readonly number[];
      readonly number: string;
      readonly office: string;
    })
  | (Common & { readonly action: 'release'; readonly batch: number })
  | (Common & {
      readonly action: 'pack';
      readonly batch: number;
      readonly caseNumber: number;
      readonly out: string;
    });

const text = { type: 'string' } as const;
const options = {
  tenant: text,
  by: text,
  day: text,
  reason: text,
  registered: text,
  arrears: text,
  wage: text,
  from: text,
  save: { type: 'boolean' },
  workers: { type: 'boolean' },
  move: text,
  until: text,
  outcome: text,
  kind: text,
  number: text,
  first: text,
  signatory: text,
  position: text,
  office: text,
  out: text,
  json: { type: 'boolean' },
  lang: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** @example parseComplianceCommand(['recovery', '--tenant', '75.02', '--by', 'ani']).ok // true */
export function parseComplianceCommand(argv: readonly string[]): Parsed<ComplianceCommand> {
  const given = readArguments(argv);
  if (given === undefined) return refused(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return refused(textIn('id').languageInvalid, language);
  }
  const [action, subject = '', second = ''] = positionals;
  if (values.help || action === undefined) {
    return parsed({ name: 'compliance', action: 'help', language });
  }
  const words = complianceText(language);
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return refused(words.tenantMissing, values.tenant ?? '');
  const missing = (what: string) => refused(words.optionMissing, what);
  if ((values.by ?? '').trim() === '') return missing('--by');
  for (const each of [values.day, values.until]) {
    if (each !== undefined && !isDay(each)) return refused(textIn(language).dayInvalid, each);
  }
  const common = commonOf(tenant.value, values, language);
  const asked: Asked = { common, values, subject, second, missing };
  switch (action) {
    case 'list':
    case 'recovery':
      return parsed({ ...common, action });
    case 'detect':
      return parseDetect(asked);
    case 'projects':
      return parseProjects(asked);
    case 'move':
      return parseMove(asked);
    case 'letter':
      return parseLetter(asked);
    case 'batch':
      return parseBatch(asked);
    case 'release':
      return parseRelease(asked);
    case 'pack':
      return parsePack(asked);
    default:
      return refused(words.actionUnknown, action);
  }
}

type Asked = {
  readonly common: Common;
  readonly values: Values;
  readonly subject: string;
  readonly second: string;
  readonly missing: (what: string) => Parsed<ComplianceCommand>;
};
type Values = NonNullable<ReturnType<typeof readArguments>>['values'];

/** What every action carries besides its tenant; its day was looked at before. */
function commonOf(tenant: string, values: Values, language: Language): Common {
  const { day, reason } = values;
  return {
    name: 'compliance',
    tenant,
    by: values.by ?? '',
    json: values.json ?? false,
    language,
    ...(day !== undefined && isDay(day) ? { day } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

function parseProjects({ common, values, subject, missing }: Asked): Parsed<ComplianceCommand> {
  const { registered, save = false } = values;
  if (subject === '') return missing('KONTRAK.csv');
  if (registered === undefined) return missing('--registered');
  return parsed({ ...common, action: 'projects', list: subject, registered, save });
}

function parseDetect({ common, values, subject, missing }: Asked): Parsed<ComplianceCommand> {
  const wage = parseRupiah(values.wage ?? '');
  const { from = '', registered, arrears } = values;
  if (subject === '') return missing('DAFTAR.csv');
  if (!wage.ok) return missing('--wage');
  if (!isMonth(from)) return missing('--from 2026-01');
  return parsed({
    ...common,
    action: 'detect',
    list: subject,
    wage: wage.value,
    from,
    save: values.save ?? false,
    workers: values.workers ?? false,
    ...(registered === undefined ? {} : { registered }),
    ...(arrears === undefined ? {} : { arrears }),
  });
}

function parseMove({ common, values, subject, missing }: Asked): Parsed<ComplianceCommand> {
  const [caseNumber] = numbersIn(subject);
  const { until } = values;
  const move = moves.find((each) => each === values.move);
  const outcome = outcomes.find((each) => each === values.outcome);
  if (caseNumber === undefined) return missing('PERKARA');
  if (move === undefined) return missing(`--move (${moves.join(', ')})`);
  if (values.outcome !== undefined && outcome === undefined) {
    return missing(`--outcome (${outcomes.join(', ')})`);
  }
  return parsed({
    ...common,
    action: 'move',
    caseNumber,
    move,
    ...(until !== undefined && isDay(until) ? { until } : {}),
    ...(outcome === undefined ? {} : { outcome }),
  });
}

function parseLetter({ common, values, subject, missing }: Asked): Parsed<ComplianceCommand> {
  const cases = numbersIn(subject);
  const kind = kinds.find((each) => each === values.kind);
  const { number, signatory, position, out, until } = values;
  const first = Number(values.first ?? 1);
  if (cases.length === 0) return missing('PERKARA');
  if (kind === undefined) return missing(`--kind (${kinds.join(', ')})`);
  if (until === undefined || !isDay(until)) return missing('--until');
  if (number === undefined || signatory === undefined || position === undefined) {
    return missing('--number, --signatory, --position');
  }
  if (out === undefined) return missing('--out');
  if (!Number.isSafeInteger(first) || first < 1) return missing('--first');
  const paper = { kind, number, first, until, signatory, position, out };
  return parsed({ ...common, action: 'letter', cases, ...paper });
}

function parseBatch({ common, values, subject, missing }: Asked): Parsed<ComplianceCommand> {
  const cases = numbersIn(subject);
  const { number, office } = values;
  if (cases.length === 0) return missing('PERKARA');
  if (number === undefined || office === undefined) return missing('--number, --office');
  return parsed({ ...common, action: 'batch', cases, number, office });
}

function parseRelease({ common, subject, missing }: Asked): Parsed<ComplianceCommand> {
  const [batch] = numbersIn(subject);
  return batch === undefined ? missing('BATCH') : parsed({ ...common, action: 'release', batch });
}

function parsePack({ common, values, subject, second, missing }: Asked): Parsed<ComplianceCommand> {
  const [batch] = numbersIn(subject);
  const [caseNumber] = numbersIn(second);
  const { out } = values;
  if (batch === undefined || caseNumber === undefined) return missing('BATCH PERKARA');
  if (out === undefined) return missing('--out');
  return parsed({ ...common, action: 'pack', batch, caseNumber, out });
}

/** `1,2,7`; empty where any of it is no number. */
function numbersIn(written: string): readonly number[] {
  const numbers = written.split(',').map(Number);
  return numbers.every((each) => Number.isSafeInteger(each) && each > 0) ? numbers : [];
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function refused(words: string, given: string) {
  return failed(issue('usage', { detail: fill(words, { value: given, detail: given }) }));
}
