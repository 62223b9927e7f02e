// The pairs one reader works through: the next ones are there before they are needed, answers go to the server
// one after another while he reads on, and the last one can be taken back.

import type {
  DecidedWire,
  DecisionBodyWire,
  NextReviewWire,
  ReviewItemWire,
} from '@payung/server/wire';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { load, newKey, send } from '../api.ts';
import type { Said } from './pair-panel.tsx';

const ahead = 10;
/** Fewer waiting than this, and more are asked for. */
const fewest = 6;
/** As many ids as an address holds. */
const skipMost = 100;

export type LastSaid = {
  readonly item: ReviewItemWire;
  readonly said: Said;
  readonly decided?: DecidedWire;
};

type Work = {
  readonly pairs: readonly ReviewItemWire[];
  readonly skipped: readonly string[];
  /** Answered here; the last one is who can be asked about again. */
  readonly said: readonly LastSaid[];
};

export function usePairs() {
  const [work, setWork] = useState<Work>({ pairs: [], skipped: [], said: [] });
  const [failure, setFailure] = useState<unknown>();
  const [taken, setTaken] = useState<ReviewItemWire>();
  const inTurn = useTurns(setFailure);
  const first = useQuery({ queryKey: ['review', 'next'], queryFn: () => next([]), gcTime: 0 });
  useEffect(() => {
    if (first.data !== undefined) setWork((before) => withMore(before, first.data));
  }, [first.data]);
  const isDry = useMore(work, first.data !== undefined, setWork);

  function answer(said: Said): void {
    const [item] = work.pairs;
    if (item === undefined) return;
    setFailure(undefined);
    setTaken(undefined);
    setWork({ ...work, pairs: work.pairs.slice(1), said: [...work.said, { item, said }] });
    inTurn(async () => {
      const decided = await put(item, said);
      setWork((before) => ({
        ...before,
        said: before.said.map((each) => (each.item.id === item.id ? { ...each, decided } : each)),
      }));
    });
  }
  function skip(): void {
    const [item] = work.pairs;
    if (item === undefined) return;
    setWork({ ...work, pairs: work.pairs.slice(1), skipped: [...work.skipped, item.id] });
  }
  function undo(): void {
    const last = work.said.at(-1);
    if (last === undefined) return;
    setFailure(undefined);
    setTaken(last.item);
    setWork({ ...work, said: work.said.slice(0, -1) });
    inTurn(async () => {
      const { version } = await send<DecidedWire>('DELETE', `/review/${last.item.id}/decision`, {
        once: newKey(),
      });
      const again = { ...last.item, version };
      setWork((before) => ({ ...before, pairs: [again, ...before.pairs] }));
    });
  }
  return { first, work, isDry, failure, taken, answer, skip, undo };
}

/** One after another: an answer and its undoing arrive in the order they were given. */
function useTurns(setFailure: (failure: unknown) => void) {
  const queries = useQueryClient();
  const chain = useRef<Promise<void>>(Promise.resolve());
  return useCallback(
    (act: () => Promise<void>) => {
      chain.current = chain.current
        .then(act)
        .catch(setFailure)
        .then(() => refresh(queries));
    },
    [queries, setFailure],
  );
}

function put(item: ReviewItemWire, { answer, candidate }: Said): Promise<DecidedWire> {
  const body: DecisionBodyWire = {
    decision: answer,
    ...(candidate === undefined ? {} : { candidate }),
  };
  const address = `/review/${item.id}/decision`;
  return send<DecidedWire>('PUT', address, { version: item.version, once: newKey(), body });
}

function refresh(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['review', 'queue'] });
}

function next(skip: readonly string[]): Promise<NextReviewWire> {
  return load('/review/next', { count: String(ahead), skip: skip.slice(-skipMost).join(',') });
}

function withMore(work: Work, { items }: NextReviewWire): Work {
  const known = new Set(idsOf(work));
  return { ...work, pairs: [...work.pairs, ...items.filter(({ id }) => !known.has(id))] };
}

function idsOf({ pairs, skipped, said }: Work): readonly string[] {
  return [...skipped, ...said.map(({ item }) => item.id), ...pairs.map(({ id }) => id)];
}

/** Asks for more before the last ones are read; where none came, it asks no more until something changes. */
function useMore(
  work: Work,
  isReady: boolean,
  setWork: (of: (before: Work) => Work) => void,
): boolean {
  const [isDry, setDry] = useState(false);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isReady || isDry || isAsked.current || work.pairs.length >= fewest) return;
    isAsked.current = true;
    next(idsOf(work))
      .then((more) => {
        const known = new Set(idsOf(work));
        isAsked.current = false;
        setDry(more.items.every(({ id }) => known.has(id)));
        setWork((before) => withMore(before, more));
      })
      // What is already here can be read on; the page asks again when it is opened anew.
      .catch(() => setDry(true));
  }, [work, isReady, isDry, setWork]);
  return isDry;
}
