// Skala usaha: by capital for a new enterprise, by yearly sales for an existing one (PP 7/2021).

import { failed, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, may, money, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Skala usaha; medium and large have the same duties. */
export const enterpriseSizes = ['micro', 'small', 'medium_or_large'] as const;
export type EnterpriseSize = (typeof enterpriseSizes)[number];

/**
 * Skala usaha by modal usaha (without land and building) or hasil penjualan tahunan, one of the two.
 *
 * @example enterpriseSize({ on: day('2026-07-01'), salesYearly: rupiah(2_000_000_000) }) // { ok: true, value: { value: 'micro', … }, … }
 */
export const enterpriseSize = rule({
  id: 'contributions.enterprise_size',
  term: { id: 'Skala usaha', en: 'Size of an enterprise' },
  sources: [{ law: 'PP 7/2021', article: '35' }],
  facts: record({
    on: need('Tanggal', 'Day', onDay('contributions.enterprise_capital')),
    capital: may('Modal usaha tanpa tanah dan bangunan', 'Capital', money({ least: 0 })),
    salesYearly: may('Hasil penjualan setahun', 'Sales per year', money({ least: 0 })),
  }),
  decide: ({ on, capital, salesYearly }): Parsed<Explained<EnterpriseSize>> => {
    const amount = capital ?? salesYearly;
    if (amount === undefined || (capital !== undefined && salesYearly !== undefined)) {
      return failed(contradiction('capital, salesYearly', amount ?? '', '1'));
    }
    const limits =
      capital === undefined
        ? getParameter('contributions.enterprise_sales', on)
        : getParameter('contributions.enterprise_capital', on);
    const size = (['micro', 'small'] as const).find((each) => amount <= limits.value[each]);
    const row = size ?? 'small';
    return parsed({
      value: size ?? 'medium_or_large',
      steps: [stepOf(limits, limits.value[row], { row })],
    });
  },
});
