// Puts plants into a tree and takes them out again; copies a working tree with its own links
// between packages, so that nothing leads back to the original.

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plant } from './plants.ts';

/** Writes the files of a plant; the answer takes them out again. */
export function putPlant(root: string, plant: Plant): () => void {
  const before = Object.keys(plant.files).map((path) => {
    const target = join(root, path);
    return { target, text: existsSync(target) ? readFileSync(target, 'utf8') : undefined };
  });
  for (const [path, change] of Object.entries(plant.files)) {
    const target = join(root, path);
    const text = existsSync(target) ? readFileSync(target, 'utf8') : '';
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, change(text));
  }
  return () => {
    for (const { target, text } of before) {
      if (text === undefined) rmSync(target);
      else writeFileSync(target, text);
    }
  };
}

/** Copies everything but installed, generated-at-run-time and version-control folders. */
export function copyTree(from: string, to: string): void {
  const leftOut = new Set(['node_modules', '.git', '.payung', '.cache', 'dist', 'samples', 'out']);
  cpSync(from, to, {
    recursive: true,
    filter: (source) => !leftOut.has(relative(from, source).split(/[/\\]/).at(-1) ?? ''),
  });
  linkModules(join(from, 'node_modules'), to);
}

/** Links every installed package, and the packages of the tree itself to the tree. */
export function linkModules(installed: string, tree: string): void {
  const target = join(tree, 'node_modules');
  mkdirSync(join(target, '@payung'), { recursive: true });
  for (const name of existsSync(installed) ? readdirSync(installed) : []) {
    if (name !== '@payung') symlinkSync(join(installed, name), join(target, name), 'junction');
  }
  for (const group of ['packages', 'apps']) {
    for (const name of readdirSync(join(tree, group))) {
      symlinkSync(join(tree, group, name), join(target, '@payung', name), 'junction');
    }
  }
}
