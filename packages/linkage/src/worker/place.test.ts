// Villages side by side (linkage-design 4 E), also split ones and those without a code.

import { describe, expect, it } from 'vitest';
import { textColumn } from '../engine/index.ts';
import { type PlaceLevel, placeCell, placeKind, placeLevel, placeLevels } from './place.ts';

const counted = {
  share: (term: string) => (term === '7502042018' ? 0.1 : 0.001),
  usual: () => 0.01,
  records: 10_000,
};
type Place = Parameters<typeof placeCell>[0];

function packed(one: Place, other: Place) {
  return placeKind.pack([textColumn('place', [placeCell(one), placeCell(other)])], {}, counted);
}

describe('two places', () => {
  const tenilo = { village: '7502042018' };
  const cases: readonly (readonly [string, Place, Place, PlaceLevel])[] = [
    ['one village', tenilo, tenilo, 'village'],
    ['villages of one kecamatan', tenilo, { village: '7502042001' }, 'kecamatan'],
    ['villages of two kecamatan', tenilo, { village: '7502012018' }, 'different'],
    ['a village and its kecamatan', tenilo, { district: '750204' }, 'kecamatan'],
    [
      'a village split off the other',
      tenilo,
      { village: '7502042030', villageBefore: '7502042018' },
      'similar',
    ],
    [
      'one written name without a code',
      { written: 'Ds. Tenilo' },
      { written: 'TINILO, Kec. Tilamuta' },
      'similar',
    ],
    ['two written names without a code', { written: 'Tenilo' }, { written: 'Limbato' }, 'missing'],
    [
      'one written name in two kecamatan',
      { written: 'Tenilo', district: '750204' },
      { written: 'Tenilo', district: '750205' },
      'different',
    ],
    ['nothing known of one', tenilo, {}, 'missing'],
  ];
  it.each(cases)('%s', (_, one, other, level) => {
    const compare = placeKind.compile(packed(one, other), {});
    expect(placeLevels[compare(0, 1)]).toBe(level);
    expect(compare(1, 0)).toBe(compare(0, 1));
  });

  it('are shared by more strangers in a large village', () => {
    const share = (village: string) =>
      placeKind.agreementShare?.(packed({ village }, { village }), {})(
        0,
        1,
        placeLevel.village,
        1,
      ) ?? 0;
    expect(share('7502042018')).toBeGreaterThan(20 * share('7502042001'));
  });
});
