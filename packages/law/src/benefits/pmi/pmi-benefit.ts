// Manfaat PMI: Permenaker 4/2023 and its annex. Death during work pays 85 million whatever its
// cause; before work (unconfirmed) and after it the sums of JKM at home. Who chose JHT leaves its
// balance too; scholarships are worked out apart.

import { type Day, type Rupiah, rupiah, sumRupiah } from '@payung/values';
import { type Explained, givenStep, limitStep, type Step, sumStep } from '../../explained.ts';
import { choice, may, money, need, onDay, type TypeOf, variants } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

export const pmiPhases = ['before', 'during', 'after'] as const;
export type PmiPhase = (typeof pmiPhases)[number];

export const pmiEvents = ['death', 'medical_abroad', 'proven_rape', 'failed_departure'] as const;
export type PmiEvent = (typeof pmiEvents)[number];

const costTerm = {
  id: 'Biaya yang tidak ditanggung asuransi setempat',
  en: 'Cost the local insurance leaves unpaid',
};
const jhtTerm = { id: 'Saldo JHT (bila ikut)', en: 'JHT balance (if joined)' };

/** Care and rape abroad belong to the time of work, a failed departure to the time before it. */
function phase<const P extends PmiPhase>(known: readonly P[]) {
  return need('Masa', 'Phase', choice(known));
}

const facts = variants(
  'event',
  { id: 'Peristiwa', en: 'Event' },
  {
    death: {
      phase: phase(pmiPhases),
      jhtBalance: may(jhtTerm.id, jhtTerm.en, money({ least: 0 })),
    },
    medical_abroad: {
      phase: phase(['during']),
      costUninsured: need(costTerm.id, costTerm.en, money({ least: 0 })),
    },
    proven_rape: { phase: phase(['during']) },
    failed_departure: { phase: phase(['before']) },
  },
  { on: need('Tanggal peristiwa', 'Day of the event', onDay('benefits.pmi.death_during')) },
);
export type PmiInput = TypeOf<typeof facts>;

export type PmiPart = 'death_benefit' | 'periodic' | 'burial' | 'jht_balance' | PmiEvent;
/** The parts sum to `value`. */
export type PmiBenefit = Explained<Rupiah> & {
  readonly parts: readonly { readonly part: PmiPart; readonly amount: Rupiah }[];
};

/**
 * Manfaat JKK, JKM dan saldo JHT PMI.
 *
 * @example pmiBenefit({ event: 'death', phase: 'during', on: day('2025-04-19') }) // { ok: true, value: { value: 85000000, … }, … }
 */
export const pmiBenefit = rule({
  id: 'benefits.pmi.pmi_benefit',
  term: { id: 'Manfaat PMI', en: 'Benefits of migrant workers' },
  sources: [{ law: 'Permenaker 4/2023', article: 'Lampiran' }],
  facts,
  decide: (input): PmiBenefit => {
    const worked = partsOf(input);
    const parts = worked.map(({ part, steps }) => ({ part, amount: total(steps) }));
    return {
      value: sumRupiah(parts.map((each) => each.amount)),
      parts,
      steps: worked.flatMap((each) => each.steps),
    };
  },
});

type Part = { readonly part: PmiPart; readonly steps: readonly Step[] };

function partsOf(input: PmiInput): readonly Part[] {
  const { event, on } = input;
  switch (event) {
    case 'death':
      return [...deathParts(input.phase, on), ...jhtParts(input.jhtBalance)];
    case 'medical_abroad':
      return [{ part: event, steps: careSteps(input.costUninsured, on) }];
    case 'proven_rape': {
      const found = getParameter('benefits.pmi.abroad_limit', on);
      return [{ part: event, steps: [sumStep(found, found.value[event], { row: event })] }];
    }
    case 'failed_departure': {
      const found = getParameter('benefits.pmi.failed_departure', on);
      return [{ part: event, steps: [sumStep(found, found.value)] }];
    }
    default:
      return input satisfies never;
  }
}

function deathParts(phaseOfDeath: PmiPhase, on: Day): readonly Part[] {
  if (phaseOfDeath === 'during') {
    const found = getParameter('benefits.pmi.death_during', on);
    return [{ part: 'death', steps: [sumStep(found, found.value)] }];
  }
  const found =
    phaseOfDeath === 'before'
      ? getParameter('benefits.pmi.death_before', on)
      : getParameter('benefits.pmi.death_after', on);
  return (['death_benefit', 'periodic', 'burial'] as const).map((part) => ({
    part,
    steps: [sumStep(found, found.value[part], { row: part })],
  }));
}

function jhtParts(balance: Rupiah | undefined): readonly Part[] {
  if (balance === undefined) return [];
  const step = givenStep('jhtBalance', jhtTerm, balance, { amount: balance });
  return [{ part: 'jht_balance', steps: [step] }];
}

/** Per case, what exceeds the local insurance. */
function careSteps(cost: Rupiah, on: Day): readonly Step[] {
  const limit = getParameter('benefits.pmi.abroad_limit', on);
  return [
    givenStep('costUninsured', costTerm, cost, { amount: cost }),
    limitStep(limit, limit.value.medical_abroad, { before: cost, row: 'medical_abroad' }),
  ];
}

function total(steps: readonly Step[]): Rupiah {
  return sumRupiah(steps.map((step) => step.amount ?? rupiah(0)));
}
