// Proves the walls and the tidy rules on the whole project: plants each violation, one at a time,
// into a copy of the working tree and runs the part of the check that must see it.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyTree, putPlant } from './planting.ts';
import { type Plant, tidyPlants, wallPlants } from './plants.ts';
import { tidy } from './tidy.ts';
import { checkWalls } from './walls.ts';

type Found = { readonly rule: string; readonly text: string };

function tidyOf(copy: string, rule: string): readonly Found[] {
  return tidy(copy, [rule]).map((found) => ({
    rule: found.rule,
    text: `${found.file} ${found.text}`,
  }));
}

type Check = (rule: string) => readonly Found[];

/** The findings a plant adds to those that were there. */
function foundBy(copy: string, plant: Plant, check: Check): readonly Found[] {
  const before = known(check, plant.rule);
  const remove = putPlant(copy, plant);
  try {
    return check(plant.rule).filter((each) => each.rule === plant.rule && !before.has(each.text));
  } finally {
    remove();
  }
}

const baselines = new Map<Check, ReadonlySet<string>>();

/** What was found before anything was planted; each tidy rule is asked for itself. */
function known(check: Check, rule: string): ReadonlySet<string> {
  const found = baselines.get(check) ?? new Set(check(rule).map((each) => each.text));
  baselines.set(check, found);
  return found;
}

function main(): void {
  const copy = join(realpathSync(mkdtempSync(join(tmpdir(), 'payung-plant-'))), 'tree');
  let unseen = 0;
  const report = (part: string, plant: Plant, found: readonly Found[]) => {
    if (found.length === 0) unseen += 1;
    const seen = found[0] === undefined ? 'NOT SEEN' : `seen: ${found[0].text}`;
    process.stdout.write(`${part.padEnd(5)} ${plant.rule.padEnd(32)} ${seen.slice(0, 100)}\n`);
  };
  try {
    copyTree(join(import.meta.dirname, '..'), copy);
    const walls: Check = () => checkWalls(copy).findings;
    for (const plant of wallPlants) report('walls', plant, foundBy(copy, plant, walls));
    for (const plant of tidyPlants) {
      report(
        'tidy',
        plant,
        foundBy(copy, plant, (rule) => tidyOf(copy, rule)),
      );
    }
  } finally {
    rmSync(join(copy, '..'), { recursive: true, force: true });
  }
  const all = wallPlants.length + tidyPlants.length;
  process.stdout.write(`${all - unseen} of ${all} planted violations seen\n`);
  process.exitCode = unseen === 0 ? 0 : 1;
}

if (import.meta.main) main();
