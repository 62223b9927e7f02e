// Length as a ratchet: what is small may not grow large; old giants are listed in
// tools/ratchet.json and may only shrink.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule, SourceFile, Tree } from './tree.ts';

const listPath = 'tools/ratchet.json';
const fileLines = 400;
/** A test is about as long as the code it tests, and more where the cases are many. */
const testLines = 800;
const functionLines = 50;
/** A screen is long because the form is long, an SQL step because the statement is. */
const formLines = 120;

const isForm = /\.tsx$|^packages\/linkage\/src\/sql\//;

/** Lengths by file, or by `file#function`. */
type Lengths = Readonly<Record<string, number>>;

/** What is longer than its limit now. */
export function giantsOf(tree: Tree): Lengths {
  return Object.fromEntries(tree.files.filter(counts).flatMap(giantsIn).sort());
}

function counts(file: SourceFile): boolean {
  return file.isCode && !/(^|\/)text\/|\/cases\//.test(file.path);
}

function giantsIn(file: SourceFile): readonly (readonly [string, number])[] {
  const lines = file.text.trimEnd().split('\n').length;
  const limit = isForm.test(file.path) ? formLines : functionLines;
  const long = file.isTest ? [] : file.facts().functions.filter((each) => each.lines > limit);
  return [
    ...(lines > (file.isTest ? testLines : fileLines) ? [[file.path, lines] as const] : []),
    ...long.map((each) => [`${file.path}#${each.name}`, each.lines] as const),
  ];
}

function readList(root: string): Lengths {
  const path = join(root, listPath);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** Lowers the list to what is true now. It never grows here: a new giant is split, not listed. */
export function lowerRatchet(tree: Tree): void {
  const giants = giantsOf(tree);
  const kept = Object.entries(readList(tree.root)).flatMap(([place, listed]) => {
    const now = giants[place];
    return now === undefined ? [] : [[place, Math.min(now, listed)] as const];
  });
  const text = `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
  writeFileSync(join(tree.root, listPath), text);
}

const size: Rule = {
  name: 'size',
  why: `files above ${fileLines} lines and functions above ${functionLines} are split, not grown`,
  *check(tree) {
    const listed = readList(tree.root);
    const giants = giantsOf(tree);
    for (const [place, lines] of Object.entries(giants)) {
      const allowed = listed[place];
      const file = place.split('#')[0] ?? place;
      if (allowed === undefined) yield { file, text: `${place}: ${lines} lines, new and too long` };
      else if (lines > allowed)
        yield { file, text: `${place}: grew from ${allowed} to ${lines} lines` };
      else if (lines < allowed)
        yield {
          file: listPath,
          text: `${place}: now ${lines}, lower the list (node tools/tidy.ts --ratchet)`,
        };
    }
    for (const place of Object.keys(listed)) {
      if (giants[place] === undefined)
        yield { file: listPath, text: `${place}: no longer too long, take it off the list` };
    }
  },
};

export const sizeRules: readonly Rule[] = [size];
