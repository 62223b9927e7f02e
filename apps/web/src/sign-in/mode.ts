// Whether this is the page of one desk, opened by its printed address, or a site of many offices,
// opened by account.

import type { HealthWire } from '@payung/server/wire';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { load } from '../api.ts';

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: () => load('/health'),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useMode(): HealthWire['mode'] | undefined {
  return useQuery(healthQuery).data?.mode;
}
