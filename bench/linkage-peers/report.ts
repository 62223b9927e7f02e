// The lines of the report: one of figures per engine and trial, and the settings it ran with.

import type { Ran } from './engines.ts';
import { type Accuracy, scoreClusters, scorePairs } from './score.ts';
import type { Trial } from './trials.ts';

export function reportLines(name: string, trial: Trial, ran: Ran): readonly string[] {
  const { atHalf, best } = scorePairs(trial, ran.pairs);
  const stages = Object.entries(ran.stages).map(
    ([stage, seconds]) => `${stage} ${seconds.toFixed(2)}`,
  );
  const head = `  ${name.padEnd(8)} ${ran.wallSeconds.toFixed(1).padStart(7)} s ${ran.cpuSeconds.toFixed(1).padStart(6)} s CPU ${String(ran.peakMiB).padStart(6)} MiB`;
  const lines = [
    `${head}   pairs p ≥ .5 ${figures(atHalf)}   best ${figures(best)} at p ≥ ${best.threshold.toFixed(3)}`,
    `${' '.repeat(11)}${stages.join(', ')}`,
  ];
  if (ran.clusters === undefined) return lines;
  return [...lines, `${' '.repeat(11)}clusters ${figures(scoreClusters(trial, ran.clusters))}`];
}

function figures({ precision, recall, f1 }: Accuracy): string {
  return `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`;
}

export function settingsLines({ settings, versions }: Ran): readonly string[] {
  if (settings === undefined) return [];
  const shown = JSON.stringify({ ...versions, settings }, undefined, 1).split('\n');
  return shown.map((line) => `${' '.repeat(11)}${line}`);
}
