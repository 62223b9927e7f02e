import { month } from '@payung/values';
import { expect, test } from 'vitest';
import { planChart } from './chart.ts';
import { sampleSummary } from './summary.fixture.ts';

const { months } = sampleSummary().plan;

test('every month carries its number, and the month after the last says that it ends', async () => {
  const svg = (await planChart(months, 'id')) ?? '';
  expect(svg.match(/>5\.662</g)).toHaveLength(6);
  expect(svg).toContain('>−750<');
  expect(svg).toContain('>berakhir<');
});

test('no month, no chart', async () => {
  expect(await planChart([], 'id')).toBeUndefined();
});

test('the same months give the same bytes, also the second time', async () => {
  const first = await planChart(months, 'id');
  await planChart([{ month: month('2026-07'), people: 1 }], 'id');
  expect(await planChart(months, 'id')).toBe(first);
});
