// The dated figures of a rule and what will change: read from the law itself. Which figures a rule
// uses is told by its page in docs/law, which is made by asking the rule in all its cases.

import {
  type FigureStep,
  type ParameterId,
  type Permission,
  parameters,
  permissions,
} from '@payung/law';
import { type FigureDetail, findFigureDetail } from '@payung/law/details';
import type { Wording } from '@payung/values';

export type Figure = {
  readonly id: ParameterId;
  readonly term: Wording;
  readonly values: readonly Dated[];
};
export type Dated = {
  readonly from: string;
  readonly until?: string;
  readonly rows: readonly FigureStep[];
  readonly detail: FigureDetail | undefined;
};

const pages = import.meta.glob<string>('../../../../docs/law/*/**/*.md', {
  query: '?raw',
  import: 'default',
});

/** The figures of a rule, in the order of its page. */
export async function figuresOf(
  rule: string,
  stepName: (from: number) => Wording,
): Promise<readonly Figure[]> {
  const path = `${rule.replaceAll('.', '/').replaceAll('_', '-')}.md`;
  const page = Object.entries(pages).find(([name]) => name.endsWith(`/docs/law/${path}`))?.[1];
  if (page === undefined) throw new Error(`The rule ${rule} has no page`);
  return figureIds(await page()).map((id) => figureOf(id, stepName));
}

/** Below each heading of a figure stands its id: `` `contributions.bpu_jkk_rate`, sebulan ``. */
export function figureIds(page: string): readonly ParameterId[] {
  return [...page.matchAll(/^### .+\n\n`([a-z0-9_.]+)`/gm)].flatMap(([, id = '']) =>
    isParameterId(id) ? [id] : [],
  );
}

function isParameterId(text: string): text is ParameterId {
  return Object.hasOwn(parameters, text);
}

export function figureOf(id: ParameterId, stepName: (from: number) => Wording): Figure {
  const { term, values } = parameters[id];
  return {
    id,
    term,
    values: values.map((dated, at) => {
      const until = 'until' in dated && dated.until ? dated.until : values[at + 1]?.from;
      return {
        from: dated.from,
        ...(until === undefined ? {} : { until }),
        rows: rowsOf(id, at, stepName),
        detail: findFigureDetail(id, dated.from),
      };
    }),
  };
}

/** One figure, the rows of a table, or the steps of a scale, each as a step of a calculation has it. */
function rowsOf(
  id: ParameterId,
  at: number,
  stepName: (from: number) => Wording,
): readonly FigureStep[] {
  const { term, unit, values, ...more } = parameters[id];
  const dated = values[at];
  if (dated === undefined) return [];
  const names: Readonly<Record<string, Wording>> = 'names' in more ? (more.names ?? {}) : {};
  const row = (value: unknown, name?: Wording): FigureStep => {
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
      ...(name === undefined ? {} : { row: name }),
    };
  };
  const value: unknown = dated.value;
  if (Array.isArray(value)) return value.map((each) => row(each.value, stepName(each.from)));
  if (typeof value !== 'object' || value === null) return [row(value)];
  return Object.entries(value).map(([key, each]) => row(each, names[key] ?? { id: key, en: key }));
}

/** A figure of a shape no one taught this page to print. */
class UnknownShape extends Error {
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
