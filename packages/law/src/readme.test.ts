import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the example of the README prints what the README says', () => {
  const home = join(import.meta.dirname, '..');
  const readme = readFileSync(join(home, 'README.md'), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const printed = /```text\n([\s\S]*?)```/.exec(readme)?.[1];
  const run = ['--input-type=module-typescript', '--eval', example];
  expect(execFileSync(process.execPath, run, { cwd: home, encoding: 'utf8' })).toBe(printed);
});
