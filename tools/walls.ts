// Runs the walls of .dependency-cruiser.cjs over packages and apps. Seeing nothing is a failure:
// a rule over zero modules guards nobody.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type WallReport = {
  readonly modules: number;
  /** Modules seen in each folder of packages/ and apps/. */
  readonly modulesIn: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly rule: string; readonly text: string }[];
};

type Cruised = {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly unknown[];
  }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly comment?: string;
      readonly rule: { readonly name: string; readonly severity: string };
      readonly cycle?: readonly { readonly name: string }[];
    }[];
  };
};

/** The walls over one tree; the rules are those of this repository, also for a planted copy. */
export function checkWalls(root: string): WallReport {
  const folders = workspaceFolders(root);
  if (folders.length === 0) throw new Error(`No package and no app to guard in ${root}`);
  const cruised = cruise(
    root,
    folders.map((folder) => folder.split('/')[0] ?? folder),
  );
  const modulesIn = Object.fromEntries(
    folders.map((folder) => [
      folder,
      cruised.modules.filter((each) => each.source.startsWith(`${folder}/`)).length,
    ]),
  );
  const unseen = Object.entries(modulesIn).filter(([, count]) => count === 0);
  const findings = [
    ...unseen.map(([folder]) => ({
      rule: 'seen',
      text: `${folder}: no module seen, so no wall guards it`,
    })),
    ...cruised.summary.violations.map((each) => ({
      rule: each.rule.name,
      text: `${each.from} → ${each.cycle?.map((step) => step.name).join(' → ') ?? each.to}`,
    })),
  ];
  return { modules: cruised.summary.totalCruised, modulesIn, findings };
}

function workspaceFolders(root: string): readonly string[] {
  return ['packages', 'apps']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort();
}

function cruise(root: string, folders: readonly string[]): Cruised {
  const here = join(import.meta.dirname, '..');
  const config = join(here, '.dependency-cruiser.cjs');
  const result = spawnSync(
    process.execPath,
    [
      join(here, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      ...['--config', config, '--output-type', 'json', ...new Set(folders)],
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (result.error !== undefined) throw result.error;
  try {
    return JSON.parse(result.stdout);
  } catch (cause) {
    throw new Error(`dependency-cruiser gave no report: ${result.stderr}`, { cause });
  }
}

function main(): void {
  const report = checkWalls(join(import.meta.dirname, '..'));
  for (const { rule, text } of report.findings) process.stdout.write(`${rule}: ${text}\n`);
  process.stdout.write(`${report.modules} modules, ${report.findings.length} findings\n`);
  process.exitCode = report.findings.length === 0 ? 0 : 1;
}

if (import.meta.main) main();
