// Agreements, regulations and duties as parts of a paper, the same in minutes and in periodic reports; and
// what of them waits for a decision.

import type { Day, Language } from '@payung/values';
import type { PaperPart } from '../paper-part.ts';
import { dayText, filled, monevText } from '../text/catalogue.ts';
import { agreementStanding, lastDayOf } from './agreement.ts';
import type { Undertakings } from './agreements.ts';
import type { Duty } from './duty.ts';
import { regulationsOn } from './regulation.ts';
import { agreementsText } from './text/catalogue.ts';

type Shown = { readonly on: Day; readonly language: Language };

export function undertakingParts(all: Undertakings, shown: Shown): readonly PaperPart[] {
  return [agreementPart(all, shown), regulationPart(all, shown), dutyPart(all, shown)];
}

function agreementPart({ agreements }: Undertakings, { on, language }: Shown): PaperPart {
  const { columns, captions, parts, none, agreementKinds, standing, open } =
    agreementsText(language);
  return {
    heading: parts.agreements,
    lines: agreements.length === 0 ? [none.agreements] : [],
    table: {
      caption: captions.agreements,
      head: [
        ...[columns.number, columns.kind, columns.reference, columns.title, columns.parties],
        ...[columns.scope, columns.ends, columns.standing],
      ],
      rows: agreements.map((each) => {
        const stands = agreementStanding(each, agreements, on);
        const last = lastDayOf(each);
        const days = stands.state === 'ending' ? { days: stands.days } : {};
        return [
          ...[String(each.number), agreementKinds[each.kind], each.reference, each.title],
          ...[each.parties.join('; '), each.scope],
          last === undefined ? open : dayText(last, language),
          filled(standing[stands.state], days),
        ];
      }),
      right: [0],
    },
  };
}

function regulationPart({ regulations }: Undertakings, { on, language }: Shown): PaperPart {
  const { columns, captions, parts, none, regulationKinds } = agreementsText(language);
  const holding = regulationsOn(regulations, on);
  return {
    heading: parts.regulations,
    lines: holding.length === 0 ? [none.regulations] : [],
    table: {
      caption: captions.regulations,
      head: [columns.kind, columns.reference, columns.title, columns.subject, columns.from],
      rows: holding.map(({ kind, reference, title, subject, from }) => [
        ...[regulationKinds[kind], reference, title, subject, dayText(from, language)],
      ]),
      right: [],
    },
  };
}

function dutyPart({ duties }: Undertakings, { language }: Shown): PaperPart {
  const { columns, captions, parts, actors, dutyStates, dutiesNote } = agreementsText(language);
  return {
    heading: parts.duties,
    lines: [dutiesNote],
    table: {
      caption: captions.duties,
      head: [columns.actor, columns.duty, columns.state, columns.evidence],
      rows: duties.map((each) => [
        actors[each.actor],
        dutyText(each, language),
        dutyStates[each.state],
        each.step === undefined
          ? monevText(language).none
          : `${each.step.evidence} (${dayText(each.step.day, language)})`,
      ]),
      right: [],
    },
  };
}

export function dutyActorText({ actor }: Duty, language: Language): string {
  return agreementsText(language).actors[actor];
}

/** The duty in words; what no source confirms says so. */
export function dutyText({ id, mark }: Duty, language: Language): string {
  const text = agreementsText(language);
  return mark === 'U' ? `${text.duties[id]} ${text.unconfirmed}` : text.duties[id];
}

const mostDuties = 2;

/** Yang perlu diputuskan: agreements about to end or ended, duties nobody began. */
export function undertakingDecisions(
  { agreements, duties }: Undertakings,
  { on, language }: Shown,
): readonly string[] {
  const { decide, agreementKinds } = agreementsText(language);
  const ends = agreements.flatMap((each) => {
    const { state } = agreementStanding(each, agreements, on);
    const last = lastDayOf(each);
    if ((state !== 'ending' && state !== 'ended') || last === undefined) return [];
    const { kind, reference, title } = each;
    const words = { kind: agreementKinds[kind], reference, title };
    return [filled(decide[state], { ...words, day: dayText(last, language) })];
  });
  const open = duties
    .filter(({ state }) => state === 'open')
    .map((duty) => dutyText(duty, language));
  const [first = ''] = open;
  // Each stands in its table with its actor: a decision is one question, not a list.
  return open.length <= mostDuties
    ? [...ends, ...open.map((duty) => filled(decide.duty, { duty }))]
    : [...ends, filled(decide.duties, { count: open.length, duty: first })];
}
