import { expect, test } from 'vitest';
import { parseArticles, parsePublished } from './figure.ts';

const head =
  'date,region_name,region_level,province,metric,segment,value,unit,source_url,quote_note';
const line = '2024-12-19,Gorontalo,province,Gorontalo,coverage_pct,all,63.87,percent,a.txt,';

function parse(...lines: string[]) {
  return parsePublished([head, ...lines, ''].join('\n'), new Map([['a.txt', 'Artikel contoh']]));
}

test('a figure keeps the digits of the print and the readable name of its article', () => {
  const parsed = parse(line);
  expect(parsed.ok && parsed.value[0]).toMatchObject({
    row: 2,
    value: 63.87,
    decimals: 2,
    source: { id: 'a.txt', text: 'Artikel contoh' },
  });
});

test('an address is named by its host and kept whole', () => {
  const address = 'https://www.contoh.id/berita/12';
  const parsed = parse(line.replace('a.txt', address));
  expect(parsed.ok && parsed.value[0]?.source).toEqual({
    id: address,
    text: 'contoh.id',
    url: address,
  });
});

test.each([
  ["'sekitar'", 'about'],
  ['about', 'about'],
  ['rounded', 'rounded'],
  ["'50 juta lebih'", 'at_least'],
  ["upper bound: 'belum sampai 50 persen'", 'at_most'],
  ["'hampir 100 persen' (nearly)", 'at_most'],
  ['of about Rp 5 billion; 10 groups', 'as_printed'],
  ['', 'as_printed'],
])('the remark “%s” makes a figure %s', (note, exactness) => {
  const parsed = parse(`${line}"${note}"`);
  expect(parsed.ok && parsed.value[0]?.exactness).toBe(exactness);
});

test.each([
  ['date', '2024-13-01', line.replace('2024-12-19', '2024-13-01')],
  ['metric', 'coverage', line.replace('coverage_pct', 'coverage')],
  ['unit', 'people', line.replace('percent', 'people')],
  ['value', '63,87', line.replace('63.87', '"63,87"')],
  ['region_level', 'desa', line.replace('province', 'desa')],
])('a bad %s (%s) is named with its row; the other rows go on', (column, value, bad) => {
  const parsed = parse(bad, line);
  expect(parsed.ok && parsed.value).toHaveLength(1);
  expect(parsed.issues).toMatchObject([{ at: { row: 2, column }, data: { value } }]);
});

test('a figure without a source is named with its row and stays out', () => {
  const parsed = parse(line.replace('a.txt', ''), line);
  expect(parsed.ok && parsed.value).toHaveLength(1);
  const at = { row: 2, column: 'source_url' };
  expect(parsed.issues).toMatchObject([{ code: 'room_value_missing', at }]);
});

test('a row with too few cells is named, not filled up', () => {
  const parsed = parse('2024,Gorontalo,province', line);
  expect(parsed.ok && parsed.value).toHaveLength(1);
  expect(parsed.issues.map((each) => each.code)).toEqual(['row_shape']);
});

test('a file without one of its columns is refused', () => {
  const parsed = parsePublished('date,region_name\n2024,Gorontalo\n');
  expect(parsed.ok).toBe(false);
  expect(parsed.issues[0]?.data['columns']).toContain('source_url');
});

test('an open quotation mark refuses the file instead of swallowing the rest', () => {
  const parsed = parse(`${line}"tidak ditutup`, line);
  expect(parsed.issues.map((each) => each.code)).toEqual(['unterminated_quote']);
});

test('articles are known by id and label', () => {
  const parsed = parseArticles('id,label\na.txt,"Satu, dua"\n');
  expect(parsed.ok && parsed.value.get('a.txt')).toBe('Satu, dua');
});
