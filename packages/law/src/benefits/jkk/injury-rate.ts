// Persentase cacat: the table of PP 44/2015 Annex III. Rows whose text was not seen stand in a
// parameter of their own, so that their mark shows. Left-handed: right and left swap.

import type { Day, Issue, Rate } from '@payung/values';
import type { Fraction } from '../../explained.ts';
import { choice, contradiction, count, need, share, type TypeOf, variants } from '../../facts.ts';
import { type Figures, parameters } from '../../generated/parameters.ts';
import { getParameter, type InForce } from '../../parameter.ts';
import type { ParameterId } from '../../parameter-id.ts';

type SeenPart = keyof Figures['benefits.jkk.disability_rate'];
type RecalledPart = keyof Figures['benefits.jkk.disability_rate_recalled'];
/** A row of the table, `arm_right_shoulder`, `big_toe`. */
export type BodyPart = SeenPart | RecalledPart;
export type GradedPart = keyof Figures['benefits.jkk.disability_rate_graded'];

/** A graded loss never counts for more than the loss of the whole. */
const wholeOf = {
  hearing_loss_both_per_10db: 'hearing_both',
  hearing_loss_one_per_10db: 'hearing_one',
  sight_loss_per_10_percent: 'both_eyes',
  visual_field_per_10_percent: 'both_eyes',
} as const satisfies Readonly<Record<GradedPart, SeenPart>>;

/** Rows of a table keep their names through time (checked where the figures are read). */
const [seenRows = {}] = parameters['benefits.jkk.disability_rate'].values.map((each) => each.value);
const [recalledRows = {}] = parameters['benefits.jkk.disability_rate_recalled'].values.map(
  (each) => each.value,
);
/** Every row that counts for one loss. */
export const bodyParts: readonly BodyPart[] = [
  ...Object.keys(seenRows).filter(isSeen),
  ...Object.keys(recalledRows).filter(isRecalled),
];
export const gradedParts: readonly GradedPart[] = Object.keys(wholeOf).filter(isGraded);

const part = need('Bagian tubuh menurut tabel', 'Body part of the table', choice(bodyParts));

/** Cacat anatomis, cacat fungsi, and the rows measured in tens of decibels or percent. */
export const injury = variants(
  'kind',
  { id: 'Jenis cacat', en: 'Kind of disability' },
  {
    lost: { part },
    impaired: {
      part,
      loss: need('Fungsi yang hilang', 'Function lost', share({ least: 10_000 })),
    },
    graded: {
      part: need('Baris bertingkat', 'Graded row', choice(gradedParts)),
      tens: need(
        'Kelipatan penuh 10 desibel atau 10 persen',
        'Full 10 decibels or 10 percent',
        count({ least: 1, most: 20 }),
      ),
    },
    // Skin of the head torn off; the physician sets the rate between two limits.
    scalp: { rate: need('Persentase menurut dokter', 'Rate set by the physician', share()) },
  },
);
export type Injury = TypeOf<typeof injury>;

/** What an injury counts for: a rate of a row, a part or a multiple of it, up to that of the whole. */
export type InjuryRate = {
  readonly figure: InForce<ParameterId>;
  readonly row?: string;
  readonly rate: Rate;
  readonly times: Fraction;
  readonly limit?: {
    readonly figure: InForce<ParameterId>;
    readonly row: string;
    readonly rate: Rate;
  };
};

/** A rate of the physician outside the limits of the day. */
export function injuryFaults(each: Injury, key: string, on: Day): readonly Issue[] {
  if (each.kind !== 'scalp') return [];
  const { min, max } = getParameter('benefits.jkk.scalp_rate', on).value;
  if (each.rate >= min && each.rate <= max) return [];
  return [contradiction(`${key}.rate`, each.rate, `${min / 10_000}% .. ${max / 10_000}%`)];
}

/** The rate of one injury and where it stands. */
export function injuryRate(each: Injury, on: Day, leftHanded: boolean): InjuryRate {
  switch (each.kind) {
    case 'lost':
      return { ...tableRate(each.part, on, leftHanded), times: { part: 1, whole: 1 } };
    case 'impaired':
      return { ...tableRate(each.part, on, leftHanded), times: percentOf(each.loss) };
    case 'graded':
      return gradedRate(each.part, each.tens, on);
    case 'scalp': {
      const figure = getParameter('benefits.jkk.scalp_rate', on);
      return { figure, rate: each.rate, times: { part: 1, whole: 1 } };
    }
    default:
      return each satisfies never;
  }
}

function percentOf(loss: Rate): Fraction {
  return loss % 10_000 === 0
    ? { part: loss / 10_000, whole: 100 }
    : { part: loss, whole: 1_000_000 };
}

function tableRate(part: BodyPart, on: Day, leftHanded: boolean) {
  const row = leftHanded ? mirrored(part) : part;
  if (isSeen(row)) {
    const figure = getParameter('benefits.jkk.disability_rate', on);
    return { figure, row, rate: figure.value[row] };
  }
  if (!isRecalled(row)) throw new RangeError(`No row of the disability table: ${row}`);
  const figure = getParameter('benefits.jkk.disability_rate_recalled', on);
  return { figure, row, rate: figure.value[row] };
}

function gradedRate(part: GradedPart, tens: number, on: Day): InjuryRate {
  const figure = getParameter('benefits.jkk.disability_rate_graded', on);
  const whole = getParameter('benefits.jkk.disability_rate', on);
  const row = wholeOf[part];
  return {
    figure,
    row: part,
    rate: figure.value[part],
    times: { part: tens, whole: 1 },
    limit: { figure: whole, row, rate: whole.value[row] },
  };
}

function isSeen(row: string): row is SeenPart {
  return Object.hasOwn(seenRows, row);
}

function isRecalled(row: string): row is RecalledPart {
  return Object.hasOwn(recalledRows, row);
}

function isGraded(row: string): row is GradedPart {
  return Object.hasOwn(wholeOf, row);
}

/** `arm_right_shoulder` is `arm_left_shoulder` and the other way round. */
function mirrored(row: string): string {
  return row.replace(/right|left/, (side) => (side === 'right' ? 'left' : 'right'));
}
