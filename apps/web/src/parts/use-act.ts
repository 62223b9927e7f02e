// One wish of a form on its way to the server: busy while it is asked, refused in words, and done once
// however often it is tried.

import { useState } from 'react';
import { ApiFailure, newKey } from '../api.ts';

export function useAct() {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [once, setOnce] = useState(newKey);
  /** The key stays while no answer came: the server may have done it all the same. */
  async function act(work: (once: string) => Promise<void>): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await work(once);
      setOnce(newKey());
    } catch (error) {
      setFailure(error);
      if (!(error instanceof ApiFailure) || error.status !== 0) setOnce(newKey());
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, failure, act };
}
