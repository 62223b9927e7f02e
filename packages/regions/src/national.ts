// The register of provinces, kabupaten and kota, bundled: small enough for a browser.

import { regencies, regionData } from './generated/national.ts';
import { regionOf } from './region.ts';
import { loadRegister, type RegionRegister } from './register.ts';

/** Provinces, kabupaten and kota. Kecamatan and desa: `@payung/regions/data`, loaded apart. */
export const nationalRegister: RegionRegister = loadRegister(
  regencies.map(([code, name]) => regionOf(code, name)),
);

/** Source and version of the register, to be named beside results: `idn-area-data 4.0.1`. */
export const regionDataVersion: string = regionData;
