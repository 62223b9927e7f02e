import { expect, test } from 'vitest';
import { sharedBuffersMb } from './server.ts';

test.each([
  [1, 128],
  [4, 256],
  [8, 512],
  [16, 1_024],
  [64, 1_024],
])('a machine of %i GB gives the database %i MB of its memory', (gigabytes, megabytes) => {
  expect(sharedBuffersMb(gigabytes * 2 ** 30)).toBe(megabytes);
});
