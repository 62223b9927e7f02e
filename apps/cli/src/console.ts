// The two streams of the terminal, and issues in words on the second.

import { type Issue, issueLine, type Language } from '@payung/values';
import { textIn } from './text/text.ts';

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function printIssues(issues: readonly Issue[], language: Language): void {
  const name = textIn(language).error;
  for (const issue of issues) note(`${name}: ${issueLine(issue, language)}`);
}
