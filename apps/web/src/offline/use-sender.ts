// Keeps an account's page in touch: asks whether the server is back while it is not, then sends what waits here and
// asks anew for what was shown out of this device.

import type { MeWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { ApiFailure, ask } from '../api.ts';
import { useLapsed } from '../sign-in/lapse.ts';
import { sendWaiting } from './outbox.ts';
import { hearReach, isOffline, useOffline } from './reach.ts';
import { keepShell } from './shell.ts';
import { isOf, type Sender, useWaiting } from './waiting-list.ts';

const askAgainMs = 10_000;

export function senderOf({ actor, grant }: MeWire): Sender {
  return { account: actor.id, grant };
}

/** Gives what sends at once. */
export function useSender(me: MeWire): () => Promise<void> {
  const queries = useQueryClient();
  const offline = useOffline();
  const isLapsed = useLapsed();
  const sender = senderOf(me);
  const { account, grant } = sender;
  const isDue = useWaiting().some((each) => each.trouble === undefined && isOf(each, sender));
  const sendAll = useCallback(async () => {
    if ((await sendWaiting({ account, grant })) > 0) await queries.invalidateQueries();
  }, [queries, account, grant]);
  useEffect(() => {
    if (document.readyState === 'complete') return void keepShell();
    const begin = () => void keepShell();
    addEventListener('load', begin, { once: true });
    return () => removeEventListener('load', begin);
  }, []);
  useEffect(() => {
    if (!offline) return undefined;
    const timer = setInterval(() => void isBack(), askAgainMs);
    // The browser says its line is back before anybody has asked for anything.
    const stop = hearReach(() => (navigator.onLine ? void isBack() : undefined));
    return () => {
      clearInterval(timer);
      stop();
      if (!isOffline()) void queries.invalidateQueries();
    };
  }, [offline, queries]);
  useEffect(() => {
    if (isDue && !offline && !isLapsed) void sendAll();
  }, [isDue, offline, isLapsed, sendAll]);
  return sendAll;
}

/** Any answer will do; none is what was already known. */
async function isBack(): Promise<boolean> {
  try {
    await ask('/health');
    return true;
  } catch (error) {
    if (error instanceof ApiFailure) return error.status !== 0;
    throw error;
  }
}
