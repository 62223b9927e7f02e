// A planted package under real mutation testing: what a test holds is killed, what none holds
// survives. Says so too when a new Stryker no longer takes the mutators of tools/mutators.ts.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mutant, mutate, sourcesOf } from './mutate.ts';
import { linkModules } from './planting.ts';

const held = `export function mayRegister(ageYears: number): boolean {
  if (ageYears < 0) throw new RangeError('Not an age');
  return ageYears < 65;
}
`;
const loose = `export const latest = (days: readonly string[]): string | undefined =>
  days.findLast((day) => day > '2026');
`;
const tests = `import { expect, test } from 'vitest';
import { latest } from './latest.ts';
import { mayRegister } from './may-register.ts';

test('up to 64 years', () => {
  expect([0, 64, 65].map(mayRegister)).toEqual([true, true, false]);
  expect(() => mayRegister(-1)).toThrow(RangeError);
  expect(mayRegister(0.5)).toBe(true);
});

test('some day', () => {
  expect(latest(['2027-01-01'])).toBe('2027-01-01');
});
`;
let root: string;
let mutants: readonly Mutant[];

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'payung-planted-')));
  const folder = join(root, 'packages/planted/src');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, 'apps'));
  writeFileSync(join(root, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(folder, 'may-register.ts'), held);
  writeFileSync(join(folder, 'latest.ts'), loose);
  writeFileSync(join(folder, 'planted.test.ts'), tests);
  linkModules(join(import.meta.dirname, '../node_modules'), root);
  mutants = await mutate(root, sourcesOf(root, folder), { loading: true });
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

const of = (name: string) => mutants.filter((each) => each.file.endsWith(`/${name}.ts`));

test('a rule held on both sides of its limit loses every mutant', () => {
  const kinds = of('may-register').map((each) => `${each.kind} ${each.outcome}`);
  expect(kinds).toContain('EqualityOperator killed');
  expect(kinds).toContain('NumericLiteral killed');
  expect(kinds).toContain('StringLiteral ignored');
  expect(kinds.filter((kind) => kind.endsWith('survived'))).toEqual([]);
});

test('a rule whose order nobody tests survives, and is shown with its change', () => {
  const survivors = of('latest').filter((each) => each.outcome === 'survived');
  const direction = survivors.find((each) => each.kind === 'FindDirection');
  expect(direction).toMatchObject({ file: 'packages/planted/src/latest.ts', line: 2 });
  expect(direction?.before).toContain('findLast(');
  expect(direction?.after).toContain('days.find(');
});
