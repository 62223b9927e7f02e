// One sending as it goes on: asked for once, then told by the server as long as anything happens.

import type { JobWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { jobEventsAddress, load } from '../api.ts';
import { isOpen } from './job-words.ts';

export function useJob(id: string) {
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['job', id], queryFn: () => load(`/jobs/${id}`) });
  const isGoing = query.data !== undefined && isOpen(query.data);
  useEffect(() => {
    if (!isGoing) return undefined;
    const stream = new EventSource(jobEventsAddress(id));
    stream.addEventListener('job', (event: MessageEvent<string>) => {
      // Our own server's answer, checked there against the schema of this type.
      queries.setQueryData(['job', id], JSON.parse(event.data) as JobWire);
    });
    return () => stream.close();
  }, [id, isGoing, queries]);
  return query;
}
