// Codes: their forms, levels and parents.

import { describe, expect, test } from 'vitest';
import { formatRegionCode, parentCode, parseRegionCode, regionLevel } from './region.ts';

describe('a region code', () => {
  test.each([
    ['75', '75', 'province', undefined],
    ['75.02', '7502', 'regency', '75'],
    ['7502', '7502', 'regency', '75'],
    [' 75.02.04 ', '750204', 'district', '7502'],
    ['75.02.04.2001', '7502042001', 'village', '750204'],
  ])('%s is read as %s', (text, code, level, parent) => {
    expect(parseRegionCode(text)).toEqual({ ok: true, value: code, issues: [] });
    expect(regionLevel(code)).toBe(level);
    expect(parentCode(code)).toBe(parent);
    expect(formatRegionCode(code).replaceAll('.', '')).toBe(code);
  });

  test.each(['', '7', '750', '75.2', '7502.04', '75-02', '75020420', 'Boalemo', '75.02.04.001'])(
    '“%s” is no code, and the issue repeats it',
    (text) => {
      const result = parseRegionCode(text);
      expect(result.ok).toBe(false);
      expect(result.issues).toMatchObject([{ code: 'region_unknown', data: { text } }]);
    },
  );

  test('prints with the dots of the offices', () => {
    expect(formatRegionCode('7502042001')).toBe('75.02.04.2001');
    expect(formatRegionCode('75')).toBe('75');
  });

  test('of an impossible length is a programming error', () => {
    expect(() => regionLevel('750')).toThrow('750');
  });
});
