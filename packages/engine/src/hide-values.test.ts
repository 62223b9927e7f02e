import { expect, test } from 'vitest';
import { hideValues } from './hide-values.ts';

test('quoted values and long numbers leave a message, names of columns stay', () => {
  expect(hideValues("Could not convert string 'SITI AMINAH' to INT32 in column umur")).toBe(
    "Could not convert string '…' to INT32 in column umur",
  );
  expect(hideValues('duplicate 7502011203900001')).toBe('duplicate …');
  expect(hideValues("'D''ARSYAD' and 'b'")).toBe("'…' and '…'");
  expect(hideValues('relation "list_row" does not exist at 120')).toBe(
    'relation "list_row" does not exist at 120',
  );
});
