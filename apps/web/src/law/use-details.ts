// Where the articles of a calculation can be read and what is to be heeded about its figures. They are long and
// most readers want the sum alone: they come when somebody asks how it came about.

import type { Step } from '@payung/law';
import type { FigureDetail } from '@payung/law/details';
import { useQuery } from '@tanstack/react-query';

export type FindDetail = (step: Step) => FigureDetail | undefined;

export function useDetails(isAsked: boolean): FindDetail {
  const { data } = useQuery({
    queryKey: ['law-details'],
    queryFn: async () => {
      const { findStepDetail } = await import('@payung/law/details');
      return { findStepDetail };
    },
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (step) => (step.kind === 'figure' ? data?.findStepDetail(step) : undefined);
}
