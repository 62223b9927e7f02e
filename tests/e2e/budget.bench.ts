// What the first visit and a later one cost on a slow line: bytes of script and of everything, the largest
// paint, requests to other hosts. The pages as built before a real server, 1.6 Mbit/s and 150 ms by Chromium.
// `node tests/e2e/budget.bench.ts [PATH …]`; without a path the pages of the menu.

import { cpus } from 'node:os';
import { openBrowser } from './browser.ts';
import { openDesk, signedIn, slowLine, type Visit, visit } from './budget.ts';

const menu = ['/', '/masuk-data', '/cakupan', '/dana', '/hitung', '/aturan', '/terbitan'] as const;
const asked = process.argv.slice(2);
const paths = asked.length === 0 ? menu : asked;
const visits = 2;

function told(name: string, seen: readonly Visit[]): string {
  const most = (of: (each: Visit) => number) => Math.max(...seen.map(of));
  const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
  const elsewhere = new Set(seen.flatMap((each) => each.elsewhere));
  return [
    `${name}: script ${kB(most(({ script }) => script))}, all ${kB(most(({ all }) => all))}`,
    `largest paint ${(most(({ paintMs }) => paintMs) / 1_000).toFixed(2)} s`,
    `other hosts ${elsewhere.size}`,
  ].join(', ');
}

async function main(): Promise<void> {
  const desk = await openDesk();
  const browser = await openBrowser();
  try {
    process.stdout.write(`${cpus()[0]?.model}, ${cpus().length} cores; worst of ${visits}\n`);
    for (const path of paths) {
      const first: Visit[] = [];
      const later: Visit[] = [];
      for (let time = 0; time < visits; time += 1) {
        const context = await signedIn(browser, desk);
        first.push(await visit(context, desk.origin + path, { line: slowLine, restMs: 3_000 }));
        later.push(await visit(context, desk.origin + path, { line: slowLine, restMs: 3_000 }));
        await context.close();
      }
      process.stdout.write(`${told(`${path} first`, first)}\n${told(`${path} again`, later)}\n`);
    }
  } finally {
    await browser.close();
    await desk.close();
  }
}

await main();
