// The closed list of units a legal figure can have, and what kind of value stands behind each.
// The generator reads a figure by its unit; text/id.ts and text/en.ts name the units for people.

/** `rate` is written `1.74%` in YAML, `permission` is one of {@link permissions}. */
export type FigureKind = 'rate' | 'rupiah' | 'count' | 'permission';

export const units = {
  'rate of bracket basis': 'rate',
  'rate of normal contribution due': 'rate',
  'rupiah per month': 'rupiah',
  rupiah: 'rupiah',
  months: 'count',
  'years of age': 'count',
  'day of contribution month': 'count',
  permission: 'permission',
} as const satisfies Readonly<Record<string, FigureKind>>;

export type Unit = keyof typeof units;

/** `unconfirmed`: the law's text was not read, or the answer hangs on a local decision. */
export const permissions = ['yes', 'no', 'unconfirmed'] as const;
export type Permission = (typeof permissions)[number];

export function isUnit(text: string): text is Unit {
  return Object.hasOwn(units, text);
}

export function isPermission(text: string): text is Permission {
  return (permissions as readonly string[]).includes(text);
}
