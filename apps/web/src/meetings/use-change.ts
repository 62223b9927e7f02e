// A change of a meeting, after which all that shows it is asked anew.

import type { MeetingWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { send } from '../api.ts';

export type PartProps = { readonly meeting: MeetingWire; readonly mayLead: boolean };

export function useChange(meeting: MeetingWire) {
  const queries = useQueryClient();
  return async (
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    once: string,
    version?: number,
  ) => {
    const made = version === undefined ? {} : { version };
    await send(method, `/meetings/${meeting.id}${path}`, { body, once, ...made });
    await queries.invalidateQueries({ queryKey: ['meetings'] });
  };
}
