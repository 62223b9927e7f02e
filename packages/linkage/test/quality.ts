// How good linkage was, measured against the true persons of an invented district. Measuring only:
// no program reads the truth.

import type { RowLink } from '../src/index.ts';

export type Truth = {
  /** Row key → true person. */
  readonly rows: ReadonlyMap<string, string>;
  /** KPJ → true person. */
  readonly participants: ReadonlyMap<string, string>;
};

export type Ratio = { readonly right: number; readonly of: number; readonly ratio: number };

export type Quality = {
  readonly rows: number;
  /** Of the automatic links to a participant: how many lead to the row's true person. */
  readonly participantPrecision: Ratio;
  /** Of the rows whose person is a participant: how many are linked to him automatically. */
  readonly participantRecall: Ratio;
  /** Of the rows called new: how many persons are no participant. */
  readonly newPrecision: Ratio;
  /** Of the rows whose person is no participant: how many are called new. */
  readonly newRecall: Ratio;
  /** Of all rows: how many a person has to look at. */
  readonly review: Ratio;
  /** Of all pairs of rows given one person number: how many are one person. */
  readonly pairPrecision: Ratio;
  /** Of all pairs of rows of one person: how many have one person number. */
  readonly pairRecall: Ratio;
  /** Rows linked to a participant who is somebody else: a worker left unprotected. */
  readonly wrongLinks: readonly RowLink[];
  /** Rows called new although the person is a participant: paid twice. */
  readonly missedLinks: readonly RowLink[];
};

/** Compares the links with the truth. Rows without a true person are an error of the caller. */
export function qualityOf(links: readonly RowLink[], truth: Truth): Quality {
  const registered = new Set(truth.participants.values());
  const judged = links.map((link) => {
    const person = truth.rows.get(link.key);
    if (person === undefined) throw new RangeError(`No true person for row ${link.key}`);
    return { link, person, isParticipant: registered.has(person) };
  });
  const automatic = judged.filter(({ link }) => link.status.startsWith('peserta_'));
  const right = automatic.filter(
    ({ link, person }) => truth.participants.get(link.kpj ?? '') === person,
  );
  const wrong = automatic.filter((each) => !right.includes(each));
  const called = judged.filter(({ link }) => link.status === 'baru');
  const missed = called.filter(({ isParticipant }) => isParticipant);
  const newPersons = judged.filter(({ isParticipant }) => !isParticipant);
  const pairs = countPairs(judged.map(({ link, person }) => [String(link.person), person]));
  return {
    rows: links.length,
    participantPrecision: ratio(right.length, automatic.length),
    participantRecall: ratio(
      right.length,
      judged.filter(({ isParticipant }) => isParticipant).length,
    ),
    newPrecision: ratio(called.length - missed.length, called.length),
    newRecall: ratio(called.length - missed.length, newPersons.length),
    review: ratio(judged.filter(({ link }) => link.status === 'tinjau').length, links.length),
    pairPrecision: ratio(pairs.both, pairs.given),
    pairRecall: ratio(pairs.both, pairs.real),
    wrongLinks: wrong.map(({ link }) => link),
    missedLinks: missed.map(({ link }) => link),
  };
}

function ratio(right: number, of: number): Ratio {
  return { right, of, ratio: of === 0 ? 1 : right / of };
}

/** Pairs of rows that share the given person, the real person, and both. */
function countPairs(rows: readonly (readonly [given: string, real: string])[]) {
  return {
    given: pairsWithin(rows.map(([given]) => given)),
    real: pairsWithin(rows.map(([, real]) => real)),
    both: pairsWithin(rows.map(([given, real]) => `${given} ${real}`)),
  };
}

function pairsWithin(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
