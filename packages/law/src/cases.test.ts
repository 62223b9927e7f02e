// What holds for all cases; each folder of rules runs its own (`cases.fixture.ts`).

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseFile } from './case-file.fixture.ts';
import { folderOf } from './cases.fixture.ts';
import { rules } from './rules.ts';

test('every case file belongs to a rule, and every rule has its cases', () => {
  const folder = join(import.meta.dirname, '../cases');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'));
  expect(files.sort()).toEqual(rules.map(({ id }) => caseFile(id)).sort());
});

test('every folder of rules runs its cases', () => {
  const folders = [...new Set(rules.map(folderOf))];
  const missing = folders.filter(
    (each) => !existsSync(join(import.meta.dirname, each, 'cases.test.ts')),
  );
  expect(missing).toEqual([]);
});
