// Arguments behind `report period`, `report verify` and `report list`, as values.

import { parseArgs } from 'node:util';
import { isPaperFormat, type PaperFormat, type Period, paperFormats } from '@payung/office';
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
  readonly formats: readonly PaperFormat[];
  /** A report that was frozen before, or the period of a new one. */
  readonly of:
    | { readonly kind: 'again'; readonly report: number }
    | ({
        readonly kind: 'new';
        readonly bases?: string;
        readonly targets?: string;
      } & Period);
};

export type PeriodWork =
  | PeriodCommand
  | (Common & { readonly action: 'verify'; readonly report: number })
  | (Common & { readonly action: 'list' });

const options = {
  tenant: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  bases: { type: 'string' },
  targets: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

const common = ['tenant', 'json', 'lang'];
const known = {
  period: ['from', 'until', 'format', 'out', 'bases', 'targets', 'reason'],
  verify: [],
  list: [],
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
  switch (action) {
    case 'list':
      return report === undefined
        ? parsed({ ...shared, action })
        : usage(textIn(language).unknownOption, String(report));
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
  const { from, until, out, bases, targets, format = paperFormats.join(',') } = values;
  if (out === undefined) return usage(text.outMissing, '');
  const formats = format.split(',').map((each) => each.trim());
  const odd = formats.find((each) => !isPaperFormat(each));
  if (odd !== undefined) return usage(text.formatUnknown, odd);
  const made = {
    ...shared,
    action: 'period',
    out,
    formats: formats.filter(isPaperFormat),
  } as const;
  if (report !== undefined) {
    const own = [from, until, bases, targets].find((each) => each !== undefined);
    if (own !== undefined) return usage(text.againTakesNone, own);
    return parsed({ ...made, of: { kind: 'again', report } });
  }
  if (from === undefined || until === undefined) return usage(text.periodMissing, '');
  if (!isMonth(from)) return usage(text.monthInvalid, from);
  if (!isMonth(until)) return usage(text.monthInvalid, until);
  const tables = {
    ...(bases === undefined ? {} : { bases }),
    ...(targets === undefined ? {} : { targets }),
  };
  return parsed({ ...made, of: { kind: 'new', from, until, ...tables } });
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
