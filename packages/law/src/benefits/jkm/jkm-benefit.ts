// Manfaat JKM (death not caused by work): PP 44/2015 art. 34, since 2 December 2019 PP 82/2019.
// Several active memberships: Permenaker 1/2025 art. 101. BPU in the first membership months:
// Permenaker 1/2025 art. 97A(2), see ../bpu-jkm-waiting.ts.

import { type Day, multiplyRupiah, type Rupiah, rupiah, segments } from '@payung/values';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import { findParameter, getParameter } from '../../parameter.ts';
import {
  type Benefit,
  benefitOf,
  checkChoice,
  checkCount,
  checkDay,
  factIssue,
  requireFacts,
} from '../benefit.ts';
import { findBpuJkmWaiting } from '../bpu-jkm-waiting.ts';

/** A membership that was active on the day of death. JAKON and PU have no waiting months. */
export type JkmMembership =
  | { readonly segment: 'PU' | 'JAKON' }
  | {
      readonly segment: 'BPU';
      /** The membership month the death falls in; 1 is the month of registration. */
      readonly membershipMonth: number;
      /** Registered again after a membership that had ended. */
      readonly reregistered?: boolean;
    };

export type JkmFacts = {
  readonly deathOn: Day;
  /** Active on the day of death, at least one. */
  readonly memberships: readonly JkmMembership[];
};

export type JkmPart = 'santunan' | 'berkala' | 'pemakaman';
const parts: readonly JkmPart[] = ['santunan', 'berkala', 'pemakaman'];
const jkmSegments = segments.filter((segment) => segment !== 'PMI');

/**
 * Santunan, berkala (paid at once) and burial sum in rupiah, scholarship apart.
 *
 * @example jkmBenefit({ deathOn: day('2026-07-01'), memberships: [{ segment: 'PU' }] }).value // 42000000
 */
export function jkmBenefit({ deathOn, memberships }: JkmFacts): Benefit<JkmPart> {
  requireFacts(
    checkDay('deathOn', deathOn, 'benefits.jkm.santunan'),
    memberships.length > 0 ? undefined : factIssue('memberships', 0, '≥ 1'),
    ...memberships.map(checkMembership),
  );
  const waiting = waitingOf(memberships, deathOn);
  const full = memberships.length - waiting.value;
  const santunan = getParameter('benefits.jkm.santunan', deathOn);
  const berkala = getParameter('benefits.jkm.berkala', deathOn);
  const burial = burialOf(memberships.length, deathOn);
  return benefitOf(
    {
      santunan: multiplyRupiah(santunan.value, full),
      berkala: multiplyRupiah(berkala.value, full),
      pemakaman: burial.value,
    },
    parts,
    [
      ...waiting.steps,
      ...(full > 0 ? [stepOf(santunan, santunan.value), stepOf(berkala, berkala.value)] : []),
      ...burial.steps,
    ],
  );
}

function checkMembership(membership: JkmMembership, at: number) {
  const key = `memberships[${at}]`;
  return (
    checkChoice(`${key}.segment`, membership.segment, jkmSegments) ??
    (membership.segment === 'BPU'
      ? checkCount(`${key}.membershipMonth`, membership.membershipMonth, { least: 1 })
      : undefined)
  );
}

/** How many memberships give the burial sum only; the rule's steps where a BPU is among them. */
function waitingOf(memberships: readonly JkmMembership[], on: Day): Explained<number> {
  const rule = findBpuJkmWaiting(on);
  const bpu = memberships.filter((each) => each.segment === 'BPU');
  if (!rule || bpu.length === 0) return { value: 0, steps: [] };
  const waiting = bpu.filter((each) => each.membershipMonth <= rule.value.months);
  const restart = findParameter('benefits.jkm.waiting_restart', on);
  const doubtful = restart && waiting.some((each) => each.reregistered === true);
  return {
    value: waiting.length,
    steps: [
      ...rule.steps.slice(0, waiting.length > 0 ? 2 : 1),
      ...(doubtful ? [stepOf(restart, restart.value)] : []),
    ],
  };
}

function burialOf(memberships: number, on: Day): Explained<Rupiah> {
  const burial = getParameter('benefits.jkm.pemakaman', on);
  const step: Step = stepOf(burial, burial.value);
  if (memberships === 1) return { value: burial.value, steps: [step] };
  const each = getParameter('benefits.jkm.burial_each_membership', on);
  const times = each.value === 'yes' ? memberships : 1;
  return { value: rupiah(burial.value * times), steps: [step, stepOf(each, each.value)] };
}
