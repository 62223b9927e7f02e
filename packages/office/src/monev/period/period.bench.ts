// Figures of a periodic report of fifty pages: every paper made from its snapshot by one process.
// Run: node period.bench.ts [districts]

import { periodPaper, reportFormats } from './papers.ts';
import { snapshotOf } from './period.fixture.ts';
import { periodModel } from './period-model.ts';

export async function main(arguments_: readonly string[]): Promise<void> {
  const districts = Number(arguments_[0] ?? 2_450);
  const snapshot = snapshotOf();
  const { ranking, rows } = { ranking: snapshot.coverage.districts, rows: invented(districts) };
  const large = {
    ...snapshot,
    coverage: { ...snapshot.coverage, districts: { ...ranking, withoutBase: rows } },
  };
  const model = periodModel(large, {
    language: 'id',
    report: 1,
    digest: 'e'.repeat(64),
    signatures: [],
  });
  for (const format of reportFormats) {
    const started = performance.now();
    const before = process.cpuUsage();
    const bytes = await periodPaper(model, format);
    const seconds = (performance.now() - started) / 1_000;
    const { user, system } = process.cpuUsage(before);
    const pages = format === 'pdf' ? `, ${pagesOf(bytes)} pages` : '';
    process.stdout.write(
      `${format}: ${seconds.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of CPU), ${Math.round(bytes.length / 1e3)} kB${pages}\n`,
    );
  }
}

function invented(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    code: `Wilayah ${at}`,
    people: 100 + at * 7,
  }));
}

function pagesOf(bytes: Uint8Array): number {
  return [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length;
}

if (import.meta.main) await main(process.argv.slice(2));
