// The rows of a file page by page. After a step only the pages the reader has before him are asked for anew: a
// list of 100,000 rows is not read again for one cell.

import type { RowsWire } from '@payung/server/wire';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { load } from '../api.ts';
import type { Fate } from './fates.ts';

export type RowFilter = { readonly fate?: Fate; readonly code?: string };

export const pageRows = 200;

type Wish = {
  readonly job: string;
  readonly part: number;
  readonly filter: RowFilter;
  /** Version of the history the rows were read with: with another one they are other rows. */
  readonly read: number;
};

export function useRows({ job, part, filter, read }: Wish) {
  const queries = useQueryClient();
  const ask = (after: string) =>
    load(`/jobs/${job}/parts/${part}/rows`, {
      limit: String(pageRows),
      ...(filter.fate === undefined ? {} : { disposition: filter.fate }),
      ...(filter.code === undefined ? {} : { code: filter.code }),
      ...(after === '' ? {} : { after }),
    });
  const queryKey = ['rows', job, part, filter, read];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    // Rows that are here do not change: comparing all of them anew with each page takes longer than a key may.
    structuralSharing: false,
  });
  const put = (at: number, page: RowsWire) =>
    queries.setQueryData<InfiniteData<RowsWire, string>>(queryKey, (known) =>
      known === undefined ? known : { ...known, pages: known.pages.with(at, page) },
    );
  const renew = async (at: number): Promise<void> => {
    const after = query.data?.pageParams[at];
    if (typeof after === 'string') put(at, await ask(after));
  };
  return { query, renew };
}

/** Asks anew for the pages of the window that were loaded before the last step. */
export function useFresh(
  renew: (page: number) => Promise<void>,
  shown: { readonly from: number; readonly until: number },
  version: number,
): void {
  const seen = useRef(new Map<number, number>());
  const first = useRef(version);
  const latest = useRef(renew);
  latest.current = renew;
  const [low, high] = [shown.from, Math.max(shown.from, shown.until - 1)].map((row) =>
    Math.floor(row / pageRows),
  );
  const freshen = useCallback(
    (from: number, until: number) => {
      for (let page = from; page <= until; page += 1) {
        if ((seen.current.get(page) ?? first.current) === version) continue;
        seen.current.set(page, version);
        void latest.current(page);
      }
    },
    [version],
  );
  useEffect(() => {
    if (low !== undefined && high !== undefined) freshen(low, high);
  }, [low, high, freshen]);
}
