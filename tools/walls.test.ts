// Every wall sees the violation planted for it, and nothing in a clean tree.

import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putPlant } from './planting.ts';
import { wallPlants } from './plants.ts';
import { writeSmallTree } from './small-tree.fixture.ts';
import { checkWalls, type WallReport } from './walls.ts';

const config: { forbidden: readonly { name: string }[] } = createRequire(import.meta.url)(
  '../.dependency-cruiser.cjs',
);
let root: string;
let clean: WallReport;
let planted: WallReport;

beforeAll(() => {
  root = writeSmallTree();
  clean = checkWalls(root);
  const removals = wallPlants.map((plant) => putPlant(root, plant));
  planted = checkWalls(root);
  for (const remove of removals.reverse()) remove();
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a clean tree stands, and every package and app is seen', () => {
  expect(clean.findings).toEqual([]);
  expect(Object.keys(clean.modulesIn)).toHaveLength(10);
  expect(Math.min(...Object.values(clean.modulesIn))).toBeGreaterThan(0);
});

test('every wall has its planted violation', () => {
  const rules = config.forbidden.map((rule) => rule.name).sort();
  expect([...new Set(wallPlants.map((plant) => plant.rule))].sort()).toEqual(rules);
});

test.each(wallPlants)('$rule sees its violation', (plant) => {
  const importer = Object.keys(plant.files).at(-1) ?? '';
  const found = planted.findings.filter((each) => each.rule === plant.rule);
  expect(found.map((each) => each.text).join('\n')).toContain(importer);
});

describe('a tree that cannot be seen', () => {
  test('fails for the package without a module', () => {
    rmSync(join(root, 'packages/law/src'), { recursive: true });
    expect(checkWalls(root).findings).toContainEqual({
      rule: 'seen',
      text: 'packages/law: no module seen, so no wall guards it',
    });
  });

  test('fails when there is no package at all', () => {
    for (const folder of ['packages', 'apps']) rmSync(join(root, folder), { recursive: true });
    expect(() => checkWalls(root)).toThrow('No package and no app');
  });
});
