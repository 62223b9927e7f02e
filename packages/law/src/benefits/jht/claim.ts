// Pembayaran JHT: PP 46/2015, PP 60/2015, Permenaker 4/2022. In full at 56, after the end of work
// (one month after resignation or dismissal, unconfirmed), on leaving Indonesia, total disability
// or death; once in part after ten years. The balance never expires.

import {
  addMonthsToDay,
  ageYears,
  applyRate,
  type Day,
  failed,
  type Issue,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
} from '@payung/values';
import { type Explained, givenStep, type Step, stepOf } from '../../explained.ts';
import {
  contradiction,
  flag,
  may,
  money,
  need,
  onDay,
  type TypeOf,
  variants,
} from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

export const jhtReasons = [
  'age',
  'resignation',
  'dismissal',
  'contract_end',
  'business_stop',
  'leaving_indonesia',
  'total_disability',
  'death',
  'retirement_preparation',
  'housing',
] as const;
export type JhtReason = (typeof jhtReasons)[number];

const balanceTerm = { id: 'Saldo JHT', en: 'JHT balance' };
const afterWorkFacts = {
  workEndedOn: need('Hari kerja terakhir', 'Last day of work', onDay()),
  worksAgain: may('Sudah bekerja lagi', 'Works again', flag()),
};
const partialFacts = {
  partTaken: may('Sebagian pernah diambil', 'A part was taken before', flag()),
};

const facts = variants(
  'reason',
  { id: 'Alasan pengambilan', en: 'Reason of the claim' },
  {
    age: {},
    resignation: afterWorkFacts,
    dismissal: afterWorkFacts,
    contract_end: {},
    business_stop: {},
    leaving_indonesia: {},
    total_disability: {},
    death: {},
    retirement_preparation: partialFacts,
    housing: partialFacts,
  },
  {
    balance: need(balanceTerm.id, balanceTerm.en, money({ least: 0 })),
    on: need('Tanggal klaim', 'Day of the claim', onDay('benefits.jht.full_age')),
    birth: need('Tanggal lahir', 'Day of birth', onDay()),
    participantSince: need('Peserta JHT sejak', 'JHT participant since', onDay()),
  },
);
export type JhtClaim = TypeOf<typeof facts>;

export type JhtRefusal = 'too_young' | 'works_again' | 'waiting' | 'years_missing' | 'part_taken';

/** `value`: rupiah that may be claimed; `refusal` where none, `payableFrom` where time will mend it. */
export type JhtPayment = Explained<Rupiah> & {
  readonly refusal?: JhtRefusal;
  readonly payableFrom?: Day;
};

/**
 * Jumlah JHT yang boleh diambil.
 *
 * @example
 * jhtClaim({ reason: 'housing', balance: rupiah(50_000_000), on: day('2026-11-21'), birth: day('1980-01-01'), participantSince: day('2010-01-01') })
 * // { ok: true, value: { value: 15000000, … }, … }
 */
export const jhtClaim = rule({
  id: 'benefits.jht.claim',
  term: { id: 'Pembayaran JHT', en: 'Payment of JHT' },
  sources: [{ law: 'PP 46/2015' }, { law: 'PP 60/2015' }, { law: 'Permenaker 4/2022' }],
  facts,
  decide: (input): Parsed<JhtPayment> => {
    const [first, ...more] = faultsOf(input);
    return first ? failed(first, ...more) : parsed(payment(input));
  },
});

function faultsOf(input: JhtClaim): readonly Issue[] {
  const { on, birth, participantSince: since } = input;
  return [
    ...(birth > since ? [contradiction('participantSince', since, `>= ${birth}`)] : []),
    ...(since > on ? [contradiction('participantSince', since, `<= ${on}`)] : []),
    ...('workEndedOn' in input && input.workEndedOn < since
      ? [contradiction('workEndedOn', input.workEndedOn, `>= ${since}`)]
      : []),
  ];
}

function payment(input: JhtClaim): JhtPayment {
  switch (input.reason) {
    case 'age':
      return atAge(input);
    case 'resignation':
    case 'dismissal':
      return afterWork(input);
    case 'retirement_preparation':
    case 'housing':
      return partial(input);
    case 'contract_end':
    case 'business_stop':
    case 'leaving_indonesia':
    case 'total_disability':
    case 'death':
      return inFull(input, []);
    default:
      return input satisfies never;
  }
}

function inFull({ balance }: JhtClaim, steps: readonly Step[]): JhtPayment {
  return {
    value: balance,
    steps: [...steps, givenStep('balance', balanceTerm, balance, { amount: balance })],
  };
}

function atAge(input: JhtClaim): JhtPayment {
  const age = getParameter('benefits.jht.full_age', input.on);
  const steps = [stepOf(age, age.value)];
  if (ageYears(input.birth, input.on) >= age.value) return inFull(input, steps);
  return refusedUntil('too_young', addMonthsToDay(input.birth, age.value * 12), steps);
}

function afterWork(input: JhtClaim & { readonly workEndedOn: Day; readonly worksAgain?: boolean }) {
  const wait = getParameter('benefits.jht.wait_months', input.on);
  const steps = [stepOf(wait, wait.value)];
  if (input.worksAgain) return refused('works_again', steps);
  const from = addMonthsToDay(input.workEndedOn, wait.value);
  return input.on < from ? refusedUntil('waiting', from, steps) : inFull(input, steps);
}

/** Rounded down: the law says "at most". */
function partial(
  input: JhtClaim & { readonly reason: 'retirement_preparation' | 'housing' },
): JhtPayment {
  const { on, balance: base, reason: row, participantSince } = input;
  const years = getParameter('benefits.jht.partial_years', on);
  const rates = getParameter('benefits.jht.partial_rate', on);
  const yearStep = stepOf(years, years.value);
  const known = [yearStep, stepOf(rates, rates.value[row], { row })];
  if (input.partTaken) return refused('part_taken', known);
  const from = addMonthsToDay(participantSince, years.value * 12);
  if (on < from) return refusedUntil('years_missing', from, known);
  const amount = applyRate(base, rates.value[row], 'down');
  return {
    value: amount,
    steps: [yearStep, stepOf(rates, rates.value[row], { row, base, amount })],
  };
}

function refused(refusal: JhtRefusal, steps: readonly Step[]): JhtPayment {
  return { value: rupiah(0), refusal, steps };
}

function refusedUntil(refusal: JhtRefusal, payableFrom: Day, steps: readonly Step[]): JhtPayment {
  return { ...refused(refusal, steps), payableFrom };
}
