// Look-up of dated figures: which value of a parameter is in force on a day or in a month.

import type { Day, Month, Wording } from '@payung/values';
import type { Dated } from './figure.ts';
import { type Figures, parameters } from './generated/parameters.ts';
import type { ParameterId } from './parameter-id.ts';
import { assume } from './reform.ts';
import type { Unit } from './unit.ts';

/** A figure together with the dates, article and mark it stands under. */
export type InForce<Id extends ParameterId> = Dated<Figures[Id]> & {
  readonly id: Id;
  readonly term: Wording;
  readonly unit: Unit;
  /** Names of the rows of a table, for people. */
  readonly names?: Readonly<Record<string, Wording>>;
  /** Set aside by a what-if; no law says so. */
  readonly assumed?: true;
};

/** No value of the parameter is in force at that time: the caller asks outside the known law. */
export class ParameterGap extends Error {
  override readonly name = 'ParameterGap';
  readonly id: ParameterId;
  readonly on: Day | Month;

  constructor(id: ParameterId, on: Day | Month) {
    super(`No value of ${id} on ${on}; known from ${inForceSince(id)}`);
    this.id = id;
    this.on = on;
  }
}

const monthLength = 'YYYY-MM'.length;

/**
 * The value in force, or undefined before the first one, after the end of a temporary measure and
 * in a gap. A month asks for the first day of a day-dated figure; a day asks for its month.
 *
 * @example findParameter('contributions.bpu_relief_other', month('2027-01')) // undefined
 */
export function findParameter<Id extends ParameterId>(
  id: Id,
  on: Day | Month,
): InForce<Id> | undefined {
  const { term, unit, values, names } = parameters[id];
  // As texts a month comes before its days: '2026-07' <= '2026-07-01' < '2026-08'.
  const day = on.length === monthLength ? `${on}-01` : on;
  const last = values.findLast((value) => value.from <= day);
  const ended = last?.until !== undefined && last.until <= day;
  const found = assume(id, on, ended ? undefined : last);
  if (found === undefined) return undefined;
  return { ...found, id, term, unit, ...(names === undefined ? {} : { names }) };
}

/**
 * The value in force; throws {@link ParameterGap} when there is none.
 *
 * @example getParameter('contributions.bpu_jkm_amount', month('2026-07')).value // 6800
 */
export function getParameter<Id extends ParameterId>(id: Id, on: Day | Month): InForce<Id> {
  const found = findParameter(id, on);
  if (found === undefined) throw new ParameterGap(id, on);
  return found;
}

/**
 * The first day or month the figure is known for.
 *
 * @example inForceSince('contributions.bpu_jkk_rate') // '2015-07-01'
 */
export function inForceSince(id: ParameterId): Day | Month {
  const [first] = parameters[id].values;
  if (first === undefined) throw new RangeError(`A parameter without values: ${id}`);
  return first.from;
}
