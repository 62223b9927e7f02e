// Whether somebody lives in one of some places, by the codes of the Kemendagri.

/** `places`: kabupaten, kecamatan or desa, without dots; nobody knows where he lives: nowhere. */
export function livesIn(places: readonly string[], village: string | undefined): boolean {
  return village !== undefined && places.some((place) => village.startsWith(place));
}
