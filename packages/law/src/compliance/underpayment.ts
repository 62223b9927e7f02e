// Kekurangan iuran satu bulan: PWBD (never registered), PDS tenaga kerja, PDS upah, PDS program and
// piutang (rules.md E1, our derivation), each with the fine of 2 percent a month late (PP 44/2015). The
// administrative fine of 0.1 percent is another one: `sanctionFine`.

import {
  type Day,
  failed,
  type Issue,
  type Parsed,
  type Program,
  parsed,
  type Rupiah,
  rupiah,
  subtractRupiah,
  sumRupiah,
} from '@payung/values';
import { puLateFine } from '../contributions/late-fine.ts';
import { puContribution } from '../contributions/pu-contribution.ts';
import { labourIntensiveFacts, riskClasses } from '../contributions/pu-jkk-rate.ts';
import { wageMonthlyMax } from '../contributions/wage-limit.ts';
import { holidaysField } from '../contributions/working-day.ts';
import { type Explained, givenStep, type Step } from '../explained.ts';
import {
  choice,
  contradiction,
  inMonth,
  listOf,
  may,
  money,
  need,
  onDay,
  record,
  type TypeOf,
  variants,
} from '../facts.ts';
import { rule } from '../rule.ts';

/** Perusahaan wajib belum daftar; perusahaan daftar sebagian: tenaga kerja, upah, program; piutang. */
export const underpaymentKinds = ['PWBD', 'PDS_TK', 'PDS_UPAH', 'PDS_PROGRAM', 'PIUTANG'] as const;

/** Programmes with a bill: JKP costs neither side anything. */
const billedPrograms = ['JKK', 'JKM', 'JHT', 'JP'] as const satisfies readonly Program[];

const wage = money({ most: wageMonthlyMax });
const workerFacts = record({ wageMonthly: need('Upah sebulan', 'Monthly wage', wage) });
const underReportedFacts = record({
  wageMonthly: need('Upah sebenarnya', 'True wage', wage),
  reportedWage: need('Upah yang dilaporkan', 'Reported wage', wage),
});
const listLimits = { least: 1, most: 10_000 };
const riskClass = need('Kelompok risiko', 'Class of risk', choice(riskClasses));
const programsField = need(
  'Program wajib',
  'Mandatory programmes',
  listOf(choice(billedPrograms), { least: 1 }),
);
const missingWorkers = {
  workers: need(
    'Pekerja yang belum didaftarkan',
    'Workers not registered',
    listOf(workerFacts, listLimits),
  ),
  programs: programsField,
  riskClass,
};
/** Above it stands a slip of the pen: any fine of a lower debt is still a whole number. */
const debt = { most: 100_000_000_000_000 };
const dueTerm = { id: 'Iuran terutang', en: 'Contribution due' };
const paidTerm = { id: 'Sudah dibayar', en: 'Paid' };

const facts = variants(
  'kind',
  { id: 'Jenis ketidakpatuhan', en: 'Kind of non-compliance' },
  {
    PWBD: missingWorkers,
    PDS_TK: missingWorkers,
    PDS_UPAH: {
      workers: need(
        'Pekerja dengan upah yang dilaporkan kurang',
        'Workers whose wage was under-reported',
        listOf(underReportedFacts, listLimits),
      ),
      programs: programsField,
      riskClass,
    },
    PDS_PROGRAM: {
      workers: need('Pekerja', 'Workers', listOf(workerFacts, listLimits)),
      missingPrograms: need(
        'Program yang belum diikuti',
        'Programmes not joined',
        listOf(choice(billedPrograms), { least: 1 }),
      ),
      riskClass,
    },
    PIUTANG: {
      due: need(dueTerm.id, dueTerm.en, money(debt)),
      paid: need(paidTerm.id, paidTerm.en, money({ ...debt, least: 0 })),
    },
  },
  {
    month: need('Bulan iuran', 'Contribution month', inMonth('contributions.pu_jkk_rate')),
    asOf: need('Denda dihitung sampai', 'Fine counted up to', onDay()),
    labourIntensive: may('Industri padat karya', 'Labour-intensive industry', labourIntensiveFacts),
    holidays: holidaysField,
  },
);
export type UnderpaymentInput = TypeOf<typeof facts>;

/** `value` is the sum of the parts: the contribution that is missing, and the fine for being late. */
export type Underpayment = Explained<Rupiah> & {
  readonly parts: readonly {
    readonly part: 'contribution' | 'fine';
    readonly amount: Rupiah;
  }[];
  readonly monthsLate: number;
  readonly dueOn?: Day;
};

/**
 * Kekurangan iuran of one employer for one month.
 *
 * @example
 * underpayment({ kind: 'PIUTANG', month: month('2026-01'), asOf: day('2026-03-17'), due: rupiah(10_000_000), paid: rupiah(0) })
 * // { ok: true, value: { value: 10400000, monthsLate: 2, dueOn: '2026-02-16', … }, … }
 */
export const underpayment = rule({
  id: 'compliance.underpayment',
  term: { id: 'Kekurangan iuran sebulan', en: 'Underpayment of contributions in a month' },
  sources: [
    { law: 'PP 86/2013', article: '3' },
    { law: 'PP 44/2015', article: '16, 18, 22' },
    { law: 'PP 46/2015', article: '16' },
    { law: 'PP 45/2015', article: '28-29' },
  ],
  facts,
  decide: (input): Parsed<Underpayment> => {
    const missing = missingContribution(input);
    return missing.ok ? withFine(missing.value, input) : missing;
  },
});

function missingContribution(input: UnderpaymentInput): Parsed<Explained<Rupiah>> {
  switch (input.kind) {
    case 'PWBD':
    case 'PDS_TK':
      return billOf(input.workers.map(wageOf), input.programs, input);
    case 'PDS_PROGRAM':
      return billOf(input.workers.map(wageOf), input.missingPrograms, input);
    case 'PDS_UPAH':
      return underReported(input);
    case 'PIUTANG':
      return arrears(input.due, input.paid);
    default:
      return input satisfies never;
  }
}

type Terms = Pick<UnderpaymentInput, 'month' | 'labourIntensive'> & {
  readonly riskClass: (typeof riskClasses)[number];
};

/** The bills of these wages together, as they should have been. */
function billOf(
  wages: readonly Rupiah[],
  billed: readonly Program[],
  { month, labourIntensive, riskClass }: Terms,
): Parsed<Explained<Rupiah>> {
  const terms = { month, programs: billed, riskClass, ...(labourIntensive && { labourIntensive }) };
  const amounts: Rupiah[] = [];
  const steps: Step[] = [];
  for (const wageMonthly of wages) {
    const bill = puContribution({ ...terms, wageMonthly });
    if (!bill.ok) return bill;
    amounts.push(bill.value.value);
    steps.push(...bill.value.steps);
  }
  return parsed({ value: sumRupiah(amounts), steps });
}

type UnderReported = Extract<UnderpaymentInput, { readonly kind: 'PDS_UPAH' }>;

/** Each bill is rounded as it is sent: the difference is what the two bills differ by. */
function underReported(input: UnderReported): Parsed<Explained<Rupiah>> {
  const [first, ...more] = input.workers.flatMap(overReportFault);
  if (first) return failed(first, ...more);
  const right = billOf(input.workers.map(wageOf), input.programs, input);
  const sent = billOf(
    input.workers.map((each) => each.reportedWage),
    input.programs,
    input,
  );
  if (!right.ok) return right;
  if (!sent.ok) return sent;
  return parsed({
    value: subtractRupiah(right.value.value, sent.value.value),
    steps: [...right.value.steps, ...sent.value.steps.map(takenOff)],
  });
}

function overReportFault(worker: UnderReported['workers'][number], at: number): Issue[] {
  const { wageMonthly, reportedWage } = worker;
  return reportedWage <= wageMonthly
    ? []
    : [contradiction(`workers[${at}].reportedWage`, reportedWage, `<= ${wageMonthly}`)];
}

function arrears(due: Rupiah, paid: Rupiah): Parsed<Explained<Rupiah>> {
  if (paid > due) return failed(contradiction('paid', paid, `<= ${due}`));
  return parsed({
    value: subtractRupiah(due, paid),
    steps: [
      givenStep('due', dueTerm, due, { amount: due }),
      givenStep('paid', paidTerm, paid, { amount: negative(paid) }),
    ],
  });
}

/** The fine runs on the missing part alone; what was paid in time carries none. */
function withFine(missing: Explained<Rupiah>, input: UnderpaymentInput): Parsed<Underpayment> {
  const { month, asOf, holidays, labourIntensive } = input;
  const part = { part: 'contribution', amount: missing.value } as const;
  const own = once(missing.steps);
  if (missing.value === 0) {
    return parsed({ value: missing.value, parts: [part], monthsLate: 0, steps: own });
  }
  const fine = puLateFine({
    month,
    contributionDue: missing.value,
    paidOn: asOf,
    ...(holidays && { holidays }),
    ...(labourIntensive && { labourIntensive }),
  });
  if (!fine.ok) return fine;
  const { value, monthsLate, dueOn, steps } = fine.value;
  return parsed({
    value: sumRupiah([missing.value, value]),
    parts: [part, { part: 'fine', amount: value }],
    monthsLate,
    dueOn,
    steps: [...own, ...steps],
  });
}

/** A figure that only decides is named once, though every worker's bill rests on it. */
function once(steps: readonly Step[]): readonly Step[] {
  const named = new Set<string>();
  return steps.filter((step) => {
    if (step.amount !== undefined || step.kind === 'given') return true;
    const seen = named.has(step.parameter);
    named.add(step.parameter);
    return !seen;
  });
}

/** The same work with the sign turned: base and amount are taken off. */
function takenOff(step: Step): Step {
  if (step.amount === undefined) return step;
  const amount = negative(step.amount);
  return step.base === undefined
    ? { ...step, amount }
    : { ...step, amount, base: negative(step.base) };
}

function negative(amount: Rupiah): Rupiah {
  return subtractRupiah(rupiah(0), amount);
}

function wageOf({ wageMonthly }: { readonly wageMonthly: Rupiah }): Rupiah {
  return wageMonthly;
}
