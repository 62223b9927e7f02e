// The sendings a reader sees, page by page; looked at again by themselves while one of them goes on.

import type { MeWire } from '@payung/server/wire';
import { useInfiniteQuery } from '@tanstack/react-query';
import { load } from '../api.ts';
import { pageOf } from '../parts/paged.tsx';
import { isOpen } from './job-words.ts';

export function useJobs(me: MeWire) {
  return useInfiniteQuery({
    queryKey: ['jobs', me.grant],
    queryFn: ({ pageParam }) => load('/jobs', pageOf(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ jobs }) => jobs.some(isOpen)) === true ? 3_000 : false,
  });
}
