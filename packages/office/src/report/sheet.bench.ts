// Figures of the region sheets: all 514 regencies and cities printed one after the other, by one process.
// Run: node sheet.bench.ts [sheets]

import { addMonths, month } from '@payung/values';
import { openSheetPrinter } from './sheet.ts';
import { type SheetInput, sheetModel } from './sheet-model.ts';

export async function main(arguments_: readonly string[]): Promise<void> {
  const sheets = Number(arguments_[0] ?? 514);
  const started = performance.now();
  const print = await openSheetPrinter();
  let bytes = 0;
  for (let at = 0; at < sheets; at += 1) bytes += print(sheetModel(invented(at), 'id')).length;
  const seconds = (performance.now() - started) / 1_000;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(
    `${sheets} region sheets: ${seconds.toFixed(1)} s, ${((seconds * 1e3) / sheets).toFixed(0)} ms each, ` +
      `${(bytes / sheets / 1e3).toFixed(0)} kB each, ${memory} MB resident\n`,
  );
}

/** A region with figures of its own, so that no page is the one before. */
function invented(at: number): SheetInput {
  const people = 10_000 + at * 37;
  const base = { count: 64_520 + at, definition: 'eligible', year: 2026, source: 'rekaan' };
  const now = month('2026-06');
  return {
    ...{ code: String(1101 + at), name: `Wilayah ${at}`, at: now, snapshot: 'd'.repeat(64) },
    total: { key: {}, people, base, percent: 20, aboveBase: false },
    segments: ['PU', 'BPU', 'JAKON'].map((segment, index) => ({
      ...{ key: { segment }, people: people - index * 1_000 },
    })),
    parts: Array.from({ length: 20 }, (_, part) => ({
      ...{ code: `${1101 + at}${10 + part}`, name: `Bagian ${part}`, people: people - part * 300 },
    })),
    months: Array.from({ length: 13 }, (_, back) => ({
      ...{ month: addMonths(now, back - 12), people: people - back * 11 },
    })),
  };
}

if (import.meta.main) await main(process.argv.slice(2));
