// The dated figures of the law as lists: all values of one, the value in force, and what changed since
// a day, with what stood before.

import {
  type FigureStep,
  findParameter,
  type LawSource,
  type ParameterId,
  type Permission,
  parameters,
  permissions,
  type Unit,
} from '@payung/law';
import { type FigureDetail, findFigureDetail } from '@payung/law/details';
import type { Day, Month, Wording } from '@payung/values';

/** A value with its dates, whatever its shape: one figure, rows of a table, steps of a scale. */
export type DatedFigure = {
  readonly value: unknown;
  readonly from: Day | Month;
  readonly until?: Day | Month;
  readonly source: LawSource;
  readonly checked: { readonly on: Day; readonly confirmed: boolean };
} & Omit<FigureDetail, 'from'>;
export type FigureHistory = {
  readonly id: ParameterId;
  readonly term: Wording;
  readonly unit: Unit;
  readonly names?: Readonly<Record<string, Wording>>;
  readonly values: readonly DatedFigure[];
};

/** A value that begins, or a temporary one that ends with nothing of its own after it. */
export type Change = {
  readonly on: Day | Month;
  readonly kind: 'begins' | 'ends';
  readonly figure: FigureHistory;
  readonly dated: DatedFigure;
  /** What held until then; absent: nothing. */
  readonly before?: DatedFigure;
};

export const parameterIds: readonly ParameterId[] = Object.keys(parameters).filter(isParameterId);

export function isParameterId(text: string): text is ParameterId {
  return Object.hasOwn(parameters, text);
}

export function figureHistory(id: ParameterId): FigureHistory {
  const { values, ...figure } = parameters[id];
  return { id, ...figure, values: values.map((dated) => withDetail(id, dated)) };
}

/** The value in force, or undefined where the law had none. */
export function figureAt(id: ParameterId, on: Day | Month): DatedFigure | undefined {
  const found = findParameter(id, on);
  return found && withDetail(id, found);
}

function withDetail(id: ParameterId, dated: DatedFigure): DatedFigure {
  return { ...findFigureDetail(id, dated.from), ...dated };
}

/** By date, then by id. A change on the day itself counts. */
export function changesSince(since: Day | Month): readonly Change[] {
  return parameterIds
    .map(figureHistory)
    .flatMap(changesOf)
    .filter((change) => asDay(change.on) >= asDay(since))
    .sort((a, b) => compare(asDay(a.on), asDay(b.on)) || compare(a.figure.id, b.figure.id));
}

function changesOf(figure: FigureHistory): readonly Change[] {
  const { values } = figure;
  return values.flatMap((dated, at) => {
    const [before, after] = [values[at - 1], values[at + 1]];
    const goesOn = before !== undefined && (before.until ?? dated.from) === dated.from;
    const begins: Change = {
      on: dated.from,
      kind: 'begins',
      figure,
      dated,
      ...(goesOn ? { before } : {}),
    };
    const { until } = dated;
    if (until === undefined || until === after?.from) return [begins];
    return [begins, { on: until, kind: 'ends', figure, dated, before: dated }];
  });
}

/** Each figure of a value as a step of a calculation has it: rows of a table, steps of a scale. */
export function figureSteps(
  { id, term, unit, names }: FigureHistory,
  dated: DatedFigure,
  stepName: (from: number) => Wording,
): readonly FigureStep[] {
  const step = (value: unknown, row?: Wording): FigureStep => {
    if (typeof value !== 'number' && !isPermission(value)) throw new UnknownShape(id);
    return {
      kind: 'figure',
      parameter: id,
      label: term,
      value,
      unit,
      from: dated.from,
      source: dated.source,
      confirmed: dated.checked.confirmed && value !== 'unconfirmed',
      ...(row === undefined ? {} : { row }),
      ...(dated.until === undefined ? {} : { until: dated.until }),
    };
  };
  const { value } = dated;
  if (Array.isArray(value)) {
    return value.map((each: { from: number; value: unknown }) =>
      step(each.value, stepName(each.from)),
    );
  }
  if (typeof value !== 'object' || value === null) return [step(value)];
  return Object.entries(value).map(([row, each]) =>
    step(each, names?.[row] ?? { id: row, en: row }),
  );
}

/** A figure of a shape no one taught this program to print. */
export class UnknownShape extends Error {
  override readonly name = 'UnknownShape';
  readonly id: string;

  constructor(id: string) {
    super(`The value of ${id} has a shape that is not known here`);
    this.id = id;
  }
}

function isPermission(value: unknown): value is Permission {
  return permissions.some((each) => each === value);
}

/** A month begins on its first day. */
function asDay(point: Day | Month): string {
  return point.length === 7 ? `${point}-01` : point;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
