// What of agreements, meetings, duties, regulations and reports waits for somebody, with its deadline: what is
// latest stands first. Pure.

import type {
  AgreementsWire,
  DutiesWire,
  MeetingsWire,
  OpeningWire,
  RegulationsWire,
  ReportsWire,
} from '@payung/server/wire';
import { type Day, daysBetween, type Language, parseDay } from '@payung/values';
import { countText, dayText } from '../parts/format.ts';
import type { TextOf } from '../text/text.ts';

export type Alert = {
  readonly key: string;
  readonly to: string;
  readonly title: string;
  readonly text: string;
  /** Days until it is due, negative when it is over; absent where it has no day. */
  readonly daysLeft?: number;
  /** Somebody has to decide it; the rest is to be followed up. */
  readonly isDecision: boolean;
};

export type Standing = {
  readonly agreements: AgreementsWire;
  readonly opening: OpeningWire;
  readonly duties: DutiesWire;
  readonly regulations: RegulationsWire;
  readonly reports: ReportsWire;
  readonly meetings: MeetingsWire;
};

type Words = { readonly today: Day; readonly text: TextOf; readonly language: Language };

/** A reminder begins seven days before (experience.md S19). */
const remindDays = 7;

export function alertsOf(standing: Standing, words: Words): readonly Alert[] {
  return [
    ...agreementAlerts(standing.agreements, words),
    ...meetingAlerts(standing.meetings, words),
    ...reportAlerts(standing.reports, words),
    ...commitmentAlerts(standing.opening, words),
    ...dutyAlerts(standing.duties, words),
    ...regulationAlerts(standing.regulations, words),
  ].sort((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || 0);
}

function left(due: string, today: Day): { readonly daysLeft?: number } {
  const read = parseDay(due);
  return read.ok ? { daysLeft: daysBetween(today, read.value) } : {};
}

function agreementAlerts({ agreements }: AgreementsWire, words: Words): readonly Alert[] {
  const { today, text, language } = words;
  return agreements.flatMap(({ number, reference, title, endsOn, ended, standing }) => {
    // One that somebody ended on purpose waits for nobody.
    if (endsOn === undefined || ended !== undefined) return [];
    if (standing.state !== 'ending' && standing.state !== 'ended') return [];
    const named = { reference, day: dayText(endsOn, language) };
    return [
      {
        ...{ key: `agreement ${number}`, to: '/kerja-sama', isDecision: true },
        title: text(`alert_agreement_${standing.state}`, named),
        text: text('alert_agreement_text', { title }),
        ...left(endsOn, today),
      },
    ];
  });
}

function meetingAlerts({ meetings }: MeetingsWire, words: Words): readonly Alert[] {
  const { today, text, language } = words;
  return meetings
    .filter(({ state, day }) => state !== 'closed' && day < today)
    .map(({ id, title, day }) => ({
      ...{ key: `meeting ${id}`, to: `/monev/${id}`, isDecision: true },
      title: text('alert_meeting', { title }),
      text: text('alert_meeting_text', { day: dayText(day, language) }),
      ...left(day, today),
    }));
}

function reportAlerts({ reports }: ReportsWire, { text, language }: Words): readonly Alert[] {
  return reports
    .filter(({ state }) => state === 'made')
    .map(({ id, report, day }) => ({
      ...{ key: `report ${id}`, to: `/laporan/${id}`, isDecision: true },
      title: text('alert_report', { number: report }),
      text: text('alert_report_text', { day: dayText(day, language) }),
    }));
}

function commitmentAlerts({ promises }: OpeningWire, words: Words): readonly Alert[] {
  const { today, text, language } = words;
  return promises.flatMap(({ meeting, number, who, what, due }) => {
    const { daysLeft } = left(due, today);
    if (daysLeft === undefined || daysLeft > remindDays) return [];
    return [
      {
        ...{ key: `promise ${meeting} ${number}`, to: `/monev/${meeting}`, isDecision: false },
        title: text('alert_commitment', { who, what }),
        text: text('alert_commitment_text', { day: dayText(due, language) }),
        daysLeft,
      },
    ];
  });
}

function dutyAlerts({ duties }: DutiesWire, { text, language }: Words): readonly Alert[] {
  const open = duties.filter(({ state }) => state === 'open').length;
  if (open === 0) return [];
  return [
    {
      ...{ key: 'duties', to: '/kewajiban', isDecision: false },
      title: text('alert_duties', { count: countText(open, language) }),
      text: text('alert_duties_text'),
    },
  ];
}

function regulationAlerts({ regulations }: RegulationsWire, { text }: Words): readonly Alert[] {
  if (regulations.some(({ holds }) => holds)) return [];
  return [
    {
      ...{ key: 'regulation', to: '/peraturan', isDecision: false },
      title: text('alert_regulation'),
      text: text('alert_regulation_text'),
    },
  ];
}
