// The questions of figures, each asked once per scope; a register without participants is an answer of
// its own, not a failure.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ApiFailure, load } from '../api.ts';
import { type Scope, scopeQuery } from '../scope/scope.ts';

const staleMs = 60_000;

type More = Readonly<Record<string, string>>;

export function useCoverage(scope: Scope, more: More = {}) {
  return useQuery({
    queryKey: ['coverage', scope, more],
    queryFn: () => load('/coverage', { ...scopeQuery(scope), ...more }),
    placeholderData: keepPreviousData,
    staleTime: staleMs,
    retry,
  });
}

export function useTrend(scope: Scope) {
  return useQuery({
    queryKey: ['trend', scope],
    queryFn: () => load('/coverage/trend', { ...scopeQuery(scope), months: '24' }),
    staleTime: staleMs,
    retry,
  });
}

export function useGap(scope: Scope) {
  return useQuery({
    queryKey: ['gap', scope],
    queryFn: () => load('/coverage/gap', { ...scopeQuery(scope), months: '6' }),
    staleTime: staleMs,
    retry,
  });
}

export function useRanking(scope: Scope, more: More) {
  return useQuery({
    queryKey: ['ranking', scope, more],
    queryFn: () => load('/coverage/ranking', { ...scopeQuery(scope), ...more }),
    placeholderData: keepPreviousData,
    staleTime: staleMs,
    retry,
  });
}

/** Only a server that did not answer is asked again. */
function retry(count: number, error: Error): boolean {
  return count < 3 && error instanceof ApiFailure && error.status === 0;
}

/** Nobody has sent participants yet. */
export function isRegisterEmpty(error: unknown): boolean {
  return error instanceof ApiFailure && error.problem?.subject === 'register_empty';
}

/** The level below a region, as the server names it. */
export function depthBelow(region: string): 'regency' | 'district' | 'village' | undefined {
  return ({ 2: 'regency', 4: 'district', 6: 'village' } as const)[region.length as 2 | 4 | 6];
}
