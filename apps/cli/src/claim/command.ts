// Arguments behind the word `claim`, as a value.

import { parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import {
  type Day,
  failed,
  isDay,
  issue,
  type Language,
  type Parsed,
  parsed,
  parseRupiah,
  type Rupiah,
} from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { claimText } from './text/text.ts';

type Common = {
  readonly name: 'claim';
  readonly tenant: string;
  /** Who does it: a payment needs two of them. */
  readonly by: string;
  readonly day?: Day;
  readonly reason?: string;
  readonly json: boolean;
  readonly language: Language;
};

export type ClaimCommand =
  | { readonly name: 'claim'; readonly action: 'help'; readonly language: Language }
  | (Common & { readonly action: 'open'; readonly file: string; readonly person: number })
  | (Common & {
      readonly action: 'paper';
      readonly claim: number;
      /** Checked where office is loaded: other commands answer without it. */
      readonly document: string;
      readonly file?: string;
    })
  | (Common & { readonly action: 'heirs'; readonly claim: number; readonly file: string })
  | (Common & {
      readonly action: 'move';
      readonly claim: number;
      readonly move: string;
      readonly amount?: Rupiah;
      readonly article?: string;
    })
  | (Common & { readonly action: 'show'; readonly claim: number })
  | (Common & { readonly action: 'board' | 'alerts' });

const options = {
  tenant: { type: 'string' },
  by: { type: 'string' },
  day: { type: 'string' },
  reason: { type: 'string' },
  person: { type: 'string' },
  document: { type: 'string' },
  file: { type: 'string' },
  move: { type: 'string' },
  amount: { type: 'string' },
  article: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @example parseClaimCommand(['board', '--tenant', '75.02', '--by', 'ani']).ok // true */
export function parseClaimCommand(argv: readonly string[]): Parsed<ClaimCommand> {
  const given = readArguments(argv);
  if (given === undefined) return refused(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return refused(textIn('id').languageInvalid, language);
  }
  const [action, subject, second] = positionals;
  if (values.help || action === undefined) {
    return parsed({ name: 'claim', action: 'help', language });
  }
  const text = claimText(language);
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return refused(text.tenantMissing, values.tenant ?? '');
  if ((values.by ?? '').trim() === '') return refused(text.optionMissing, '--by');
  const { day } = values;
  if (day !== undefined && !isDay(day)) return refused(textIn(language).dayInvalid, day);
  const common: Common = {
    name: 'claim',
    tenant: tenant.value,
    by: values.by ?? '',
    json: values.json ?? false,
    language,
    ...(day === undefined ? {} : { day }),
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  };
  const asked: Asked = { common, values, subject, second };
  switch (action) {
    case 'board':
    case 'alerts':
      return parsed({ ...common, action });
    case 'open':
      return parseOpen(asked);
    case 'show':
      return parseShow(asked);
    case 'paper':
      return parsePaper(asked);
    case 'heirs':
      return parseHeirs(asked);
    case 'move':
      return parseMove(asked);
    default:
      return refused(text.actionUnknown, action);
  }
}

type Asked = {
  readonly common: Common;
  readonly values: NonNullable<ReturnType<typeof readArguments>>['values'];
  readonly subject: string | undefined;
  readonly second: string | undefined;
};

function parseOpen({ common, values, subject }: Asked): Parsed<ClaimCommand> {
  const text = claimText(common.language);
  const person = numberIn(values.person);
  if (person === undefined) return refused(text.optionMissing, '--person');
  if (subject === undefined) return refused(text.optionMissing, 'FAKTA.json');
  return parsed({ ...common, action: 'open', file: subject, person });
}

function parseShow({ common, subject }: Asked): Parsed<ClaimCommand> {
  const claim = numberIn(subject);
  return claim === undefined
    ? refused(claimText(common.language).optionMissing, 'KLAIM')
    : parsed({ ...common, action: 'show', claim });
}

function parsePaper({ common, values, subject }: Asked): Parsed<ClaimCommand> {
  const text = claimText(common.language);
  const claim = numberIn(subject);
  const { document } = values;
  if (claim === undefined) return refused(text.optionMissing, 'KLAIM');
  if (document === undefined) return refused(text.optionMissing, '--document');
  const file = values.file === undefined ? {} : { file: values.file };
  return parsed({ ...common, action: 'paper', claim, document, ...file });
}

function parseHeirs({ common, subject, second }: Asked): Parsed<ClaimCommand> {
  const claim = numberIn(subject);
  return claim !== undefined && second !== undefined
    ? parsed({ ...common, action: 'heirs', claim, file: second })
    : refused(claimText(common.language).optionMissing, 'KLAIM AHLI-WARIS.json');
}

function parseMove({ common, values, subject }: Asked): Parsed<ClaimCommand> {
  const text = claimText(common.language);
  const claim = numberIn(subject);
  const { move, article } = values;
  if (claim === undefined) return refused(text.optionMissing, 'KLAIM');
  if (move === undefined) return refused(text.optionMissing, '--move');
  const amount = values.amount === undefined ? undefined : parseRupiah(values.amount);
  if (amount !== undefined && !amount.ok) return refused(text.optionInvalid, '--amount');
  return parsed({
    ...common,
    action: 'move',
    claim,
    move,
    ...(amount === undefined ? {} : { amount: amount.value }),
    ...(article === undefined ? {} : { article }),
  });
}

/** The number of a claim or a person; undefined where it is none. */
function numberIn(written: string | undefined): number | undefined {
  const number = Number(written);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function refused(text: string, given: string) {
  return failed(issue('usage', { detail: fill(text, { value: given, detail: given }) }));
}
