// The closed list of units a legal figure can have, and what kind of value stands behind each.
// The generator reads a figure by its unit; text/id.ts and text/en.ts name the units for people.

/** `rate` is written `1.74%` in YAML, `permission` is one of {@link permissions}. */
export type FigureKind = 'rate' | 'rupiah' | 'count' | 'permission';

export const units = {
  'rate of bracket basis': 'rate',
  'rate of normal contribution due': 'rate',
  'rate of monthly wage': 'rate',
  'rate of contract value': 'rate',
  'rate of contribution due per month': 'rate',
  workers: 'count',
  'days of the daily wage': 'count',
  'day of the next month': 'count',
  'rupiah per month': 'rupiah',
  rupiah: 'rupiah',
  months: 'count',
  'years of age': 'count',
  'day of contribution month': 'count',
  'rate of reported wage': 'rate',
  'rate of 80 monthly wages': 'rate',
  'rate of cost': 'rate',
  'rate of hospital standard price': 'rate',
  'monthly wages': 'count',
  'rupiah per year': 'rupiah',
  years: 'count',
  days: 'count',
  children: 'count',
  'rate of capped JKP wage': 'rate',
  'rate of balance': 'rate',
  'rate of balance per year': 'rate',
  'rate of sum per day late': 'rate',
  'working days': 'count',
  hours: 'count',
  'order of heirs': 'count',
  'JKP claims': 'count',
  'rate of average monthly wage': 'rate',
  'rate of the pension': 'rate',
  'rate of the months since registration': 'rate',
  'written warnings': 'count',
  'rate of fund': 'rate',
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
