// Figures of rules asked row by row: contributions of BPU, death benefits, status. Run: node bulk.bench.ts [rows]

import { amountsOf, bpuContribution, jkmBenefit } from './index.ts';

export function main(arguments_: readonly string[]): void {
  const count = Number(arguments_[0] ?? 100_000);
  const rows = Array.from({ length: count }, (_, at) => at);
  timed(`${count} BPU contributions`, () =>
    amountsOf(
      bpuContribution,
      rows.map((at) => ({
        month: '2026-07',
        programs: ['JKK', 'JKM'],
        payer: at % 2 === 0 ? 'APBD_KAB' : 'MANDIRI',
        incomeMonthly: 800_000 + ((at * 7_919) % 20_000_003),
      })),
    ),
  );
  timed(`${count} JKM benefits`, () =>
    amountsOf(
      jkmBenefit,
      rows.map((at) => ({
        deathOn: '2026-07-31',
        memberships: [{ segment: 'BPU', membershipMonth: 1 + (at % 24) }],
      })),
    ),
  );
}

function timed(name: string, work: () => ReturnType<typeof amountsOf>): void {
  const started = performance.now();
  const { amount, issues } = work();
  const seconds = ((performance.now() - started) / 1_000).toFixed(3);
  const sum = amount.reduce((all, each) => all + each, 0);
  process.stdout.write(`${name.padEnd(44)} ${seconds} s, sum Rp ${sum}, ${issues.length} issues\n`);
}

if (import.meta.main) main(process.argv.slice(2));
