// The history of corrections of one file, and the acts on it: a step, undone, done again, read again.

import type { JobWire, NewStepWire, StepsWire } from '@payung/server/wire';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { load, send } from '../api.ts';

export type Steps = {
  readonly known: StepsWire | undefined;
  /** Whether it is known if the list can be corrected here. */
  readonly isReady: boolean;
  /** Throws what the server refused. */
  readonly add: (step: NewStepWire) => Promise<void>;
  readonly turn: (step: number, undone: boolean) => Promise<void>;
  readonly readAgain: () => Promise<void>;
  readonly refresh: () => Promise<void>;
};

export function useSteps(job: JobWire, part: number): Steps {
  const queries = useQueryClient();
  const path = `/jobs/${job.id}/parts/${part}` as const;
  // Each change of the history takes a version of the job, whoever makes it.
  const query = useQuery({
    queryKey: ['steps', job.id, part, job.version],
    queryFn: () => load(`${path}/steps`),
    placeholderData: keepPreviousData,
  });
  const refresh = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['job', job.id] });
    await queries.invalidateQueries({ queryKey: ['steps', job.id, part] });
  };
  return {
    known: query.data,
    isReady: query.data !== undefined || query.isError,
    refresh,
    add: async (body) => {
      await send('POST', `${path}/steps`, { body, version: query.data?.version ?? 0 });
      await refresh();
    },
    turn: async (step, undone) => {
      await send(undone ? 'DELETE' : 'PUT', `${path}/steps/${step}`);
      await refresh();
    },
    readAgain: async () => {
      await send('PUT', `${path}/reading`);
      await refresh();
    },
  };
}

/** The newest step that can be undone, and the one that was undone last. */
export function lastSteps({ steps }: StepsWire): {
  readonly undo: number | undefined;
  readonly redo: number | undefined;
} {
  const own = steps.filter(({ isOwn }) => isOwn);
  const undo = own.findLast(({ isUndone }) => !isUndone)?.step;
  const redo = own.find(({ isUndone, step }) => isUndone && step > (undo ?? 0))?.step;
  return { undo, redo };
}
