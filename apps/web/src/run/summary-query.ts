// The finished result for all pages: asked for once per run and language, kept until the next run.

import type { SummaryWire } from '@payung/server/wire';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { load } from '../api.ts';
import { useLanguage } from '../text/text.ts';
import { useRunNews } from './events.ts';

export function useSummary() {
  const language = useLanguage();
  const { run } = useRunNews();
  const digest = run?.state === 'finished' ? `${run.roomDigest} ${run.seconds}` : undefined;
  return useQuery(
    queryOptions<SummaryWire>({
      queryKey: ['summary', digest, language],
      queryFn: () => load('/run/summary', { lang: language }),
      enabled: digest !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: (earlier) => earlier,
    }),
  );
}
