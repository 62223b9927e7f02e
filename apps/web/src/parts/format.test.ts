// Figures in words: as Indonesian offices print them, and English beside it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bytesText,
  countText,
  dayText,
  dayTextLong,
  durationText,
  instantText,
  monthText,
  officeToday,
  percentText,
  rupiahShort,
  rupiahText,
  setOfficeZone,
  shareText,
  todayHere,
} from './format.ts';

describe('counts and shares', () => {
  test('thousands are parted by a dot in Indonesian, by a comma in English', () => {
    expect(countText(1_234_567, 'id')).toBe('1.234.567');
    expect(countText(1_234_567, 'en')).toBe('1,234,567');
    expect(countText(-3_200, 'id')).toBe('−3.200');
    expect(countText(0, 'id')).toBe('0');
  });

  test('a percentage keeps its decimals and passes 100', () => {
    expect(percentText(48.44, 'id')).toBe('48,44\u00a0%');
    expect(percentText(48.4, 'en')).toBe('48.40%');
    expect(percentText(1_234.5, 'id')).toBe('1.234,50\u00a0%');
    expect(percentText(105, 'en')).toBe('105.00%');
  });

  test('a part of nothing is no percentage', () => {
    expect(shareText(0, 0, 'id')).toBe('—');
    expect(shareText(1, 3, 'id')).toBe('33,3\u00a0%');
    expect(shareText(3, 3, 'en')).toBe('100.0%');
  });

  test('the digits of a count are never changed, only parted', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('id' as const, 'en' as const), (value, language) => {
        expect(countText(value, language).replace(/\D/g, '')).toBe(String(value));
      }),
    );
  });
});

describe('money', () => {
  test('in full with dots, on cards short', () => {
    expect(rupiahText(1_008_000_000, 'id')).toBe('Rp1.008.000.000');
    expect(rupiahText(16_800, 'en')).toBe('Rp16,800');
    expect(rupiahShort(2_400_000_000, 'id')).toBe('Rp2,4\u00a0miliar');
    expect(rupiahShort(2_000_000_000, 'id')).toBe('Rp2\u00a0miliar');
    expect(rupiahShort(1_065_859_200, 'en')).toBe('Rp1.1\u00a0billion');
    expect(rupiahShort(-60_480_000, 'id')).toBe('−Rp60,5\u00a0juta');
    expect(rupiahShort(999_999, 'id')).toBe('Rp999.999');
    expect(rupiahShort(9_007_000_000_000_000, 'id')).toBe('Rp9.007\u00a0triliun');
  });
});

describe('time', () => {
  test('days and months by their Indonesian names', () => {
    expect(dayText('2024-12-19', 'id')).toBe('19 Des 2024');
    expect(dayTextLong('2026-06-30', 'id')).toBe('30 Juni 2026');
    expect(dayTextLong('2026-06-30', 'en')).toBe('30 June 2026');
    expect(monthText('2026-08', 'id')).toBe('Agu 2026');
  });

  test('without a session today is that of this computer', () => {
    const noon = new Date(2026, 10, 21, 12);
    expect(todayHere(noon.getTime())).toBe('2026-11-21');
    expect(todayHere(new Date(2026, 10, 21, 23, 59).getTime())).toBe('2026-11-21');
  });

  test('instants are told in the zone of the offices, with its letters', () => {
    expect(instantText('2026-11-21T20:05:00.000Z', 'id')).toBe('21 Nov 2026 20.05\u00a0UTC');
    setOfficeZone('WITA');
    expect(instantText('2026-11-21T20:05:00.000Z', 'id')).toBe('22 Nov 2026 04.05\u00a0WITA');
    expect(officeToday(Date.parse('2026-11-21T15:59:59Z'))).toBe('2026-11-21');
    expect(officeToday(Date.parse('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
    expect(todayHere(Date.parse('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
    setOfficeZone('WIB');
    expect(instantText('2026-12-31T17:00:00Z', 'en')).toBe('1 Jan 2027 00:00\u00a0WIB');
    setOfficeZone('WIT');
    expect(instantText('2026-01-01T14:59:59Z', 'id')).toBe('1 Jan 2026 23.59\u00a0WIT');
  });

  test('text that is no day stays as it was written', () => {
    expect(dayText('2026-02-30', 'id')).toBe('2026-02-30');
    expect(instantText('kemarin', 'id')).toBe('kemarin');
    expect(monthText('2026-13', 'id')).toBe('2026-13');
  });

  test('durations are written out, minutes from ninety seconds on', () => {
    expect(durationText(1.44, 'id')).toBe('1,4 detik');
    expect(durationText(41.2, 'id')).toBe('41 detik');
    expect(durationText(125, 'id')).toBe('2 menit 5 detik');
    expect(durationText(119.7, 'en')).toBe('2 min 0 s');
  });
});

test('sizes of files in decimal units', () => {
  expect(bytesText(0, 'id')).toBe('0 B');
  expect(bytesText(999, 'id')).toBe('999 B');
  expect(bytesText(1_240, 'id')).toBe('1,2 kB');
  expect(bytesText(254_400, 'en')).toBe('254 kB');
  expect(bytesText(1_200_000_000, 'en')).toBe('1.2 GB');
});
