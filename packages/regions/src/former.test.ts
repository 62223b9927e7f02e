// Codes before a split, and BPS codes: same digits, other places.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bpsCodes, fromBps } from './bps.ts';
import { parseRegionCsv } from './data.ts';
import { formerDistrictPrefixes, formerRegencyCodes, registrationRegion } from './former.ts';
import { nationalRegister } from './national.ts';
import { loadRegister } from './register.ts';

const register = loadRegister(
  ['provinces', 'regencies', 'districts'].flatMap((table) =>
    parseRegionCsv(readFileSync(new URL(`../data/${table}.csv`, import.meta.url), 'utf8')),
  ),
);

describe('the region of first registration in a NIK', () => {
  test.each([
    ['750204', 'current'],
    ['920101', 'former'],
    ['750299', 'unlisted'],
    ['910101', 'unlisted'],
    ['640401', 'unlisted'],
    ['759901', 'unknown'],
    ['000000', 'unknown'],
  ])('%s is %s', (code, expected) => {
    expect(registrationRegion(register, code)).toBe(expected);
  });
});

describe('former codes', () => {
  test('are gone from the register, and their present code bears the same name', () => {
    for (const former of formerRegencyCodes.values()) {
      expect(nationalRegister.find(former.code), former.code).toBeUndefined();
      expect(nationalRegister.get(former.now).name).toBe(former.name);
    }
    for (const code of formerDistrictPrefixes) expect(register.find(code)).toBeUndefined();
  });
});

describe('BPS codes', () => {
  test('name other places than the same Kemendagri digits', () => {
    expect(fromBps('7501')).toBe('7502');
    expect(fromBps('7502')).toBe('7501');
    expect(fromBps('7503')).toBe('7504');
    expect(fromBps('7504')).toBe('7503');
    expect(fromBps('7505')).toBe('7505');
    expect(fromBps('7571')).toBe('7571');
    expect(fromBps('94')).toBe('91');
  });

  test('not in the table are unknown, never taken to be equal', () => {
    expect(fromBps('7101')).toBeUndefined();
  });

  test('lead to regions that exist, each to its own', () => {
    const targets = bpsCodes.map((each) => each.kemendagri);
    expect(new Set(targets).size).toBe(targets.length);
    for (const code of targets) expect(nationalRegister.find(code), code).toBeDefined();
  });
});
