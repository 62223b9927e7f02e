// Checks any plan by months against the rules themselves: law, earmark, age, ceiling, one payer.
// Written from rules.md F and B1.2, not from the planner: it knows neither cells nor solver, asks
// the law anew for every person and month, and trusts no sum it did not make.

import {
  type BpuProgram,
  bpuContribution,
  bpuRegistrationAge,
  type FundSource,
  mayPay,
} from '@payung/law';
import { ageYears, type Day, firstDay, type Month, monthsBetween, monthsOf } from '@payung/values';
import type { Assignment } from './assignment.ts';
import { payeeOf } from './candidate.ts';
import type { Earmark, Fund } from './fund.ts';

/** What a plan is checked against; `people` are all it could name. */
export type CheckInput = {
  readonly assignments: readonly Assignment[];
  readonly people: readonly CheckedPerson[];
  readonly funds: readonly (Fund & { readonly ceilingMonthly?: number })[];
  readonly programs: readonly BpuProgram[];
  readonly from: Month;
  readonly until: Month;
  /** A beginning is paid for at least so many months on end. */
  readonly minMonths: number;
};

export type CheckedPerson = {
  readonly key: string;
  readonly birth?: Day;
  readonly occupation?: string;
  readonly hasNik: boolean;
  readonly village?: string;
  readonly decile?: number;
  readonly lists?: readonly string[];
  /** Months before this one are paid by somebody else. */
  readonly coveredUntil?: Month;
};

export const faultCodes = [
  'person_unknown',
  'fund_unknown',
  'months_empty',
  'outside_plan',
  'outside_fund',
  'two_payers',
  'covered_already',
  'earmark',
  'law',
  'nik',
  'age',
  'amount',
  'programmes',
  'too_short',
  'ceiling',
  'ceiling_monthly',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** A rule the plan breaks, with the person, fund or month it breaks it for. */
export type PlanFault = {
  readonly code: FaultCode;
  readonly person?: string;
  readonly fund?: string;
  readonly month?: Month;
};

/** Empty: the plan keeps to every rule. */
export function checkAssignments(input: CheckInput): readonly PlanFault[] {
  const book = new RuleBook(input);
  const people = new Map(input.people.map((person) => [person.key, person]));
  const funds = new Map(input.funds.map((fund) => [fund.id, fund]));
  const faults: PlanFault[] = [];
  const spent = new Spending();
  const linesOf = new Map<string, Assignment[]>();
  for (const line of input.assignments) {
    const person = people.get(line.person);
    const fund = funds.get(line.fund);
    if (person === undefined) faults.push({ code: 'person_unknown', person: line.person });
    if (fund === undefined) faults.push({ code: 'fund_unknown', fund: line.fund });
    if (person === undefined || fund === undefined) continue;
    for (const fault of book.brokenBy(line, person, fund)) {
      faults.push({ ...fault, person: person.key, fund: fund.id });
    }
    spent.add(line);
    const lines = linesOf.get(person.key);
    if (lines === undefined) linesOf.set(person.key, [line]);
    else lines.push(line);
  }
  for (const [key, lines] of linesOf) {
    const person = people.get(key);
    if (person === undefined) continue;
    const { spells, doubled } = joined(lines);
    for (const month of doubled) faults.push({ code: 'two_payers', person: key, month });
    for (const spell of spells) faults.push(...book.faultsOfBeginning(person, spell));
  }
  return [...faults, ...spent.faults(input.funds)];
}

type Months = Assignment['months'];

/** Unbroken protection whoever pays, and the months in which a second payer comes in. */
function joined(lines: readonly Assignment[]): {
  readonly spells: readonly Months[];
  readonly doubled: readonly Month[];
} {
  const spells: Months[] = [];
  const doubled: Month[] = [];
  const ordered = lines.map(({ months }) => months).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from, until } of ordered) {
    const last = spells.at(-1);
    if (last === undefined || from > last.until) {
      spells.push({ from, until });
      continue;
    }
    if (from < last.until) doubled.push(from);
    spells[spells.length - 1] = { from: last.from, until: until > last.until ? until : last.until };
  }
  return { spells, doubled };
}

type Broken = { readonly code: FaultCode; readonly month?: Month };

/** What the law and the fund say, asked once for each kind of worker, fund and months. */
class RuleBook {
  readonly #input: CheckInput;
  readonly #programmes: string;
  readonly #broken = new Map<string, readonly Broken[]>();
  readonly #ages = new Map<Month, { on: Day; min: number; max: number }>();

  constructor(input: CheckInput) {
    this.#input = input;
    this.#programmes = ['JKK', 'JKM', 'JHT']
      .filter((each) => input.programs.some((program) => program === each))
      .join();
  }

  /** Lines of people alike in all that is asked of a line break the same rules. */
  brokenBy(line: Assignment, person: CheckedPerson, fund: Fund): readonly Broken[] {
    const { months, amountPerMonth, programmeSet } = line;
    const { occupation = '', hasNik, coveredUntil = '' } = person;
    const ofLine = `${fund.id}|${months.from}|${months.until}|${amountPerMonth}|${programmeSet.join()}`;
    const key = `${ofLine}|${occupation}|${hasNik}|${coveredUntil}|${askedByEarmark(fund.earmark, person)}`;
    const known = this.#broken.get(key);
    if (known !== undefined) return known;
    const broken = this.#ask(line, person, fund);
    this.#broken.set(key, broken);
    return broken;
  }

  #ask(line: Assignment, person: CheckedPerson, fund: Fund): readonly Broken[] {
    const rules: readonly (readonly [boolean, FaultCode])[] = [
      [line.months.from >= line.months.until, 'months_empty'],
      [!person.hasNik, 'nik'],
      [!isEarmarked(fund.earmark, person), 'earmark'],
      [line.programmeSet.join() !== this.#programmes, 'programmes'],
    ];
    const ofLine = brokenOf(rules).map((code) => ({ code }));
    const ofMonths = monthsOf(line.months).flatMap((month) =>
      brokenOf(this.#rulesIn(month, { line, person, fund })).map((code) => ({ code, month })),
    );
    return [...ofLine, ...ofMonths];
  }

  #rulesIn(
    month: Month,
    pay: { readonly line: Assignment; readonly person: CheckedPerson; readonly fund: Fund },
  ): readonly (readonly [boolean, FaultCode])[] {
    const { line, person, fund } = pay;
    const { from, until } = this.#input;
    const contribution = this.#contribution(fund.source, person.occupation, month);
    return [
      [month < from || month >= until, 'outside_plan'],
      [month < fund.from || monthsBetween(fund.from, month) >= fund.months, 'outside_fund'],
      [person.coveredUntil !== undefined && month < person.coveredUntil, 'covered_already'],
      [!this.#mayPay(fund.source, person.occupation, month), 'law'],
      [contribution !== line.amountPerMonth, 'amount'],
    ];
  }

  /** B1.2, D1: each beginning is a registration, with its age limits, and lasts as promised. */
  faultsOfBeginning(person: CheckedPerson, { from, until }: Months): readonly PlanFault[] {
    if (person.coveredUntil === from) return [];
    const codes = brokenOf([
      [!this.#mayRegister(person.birth, from), 'age'],
      [monthsBetween(from, until) < this.#input.minMonths, 'too_short'],
    ]);
    return codes.map((code) => ({ code, person: person.key, month: from }));
  }

  #mayRegister(birth: Day | undefined, month: Month): boolean {
    if (birth === undefined) return false;
    const limits = this.#limitsIn(month);
    const age = ageYears(birth, limits.on);
    return age >= limits.min && age < limits.max;
  }

  /** Where the law knows no limits nobody is registered. */
  #limitsIn(month: Month): { readonly on: Day; readonly min: number; readonly max: number } {
    const known = this.#ages.get(month);
    if (known !== undefined) return known;
    const on = firstDay(month);
    const answer = bpuRegistrationAge({ on });
    const limits = { on, ...(answer.ok ? answer.value.value : { min: Infinity, max: 0 }) };
    this.#ages.set(month, limits);
    return limits;
  }

  #mayPay(source: FundSource, occupation: string | undefined, month: Month): boolean {
    const payee = payeeOf(occupation);
    if (payee === undefined || payee === 'employee') return false;
    const answer = mayPay({ source, payee, on: firstDay(month) });
    return answer.ok && answer.value.value !== 'no';
  }

  /** Undefined: the law knows no contribution. */
  #contribution(
    payer: FundSource,
    occupation: string | undefined,
    month: Month,
  ): number | undefined {
    const transportSector = occupation === 'OJEK_SOPIR';
    const { programs } = this.#input;
    const answer = bpuContribution({ programs, month, payer, transportSector });
    return answer.ok ? answer.value.value : undefined;
  }
}

function brokenOf(rules: readonly (readonly [boolean, FaultCode])[]): readonly FaultCode[] {
  return rules.flatMap(([broken, code]) => (broken ? [code] : []));
}

/** Rupiah by fund and month, added here and nowhere taken over. */
class Spending {
  /** Lines of one fund, amount and months, counted before they are multiplied. */
  readonly #alike = new Map<string, { readonly line: Assignment; count: number }>();

  add(line: Assignment): void {
    const { fund, months, amountPerMonth } = line;
    const key = [fund, months.from, months.until, amountPerMonth].join('|');
    const alike = this.#alike.get(key);
    if (alike === undefined) this.#alike.set(key, { line, count: 1 });
    else alike.count += 1;
  }

  #byMonth(fund: string): ReadonlyMap<Month, number> {
    const months = new Map<Month, number>();
    for (const { line, count } of this.#alike.values()) {
      if (line.fund !== fund) continue;
      for (const month of monthsOf(line.months)) {
        months.set(month, (months.get(month) ?? 0) + count * line.amountPerMonth);
      }
    }
    return months;
  }

  /** A ceiling is passed in the month whose payment passes it. */
  faults(funds: CheckInput['funds']): PlanFault[] {
    return funds.flatMap(({ id, ceiling, ceilingMonthly }) => {
      let total = 0;
      return [...this.#byMonth(id)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([month, amount]): PlanFault[] => {
          total += amount;
          const monthly = ceilingMonthly !== undefined && amount > ceilingMonthly;
          return [
            ...(total > ceiling ? [{ code: 'ceiling', fund: id, month } as const] : []),
            ...(monthly ? [{ code: 'ceiling_monthly', fund: id, month } as const] : []),
          ];
        });
    });
  }
}

/** What an earmark asks of a person besides his work. */
function askedByEarmark({ places, deciles, lists }: Earmark, person: CheckedPerson): string {
  const village = places === undefined ? '' : person.village;
  const decile = deciles === undefined ? '' : person.decile;
  return `${village}|${decile}|${lists === undefined ? '' : person.lists?.join()}`;
}

/** Penerima Upah, civil servants and people without work are nobody's vulnerable workers. */
const notVulnerable = ['NON_ASN', 'APARAT_DESA', 'ASN', 'KARYAWAN', 'TIDAK_BEKERJA'];

function isEarmarked(earmark: Earmark, person: CheckedPerson): boolean {
  const { occupation, village, decile, lists } = person;
  const isVulnerable = occupation === undefined || !notVulnerable.includes(occupation);
  const { places: ofPlaces, deciles: ofDeciles, lists: ofLists } = earmark;
  const limits = [
    ofPlaces === undefined ||
      ofPlaces.includes(village?.slice(0, 4) ?? '') ||
      ofPlaces.includes(village?.slice(0, 6) ?? '') ||
      ofPlaces.includes(village ?? ''),
    ofDeciles === undefined ||
      (decile !== undefined && ofDeciles.min <= decile && decile <= ofDeciles.max),
    ofLists === undefined || ofLists.some((list) => lists?.includes(list) === true),
  ];
  if (!isVulnerable || limits.includes(false)) return false;
  switch (earmark.kind) {
    case 'all':
    case 'vulnerable':
      return true;
    case 'occupation':
      return occupation !== undefined && earmark.codes.includes(occupation);
    default:
      return earmark satisfies never;
  }
}
