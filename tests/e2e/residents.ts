// Invented residents of working age for long lists: names, births and villages spread as in a district, unlike
// people made by counting, who are all alike and cost linkage more than any district does.

import { day } from '@payung/values';
import { openPlaces } from '../../packages/office/src/sample/places.ts';
import { households } from '../../packages/office/src/sample/population.ts';
import type { Worker } from './journeys.ts';

/** Old enough to work at the end of June 2026. */
const bornUntil = '2008-06-30';
/** Some of those drawn are children, and some live on after death in no list. */
const drawnPerWorker = 2;

export async function residentsOf(count: number): Promise<readonly Worker[]> {
  const places = await openPlaces('7502', 1);
  const people = count * drawnPerWorker;
  const found: Worker[] = [];
  for (const household of households({ people, seed: 1, places, asOf: day('2026-06-30') })) {
    for (const { nik, name, birth, sex, village, diedOn } of household) {
      if (birth > bornUntil || diedOn !== undefined) continue;
      const born = birth.split('-').reverse().join('-');
      found.push({
        nik,
        name,
        birth: born,
        sex,
        village: village.name,
        district: village.district.name,
      });
    }
  }
  if (found.length < count) throw new Error(`Of ${count} residents only ${found.length} work`);
  return found.slice(0, count);
}
