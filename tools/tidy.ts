// The house rules a machine can check, each with its reason. `node tools/tidy.ts` prints what
// breaks them; `--ratchet` lowers the list of old giants to what is true now.

import { join } from 'node:path';
import { completeRules } from './tidy/complete.ts';
import { placeRules } from './tidy/places.ts';
import { lowerRatchet, sizeRules } from './tidy/size.ts';
import { type Finding, type Rule, readTree } from './tidy/tree.ts';
import { wordRules } from './tidy/words.ts';

export const rules: readonly Rule[] = [...wordRules, ...placeRules, ...sizeRules, ...completeRules];

/** What breaks the rules in one tree; all rules unless some are named. */
export function tidy(root: string, names?: readonly string[]): readonly Finding[] {
  const tree = readTree(root);
  if (tree.files.length === 0) throw new Error(`No files seen in ${root}`);
  return rules
    .filter((rule) => names === undefined || names.includes(rule.name))
    .flatMap((rule) => [...rule.check(tree)].map((found) => ({ rule: rule.name, ...found })));
}

function main(): void {
  const root = join(import.meta.dirname, '..');
  if (process.argv.includes('--ratchet')) lowerRatchet(readTree(root));
  const findings = tidy(root);
  for (const { rule, file, line, text } of findings) {
    process.stdout.write(`${file}${line === undefined ? '' : `:${line}`} ${rule}: ${text}\n`);
  }
  for (const name of new Set(findings.map((each) => each.rule))) {
    const rule = rules.find((each) => each.name === name);
    process.stdout.write(`${name}: ${rule?.why}\n`);
  }
  process.stdout.write(`${rules.length} rules, ${findings.length} findings\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

if (import.meta.main) main();
