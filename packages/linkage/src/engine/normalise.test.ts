import { expect, test } from 'vitest';
import { builtInNormalisers } from './normalise.ts';

test.each([
  ['fold', '  Béla  O’Neill-Smith. ', 'BELA ONEILL SMITH'],
  ['joined', 'van der Berg', 'VANDERBERG'],
  ['digits', '+62 (0)811-22', '62081122'],
  ['whole_number', '007', '7'],
  ['whole_number', '0', '0'],
  ['number', ' 12.5 ', '12.5'],
  ['number', 'twelve', ''],
  ['date', '19800517', '1980-05-17'],
  ['date', '1980-05-17T00:00:00', '1980-05-17'],
  ['date', '17/5/1980', '1980-05-17'],
  ['date', '19801399', '19801399'],
  ['date', '7/5/1980', '1980-05-07'],
  ['date_mdy', '7/5/1980', '1980-07-05'],
  ['date_mdy', '17/5/1980', '1980-05-17'],
  ['date', '', ''],
  ['year', '1980-05-17', '1980'],
  ['day_month', '1980-05-17', '05-17'],
  ['year_month', '1980-05-17', '1980-05'],
  ['sound', 'Robert', 'R163'],
  ['sound', 'Rupert', 'R163'],
  ['start_3', 'De Wit', 'DEW'],
  ['start_5', 'wallaby place', 'WALLA'],
  ['end_4', '12345678', '5678'],
  ['first_word', 'Siti Nur', 'SITI'],
  ['last_word', 'Siti Nur', 'NUR'],
  ['lower', ' A@B.ID ', 'a@b.id'],
  ['trim', ' a ', 'a'],
])('%s makes of “%s”: “%s”', (name, text, expected) => {
  expect(builtInNormalisers[name]?.(text)).toBe(expected);
});
