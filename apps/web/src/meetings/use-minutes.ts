// The keeper of one meeting's minutes, tied to the page: the server it saves to, the browser it keeps drafts
// in, and the moments at which a reader leaves or comes back.

import type { MeetingWire, SavedDraftWire } from '@payung/server/wire';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useState, useSyncExternalStore } from 'react';
import { load, send } from '../api.ts';
import { type DeviceDraft, deviceDraft, type Kept } from '../sign-in/device-drafts.ts';
import { namesOf } from './merge-lines.ts';
import {
  type Effects,
  MinutesKeeper,
  type Saved,
  type Typed,
  type Waiting,
} from './minutes-keeper.ts';

/** Where unsent words of this meeting wait, and what of them already does. */
export type OwnDraft = {
  readonly device: DeviceDraft<Waiting>;
  readonly kept: Promise<Kept<Waiting> | undefined>;
};

/** `key`: of this account, told by the server to its session. */
export function ownDraftOf({ id }: MeetingWire, of: { account: string; key: string }): OwnDraft {
  const device = deviceDraft({ ...of, name: `notulen-${id}` }, isWaiting);
  return { device, kept: device.find() };
}

/** Waits until the device has told what it kept. */
export function useMinutes(meeting: MeetingWire, { device, kept }: OwnDraft) {
  const queries = useQueryClient();
  const found = use(kept);
  const [keeper] = useState(
    () => new MinutesKeeper(savedOf(meeting), effectsOf(queries, meeting.id, device), found),
  );
  const view = useSyncExternalStore(keeper.listen, keeper.read);
  useEffect(() => keeper.arrive(savedOf(meeting)), [keeper, meeting]);
  useEffect(() => {
    const leave = () => void keeper.flush(true);
    const hide = () => (document.hidden ? leave() : undefined);
    const comeBack = () => void keeper.flush();
    addEventListener('pagehide', leave);
    addEventListener('online', comeBack);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('online', comeBack);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [keeper]);
  return { keeper, view };
}

function effectsOf(queries: QueryClient, id: string, device: DeviceDraft<Waiting>): Effects {
  const path = `/meetings/${id}` as const;
  return {
    save: async ({ notes, present }, version, isLeaving) => {
      const draft = { text: notes, present: namesOf(present) };
      const sending = { body: draft, version, isLeaving };
      const saved = await send<SavedDraftWire>('PUT', `${path}/draft`, sending);
      queries.setQueryData<MeetingWire>(['meetings', id], (known) =>
        known === undefined
          ? known
          : {
              ...known,
              draft: { ...draft, attended: saved.attended, at: saved.at },
              draftVersion: saved.version,
            },
      );
      return { version: saved.version, at: saved.at };
    },
    load: async () => savedOf(await load(path)),
    device,
    later: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  };
}

function savedOf({ draft, draftVersion }: MeetingWire): Saved {
  return {
    ...{ notes: draft?.text ?? '', present: (draft?.present ?? []).join('\n') },
    version: draftVersion,
    ...(draft === undefined ? {} : { at: draft.at }),
  };
}

function isWaiting(value: unknown): value is Waiting {
  return isTyped(value) && 'base' in value && isTyped(value.base) && 'version' in value.base;
}

function isTyped(value: unknown): value is Typed {
  return typeof value === 'object' && value !== null && 'notes' in value && 'present' in value;
}
