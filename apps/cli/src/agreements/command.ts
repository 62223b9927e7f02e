// Arguments behind the word `agreements`, as a value: one variant per command.

import { parseArgs } from 'node:util';
import {
  agreementKinds,
  dutyIds,
  dutyStates,
  isAgreementKind,
  isDutyId,
  isDutyState,
  isRegulationKind,
  type NewAgreement,
  type NewDutyStep,
  type NewRegulation,
  regulationKinds,
} from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import { type Day, failed, isDay, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { agreementsWords } from './text/text.ts';

type Common = {
  readonly name: 'agreements';
  readonly tenant: string;
  readonly json: boolean;
  readonly language: Language;
  readonly reason?: string;
};
/** `file`: the paper itself; its digest is kept. */
type WithPaper = Common & { readonly file?: string };

export type AgreementsCommand =
  | { readonly name: 'agreements'; readonly action: 'help'; readonly language: Language }
  | (WithPaper & { readonly action: 'add'; readonly agreement: NewAgreement })
  | (Common & {
      readonly action: 'end';
      readonly number: number;
      readonly because: string;
      readonly day?: Day;
    })
  | (WithPaper & { readonly action: 'regulation'; readonly regulation: NewRegulation })
  | (WithPaper & {
      readonly action: 'duty';
      readonly step: Omit<NewDutyStep, 'day'>;
      readonly day?: Day;
    })
  | (Common & { readonly action: 'list'; readonly day?: Day });

const options = {
  tenant: { type: 'string' },
  kind: { type: 'string' },
  reference: { type: 'string' },
  title: { type: 'string' },
  parties: { type: 'string' },
  scope: { type: 'string' },
  subject: { type: 'string' },
  from: { type: 'string' },
  ends: { type: 'string' },
  renews: { type: 'string' },
  replaces: { type: 'string' },
  state: { type: 'string' },
  evidence: { type: 'string' },
  because: { type: 'string' },
  day: { type: 'string' },
  file: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const common = ['tenant', 'reason', 'json', 'lang'];
/** Which options a command knows besides the common ones; others are refused. */
const known: Readonly<Record<string, readonly string[]>> = {
  add: ['kind', 'reference', 'title', 'parties', 'scope', 'from', 'ends', 'renews', 'file'],
  end: ['because', 'day'],
  regulation: ['kind', 'reference', 'title', 'subject', 'from', 'replaces', 'file'],
  duty: ['state', 'evidence', 'day', 'file'],
  list: ['day'],
};

type Values = NonNullable<ReturnType<typeof readArguments>>['values'];

/** @example parseAgreementsCommand(['list', '--tenant', '75.02']).ok // true */
export function parseAgreementsCommand(argv: readonly string[]): Parsed<AgreementsCommand> {
  const given = readArguments(argv);
  if (given === undefined) return usage(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') return usage(textIn('id').languageInvalid, language);
  const [action, subject, stray] = positionals;
  if (values.help || action === undefined) {
    return parsed({ name: 'agreements', action: 'help', language });
  }
  const text = agreementsWords(language);
  const allowed = known[action];
  if (allowed === undefined) return usage(text.actionUnknown, action);
  const stranger = Object.keys(values).find((each) => ![...common, ...allowed].includes(each));
  if (stranger !== undefined) return usage(textIn(language).unknownOption, `--${stranger}`);
  const takesSubject = action === 'end' || action === 'duty';
  const extra = takesSubject ? stray : subject;
  if (extra !== undefined) return usage(textIn(language).unknownOption, extra);
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return usage(text.tenantMissing, values.tenant ?? '');
  const shared: Common = {
    ...{ name: 'agreements', tenant: tenant.value, json: values.json ?? false, language },
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  };
  switch (action) {
    case 'add':
      return addCommand(shared, values);
    case 'end':
      return endCommand(shared, values, subject);
    case 'regulation':
      return regulationCommand(shared, values);
    case 'duty':
      return dutyCommand(shared, values, subject);
    default:
      return listCommand(shared, values);
  }
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function addCommand(shared: Common, values: Values): Parsed<AgreementsCommand> {
  const text = agreementsWords(shared.language);
  const { kind = '', reference = '', title = '', scope = '', from = '', ends } = values;
  if (!isAgreementKind(kind)) {
    return usage(text.kindUnknown, `${kind} (${agreementKinds.join(', ')})`);
  }
  const empty = missing({ reference, title, scope });
  if (empty !== undefined) return usage(text.optionMissing, empty);
  const parties = (values.parties ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (parties.length < 2) return usage(text.partiesMissing, '');
  if (!isDay(from)) return usage(textIn(shared.language).dayInvalid, from);
  if (ends !== undefined && !isDay(ends)) return usage(textIn(shared.language).dayInvalid, ends);
  const renews = numberIn(values.renews);
  if (values.renews !== undefined && renews === undefined) {
    return usage(text.numberInvalid, values.renews);
  }
  const agreement: NewAgreement = {
    ...{ kind, reference, title, parties, scope, startsOn: from },
    ...(ends === undefined ? {} : { endsOn: ends }),
    ...(renews === undefined ? {} : { renews }),
  };
  return parsed({ ...shared, action: 'add', agreement, ...paperOf(values) });
}

function endCommand(
  shared: Common,
  values: Values,
  subject: string | undefined,
): Parsed<AgreementsCommand> {
  const text = agreementsWords(shared.language);
  const number = numberIn(subject);
  const { because = '', day } = values;
  if (number === undefined) return usage(text.numberInvalid, subject ?? '');
  if (because.trim() === '') return usage(text.optionMissing, '--because');
  if (day !== undefined && !isDay(day)) return usage(textIn(shared.language).dayInvalid, day);
  const when = day === undefined ? {} : { day };
  return parsed({ ...shared, action: 'end', number, because, ...when });
}

function regulationCommand(shared: Common, values: Values): Parsed<AgreementsCommand> {
  const text = agreementsWords(shared.language);
  const { kind = '', reference = '', title = '', subject = '', from = '' } = values;
  if (!isRegulationKind(kind)) {
    return usage(text.kindUnknown, `${kind} (${regulationKinds.join(', ')})`);
  }
  const empty = missing({ reference, title, subject });
  if (empty !== undefined) return usage(text.optionMissing, empty);
  if (!isDay(from)) return usage(textIn(shared.language).dayInvalid, from);
  const replaces = numberIn(values.replaces);
  if (values.replaces !== undefined && replaces === undefined) {
    return usage(text.numberInvalid, values.replaces);
  }
  const regulation: NewRegulation = {
    ...{ kind, reference, title, subject, from },
    ...(replaces === undefined ? {} : { replaces }),
  };
  return parsed({ ...shared, action: 'regulation', regulation, ...paperOf(values) });
}

function dutyCommand(shared: Common, values: Values, duty: string = ''): Parsed<AgreementsCommand> {
  const text = agreementsWords(shared.language);
  const { state = '', evidence = '', day } = values;
  if (!isDutyId(duty)) return usage(text.dutyUnknown, `${duty} (${dutyIds.join(', ')})`);
  if (!isDutyState(state)) return usage(text.stateUnknown, `${state} (${dutyStates.join(', ')})`);
  if (evidence.trim() === '') return usage(text.optionMissing, '--evidence');
  if (day !== undefined && !isDay(day)) return usage(textIn(shared.language).dayInvalid, day);
  const when = day === undefined ? {} : { day };
  const step = { duty, state, evidence };
  return parsed({ ...shared, action: 'duty', step, ...when, ...paperOf(values) });
}

function listCommand(shared: Common, { day }: Values): Parsed<AgreementsCommand> {
  if (day !== undefined && !isDay(day)) return usage(textIn(shared.language).dayInvalid, day);
  return parsed({ ...shared, action: 'list', ...(day === undefined ? {} : { day }) });
}

/** The first option that was left empty. */
function missing(given: Readonly<Record<string, string>>): string | undefined {
  const [name] = Object.entries(given).find(([, text]) => text.trim() === '') ?? [];
  return name === undefined ? undefined : `--${name}`;
}

function numberIn(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : undefined;
}

function paperOf({ file }: Values): { readonly file?: string } {
  return file === undefined ? {} : { file };
}

function usage(text: string, value: string) {
  return failed(issue('usage', { detail: fill(text, { value, detail: value }) }));
}
