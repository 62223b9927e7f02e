import { issueLine, Refusal } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn } from '../text/text.ts';
import { type Item, readInput } from './input.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(written: string | Uint8Array, size = 65_536) {
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const { form, batches } = await readInput(chunksOf(bytes, size), textIn('id'));
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return { form, items };
}

/** What was read, or the words of the refusal. */
function shown(items: readonly Item[]) {
  return items.map((item) => [
    item.row,
    'fault' in item ? issueLine(item.fault) : JSON.stringify(item.written),
  ]);
}

describe('input of the law', () => {
  it('is one object on one line, or over several', async () => {
    expect(await read('{"a":1}')).toEqual({ form: 'line', items: [{ written: { a: 1 } }] });
    expect(await read('\n {"a":1} \n\n')).toEqual({ form: 'line', items: [{ written: { a: 1 } }] });
    const several = '{\n  "a": [\n    { "b": 1 },\n    { "b": 2 }\n  ]\n}\n';
    expect(await read(several)).toEqual({
      form: 'object',
      items: [{ written: { a: [{ b: 1 }, { b: 2 }] } }],
    });
  });

  it('is an array, each entry with its number', async () => {
    const { form, items } = await read('[{"a":1},\n{"a":2}]');
    expect(form).toBe('array');
    expect(items).toEqual([
      { row: 1, written: { a: 1 } },
      { row: 2, written: { a: 2 } },
    ]);
    expect(await read('[]')).toEqual({ form: 'array', items: [] });
  });

  it('is one object a line, counted as an editor counts, empty lines too', async () => {
    const { form, items } = await read('{"a":1}\r\n\r\n{"a":2}\n{"a":3}');
    expect(form).toBe('lines');
    expect(items.map((item) => item.row)).toEqual([1, 3, 4]);
  });

  it('of lines goes on after one that is no JSON, also when it is the first', async () => {
    const last = await read('{"a":1}\n{"a":\n{"a":3}\n');
    expect(shown(last.items)).toEqual([
      [1, '{"a":1}'],
      [2, expect.stringContaining('bukan JSON yang utuh: {"a":')],
      [3, '{"a":3}'],
    ]);
    const first = await read('nama;nik\n{"a":2}\n');
    expect(first.form).toBe('lines');
    expect(first.items.map((item) => 'fault' in item)).toEqual([true, false]);
  });

  it('that is one broken object gives one issue, not one a line', async () => {
    const { items } = await read('{\n  "a": 1,\n  "b":\n}\n');
    expect(shown(items)).toEqual([[undefined, expect.stringContaining('bukan JSON')]]);
  });

  it('never repeats a NIK that stands in a broken line', async () => {
    const { items } = await read('{"a":1}\nSiti 7502016609870001\n');
    expect(JSON.stringify(items)).not.toContain('660987');
  });

  it.each(['', ' \n\n'])('that is empty is refused: %j', async (written) => {
    await expect(read(written)).rejects.toThrow(Refusal);
  });

  it('reads the marks of Windows: UTF-8 and UTF-16', async () => {
    expect((await read('\ufeff{"a":"ya"}')).items).toEqual([{ written: { a: 'ya' } }]);
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...codes('{"a":1}\n{"a":2}')]).buffer);
    expect((await read(wide)).items).toHaveLength(2);
  });

  it('refuses 500.000, which JSON reads as five hundred, wherever it stands', async () => {
    const wage = '{"wage": 500.000, "programs": ["JKK"]}';
    const text = 'wage tertulis 500.000; dalam JSON titik berarti pecahan. Tulis 500000';
    for (const written of [wage, `{"a":1}\n${wage}`, `[{"wage":500000}, ${wage}]`]) {
      const faults = (await read(written)).items.filter((item) => 'fault' in item);
      expect(shown(faults), written).toEqual(
        [[expect.anything(), expect.stringContaining(text)]].map(([, line]) => [
          faults[0]?.row,
          line,
        ]),
      );
    }
    const fine = await read('{"wage":500000.0,"note":"Rp 500.000","rate":0.5}');
    expect(fine.items).toEqual([{ written: { wage: 500_000, note: 'Rp 500.000', rate: 0.5 } }]);
  });

  it('refuses a name written twice in one object, of which JSON keeps the last value', async () => {
    const twice = '{"month":"2026-07","wage":5000000,"\\u0077age":50000000}';
    const told =
      'Nilai “5000000, 50000000” untuk wage bertentangan dengan fakta lain (RFC 8259). Yang diharapkan: 1 × wage.';
    expect(shown((await read(twice)).items)).toEqual([[undefined, told]]);
    const fine =
      '{"a":[{"wage":1},{"wage":"\\"wage\\":"}],"wage":[],"b":["wage","wage"],"wages":2}';
    for (const [before, after] of [
      ['[', ']'],
      ['', ''],
    ]) {
      const comma = before === '' ? '' : ',';
      const { items } = await read(`${before}${fine}${comma}\n${twice}${comma}\n${fine}${after}`);
      const good = JSON.stringify(JSON.parse(fine));
      expect(shown(items)).toEqual([
        [1, good],
        [2, told],
        [3, good],
      ]);
    }
  });

  it('finds a name written twice however deep, and masks a NIK in it', async () => {
    const { items } = await read('{"a":[0,{"b":{"nik":{"x":1},"nik":"7502016609870001"}}]}');
    expect(shown(items)).toEqual([[undefined, expect.stringContaining('untuk nik bertentangan')]]);
    expect(JSON.stringify(items)).not.toContain('660987');
  });

  it('refuses what nests deeper than any fact, and reads on', async () => {
    const deep = `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    const { items } = await read(`{"a":"[[["}\n${deep}\n{"a":"\\"[["}\n`);
    expect(items.map((item) => 'fault' in item)).toEqual([false, true, false]);
    expect((await read(`[${deep}]`)).items.map((item) => 'fault' in item)).toEqual([true]);
  });

  it('refuses a line without end and reads on after it', async () => {
    const long = `{"a":"${'x'.repeat(17 * 2 ** 20)}"}`;
    const { items } = await read(`{"a":1}\n${long}\n{"a":3}\n${long}`);
    expect(items.map((item) => [item.row, 'fault' in item])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, true],
    ]);
  });

  it('refuses an array that does not fit and names the way out', async () => {
    const entry = `{"a":"${'x'.repeat(2 ** 20)}"},`;
    await expect(read(`[${entry.repeat(66)}{}]`)).rejects.toMatchObject({
      issues: [{ code: 'usage', data: { detail: expect.stringContaining('NDJSON') } }],
    });
  });

  it('reads the same however it arrives', async () => {
    const entries = fc.array(fc.record({ a: fc.integer(), b: fc.string() }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(entries, fc.integer({ min: 2, max: 40 }), async (values, size) => {
        const written = values.map((value) => JSON.stringify(value)).join('\n');
        const { items } = await read(written, size);
        expect(items.map((item) => ('fault' in item ? item.fault : item.written))).toEqual(values);
      }),
    );
  });
});

function codes(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
