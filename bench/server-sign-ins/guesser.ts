// Whoever guesses: sends sign-ins by the clock, whether earlier ones are answered or not, a third of
// them from one address, a third at one account from an address each, a third at invented names.

import { setTimeout as pause } from 'node:timers/promises';
import { caller } from './caller.ts';

type Wish = {
  readonly port: number;
  readonly aMinute: number;
  readonly seconds: number;
  /** Of the account that is guessed at. */
  readonly name: string;
};

const { port, aMinute, seconds, name }: Wish = JSON.parse(process.argv[2] ?? '');
const asks = caller(port);
const begun = performance.now();
const all: Promise<string>[] = [];
for (let turn = 0; turn < (aMinute * seconds) / 60; turn += 1) {
  const ahead = begun + (turn * 60_000) / aMinute - performance.now();
  if (ahead > 0) await pause(ahead);
  all.push(ask(turn));
}
const counted: Record<string, number> = {};
for (const status of await Promise.all(all)) counted[status] = (counted[status] ?? 0) + 1;
process.send?.(counted, () => process.disconnect());

async function ask(turn: number): Promise<string> {
  const address =
    turn % 3 === 0 ? '10.9.0.1' : `10.${100 + (turn >> 16)}.${(turn >> 8) & 255}.${turn & 255}`;
  const at = turn % 3 === 1 ? name : `tebak-${turn}`;
  const body = { tenant: '7502', name: at, password: 'bukan sandi itu' };
  const { status } = await asks({ path: '/api/v1/session', address, body });
  return String(status);
}
