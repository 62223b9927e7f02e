// Which job is next: the tenant that has the fewest at work, then the one that was served longest ago,
// then the job that waits longest. A tenant that sends a hundred files does not stop the others. T24.

import type { OpenJob } from '@payung/engine/jobs';

export type Shares = {
  /** Jobs at work at once, of all tenants. */
  readonly slots: number;
  /** Of one tenant. */
  readonly perTenant: number;
};

export type AtWork = {
  readonly running: readonly Pick<OpenJob, 'tenant' | 'id'>[];
  /** Tenants in the order of their last start, the latest last. */
  readonly served: readonly string[];
};

/** @example chooseJob([{ tenant: '7502', … }], { running: [], served: [] }, { slots: 2, perTenant: 2 })?.tenant // '7502' */
export function chooseJob(
  open: readonly OpenJob[],
  { running, served }: AtWork,
  { slots, perTenant }: Shares,
): OpenJob | undefined {
  if (running.length >= slots) return undefined;
  const atWork = (tenant: string) => running.filter((job) => job.tenant === tenant).length;
  const free = open.filter(
    ({ tenant, id }) => !running.some((job) => job.id === id) && atWork(tenant) < perTenant,
  );
  const [next] = free.toSorted(
    (one, other) =>
      atWork(one.tenant) - atWork(other.tenant) ||
      served.lastIndexOf(one.tenant) - served.lastIndexOf(other.tenant) ||
      (one.madeAt < other.madeAt ? -1 : Number(one.madeAt > other.madeAt)),
  );
  return next;
}
