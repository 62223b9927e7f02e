// A step of a duty in the lines of its form: as it waits for a connection, and as it stands on the server.

import type { DutiesWire } from '@payung/server/wire';
import type { Line } from '../offline/waiting-list.ts';
import type { TextOf } from '../text/text.ts';
import '../text/monev/words.ts';

type Duty = DutiesWire['duties'][number];

export function dutyLines(step: Pick<Duty, 'state' | 'evidence'>, text: TextOf): readonly Line[] {
  return [
    [text('duty_state'), text(`duty_state_${step.state}`)],
    [text('duty_evidence'), step.evidence ?? '—'],
  ];
}
