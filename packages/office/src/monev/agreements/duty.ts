// Duties of Inpres 2/2021 (25 March 2021) by actor, as the sources tell them; U: not confirmed in its
// wording. What a region did for each is kept step by step, the newest holds.

import { type Day, day } from '@payung/values';

/** Yang diinstruksikan; `all`: every addressee. */
export const dutyActors = [
  'all',
  'governor',
  'regent',
  'attorney',
  'coordinator',
  'economy',
  'home_affairs',
  'manpower',
  'foreign',
  'finance',
  'sectors',
  'djsn',
] as const;
export type DutyActor = (typeof dutyActors)[number];

export const dutyIds = [
  'all.steps',
  'all.money',
  'governor.regulation',
  'governor.workers',
  'governor.bumd',
  'governor.licences',
  'governor.guidance',
  'regent.regulation',
  'regent.workers',
  'regent.bumd',
  'regent.licences',
  'attorney.enforcement',
  'coordinator.report',
  'economy.credit',
  'home_affairs.regions',
  'manpower.supervision',
  'foreign.migrants',
  'finance.tax',
  'sectors.workers',
  'djsn.monitoring',
] as const;
export type DutyId = (typeof dutyIds)[number];

export function isDutyId(text: string): text is DutyId {
  return (dutyIds as readonly string[]).includes(text);
}

/** Diktum of the instruction and whether its wording is confirmed. */
export type Duty = {
  readonly id: DutyId;
  readonly actor: DutyActor;
  readonly diktum: 1 | 2 | 3;
  readonly mark: 'C' | 'U';
};

/** The day the instruction was given. */
export const instructedOn: Day = day('2021-03-25');

const unconfirmed: readonly DutyId[] = [
  'governor.licences',
  'governor.guidance',
  'regent.licences',
  'sectors.workers',
  'djsn.monitoring',
];

export const duties: readonly Duty[] = dutyIds.map((id) => {
  const actor = dutyActors.find((each) => id.startsWith(`${each}.`));
  if (actor === undefined) throw new Error(`Nobody has the duty ${id}`);
  const diktum = id === 'all.steps' ? 1 : id === 'all.money' ? 3 : 2;
  return { id, actor, diktum, mark: unconfirmed.includes(id) ? 'U' : 'C' };
});

/** Keadaan: nothing yet, begun, done. */
export const dutyStates = ['open', 'under_way', 'done'] as const;
export type DutyState = (typeof dutyStates)[number];

export function isDutyState(text: string): text is DutyState {
  return (dutyStates as readonly string[]).includes(text);
}

export type NewDutyStep = {
  readonly duty: DutyId;
  readonly state: DutyState;
  readonly day: Day;
  /** Bukti: what shows it. */
  readonly evidence: string;
  readonly document?: string;
};
export type DutyStep = NewDutyStep & { readonly number: number };

/** Tugas with where it stands; without a step it is open and nothing shows it. */
export type DutyStanding = Duty & { readonly state: DutyState; readonly step?: DutyStep };

/**
 * Duties of a region's own head and of all, and those of others for which it noted something. A code of
 * two digits is a province.
 */
export function dutiesOf(tenant: string, steps: readonly DutyStep[]): readonly DutyStanding[] {
  const own: readonly DutyActor[] = ['all', tenant.length === 2 ? 'governor' : 'regent'];
  return duties.flatMap((duty): readonly DutyStanding[] => {
    const step = steps
      .filter((each) => each.duty === duty.id)
      .reduce<DutyStep | undefined>(
        (newest, each) => (newest === undefined || each.number > newest.number ? each : newest),
        undefined,
      );
    if (step === undefined) return own.includes(duty.actor) ? [{ ...duty, state: 'open' }] : [];
    return [{ ...duty, state: step.state, step }];
  });
}
