// `payung calendar`: who is protected in which month, whose protection ends within 90, 60, 30 and 7 days,
// and who is in arrears. Counts; people by number where they are asked for.

import { systemClock } from '@payung/engine';
import { type Calendar, findEnding, readCalendar } from '@payung/office';
import { formatCount, formatRupiah, type Language } from '@payung/values';
import { print } from '../console.ts';
import { deskActor, tellRefusal } from '../decision/papers.ts';
import type { Environment } from '../environment.ts';
import { zoneOf } from '../serve/zone.ts';
import { openSession } from '../session.ts';
import { fill } from '../text/text.ts';
import type { CalendarCommand } from './command.ts';
import { calendarText } from './text/text.ts';

/** The exit code is returned. */
export async function calendarCommand(
  command: CalendarCommand,
  environment: Environment,
): Promise<number> {
  const { language } = command;
  if (command.action === 'help') {
    print(calendarText(language).help);
    return 0;
  }
  const zone = zoneOf(command.tenant);
  const today = command.asOf ?? systemClock.today(zone);
  const actor = deskActor(command);
  const session = await openSession(environment, { language });
  try {
    if (command.action === 'months') {
      const calendar = await readCalendar(session.database, actor, { today, zone });
      if (command.json) print(JSON.stringify(calendar, undefined, 2));
      else for (const line of calendarLines(calendar, language)) print(line);
      return 0;
    }
    const until = command.until ?? today;
    const found = await findEnding(session.database, actor, { today, until, zone });
    if (found.outcome === 'refused') return tellRefusal(found, command);
    if (command.json) print(JSON.stringify(found, undefined, 2));
    else {
      const text = calendarText(language);
      print(fill(text.people, { count: formatCount(found.people.length), until }));
      for (const { person, fund, village, endsOn } of found.people) {
        print(fill(text.person, { person, fund, village: village ?? '—', endsOn }));
      }
    }
    return 0;
  } finally {
    await session.close();
  }
}

/** What a calendar says, line by line; nothing to warn of is said too. */
export function calendarLines(calendar: Calendar, language: Language): readonly string[] {
  const text = calendarText(language);
  const { months, ending, inArrears, paidTooLate } = calendar;
  if (months.length === 0) return [text.empty];
  const place = ({ fund, village }: { fund: string; village: string | null }) => ({
    fund,
    village: village ?? '—',
  });
  return [
    ...months.map(({ month, people, starts, ends, amount }) =>
      fill(text.month, {
        month,
        covered: formatCount(people.covered),
        atRisk: formatCount(people.at_risk),
        lost: formatCount(people.lost),
        waiting: formatCount(people.not_registered),
        ahead: formatCount(people.ahead + people.ahead_unpaid),
        starts: formatCount(starts),
        ends: formatCount(ends),
        amount: formatRupiah(amount),
      }),
    ),
    ...ending.map((each) =>
      fill(text.ending, {
        ...place(each),
        days: each.days,
        endsOn: each.endsOn,
        people: formatCount(each.people),
      }),
    ),
    ...inArrears.map((each) =>
      fill(text.arrears, {
        ...place(each),
        day: each.lastDayToPay,
        people: formatCount(each.people),
      }),
    ),
    ...paidTooLate.map((each) =>
      fill(text.late, { ...place(each), people: formatCount(each.people) }),
    ),
    ...(ending.length + inArrears.length + paidTooLate.length === 0 ? [text.quiet] : []),
  ];
}
