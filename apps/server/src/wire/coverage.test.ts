// The wire writes the office's words again; this keeps both the same.

import * as office from '@payung/office';
import { expect, test } from 'vitest';
import { rankOrders, regionKinds } from './coverage.ts';

test('orders of a ranking and kinds of region are those of the office', () => {
  expect(rankOrders).toEqual(office.rankOrders);
  expect(regionKinds).toEqual(office.regionKinds);
});
