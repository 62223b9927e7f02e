// Penerima pensiun JP setelah peserta meninggal: PP 45/2015 arts 21-23. The spouse until death or
// remarriage, then the registered children (two) until 23, work or marriage, then one parent.

import { type Day, failed, type Issue, type Parsed, parsed } from '@payung/values';
import { birthday } from '../../contributions/birthday.ts';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import { contradiction, flag, listOf, may, need, onDay, record, type TypeOf } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import type { JpSurvivor } from './pension.ts';

const diedOn = may('Meninggal pada', 'Died on', onDay());

const spouseFacts = record({
  remarriedOn: may('Menikah lagi pada', 'Remarried on', onDay()),
  diedOn,
});
const childFacts = record({
  birth: need('Tanggal lahir', 'Day of birth', onDay()),
  marriedOn: may('Menikah pada', 'Married on', onDay()),
  worksSince: may('Bekerja sejak', 'Works since', onDay()),
  diedOn,
});
const facts = record({
  on: need('Pada tanggal', 'On the day', onDay('benefits.jp.survivor_rate')),
  spouse: may('Janda atau duda terdaftar', 'Registered widow or widower', spouseFacts),
  children: may('Anak terdaftar', 'Registered children', listOf(childFacts, { most: 100 })),
  parentAlive: may('Orang tua terdaftar masih hidup', 'Registered parent alive', flag()),
});
export type JpReceiverInput = TypeOf<typeof facts>;
type Child = TypeOf<typeof childFacts>;

/** `until`: the day the right passes on, exclusive, as far as it is known. */
export type JpReceiver = {
  readonly receiver: JpSurvivor | 'none';
  /** How many children share it. */
  readonly children: number;
  readonly until?: Day;
};

/**
 * Siapa yang menerima pensiun pada suatu hari.
 *
 * @example
 * jpReceiver({ on: day('2026-05-01'), spouse: { remarriedOn: day('2026-04-30') }, children: [{ birth: day('2010-02-03') }] })
 * // { ok: true, value: { value: { receiver: 'children', children: 1, until: '2033-02-03' }, … }, … }
 */
export const jpReceiver = rule({
  id: 'benefits.jp.survivors',
  term: { id: 'Penerima pensiun JP setelah peserta meninggal', en: 'Survivors entitled to JP' },
  sources: [{ law: 'PP 45/2015', article: '21-23' }],
  facts,
  decide: (input): Parsed<Explained<JpReceiver>> => {
    const [first, ...more] = faultsOf(input);
    return first ? failed(first, ...more) : parsed(receiverOn(input));
  },
});

function faultsOf({ on, children = [] }: JpReceiverInput): readonly Issue[] {
  const most = getParameter('benefits.jp.children_max', on).value;
  return [
    ...(children.length > most ? [contradiction('children', children.length, `<= ${most}`)] : []),
    ...children.flatMap(({ birth }, at) =>
      birth > on ? [contradiction(`children[${at}].birth`, birth, `<= ${on}`)] : [],
    ),
  ];
}

function receiverOn(input: JpReceiverInput): Explained<JpReceiver> {
  const { on, spouse, children = [], parentAlive = false } = input;
  if (spouse !== undefined) {
    const until = earliest([spouse.remarriedOn, spouse.diedOn]);
    if (until === undefined || on < until) return received('spouse', { on, until });
  }
  const age = getParameter('benefits.jp.child_end_age', on);
  const ends = children.map((each) => endOf(each, age.value)).filter((end) => on < end);
  const until = ends.toSorted().at(-1);
  if (until !== undefined) {
    const most = getParameter('benefits.jp.children_max', on);
    const steps = [stepOf(most, most.value), stepOf(age, age.value)];
    return received('children', { on, until, children: ends.length, steps });
  }
  if (parentAlive) return received('parent', { on });
  return { value: { receiver: 'none', children: 0 }, steps: [] };
}

function received(
  receiver: JpSurvivor,
  known: {
    readonly on: Day;
    readonly until?: Day | undefined;
    readonly children?: number;
    readonly steps?: readonly Step[];
  },
): Explained<JpReceiver> {
  const { on, until, children = 0, steps = [] } = known;
  const shares = getParameter('benefits.jp.survivor_rate', on);
  return {
    value: { receiver, children, ...(until === undefined ? {} : { until }) },
    steps: [...steps, stepOf(shares, shares.value[receiver], { row: receiver })],
  };
}

/** The day the right of a child ends, exclusive. */
function endOf({ birth, marriedOn, worksSince, diedOn }: Child, age: number): Day {
  const grown = birthday(birth, age);
  return earliest([grown, marriedOn, worksSince, diedOn]) ?? grown;
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((each) => each !== undefined).sort()[0];
}
