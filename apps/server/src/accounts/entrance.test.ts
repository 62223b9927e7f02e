import { expect, test } from 'vitest';
import { type Entrance, newEntrance, type Visitor } from './entrance.ts';

const visitor = (name: string, address: string): Visitor => ({
  ...{ name, address },
  pair: Buffer.from(`${name} ${address}`),
});

/** A hall whose one place is taken until the test lets its work end. */
function crowded(trusted: readonly Visitor[] = []) {
  const entrance = newEntrance({ slots: 1, trusted: async () => trusted.map(({ pair }) => pair) });
  let end = () => {};
  const held = entrance.enter(visitor('pertama', '10.0.0.1'), () => {
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  return { entrance, end: () => end(), held };
}

async function enterAll(entrance: Entrance, visitors: readonly Visitor[], seen: string[]) {
  const asked = visitors.map((each) =>
    entrance
      .enter(each, async () => {
        seen.push(each.name);
      })
      .then(
        () => 'in',
        (error: { status?: number; retryAfterSeconds?: number }) =>
          error.status === 429 && (error.retryAfterSeconds ?? 0) >= 1 ? 'told to wait' : 'fault',
      ),
  );
  await new Promise((resolve) => setImmediate(resolve));
  return asked;
}

const countOf = (all: readonly string[], one: string) => all.filter((each) => each === one).length;

test('T16: never more at once than there are places at work', async () => {
  const entrance = newEntrance({ slots: 2, trusted: async () => [] });
  let [now, most] = [0, 0];
  const work = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
  };
  const all = Array.from({ length: 40 }, (_, at) =>
    entrance.enter(visitor(`n${at}`, `10.0.1.${at}`), work),
  );
  await Promise.all(all);
  expect(most).toBe(2);
});

test('T16: whoever was right from there lately comes before a room full of others', async () => {
  const siti = visitor('siti', '10.0.0.9');
  const { entrance, end, held } = crowded([siti]);
  const seen: string[] = [];
  const guesses = Array.from({ length: 200 }, (_, at) => visitor(`tebak-${at}`, `10.1.0.${at}`));
  const asked = await enterAll(entrance, [...guesses, siti], seen);
  end();
  await held;
  const answers = await Promise.all(asked);
  expect(seen[0]).toBe('siti');
  expect(countOf(answers, 'in')).toBe(65);
  expect(countOf(answers, 'told to wait')).toBe(136);
});

test('T16: whoever was right is known from then on', async () => {
  const siti = visitor('siti', '10.0.0.9');
  const { entrance, end, held } = crowded();
  const first = await enterAll(entrance, [siti], []);
  end();
  await held;
  expect(await Promise.all(first)).toEqual(['in']);
  const seen: string[] = [];
  const wait = Array.from({ length: 5 }, (_, at) => visitor(`lain-${at}`, `10.1.0.${at}`));
  const all = await enterAll(entrance, [...wait, siti], seen);
  await Promise.all(all);
  // The first of them was at work already.
  expect(seen.slice(0, 2)).toEqual(['lain-0', 'siti']);
});

test('T16: one address, one name, takes so many places and no more', async () => {
  const { entrance, end, held } = crowded();
  const seen: string[] = [];
  const sameAddress = Array.from({ length: 100 }, (_, at) => visitor(`a-${at}`, '10.2.0.1'));
  const sameName = Array.from({ length: 100 }, (_, at) => visitor('korban', `10.3.0.${at}`));
  const beside = visitor('ani', '10.4.0.1');
  const asked = await enterAll(entrance, [...sameAddress, ...sameName, beside], seen);
  end();
  await held;
  await Promise.all(asked);
  expect(seen.filter((name) => name.startsWith('a-'))).toHaveLength(16);
  expect(countOf(seen, 'korban')).toBe(8);
  expect(seen).toContain('ani');
});

test('T16: whoever comes back as told stays before those who were not sent away', async () => {
  const { entrance, end, held } = crowded();
  const newcomers = (turn: number) =>
    Array.from({ length: 64 }, (_, at) => visitor(`tebak-${turn}-${at}`, `10.${turn}.0.${at}`));
  // The first 64 fill the room; of the next 64 and siti somebody leaves at each step.
  const siti = visitor('siti', '10.0.0.9');
  const filled = await enterAll(entrance, newcomers(1), []);
  let turn = 1;
  let [mine] = await enterAll(entrance, [siti], []);
  const isOut = async () => {
    const soon = new Promise((resolve) => setTimeout(resolve, 5, 'waits'));
    return (await Promise.race([mine, soon])) === 'told to wait';
  };
  const floods: Promise<unknown>[] = [];
  while (!(await isOut())) {
    turn += 1;
    floods.push(...(await enterAll(entrance, newcomers(turn), [])));
  }
  [mine] = await enterAll(entrance, [siti], []);
  for (const each of [1, 2, 3]) {
    floods.push(...(await enterAll(entrance, newcomers(turn + each), [])));
    expect(await isOut()).toBe(false);
  }
  end();
  await held;
  expect(await mine).toBe('in');
  await Promise.all([...filled, ...floods]);
});

test('T16: a place is given back when the work fails, and a list that was not read is read again', async () => {
  let reads = 0;
  const entrance = newEntrance({
    slots: 1,
    trusted: async () => {
      reads += 1;
      if (reads === 1) throw new Error('the database is away');
      return [];
    },
  });
  const one = visitor('siti', '10.0.0.1');
  await expect(entrance.enter(one, async () => 1)).rejects.toThrow('away');
  const fail = () => Promise.reject(new Error('wrong'));
  await expect(entrance.enter(one, fail)).rejects.toThrow('wrong');
  expect(await entrance.enter(one, async () => 2)).toBe(2);
});
