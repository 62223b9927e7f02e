// Plans over the register: what they rest on is kept while somebody plans, and they are solved one at a
// time, so that one what-if after another answers at once.

import type { Actor } from '@payung/engine';
import {
  exclusionText,
  figuresOf,
  findRule,
  type MonthPlan,
  type PlanFund,
  type PlanGround,
  type PlanRequest,
  planChecked,
  planNoteText,
  type Scenario,
  usualGoals,
  waitingList,
} from '@payung/office';
import type { Language } from '@payung/values';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { safeData } from '../wire/issue.ts';
import type { PlanFiguresWire, ScenarioWire } from '../wire/plan.ts';
import { type Ground, GroundStore } from './ground.ts';

export type MadePlan = {
  readonly request: PlanRequest;
  readonly plan: MonthPlan;
  readonly ground: PlanGround;
};

/** Plans over one ground that are remembered: tried, then kept. */
const mostMade = 4;

export class PlanStore {
  readonly #grounds: GroundStore;
  /** The same question over the same ground has the same answer; they go when their ground goes. */
  readonly #made = new WeakMap<Ground, Map<string, MadePlan>>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: SiteOptions, ending: AbortSignal) {
    this.#grounds = new GroundStore(options, ending);
  }

  /** One plan is solved at a time: a crowd of what-ifs waits and does not take the machine. */
  make(actor: Actor, wire: ScenarioWire): Promise<MadePlan> {
    const making = this.#last.then(() => this.#make(actor, wire));
    this.#last = making.then(nothing, nothing);
    return making;
  }

  async #make(actor: Actor, wire: ScenarioWire): Promise<MadePlan> {
    const scenario = scenarioOf(wire);
    const ground = await this.#grounds.get(actor, scenario.start);
    const made = this.#made.get(ground) ?? new Map<string, MadePlan>();
    this.#made.set(ground, made);
    const key = JSON.stringify(wire);
    const known = made.get(key);
    if (known !== undefined) return known;
    const { people, funds, state } = ground;
    assertFunds(scenario, funds);
    const request: PlanRequest = { people, funds, scenario: limited(scenario, funds) };
    const plan = { request, ground: state, plan: await planChecked(request) };
    made.set(key, plan);
    for (const oldest of [...made.keys()].slice(0, -mostMade)) made.delete(oldest);
    return plan;
  }
}

/** Whoever waits behind a plan is not told how it went. */
function nothing(): void {}

/** Where the plan says nothing of a month's money, the ledger does. */
function limited(scenario: Scenario, known: readonly PlanFund[]): Scenario {
  const funds = known.map(({ id, ceilingMonthly }) => {
    const own = scenario.funds[id];
    return [id, { ...(ceilingMonthly === undefined ? {} : { ceilingMonthly }), ...own }] as const;
  });
  return { ...scenario, funds: Object.fromEntries(funds) };
}

function scenarioOf({ priority, goals, minMonths, ...rest }: ScenarioWire): Scenario {
  if (minMonths > rest.months) throw new RequestRefused(400, 'request_invalid', ['minMonths']);
  const rules = priority.map((text) => {
    const rule = findRule(text);
    if (rule === undefined) throw new RequestRefused(400, 'request_invalid', ['priority']);
    return rule;
  });
  return { ...rest, minMonths, priority: rules, goals: goals ?? usualGoals };
}

/** A slip of the pen never makes another plan in silence. */
function assertFunds({ funds }: Scenario, known: readonly PlanFund[]): void {
  const ids = new Set(known.map(({ id }) => id));
  if (Object.keys(funds).some((id) => !ids.has(id))) {
    throw new RequestRefused(400, 'request_invalid', ['funds']);
  }
}

export function figuresOnWire(made: MadePlan, language: Language): PlanFiguresWire {
  const { request, plan, ground } = made;
  const { people, funds } = request;
  const { coverage: _, expected: __, ...figures } = figuresOf(plan, { people, funds, bases: [] });
  const nameOf = new Map(funds.map(({ id, name }) => [id, name]));
  return {
    ...figures,
    funds: plan.funds.map((fund) => ({ ...fund, name: nameOf.get(fund.fund) ?? fund.fund })),
    excluded: plan.excludedReasons.map(({ reason, people: many }) => ({
      ...{ reason, people: many },
      text: exclusionText(reason, language),
    })),
    notes: plan.notes.map((note) => {
      const data = safeData.parse(note.data);
      return { code: note.code, text: planNoteText({ code: note.code, data }, language) };
    }),
    method: plan.method,
    ground,
  };
}

/** What a decision takes of a plan: places in the order of the plan, and who comes next. */
export function linesOf({ request, plan }: MadePlan) {
  const used = new Set(plan.assignments.map(({ fund }) => fund));
  const waiting = waitingList(request, plan).flatMap(({ person, funds }) => {
    const open = funds.filter((fund) => used.has(fund));
    return open.length === 0 ? [] : [{ person: Number(person), funds: open }];
  });
  return { assignments: plan.assignments, waiting };
}

export type PlanLines = ReturnType<typeof linesOf>;
