// Where the plan lets people fall out of protection: months with fewer people than the one before.

type Month = { readonly month: string; readonly people: number };

export function cliffs(months: readonly Month[]): Month[] {
  return months.flatMap((month, index) => {
    const before = months[index - 1];
    const fallen = before === undefined ? 0 : before.people - month.people;
    return fallen > 0 ? [{ month: month.month, people: fallen }] : [];
  });
}

/** The month with most people, the earliest of equals. */
export function peak<M extends Month>(months: readonly M[]): M | undefined {
  return months.reduce<M | undefined>(
    (most, month) => (most === undefined || month.people > most.people ? month : most),
    undefined,
  );
}
