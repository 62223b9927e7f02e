// Arguments behind the word `flags`, as a value: one variant per command.

import { type Language, type Parsed, parsed } from '@payung/values';
import {
  type Given,
  type Grammar,
  numberOf,
  readGiven,
  type TenantCommand,
  usage,
} from '../decision/given.ts';
import { flagsText } from './text/text.ts';

type Common = TenantCommand & { readonly name: 'flags' };

export type FlagsWork =
  | (Common & { readonly action: 'list' })
  /** `facts`: what others know beyond the register, as JSON. */
  | (Common & { readonly action: 'raise'; readonly facts?: string })
  | (Common & {
      readonly action: 'close';
      readonly flag: number;
      readonly verdict: 'confirmed' | 'cleared';
      readonly why: string;
    })
  /** The seed stands in a file: a command line is seen by others and kept by the shell. */
  | (Common & { readonly action: 'seed'; readonly seed: string; readonly sharePpm: number })
  | (Common & {
      readonly action: 'draw';
      readonly draw: number;
      readonly number: string;
      readonly seed: string;
    })
  | (Common & { readonly action: 'visits'; readonly draw: number });

export type FlagsCommand =
  | FlagsWork
  | { readonly name: 'flags'; readonly action: 'help'; readonly language: Language };

const text = { type: 'string' } as const;
const grammar = {
  options: { facts: text, verdict: text, why: text, share: text },
  actions: {
    list: { options: [], subjects: 0 },
    raise: { options: ['facts'], subjects: 0 },
    close: { options: ['verdict', 'why'], subjects: 1 },
    seed: { options: ['share'], subjects: 1 },
    draw: { options: [], subjects: 3 },
    visits: { options: [], subjects: 1 },
  },
  words: flagsText,
} as const satisfies Grammar<string>;

type Asked = Given<keyof typeof grammar.actions>;

/** @example parseFlagsCommand(['close', '3', '--tenant', '75.02', '--verdict', 'cleared', '--why', 'KTP']).ok // true */
export function parseFlagsCommand(argv: readonly string[]): Parsed<FlagsCommand> {
  const read = readGiven<keyof typeof grammar.actions>(argv, grammar);
  if (!read.ok) return read;
  const given = read.value;
  if (given.action === 'help') return parsed({ name: 'flags', ...given });
  const { action, tenant, json, language, subjects } = given;
  const shared = { name: 'flags', tenant, json, language } as const;
  const words = flagsText(language);
  switch (action) {
    case 'list':
      return parsed({ ...shared, action });
    case 'raise': {
      const { facts } = given.text;
      return parsed({ ...shared, action, ...(facts === undefined ? {} : { facts }) });
    }
    case 'close':
      return closeCommand(shared, given);
    case 'seed': {
      const [seed] = subjects;
      const sharePpm = sharePpmOf(given.text['share']);
      if (seed === undefined) return usage(words.seedMissing);
      if (sharePpm === undefined) return usage(words.shareInvalid, given.text['share'] ?? '');
      return parsed({ ...shared, action, seed, sharePpm });
    }
    case 'draw': {
      const [, number, seed] = subjects;
      const draw = numberOf(subjects[0]);
      if (draw === undefined) return usage(words.drawInvalid, subjects[0] ?? '');
      if (number === undefined || seed === undefined) return usage(words.drawMissing);
      return parsed({ ...shared, action, draw, number, seed });
    }
    case 'visits': {
      const draw = numberOf(subjects[0]);
      if (draw === undefined) return usage(words.drawInvalid, subjects[0] ?? '');
      return parsed({ ...shared, action, draw });
    }
    default:
      return action satisfies never;
  }
}

function closeCommand(shared: Common, given: Asked): Parsed<FlagsCommand> {
  const words = flagsText(shared.language);
  const flag = numberOf(given.subjects[0]);
  if (flag === undefined) return usage(words.flagInvalid, given.subjects[0] ?? '');
  const { verdict, why } = given.text;
  if (verdict !== 'confirmed' && verdict !== 'cleared') {
    return usage(words.verdictInvalid, verdict ?? '');
  }
  if (why === undefined || why.trim() === '') return usage(words.whyMissing);
  return parsed({ ...shared, action: 'close', flag, verdict, why });
}

/** Percent with at most two decimals, above 0 and up to 100. */
function sharePpmOf(text: string | undefined): number | undefined {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text ?? '')) return undefined;
  const ppm = Math.round(Number((text ?? '').replace(',', '.')) * 10_000);
  return ppm > 0 && ppm <= 1_000_000 ? ppm : undefined;
}
