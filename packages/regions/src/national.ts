// The register of provinces, kabupaten and kota, bundled: small enough for a browser.

import { regencies } from './generated/national.ts';
import { regionOf } from './region.ts';
import { loadRegister, type RegionRegister } from './register.ts';

/** Provinces, kabupaten and kota. Kecamatan and desa: `@payung/regions/data`, loaded apart. */
export const nationalRegister: RegionRegister = loadRegister(
  regencies.map(([code, name]) => regionOf(code, name)),
);
