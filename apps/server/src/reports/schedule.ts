// The clock of reports: looks which schedules are due in all tenants and freezes what is missing, one report
// after the other; what stood in the way is kept where its readers see it, and tried again later.

import type { Actor } from '@payung/engine';
import {
  type DueReport,
  dueReports,
  freezePeriod,
  type MissedReason,
  noteMissedReport,
  schedulingTenants,
  sheetOf,
} from '@payung/office';
import type { Means } from '../coverage/question.ts';
import { failureForLog, RequestRefused } from '../problem.ts';
import { logLine } from '../request-log.ts';
import { periodCoverage } from './coverage.ts';

/** A day has many looks: a server that was off at the hour catches up when it is back. */
const lookMs = 15 * 60_000;
const reason = 'dibuat oleh jadwal laporan';

export type ReportClock = {
  /** Makes everything that is due; one look at a time. */
  look(): Promise<void>;
  /** Now and then, until the server ends. */
  start(): void;
};

export function reportClock(means: Means, ending: AbortSignal): ReportClock {
  let round: Promise<void> | undefined;
  const look = () => {
    round ??= lookOnce(means, ending).finally(() => {
      round = undefined;
    });
    return round;
  };
  return {
    look,
    start: () => {
      const timer = setInterval(() => void look(), lookMs);
      timer.unref();
      ending.addEventListener('abort', () => clearInterval(timer));
      void look();
    },
  };
}

async function lookOnce(means: Means, ending: AbortSignal): Promise<void> {
  const { database, tenant, clock, site } = means.options;
  try {
    const today = clock.today(site.zone);
    for (const code of await schedulingTenants(database, tenant.code)) {
      const actor = { id: 'jadwal', role: 'system', tenant: code } as const;
      for (const due of await dueReports(database, actor, today)) {
        if (ending.aborted) return;
        await make(means, actor, due);
      }
    }
  } catch (error) {
    // The database is away: the next look asks again.
    note(means, error);
  }
}

async function make(means: Means, actor: Actor, due: DueReport): Promise<void> {
  const { database, clock, site } = means.options;
  const today = clock.today(site.zone);
  const missed = (problem: MissedReason) =>
    noteMissedReport(database, actor, { due, today, problem });
  try {
    const asked = sheetOf(due.kind);
    const period = { ...due.period, ...asked };
    const { coverage, tenantName } = await periodCoverage(means, actor, period);
    const frozen = await freezePeriod(database, actor, {
      ...asked,
      ...{ period: due.period, coverage, tenantName, today, zone: site.zone, reason },
      scheduled: due.kind,
    });
    // Another server made it at the same moment: there is one.
    if (frozen.outcome === 'frozen' || frozen.code === 'report_scheduled') return;
    await missed(frozen.code === 'register_empty' ? 'register_empty' : 'failed');
  } catch (error) {
    const known = knownReason(error);
    if (known === undefined) note(means, error);
    await missed(known ?? 'failed');
  }
}

/** What a later file of participants mends. */
function knownReason(error: unknown): MissedReason | undefined {
  if (!(error instanceof RequestRefused)) return undefined;
  if (error.subject === 'register_empty') return 'register_empty';
  return error.status === 422 ? 'register_behind' : undefined;
}

function note({ options }: Means, error: unknown): void {
  options.log(logLine(options, { failure: `report schedule ${failureForLog(error)}` }));
}
