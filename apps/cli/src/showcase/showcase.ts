// What `payung start` shows beside the results of the sample room: its register, meetings, agreements, reports
// and the sheet of Paritrana. Rooms of one's own are left alone.

import { systemClock } from '@payung/engine';
import { listBatches, type Summary } from '@payung/office';
import { monthOf } from '@payung/values';
import { loadParticipants } from '../registry/registry.ts';
import { zoneOf } from '../serve/zone.ts';
import { deskActor } from '../session.ts';
import { coverageOf } from './coverage.ts';
import { writePapers } from './papers.ts';
import { plant } from './plant.ts';
import type { Stage } from './stage.ts';

/** The files of the sample's meetings and reports; none where it was stopped. */
export async function showcase(
  given: Omit<Stage, 'actor' | 'today' | 'zone'> & { readonly out: string },
): Promise<Summary['files']> {
  const { out, ...means } = given;
  const { session, room, signal } = means;
  const zone = zoneOf(room.tenant);
  const actor = deskActor(room);
  const stage: Stage = { ...means, actor, zone, today: systemClock.today(zone) };
  const { rows } = await listBatches(session.database, actor, { limit: 1 });
  if (rows.length === 0) await loadParticipants(stage);
  if (signal.aborted) return [];
  await plant(stage, await coverageOf(stage, monthOf(room.asOf)));
  return signal.aborted ? [] : writePapers(stage, out);
}
