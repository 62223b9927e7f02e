// The files of one sending on their way: one after the other, each with its state, all to be paused.

import type { UploadWire } from '@payung/server/wire';
import { useEffect, useRef, useState } from 'react';
import { sendFile, type UploadNews } from './upload.ts';

export type Chosen = { readonly key: string; readonly file: File; readonly news: UploadNews };

export function useUploads(kind: UploadWire['kind']) {
  const { chosen, add, remove, tell } = useChosen();
  const { isPaused, pause, gate } = usePause();
  const [isBusy, setBusy] = useState(false);
  const ending = useEnding();
  useLeavingWarning(isBusy);

  /** The ids of all files once all have arrived; undefined where one did not. */
  async function sendAll(): Promise<readonly string[] | undefined> {
    setBusy(true);
    const ids: string[] = [];
    for (const { key, file } of chosen) {
      try {
        const { signal } = ending();
        ids.push(await sendFile({ file, kind, gate, signal, tell: (news) => tell(key, news) }));
      } catch (error) {
        // Said beside the file; the others go on.
        tell(key, { state: 'failed', error });
      }
    }
    setBusy(false);
    return ids.length === chosen.length ? ids : undefined;
  }

  return { chosen, add, remove, isPaused, pause, isBusy, sendAll };
}

function useChosen() {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  return {
    chosen,
    /** The same file twice is one. */
    add: (files: readonly File[]) => {
      const fresh = files.map((file): Chosen => {
        const key = `${file.name} ${file.size} ${file.lastModified}`;
        return { key, file, news: { state: 'waiting' } };
      });
      setChosen((before) => [
        ...before,
        ...fresh.filter(({ key }) => !before.some((each) => each.key === key)),
      ]);
    },
    remove: (key: string) => setChosen((before) => before.filter((each) => each.key !== key)),
    tell: (key: string, news: UploadNews) =>
      setChosen((before) => before.map((each) => (each.key === key ? { ...each, news } : each))),
  };
}

/** Whoever comes to the gate during a pause waits there for its end. */
function usePause() {
  const [isPaused, setPaused] = useState(false);
  const paused = useRef(false);
  const waiters = useRef<(() => void)[]>([]);
  return {
    isPaused,
    gate: (): Promise<void> =>
      paused.current
        ? new Promise((resolve) => {
            waiters.current.push(resolve);
          })
        : Promise.resolve(),
    pause: (wanted: boolean) => {
      paused.current = wanted;
      setPaused(wanted);
      if (!wanted) for (const go of waiters.current.splice(0)) go();
    },
  };
}

/** Sending ends with the page. */
function useEnding(): () => AbortController {
  const ending = useRef(new AbortController());
  useEffect(() => {
    const stop = ending.current;
    return () => stop.abort();
  }, []);
  return () => ending.current;
}

/** The browser's own question, and only while bytes are still to go. */
function useLeavingWarning(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isBusy]);
}
