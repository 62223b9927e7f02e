import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assignment } from '@payung/office';
import { month, Refusal, rupiah } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBefore } from './before.ts';
import { assignmentsCsv } from './files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-rencana-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(text: string) {
  const path = join(folder, 'rencana-bulan.csv');
  await writeFile(path, text);
  return readBefore(path);
}

const lines: Assignment[] = [
  {
    person: 'P000001',
    fund: 'apbd-kab',
    programmeSet: ['JKK', 'JKM'],
    months: { from: month('2026-07'), until: month('2027-01') },
    amountPerMonth: rupiah(16_800),
  },
  {
    person: 'P000001',
    fund: 'csr, bank',
    programmeSet: ['JKK', 'JKM', 'JHT'],
    months: { from: month('2027-01'), until: month('2027-02') },
    amountPerMonth: rupiah(36_800),
  },
];

describe('rencana-bulan.csv', () => {
  test('is read back as it was written', async () => {
    expect(await written(assignmentsCsv(lines))).toEqual(lines);
  });

  test.each([
    ['a month that is none', '2026-07', '2026-7'],
    ['an end before the beginning', '2026-12', '2026-01'],
    ['an amount that is none', '16800', 'banyak'],
    ['a row without a person', 'P000001,apbd', ',apbd'],
  ])('with %s is refused', async (_, right, wrong) => {
    await expect(written(assignmentsCsv(lines).replace(right, wrong))).rejects.toThrow(Refusal);
  });

  test('of another kind is refused', async () => {
    await expect(written('nik,nama\n1,A\n')).rejects.toThrow(Refusal);
  });
});
