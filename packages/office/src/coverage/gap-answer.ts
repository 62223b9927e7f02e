// The gap to a target and who closes it: people missing, what their contributions cost, and how far the
// people who are listed already and lack a payer go.

import { failed, issue, type Parsed, parsed, type Rupiah } from '@payung/values';
import { type Closing, type Gap, gapTo, type Unfunded, whoClosesTheGap } from './gap.ts';
import { type AnswerHead, type CoverageQuestion, headOf, shareOf } from './question.ts';

export type GapAnswer = AnswerHead & {
  readonly kind: 'gap';
  readonly people: number;
  readonly base: number;
  readonly target: { readonly year: number; readonly percent: number; readonly source: string };
  readonly contributionMonthly: Rupiah;
  readonly gap: Gap;
  /** Sectors in order; a person belongs to one. */
  readonly closing: readonly Closing[];
  /** Still missing after everybody who is listed. */
  readonly left: number;
};

/** The nearest target of the indicator's scale, from the year asked for on. */
export async function gapAnswer(
  question: CoverageQuestion,
  ask: {
    readonly unfunded: readonly Unfunded[];
    readonly contributionMonthly: Rupiah;
    readonly months: number;
  },
): Promise<Parsed<GapAnswer>> {
  const { cube, indicator, region, at, targets } = question;
  const [whole] = await cube.slice({ rule: indicator.rule, within: region, at });
  const people = whole?.people ?? 0;
  const share = shareOf(question, { region, people, at });
  if (share === undefined) return missing('jumlah', region);
  const target = targets
    .filter((each) => each.regionCode === region && each.scale === indicator.scale)
    .filter((each) => each.year >= Number(at.slice(0, 4)))
    .toSorted((a, b) => a.year - b.year)[0];
  if (target === undefined) return missing('target_persen', region);
  const { contributionMonthly, months, unfunded } = ask;
  const { year, percent, source } = target;
  const gap = gapTo(share, { percent, contributionMonthly, months });
  const closing = whoClosesTheGap(gap.people, unfunded);
  return parsed({
    kind: 'gap',
    ...headOf(question),
    ...{ people, base: share.base.count, target: { year, percent, source } },
    ...{ contributionMonthly, gap, closing, left: closing.at(-1)?.left ?? gap.people },
  });
}

function missing(column: string, region: string) {
  return failed(issue('room_value_missing', { key: `${column} ${region}`.trim() }));
}
