import { expect, test } from 'vitest';
import { parseParitranaCommand } from './command.ts';

const parse = (words: string) => parseParitranaCommand(words.split(' '));

test('a sheet names its region, scheme, scores and folder', () => {
  expect(
    parse('sheet --region 75.02 --scheme s.csv --scores n.csv --out a --format pdf'),
  ).toMatchObject({
    ok: true,
    value: { action: 'sheet', region: '7502', scheme: 's.csv', scores: 'n.csv', formats: ['pdf'] },
  });
});

test.each([
  ['juri', 'juri'],
  ['sheet --scheme s.csv --scores n.csv --out a', '--region'],
  ['sheet --region 75.02 --scores n.csv --out a', '--scheme'],
  ['sheet --region 75.02 --scheme s.csv --out a', '--scores'],
  ['sheet --region 75.02 --scheme s.csv --scores n.csv', '--out'],
  ['sheet --region 75.02 --scheme s.csv --scores n.csv --out a --format odt', 'odt'],
  ['sheet --region 75.02 --scheme s.csv --scores n.csv --out a --day besok', 'besok'],
])('what is missing or unknown is named: paritrana %s', (words, named) => {
  const parsed = parse(words);
  expect(parsed.ok ? undefined : parsed.issues[0]?.data['detail']).toContain(named);
});
