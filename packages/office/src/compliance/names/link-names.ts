// Which business of a list is which registered employer. What is certain is linked; what is torn between
// two, or likely and not certain, goes to a person; what is left is on no register.

import { linkTables, probabilityOf, tableOf } from '@payung/linkage/engine';
import type { NamedBusiness } from './business.ts';
import { coincidences } from './coincidence.ts';
import { askProbability, linkProbability, nameModel } from './name-model.ts';

export type NameLink =
  | { readonly status: 'linked'; readonly to: string; readonly probability: number }
  | {
      readonly status: 'ask';
      /** The likeliest first. */
      readonly candidates: readonly { readonly to: string; readonly probability: number }[];
    }
  | { readonly status: 'unknown'; readonly best: number };

/** Bits by which the best has to lead the next one. */
const leadBits = 3;
/** How many of the list stand in the register: only a start for the odds. */
const sharedPart = 0.5;

const optional = ['district', 'nib', 'phone'] as const;

/** One answer for each business of the list, in its order. */
export async function linkNames(
  list: readonly NamedBusiness[],
  registered: readonly NamedBusiness[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, NameLink>> {
  if (list.length === 0 || registered.length === 0) {
    return new Map(list.map(({ key }) => [key, { status: 'unknown', best: 0 }]));
  }
  const filled = (records: readonly NamedBusiness[], column: (typeof optional)[number]) =>
    records.some((each) => (each[column] ?? '') !== '');
  const columns = [
    'name',
    ...optional.filter((each) => filled(list, each) && filled(registered, each)),
  ];
  const prior = sharedPart / registered.length;
  const outcome = await linkTables({
    model: nameModel(new Set(columns), Math.min(prior, 0.5)),
    left: tableFor(list, columns),
    right: tableFor(registered, columns),
    kindModules: [new URL('./name-kind.ts', import.meta.url).href],
    workers: 0,
    ...(signal === undefined ? {} : { signal }),
  });
  return decided(list, registered, outcome.pairs);
}

function tableFor(records: readonly NamedBusiness[], columns: readonly string[]) {
  return tableOf({
    id: 'key',
    columns,
    rows: records.map(({ key, name, district, nib, phone }) => ({
      key,
      name,
      district: district?.trim().toUpperCase() ?? '',
      nib: /^\d{13}$/.test(nib ?? '') ? (nib ?? '') : '',
      phone: phone?.replace(/\D/g, '').replace(/^62/, '0') ?? '',
    })),
  });
}

type Pairs = Awaited<ReturnType<typeof linkTables>>['pairs'];
type Candidate = { readonly left: number; readonly right: number; readonly weight: number };

function decided(
  list: readonly NamedBusiness[],
  registered: readonly NamedBusiness[],
  pairs: Pairs,
): ReadonlyMap<string, NameLink> {
  const chance = coincidences(list, registered);
  const candidates = Array.from(pairs.left, (left, at): Candidate => {
    const right = (pairs.right[at] ?? 0) - list.length;
    const weight = pairs.weight[at] ?? Number.NEGATIVE_INFINITY;
    return { left, right, weight: Math.max(weight, chance.weightOf(left, right)) };
  });
  const ofLeft = Map.groupBy(candidates, ({ left }) => left);
  const ofRight = Map.groupBy(candidates, ({ right }) => right);
  return new Map(
    list.map(({ key }, left): readonly [string, NameLink] => {
      const own = (ofLeft.get(left) ?? []).toSorted((a, b) => b.weight - a.weight);
      const [best, next] = own;
      if (best === undefined) return [key, { status: 'unknown', best: 0 }];
      const probability = probabilityOf(best.weight);
      // Several rows of a list may be one employer (branches); two employers are never one row.
      const torn = next !== undefined && best.weight - next.weight < leadBits;
      const rival = (ofRight.get(best.right) ?? []).some(
        (each) => each.left !== left && each.weight - best.weight >= leadBits * 2,
      );
      if (probability >= linkProbability && !torn && !rival) {
        return [key, { status: 'linked', to: registered[best.right]?.key ?? '', probability }];
      }
      const asked = own
        .map((each) => ({
          to: registered[each.right]?.key ?? '',
          probability: probabilityOf(each.weight),
        }))
        .filter((each) => each.probability >= askProbability);
      return asked.length > 0
        ? [key, { status: 'ask', candidates: asked.slice(0, 5) }]
        : [key, { status: 'unknown', best: probability }];
    }),
  );
}
