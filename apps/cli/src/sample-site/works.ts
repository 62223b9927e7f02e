// What the parts of the office's stock are made with.

import type { Actor, Database } from '@payung/engine';
import type { Room } from '@payung/office';
import type { Day, Language, Month } from '@payung/values';
import type { Environment } from '../environment.ts';
import type { Hand } from './hand.ts';
import type { SampleKey } from './people.ts';
import type { SampleSiteWords } from './text/id.ts';

export type Works = {
  readonly hand: Hand;
  readonly database: Database;
  readonly environment: Environment;
  readonly room: Room;
  readonly language: Language;
  readonly words: SampleSiteWords;
  readonly reason: string;
  readonly today: Day;
  readonly month: Month;
  readonly signal: AbortSignal;
  /** One of the office's people, for work that is not sent by HTTP. */
  readonly actorOf: (who: SampleKey) => Actor;
};
