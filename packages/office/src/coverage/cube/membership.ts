// Memberships: what a cell of the cube says about a person (which segment, sector, payer and
// programmes at one time), and which numerator rules count him.

import { type Program, programs, type Segment } from '@payung/values';

/** Kepesertaan: one job with its payer and the programmes it carries. */
export type Membership = {
  readonly segment: string;
  readonly sector: string;
  readonly payer: string;
  readonly programmes: readonly Program[];
};

/**
 * Aturan pembilang: who is counted. A person counts once when the memberships that fit segment,
 * sector and payer together carry every programme asked for; an absent key asks for nothing.
 *
 * @example { segments: ['BPU'], programmes: ['JKK', 'JKM'] } // BPU in JKK and JKM
 */
export type NumeratorRule = {
  readonly segments?: readonly Segment[];
  readonly sectors?: readonly string[];
  readonly payers?: readonly string[];
  readonly programmes?: readonly Program[];
};

/** What a membership can be told apart by. */
export type MembershipAxis = 'segment' | 'sector' | 'payer' | 'programme';

/** The text of the cube: `BPU/petani/own/3+PU/jasa/employer/5`. */
export function parseMemberships(text: string): readonly Membership[] {
  return text.split('+').map((part) => {
    const [segment = '', sector = '', payer = '', bits = ''] = part.split('/');
    const set = Number(bits);
    if (part.split('/').length !== 4 || !Number.isInteger(set)) {
      throw new Error(`Not a membership of the cube: ${part}`);
    }
    const held = programs.filter((_, index) => Math.floor(set / 2 ** index) % 2 === 1);
    return { segment, sector, payer, programmes: held };
  });
}

/** The memberships a rule counts a person by; none when it does not count him. */
export function counted(
  memberships: readonly Membership[],
  rule: NumeratorRule,
): readonly Membership[] {
  const fitting = memberships.filter(
    ({ segment, sector, payer }) =>
      isOneOf(segment, rule.segments) &&
      isOneOf(sector, rule.sectors) &&
      isOneOf(payer, rule.payers),
  );
  const held = new Set(fitting.flatMap((each) => each.programmes));
  return (rule.programmes ?? []).every((each) => held.has(each)) ? fitting : [];
}

function isOneOf(value: string, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.includes(value);
}

/** The values a person has on some axes, each combination once: two jobs may give two. */
export function axisValues(
  memberships: readonly Membership[],
  axes: readonly MembershipAxis[],
): readonly (readonly string[])[] {
  const rows = memberships.flatMap((membership) => {
    const programmes = axes.includes('programme') ? membership.programmes : [''];
    return programmes.map((programme) =>
      axes.map((axis) => (axis === 'programme' ? programme : membership[axis])),
    );
  });
  return [...new Map(rows.map((row) => [row.join('/'), row])).values()];
}
