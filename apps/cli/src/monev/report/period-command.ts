// Arguments behind `report period`, `verify`, `list`, `sign` and `schedule`, as values.

import { parseArgs } from 'node:util';
import {
  type Period,
  paperFormats,
  type ReportFormat,
  type ReportSheet,
  reportFormats,
  reportSheets,
  type ScheduleKind,
  type SigningStep,
  scheduleKinds,
  signingSteps,
} from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import { failed, isMonth, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../../text/text.ts';
import { reportWords } from './text/text.ts';

type Common = {
  readonly name: 'report';
  readonly language: Language;
  readonly tenant: string;
  readonly json: boolean;
  readonly reason?: string;
};

export type PeriodCommand = Common & {
  readonly action: 'period';
  readonly out: string;
  readonly formats: readonly ReportFormat[];
  /** A report that was frozen before, or the period of a new one. */
  readonly of:
    | { readonly kind: 'again'; readonly report: number }
    | ({
        readonly kind: 'new';
        readonly sheet?: ReportSheet;
        readonly bases?: string;
        readonly targets?: string;
      } & Period);
};

export type PeriodWork =
  | PeriodCommand
  | (Common & { readonly action: 'verify'; readonly report: number })
  | (Common & { readonly action: 'list' })
  | SignCommand
  | ScheduleCommand;

export type SignCommand = Common & {
  readonly action: 'sign';
  readonly report: number;
  readonly step: SigningStep;
  readonly signatory: { readonly name: string; readonly position: string };
};

export type ScheduleCommand = Common & {
  readonly action: 'schedule';
  /** Absent: what is set is shown. */
  readonly set?: {
    readonly kind: ScheduleKind;
    readonly dayOfMonth: number;
    readonly isOn: boolean;
  };
};

const options = {
  tenant: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  bases: { type: 'string' },
  targets: { type: 'string' },
  reason: { type: 'string' },
  kind: { type: 'string' },
  step: { type: 'string' },
  name: { type: 'string' },
  position: { type: 'string' },
  day: { type: 'string' },
  off: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

const common = ['tenant', 'json', 'lang'];
const known = {
  period: ['from', 'until', 'kind', 'format', 'out', 'bases', 'targets', 'reason'],
  verify: [],
  list: [],
  sign: ['step', 'name', 'position', 'reason'],
  schedule: ['kind', 'day', 'off', 'reason'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof options)[]>>;
type PeriodAction = keyof typeof known;

export function isPeriodAction(word: string): word is PeriodAction {
  return Object.hasOwn(known, word);
}

/** @example parsePeriodWork('verify', ['3', '--tenant', '75.02']).ok // true */
export function parsePeriodWork(action: PeriodAction, argv: readonly string[]): Parsed<PeriodWork> {
  const given = readArguments(argv);
  if (given === undefined) return usage(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') return usage(textIn('id').languageInvalid, language);
  const text = reportWords(language);
  const allowed: readonly string[] = [...common, ...known[action]];
  const stranger = Object.keys(values).find((each) => !allowed.includes(each));
  const [number, extra] = positionals;
  if (stranger !== undefined) return usage(textIn(language).unknownOption, `--${stranger}`);
  if (extra !== undefined) return usage(textIn(language).unknownOption, extra);
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return usage(text.tenantMissing, values.tenant ?? '');
  const shared: Common = {
    ...{ name: 'report', language, tenant: tenant.value, json: values.json ?? false },
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  };
  const report = /^[1-9]\d{0,8}$/.test(number ?? '') ? Number(number) : undefined;
  if (number !== undefined && report === undefined) return usage(text.reportInvalid, number);
  if ((action === 'list' || action === 'schedule') && report !== undefined) {
    return usage(textIn(language).unknownOption, String(report));
  }
  switch (action) {
    case 'list':
      return parsed({ ...shared, action });
    case 'schedule':
      return scheduleCommand(shared, values);
    case 'sign':
      return signCommand(shared, values, report);
    case 'verify':
      return report === undefined
        ? usage(text.reportInvalid, '')
        : parsed({ ...shared, action, report });
    case 'period':
      return periodCommand(shared, values, report);
    default:
      return action satisfies never;
  }
}

type Values = NonNullable<ReturnType<typeof readArguments>>['values'];

function periodCommand(
  shared: Common,
  values: Values,
  report: number | undefined,
): Parsed<PeriodWork> {
  const text = reportWords(shared.language);
  const { from, until, out, bases, targets, kind, format = paperFormats.join(',') } = values;
  if (out === undefined) return usage(text.outMissing, '');
  const formats = format.split(',').map((each) => each.trim());
  const odd = formats.find((each) => !reportFormats.some((known) => known === each));
  if (odd !== undefined) return usage(text.formatUnknown, odd);
  const made = {
    ...shared,
    action: 'period',
    out,
    formats: reportFormats.filter((each) => formats.includes(each)),
  } as const;
  if (report !== undefined) {
    const own = [from, until, kind, bases, targets].find((each) => each !== undefined);
    if (own !== undefined) return usage(text.againTakesNone, own);
    return parsed({ ...made, of: { kind: 'again', report } });
  }
  if (from === undefined || until === undefined) return usage(text.periodMissing, '');
  if (!isMonth(from)) return usage(text.monthInvalid, from);
  if (!isMonth(until)) return usage(text.monthInvalid, until);
  const sheet = reportSheets.find((each) => each === kind);
  if (kind !== undefined && sheet === undefined) return usage(text.sheetUnknown, kind);
  const tables = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(bases === undefined ? {} : { bases }),
    ...(targets === undefined ? {} : { targets }),
  };
  return parsed({ ...made, of: { kind: 'new', from, until, ...tables } });
}

function signCommand(
  shared: Common,
  values: Values,
  report: number | undefined,
): Parsed<PeriodWork> {
  const text = reportWords(shared.language);
  const { name = '', position = '' } = values;
  const step = signingSteps.find((each) => each === values.step);
  if (report === undefined) return usage(text.reportInvalid, '');
  if (step === undefined) return usage(text.stepUnknown, values.step ?? '');
  if (name.trim() === '' || position.trim() === '') return usage(text.signatoryMissing, '');
  const signatory = { name: name.trim(), position: position.trim() };
  return parsed({ ...shared, action: 'sign', report, step, signatory });
}

function scheduleCommand(shared: Common, values: Values): Parsed<PeriodWork> {
  const text = reportWords(shared.language);
  const { kind: named, day = '', off = false } = values;
  if (named === undefined) {
    const odd = off ? '--off' : day;
    return odd === '' ? parsed({ ...shared, action: 'schedule' }) : usage(text.kindMissing, odd);
  }
  const kind = scheduleKinds.find((each) => each === named);
  if (kind === undefined) return usage(text.kindUnknown, named);
  // A schedule that is switched off keeps a day of its own, the first.
  const dayOfMonth = Number(off && day === '' ? '1' : day);
  if (!/^\d{1,2}$/.test(String(dayOfMonth))) return usage(text.dayInvalid, day);
  return parsed({ ...shared, action: 'schedule', set: { kind, dayOfMonth, isOn: !off } });
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function usage(text: string, value: string) {
  return failed(issue('usage', { detail: fill(text, { value, detail: value }) }));
}
