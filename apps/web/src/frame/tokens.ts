// The colours of both appearances, each with the surface it is read on; a test checks every pair.

export type Tokens = {
  readonly page: string;
  readonly surface: string;
  readonly sunken: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly control: string;
  readonly brand: string;
  readonly brandSoft: string;
  readonly onBrand: string;
  readonly ok: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly bad: string;
  readonly badSoft: string;
  /** Link statuses, told apart by lightness as well as by hue. */
  readonly active: string;
  readonly inactive: string;
  readonly fresh: string;
  readonly review: string;
  readonly rejected: string;
};

export const light: Tokens = {
  page: '#F5F7FA',
  surface: '#FFFFFF',
  sunken: '#EEF2F6',
  text: '#1A1C1E',
  muted: '#4D5661',
  line: '#D9DEE4',
  control: '#6B7480',
  brand: '#0B5CAB',
  brandSoft: '#E6F0FA',
  onBrand: '#FFFFFF',
  ok: '#1B7F3B',
  warn: '#9A5B00',
  warnSoft: '#FFF4E0',
  bad: '#B3261E',
  badSoft: '#FCEBEA',
  active: '#0B5CAB',
  inactive: '#4C93D4',
  fresh: '#C56A00',
  review: '#6B7480',
  rejected: '#B3261E',
};

export const dark: Tokens = {
  page: '#101418',
  surface: '#191F26',
  sunken: '#222A33',
  text: '#E8EBEE',
  muted: '#AEB8C3',
  line: '#323C47',
  control: '#8593A1',
  brand: '#7DB8F3',
  brandSoft: '#16304A',
  onBrand: '#08223C',
  ok: '#6FCF8E',
  warn: '#F2B457',
  warnSoft: '#3A2B10',
  bad: '#FF8E85',
  badSoft: '#43211F',
  active: '#7DB8F3',
  inactive: '#4B82B8',
  fresh: '#F2A541',
  review: '#93A0AE',
  rejected: '#FF8E85',
};

export function cssVariables(tokens: Tokens): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, colour]) => [
      `--p-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      colour,
    ]),
  );
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
