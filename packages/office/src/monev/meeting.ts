// A meeting: its state, and what may be done in each. Material is frozen once, minutes are closed once.

import type { Day, Month } from '@payung/values';

/** Monev Inpres 2/2021, FGD, evaluasi KSO. */
export const meetingKinds = ['monev', 'fgd', 'kso'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export function isMeetingKind(text: string): text is MeetingKind {
  return (meetingKinds as readonly string[]).includes(text);
}

export type NewMeeting = {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly day: Day;
  readonly place: string;
  /** The month its figures are of. */
  readonly month: Month;
};

/** Rapat. A closed one without material cannot be written down. */
export type Meeting = NewMeeting & { readonly meeting: number } & (
    | { readonly state: 'open' }
    | { readonly state: 'frozen'; readonly material: string }
    | { readonly state: 'closed'; readonly material: string; readonly minutes: string }
  );
export type MeetingState = Meeting['state'];

export const commands = ['freeze', 'obstacle', 'promise', 'draft', 'close'] as const;
export type MeetingCommand = (typeof commands)[number];

const allowed: Readonly<Record<MeetingState, readonly MeetingCommand[]>> = {
  open: ['freeze', 'obstacle', 'promise', 'draft'],
  frozen: ['obstacle', 'promise', 'draft', 'close'],
  closed: [],
};

/** Whether the meeting's state lets this be done. */
export function mayDo(state: MeetingState, command: MeetingCommand): boolean {
  return allowed[state].includes(command);
}
