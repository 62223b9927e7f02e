// Persentase cacat: the table of PP 44/2015 Annex III. Rows whose text was not seen stand in a
// parameter of their own, so that their mark shows. Left-handed: right and left swap.

import { type Day, formatRate, type Rate, rate } from '@payung/values';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import type { Figures } from '../../generated/parameters.ts';
import { getParameter } from '../../parameter.ts';
import { checkCount, type FactCheck, factIssue } from '../benefit.ts';

type SeenPart = keyof Figures['benefits.jkk.disability_rate'];
type RecalledPart = keyof Figures['benefits.jkk.disability_rate_recalled'];
/** A row of the table, `arm_right_shoulder`, `big_toe`. */
export type BodyPart = SeenPart | RecalledPart;
export type GradedPart = keyof Figures['benefits.jkk.disability_rate_graded'];

/** Cacat anatomis, cacat fungsi, and the rows measured in tens of decibels or percent. */
export type Injury =
  | { readonly kind: 'lost'; readonly part: BodyPart }
  /** `loss`: how much of the function is gone, whole percent up to 100. */
  | { readonly kind: 'impaired'; readonly part: BodyPart; readonly loss: Rate }
  /** `tens`: full 10 decibels or 10 percent lost. */
  | { readonly kind: 'graded'; readonly part: GradedPart; readonly tens: number }
  /** Skin of the head torn off; the physician sets the rate between two limits. */
  | { readonly kind: 'scalp'; readonly rate: Rate };

/** A graded loss never counts for more than the loss of the whole. */
const wholeOf: Readonly<Record<GradedPart, SeenPart>> = {
  hearing_loss_both_per_10db: 'hearing_both',
  hearing_loss_one_per_10db: 'hearing_one',
  sight_loss_per_10_percent: 'both_eyes',
  visual_field_per_10_percent: 'both_eyes',
};
const wholePercent = 10_000;

/** Refuses an unknown row and a measure outside its limits. */
export function checkInjury(key: string, injury: Injury, on: Day): FactCheck {
  switch (injury.kind) {
    case 'lost':
      return checkPart(key, injury.part, on);
    case 'impaired':
      return checkPart(key, injury.part, on) ?? checkLoss(`${key}.loss`, injury.loss);
    case 'graded': {
      if (isGradedPart(injury.part, on)) {
        return checkCount(`${key}.tens`, injury.tens, { least: 1, most: 20 });
      }
      return factIssue(`${key}.part`, String(injury['part']), Object.keys(wholeOf).join(', '));
    }
    case 'scalp': {
      const { min, max } = getParameter('benefits.jkk.scalp_rate', on).value;
      if (Number.isSafeInteger(injury.rate) && injury.rate >= min && injury.rate <= max) {
        return undefined;
      }
      return factIssue(`${key}.rate`, injury.rate, `${formatRate(min)} … ${formatRate(max)}`);
    }
    default:
      return injury satisfies never;
  }
}

/** The rate of one injury, exact; the injury has been checked. */
export function injuryRate(injury: Injury, on: Day, leftHanded: boolean): Explained<Rate> {
  switch (injury.kind) {
    case 'lost':
      return tableRate(injury.part, on, leftHanded);
    case 'impaired': {
      const whole = tableRate(injury.part, on, leftHanded);
      const percent = injury.loss / wholePercent;
      return { value: rate((whole.value * percent) / 100), steps: whole.steps };
    }
    case 'graded':
      return gradedRate(injury.part, injury.tens, on);
    case 'scalp': {
      const limits = getParameter('benefits.jkk.scalp_rate', on);
      return { value: injury.rate, steps: [stepOf(limits, formatRate(injury.rate))] };
    }
    default:
      return injury satisfies never;
  }
}

/** Whether a text is a row of the table that counts for one loss. */
export function isBodyPart(part: string, on: Day): part is BodyPart {
  return isSeen(part, on) || isRecalled(part, on);
}

/** Whether a text is a row measured in tens. */
export function isGradedPart(part: string, on: Day): part is GradedPart {
  return Object.hasOwn(getParameter('benefits.jkk.disability_rate_graded', on).value, part);
}

function checkPart(key: string, part: string, on: Day): FactCheck {
  if (isBodyPart(part, on)) return undefined;
  const seen = Object.keys(getParameter('benefits.jkk.disability_rate', on).value);
  const recalled = Object.keys(getParameter('benefits.jkk.disability_rate_recalled', on).value);
  return factIssue(`${key}.part`, part, [...seen, ...recalled].join(', '));
}

function checkLoss(key: string, loss: Rate): FactCheck {
  const good = loss > 0 && loss <= 100 * wholePercent && loss % wholePercent === 0;
  return good ? undefined : factIssue(key, loss, '1 %, 2 % … 100 %');
}

function tableRate(part: BodyPart, on: Day, leftHanded: boolean): Explained<Rate> {
  const row = leftHanded ? mirrored(part) : part;
  if (isSeen(row, on)) {
    const table = getParameter('benefits.jkk.disability_rate', on);
    return { value: table.value[row], steps: [stepOf(table, formatRate(table.value[row]))] };
  }
  if (isRecalled(row, on)) {
    const table = getParameter('benefits.jkk.disability_rate_recalled', on);
    return { value: table.value[row], steps: [stepOf(table, formatRate(table.value[row]))] };
  }
  throw new RangeError(`No row of the disability table: ${row}`);
}

function gradedRate(part: GradedPart, tens: number, on: Day): Explained<Rate> {
  const table = getParameter('benefits.jkk.disability_rate_graded', on);
  const whole = getParameter('benefits.jkk.disability_rate', on);
  const limit = whole.value[wholeOf[part]];
  const value = rate(table.value[part] * tens);
  const step: Step = stepOf(table, formatRate(table.value[part]));
  if (value <= limit) return { value, steps: [step] };
  return { value: limit, steps: [step, stepOf(whole, formatRate(limit))] };
}

function isSeen(part: string, on: Day): part is SeenPart {
  return Object.hasOwn(getParameter('benefits.jkk.disability_rate', on).value, part);
}

function isRecalled(part: string, on: Day): part is RecalledPart {
  return Object.hasOwn(getParameter('benefits.jkk.disability_rate_recalled', on).value, part);
}

/** `arm_right_shoulder` is `arm_left_shoulder` and the other way round. */
function mirrored(part: string): string {
  return part.replace(/right|left/, (side) => (side === 'right' ? 'left' : 'right'));
}
