// In which of the three zones a region's days end (Keputusan Presiden 41/1987).

import type { Zone } from '@payung/engine';

// Bali, NTB, NTT, Kalimantan Selatan, Timur and Utara, and Sulawesi.
const central = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
// Maluku and Papua.
const eastern = ['81', '82', '91', '92', '93', '94', '95', '96'];

/** @example zoneOf('7502') // 'Asia/Makassar' */
export function zoneOf(region: string): Zone {
  const province = region.slice(0, 2);
  if (central.includes(province)) return 'Asia/Makassar';
  return eastern.includes(province) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}
