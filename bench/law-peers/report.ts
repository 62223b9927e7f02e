// The text of the bench: seconds and memory side by side, then whether each engine comes to Payung's
// amounts, in rupiah and in people.

import { amountNames } from './amounts.ts';
import type { Measured, Result, Seconds } from './engine.ts';

/** A peer with its figures, or why it has none. */
export type Ran =
  | { readonly name: string; readonly result: Result }
  | { readonly name: string; readonly notRun: string };

export type Findings = {
  readonly count: number;
  readonly payung: Result;
  /** Payung on as many people as an engine that answers one by one was given. */
  readonly payungOfFew: Result;
  readonly others: readonly Ran[];
};

export function report(findings: Findings): string {
  const { payung, others, count } = findings;
  const rows = [{ name: 'Payung', result: payung }, ...others];
  const lines = [
    `${whole(count)} PU people, 2026-07: bill in 8 columns, then 3 of JKP; seconds first / median / min`,
    ...rows.flatMap((row) => spanLines(row, 'month', count)),
    `the same, twelve months of 2025 with their law`,
    ...rows.flatMap((row) =>
      'result' in row && row.result.year ? spanLines(row, 'year', count) : [],
    ),
    'totals against Payung, one month',
    ...others.flatMap((row) => totalLines(row, findings, 'month')),
    'totals against Payung, twelve months',
    ...others.flatMap((row) => totalLines(row, findings, 'year')),
    `amounts that differ from Payung's whole rupiah, one month`,
    ...others.flatMap(wrongLines),
  ];
  return `${lines.join('\n')}\n`;
}

function spanLines(row: Ran, span: 'month' | 'year', count: number): readonly string[] {
  if ('notRun' in row) return [`  ${row.name.padEnd(26)} not run: ${row.notRun}`];
  const measured = row.result[span];
  if (!measured) return [];
  const { people, versions } = row.result;
  const memory = `peak ${Math.round(measured.peakBytes / 2 ** 20)} MiB`;
  const line = (part: string, seconds: (each: Seconds) => number) =>
    `  ${row.name.padEnd(26)} ${part.padEnd(8)} ${spread(measured, seconds)}`;
  if (people < count) return [...singleLines(row.name, measured, people, count), `    ${versions}`];
  return [
    line('bill', ({ bill }) => bill),
    line('JKP', ({ jkp }) => jkp),
    `${line('together', ({ bill, jkp }) => bill + jkp)}  ${memory}`,
    `    ${versions}${setupOf(measured)}`,
  ];
}

/** An engine that answers person by person is measured on few; the rest is arithmetic and says so. */
function singleLines(name: string, measured: Measured, people: number, count: number) {
  const all = median(measured.seconds.map(({ bill, jkp }) => bill + jkp));
  const memory = `peak ${Math.round(measured.peakBytes / 2 ** 20)} MiB`;
  return [
    `  ${name.padEnd(26)} ${'together'.padEnd(8)} ${spread(measured, ({ bill, jkp }) => bill + jkp)}  ${memory}, for ${whole(people)} people`,
    `    ${((all / people) * 1_000).toFixed(3)} ms a person; ${whole(count)} would take ${Math.round((all / people) * count)} s (extrapolated, not run)`,
  ];
}

function setupOf({ seconds }: Measured): string {
  const setup = median(seconds.map((each) => each.setup));
  return setup === 0 ? '' : `; making ready ${setup.toFixed(2)} s more`;
}

function totalLines(row: Ran, findings: Findings, span: 'month' | 'year'): readonly string[] {
  if ('notRun' in row) return [];
  const ours = row.result.people < findings.count ? findings.payungOfFew : findings.payung;
  const [theirs, expected] = [row.result[span]?.totals, ours[span]?.totals];
  if (!theirs || !expected) return [];
  const apart = amountNames.flatMap((name, at) => {
    const difference = (theirs[at] ?? Number.NaN) - (expected[at] ?? Number.NaN);
    return difference === 0 ? [] : [`${name} ${signed(difference)}`];
  });
  const sums = `all ${amountNames.length} totals`;
  const text = apart.length === 0 ? `${sums} equal` : `Rp ${apart.join(', ')}; the others equal`;
  return [`  ${row.name.padEnd(26)} ${text}`];
}

function wrongLines(row: Ran): readonly string[] {
  if ('notRun' in row) return [];
  const { differences, people } = row.result;
  const found = amountNames.flatMap((name, at) => {
    const [wrong, furthest] = [differences.wrong[at] ?? 0, differences.furthest[at] ?? 0];
    return wrong === 0 ? [] : [`${name} ${whole(wrong)} (up to Rp ${furthest})`];
  });
  const text = found.length === 0 ? 'none' : found.join(', ');
  return [`  ${row.name.padEnd(26)} of ${whole(people)} each: ${text}`];
}

function spread(measured: Measured, seconds: (each: Seconds) => number): string {
  const all = measured.seconds.map(seconds);
  const three = [all[0] ?? Number.NaN, median(all), Math.min(...all)];
  return `${three.map((each) => each.toFixed(3).padStart(7)).join(' / ')} s`;
}

/** The upper one of two middle values: a figure that was measured, not a mean. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function whole(count: number): string {
  return count.toLocaleString('en-US');
}

function signed(rupiah: number): string {
  return `${rupiah > 0 ? '+' : ''}${whole(rupiah)}`;
}
