// The state a reader asks to see by `?state=`: every screen can be looked at in each of its states
// without the bad luck that leads there.

import { useLocation } from '@tanstack/react-router';

/** experience.md 4.6, in words of the address bar. */
export const stateNames = [
  'kosong',
  'tanpa-hasil',
  'memuat',
  'lama',
  'sebagian',
  'gagal',
  'ditolak',
  'tanpa-izin',
  'luring',
  'usang',
  'kecil',
] as const;
export type StateName = (typeof stateNames)[number];

export function useAskedState(): StateName | undefined {
  const { searchStr } = useLocation();
  const asked = new URLSearchParams(searchStr).get('state');
  return stateNames.find((name) => name === asked);
}
