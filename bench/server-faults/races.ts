// R08 and R09 in full: a thousand pairs of editors, fifty equal writes of each kind.

import { openDatabase } from '@payung/engine';
import { equalWrites, racingEditors } from '../../apps/server/src/races.fixture.ts';

const [pairs, equals] = [1_000, 50] as const;

export async function races(home: string, print: (text: string) => void): Promise<void> {
  const database = await openDatabase({ home });
  try {
    await racingEditors(database, pairs);
    print(
      `${pairs} pairs of editors: each time one was heard, the other told, and his word stands`,
    );
    const kinds = await equalWrites(database, equals);
    print(`${kinds} kinds of writes, ${equals} equal ones at once: one effect, one answer`);
  } finally {
    await database.close();
  }
}
