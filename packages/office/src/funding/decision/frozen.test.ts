import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freezeText, frozenFile, readFrozenFile } from './frozen.ts';

const frozen = freezeText([
  '{"rows":3,"number":"SK 1/2026"}',
  '[1,"ORANG SATU"]',
  '[2,"ORANG DUA, S.Pd"]',
  '[3,"ÉLODIE"]',
]);

test('a frozen list is read back as it was', () => {
  const read = readFrozenFile(frozenFile(frozen));
  expect(read).toEqual({ ok: true, text: frozen });
});

test('every single bit that flips is found', () => {
  const file = frozenFile(frozen);
  for (let at = 0; at < file.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(readFrozenFile(changed).ok, `byte ${at}, bit ${bit}`).toBe(false);
    }
  }
});

test('bytes that are cut off, added, doubled or moved are found', () => {
  const file = Buffer.from(frozenFile(frozen));
  fc.assert(
    fc.property(
      fc.nat(file.length - 1),
      fc.nat(file.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 80 }),
      (from, to, more) => {
        const cut = file.subarray(0, from);
        const added = Buffer.concat([file.subarray(0, from), more, file.subarray(from)]);
        const moved = Buffer.concat([file.subarray(to), file.subarray(0, to)]);
        for (const each of [cut, added, moved]) {
          if (Buffer.compare(each, file) !== 0) expect(readFrozenFile(each).ok).toBe(false);
        }
      },
    ),
  );
});

test('a row that is taken out or swapped is told by its number', () => {
  const lines = Buffer.from(frozenFile(frozen)).toString().split('\n');
  const without = [...lines.slice(0, 3), ...lines.slice(4)].join('\n');
  const swapped = [...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join('\n');
  const short = [...lines.slice(0, 4), ''].join('\n');
  expect(readFrozenFile(Buffer.from(without))).toEqual({
    ok: false,
    fault: { row: 2, problem: 'changed' },
  });
  expect(readFrozenFile(Buffer.from(swapped))).toMatchObject({ fault: { row: 2 } });
  expect(readFrozenFile(Buffer.from(short))).toEqual({
    ok: false,
    fault: { row: 3, problem: 'missing' },
  });
});

test('a list made anew has another head', () => {
  const forged = freezeText([
    '{"rows":3,"number":"SK 1/2026"}',
    ...frozen.lines.slice(1, 3),
    '[3,"X"]',
  ]);
  expect(readFrozenFile(frozenFile(forged)).ok).toBe(true);
  expect(forged.head).not.toBe(frozen.head);
});
