// Manfaat JKM (death not caused by work): PP 44/2015 art. 34, since 2 December 2019 PP 82/2019.
// Several active memberships: Permenaker 1/2025 art. 101. BPU in the first membership months:
// Permenaker 1/2025 art. 97A(2).

import { type Day, type Rupiah, sumRupiah } from '@payung/values';
import { type Explained, stepOf, sumStep } from '../../explained.ts';
import {
  count,
  flag,
  listOf,
  may,
  need,
  onDay,
  record,
  type TypeOf,
  variants,
} from '../../facts.ts';
import { findParameter, getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { type Benefit, benefitOf } from '../benefit.ts';

const membership = variants(
  'segment',
  { id: 'Segmen', en: 'Segment' },
  {
    PU: {},
    JAKON: {},
    BPU: {
      // 1 is the month of registration.
      membershipMonth: need(
        'Bulan kepesertaan saat meninggal dunia',
        'Membership month of the death',
        count({ least: 1, most: 1_200 }),
      ),
      reregistered: may(
        'Daftar ulang setelah kepesertaan berakhir',
        'Registered again after a membership that had ended',
        flag(),
      ),
    },
  },
);
/** A membership that was active on the day of death. JAKON and PU have no waiting months. */
export type JkmMembership = TypeOf<typeof membership>;

const facts = record({
  deathOn: need('Tanggal meninggal dunia', 'Day of death', onDay('benefits.jkm.santunan')),
  memberships: need(
    'Kepesertaan yang aktif pada hari itu',
    'Memberships active on that day',
    listOf(membership, { least: 1, most: 100 }),
  ),
});
export type JkmFacts = TypeOf<typeof facts>;

export type JkmPart = 'santunan' | 'berkala' | 'pemakaman';

/**
 * Santunan, berkala (paid at once) and burial sum in rupiah, scholarship apart.
 *
 * @example
 * jkmBenefit({ deathOn: day('2026-07-01'), memberships: [{ segment: 'PU' }] })
 * // { ok: true, value: { value: 42000000, … }, … }
 */
export const jkmBenefit = rule({
  id: 'benefits.jkm.jkm_benefit',
  term: { id: 'Manfaat JKM', en: 'Benefit of JKM' },
  sources: [
    { law: 'PP 44/2015', article: '34' },
    { law: 'PP 82/2019', article: '34' },
    { law: 'Permenaker 1/2025', article: '97A ayat (2) dan 101' },
  ],
  facts,
  decide: ({ deathOn, memberships }): Benefit<JkmPart> => {
    const waiting = waitingOf(memberships, deathOn);
    const full = memberships.length - waiting.value;
    const santunan = getParameter('benefits.jkm.santunan', deathOn);
    const berkala = getParameter('benefits.jkm.berkala', deathOn);
    const sums = {
      santunan: sumStep(santunan, santunan.value, { times: full }),
      berkala: sumStep(berkala, berkala.value, { times: full }),
    };
    const burial = burialOf(full, waiting.value, deathOn);
    return benefitOf(
      [
        { part: 'santunan', amount: sums.santunan.amount },
        { part: 'berkala', amount: sums.berkala.amount },
        { part: 'pemakaman', amount: burial.value },
      ],
      [...waiting.steps, ...(full > 0 ? [sums.santunan, sums.berkala] : []), ...burial.steps],
    );
  },
});

/** How many memberships are still waiting; the rule's steps where a BPU is among them. */
function waitingOf(memberships: readonly JkmMembership[], on: Day): Explained<number> {
  const months = findParameter('benefits.bpu_jkm_waiting_months', on);
  const bpu = memberships.filter((each) => each.segment === 'BPU');
  if (!months || bpu.length === 0) return { value: 0, steps: [] };
  const young = bpu.filter((each) => each.membershipMonth <= months.value);
  const again = young.filter((each) => each.reregistered === true);
  const restart = again.length > 0 ? getParameter('benefits.jkm.waiting_restart', on) : undefined;
  // Only a clear `no` spares him the waiting: what is unconfirmed is counted against him.
  const spared = restart?.value === 'no' ? again.length : 0;
  return {
    value: young.length - spared,
    steps: [stepOf(months, months.value), ...(restart ? [stepOf(restart, restart.value)] : [])],
  };
}

/** Where the burial sum is paid once, it is that of a full membership if there is one. */
function burialOf(full: number, waiting: number, on: Day): Explained<Rupiah> {
  const several = full + waiting > 1;
  const each = several ? getParameter('benefits.jkm.burial_each_membership', on) : undefined;
  const every = each?.value === 'yes';
  const burial = getParameter('benefits.jkm.pemakaman', on);
  const times = every ? full : Math.min(full, 1);
  const paid = [
    ...(times > 0 ? [sumStep(burial, burial.value, { times })] : []),
    ...(every || full === 0 ? waitingBurial(every ? waiting : 1, on) : []),
  ];
  return {
    value: sumRupiah(paid.map((step) => step.amount)),
    steps: [...(each ? [stepOf(each, each.value)] : []), ...paid],
  };
}

function waitingBurial(times: number, on: Day) {
  if (times === 0) return [];
  const sum = getParameter('benefits.bpu_jkm_waiting_amount', on);
  return [sumStep(sum, sum.value, { times })];
}
