// Words with their blanks filled: a figure that is missing shows as a dash.

/** @example filled('Klaim {claim}', { claim: 3 }) // 'Klaim 3' */
export function filled(
  text: string,
  data: Readonly<Record<string, string | number | undefined>>,
): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? '—'));
}
