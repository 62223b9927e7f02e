// Arguments behind the words `backup`, `restore` and `upgrade`, as values.

import { parseArgs } from 'node:util';
import { failed, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { backupText } from './text/text.ts';

type Word = 'backup' | 'restore' | 'upgrade';

export type BackupCommand = { readonly name: 'backup'; readonly language: Language } & (
  | { readonly action: 'help' }
  | { readonly action: 'make'; readonly out: string; readonly key: string }
  /** Makes the pair of keys: one to seal with, one to be kept elsewhere. */
  | { readonly action: 'key'; readonly out: string }
  | {
      readonly action: 'restore';
      readonly file: string;
      readonly key: string;
      /** Into a scratch place that is removed again: proof, not recovery. */
      readonly verify: boolean;
    }
  | { readonly action: 'upgrade' }
);

const options = {
  out: { type: 'string' },
  key: { type: 'string' },
  verify: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @example parseBackupCommand('restore', ['a.cadangan', '--key', 'rahasia.pem', '--verify']).ok // true */
export function parseBackupCommand(word: Word, argv: readonly string[]): Parsed<BackupCommand> {
  const given = readArguments(argv);
  if (given === undefined) return refused(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en')
    return refused(textIn('id').languageInvalid, language);
  const common = { name: 'backup', language } as const;
  if (values.help) return parsed({ ...common, action: 'help' });
  const { out, key, verify = false } = values;
  const text = backupText(language);
  const wrong = () => refused(text.wrong, `${word} ${argv.join(' ')}`);
  switch (word) {
    case 'backup':
      if (verify || out === undefined) return wrong();
      if (positionals.length === 1 && positionals[0] === 'key' && key === undefined)
        return parsed({ ...common, action: 'key', out });
      if (positionals.length > 0 || key === undefined) return wrong();
      return parsed({ ...common, action: 'make', out, key });
    case 'restore': {
      const [file, ...more] = positionals;
      if (file === undefined || more.length > 0 || key === undefined || out !== undefined)
        return wrong();
      return parsed({ ...common, action: 'restore', file, key, verify });
    }
    case 'upgrade':
      if (positionals.length > 0 || verify || out !== undefined || key !== undefined)
        return wrong();
      return parsed({ ...common, action: 'upgrade' });
    default:
      return word satisfies never;
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

function refused(text: string, given: string) {
  return failed(issue('usage', { detail: fill(text, { value: given, detail: given }) }));
}
