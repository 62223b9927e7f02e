// publicodes from npm: one situation per person on one engine, its rules in publicodes/pu.yaml. Taken
// from the bench's own cache, never a dependency of the product.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PuPeople } from '@payung/law';
import { parse } from 'yaml';
import { amountNames, type Columns } from './amounts.ts';
import type { Engine } from './engine.ts';

/** The little of publicodes' engine that the bench uses. */
type PublicodesEngine = {
  setSituation(situation: Readonly<Record<string, string | number>>): unknown;
  evaluate(rule: string): { readonly nodeValue: unknown };
};
type Publicodes = { readonly default: new (rules: unknown) => PublicodesEngine };

/** `home` is the folder npm installed publicodes into. */
export async function publicodesEngine(people: PuPeople, home: string): Promise<Engine> {
  const { Model, version } = await loaded(home);
  const rules: unknown = parse(
    await readFile(join(import.meta.dirname, 'publicodes', 'pu.yaml'), 'utf8'),
  );
  const begun = performance.now();
  const engine = new Model(rules);
  return {
    versions: `publicodes ${version}, Node ${process.versions.node}`,
    setupSeconds: (performance.now() - begun) / 1_000,
    // A situation is costly to set, so all eleven amounts of a person are asked at once.
    bill: (month) => amountsOf(engine, people, month),
    jkp: () => [],
  };
}

async function loaded(home: string) {
  const package_ = join(home, 'node_modules', 'publicodes');
  const { version }: { version: string } = createRequire(import.meta.url)(
    join(package_, 'package.json'),
  );
  const module: unknown = await import(
    pathToFileURL(join(package_, 'dist', 'index.js')).toString()
  );
  if (!isPublicodes(module)) throw new Error(`publicodes ${version} exports no default class`);
  return { Model: module.default, version };
}

function amountsOf(engine: PublicodesEngine, people: PuPeople, month: string): Columns {
  const rows = people.wageMonthly.length;
  const columns = amountNames.map(() => new Float64Array(rows));
  const [year, monthOfYear] = month.split('-');
  for (let row = 0; row < rows; row += 1) {
    engine.setSituation({
      month: `01/${monthOfYear}/${year}`,
      wage: people.wageMonthly[row] ?? Number.NaN,
      'risk class': people.riskClass[row] ?? Number.NaN,
    });
    columns.forEach((column, at) => {
      column[row] = amountOf(engine, amountNames[at] ?? '');
    });
  }
  return columns;
}

function amountOf(engine: PublicodesEngine, rule: string): number {
  const { nodeValue } = engine.evaluate(rule);
  if (typeof nodeValue !== 'number') throw new Error(`publicodes: ${rule} is ${String(nodeValue)}`);
  return nodeValue;
}

function isPublicodes(module: unknown): module is Publicodes {
  return (
    typeof module === 'object' &&
    module !== null &&
    'default' in module &&
    typeof module.default === 'function'
  );
}
