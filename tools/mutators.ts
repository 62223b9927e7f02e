// What Payung adds to Stryker, loaded by it as a plugin: numbers one more and one less, the first
// found for the last, and what is left alone. Stryker has no public door for own mutators: they are
// added to its list by file, which the pinned version and the planted folder of the test keep honest.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A node of the syntax tree, as far as it is looked at here. */
export type SyntaxNode = {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly callee?: SyntaxNode;
  readonly property?: SyntaxNode;
};
export type SyntaxPath = { readonly node: SyntaxNode; readonly parent?: SyntaxNode };
type Mutator = {
  readonly name: string;
  readonly mutate: (path: SyntaxPath) => Iterable<SyntaxNode>;
};

const opposite: Readonly<Record<string, string>> = {
  find: 'findLast',
  findLast: 'find',
  findIndex: 'findLastIndex',
  findLastIndex: 'findIndex',
};

/** An age of 65 that is 64 or 66 for the tests as well is an age that nobody tested. */
export const numberMutator: Mutator = {
  name: 'NumericLiteral',
  *mutate({ node }) {
    if (node.type !== 'NumericLiteral' || typeof node.value !== 'number') return;
    yield { type: 'NumericLiteral', value: node.value + 1 };
    if (node.value >= 1) yield { type: 'NumericLiteral', value: node.value - 1 };
  },
};

/** Dated figures are searched from one end: which one is the rule. */
export const directionMutator: Mutator = {
  name: 'FindDirection',
  *mutate({ node, parent }) {
    const isCalled = /^(Optional)?CallExpression$/.test(parent?.type ?? '');
    if (!isCalled || parent?.callee !== node || !/MemberExpression$/.test(node.type)) return;
    const name = opposite[node.property?.name ?? ''];
    if (name !== undefined) yield { ...node, property: { type: 'Identifier', name } };
  },
};

/**
 * Words of a thrown `…Error` are for the one who mends the program, not for a clerk: not mutated.
 * The reasons of a `Refusal` are issues, and they are.
 */
function shouldIgnore({ node, parent }: SyntaxPath): string | undefined {
  const isThrown = node.type === 'NewExpression' && parent?.type === 'ThrowStatement';
  return isThrown && node.callee?.name?.endsWith('Error') ? 'words of a thrown error' : undefined;
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'thrown-words', value: { shouldIgnore } },
] as const;

/** Runs Stryker of the tree in the working folder, with the mutators above added to its own. */
async function runStryker(configFile: string): Promise<void> {
  const here = join(process.cwd(), 'package.json');
  const core = createRequire(here).resolve('@stryker-mutator/core');
  const door = createRequire(core).resolve('@stryker-mutator/instrumenter');
  const list = pathToFileURL(join(dirname(door), 'mutators', 'mutate.js')).href;
  const { allMutators }: { allMutators: Mutator[] } = await import(list);
  allMutators.push(numberMutator, directionMutator);
  const { Stryker }: { Stryker: new (options: object) => { runMutationTest(): Promise<unknown> } } =
    await import(pathToFileURL(core).href);
  await new Stryker({ configFile }).runMutationTest();
}

// Not awaited: Stryker imports this file as its plugin, which would wait for the end of its own run.
if (import.meta.main) {
  runStryker(process.argv[2] ?? '').catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  });
}
