// A region by its code, as offices write it; below a kabupaten the code stands alone.

import { formatRegionCode, nationalRegister } from '@payung/regions';

/** `Kab. Boalemo` for `7502`; `75.02.04 (Kab. Boalemo)` for a kecamatan in it. */
export function placeText(code: string): string {
  const region = nationalRegister.find(code);
  if (region !== undefined) return region.name;
  const above = nationalRegister.find(code.slice(0, 4));
  const written = formatRegionCode(code);
  return above === undefined ? written : `${written} (${above.name})`;
}
