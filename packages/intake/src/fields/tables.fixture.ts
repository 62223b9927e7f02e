// Reads the tables of cases/fields: one case a line, tabs between, `#` before the heading.

import { readFileSync } from 'node:fs';

export function casesOf(name: string): readonly (readonly string[])[] {
  const path = new URL(`../../cases/fields/${name}.tsv`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.replaceAll('␣', '\u00a0').replaceAll('¤', '\u200b').split('\t'));
}
