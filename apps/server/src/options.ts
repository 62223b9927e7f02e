// What the launcher hands to the server: the state of the main job, the published figures, the
// built pages and the key of this start.

import type { Clock, Database } from '@payung/engine';
import type { PublishedRegion, Summary } from '@payung/office';
import type { Issue, Language } from '@payung/values';

export type StepDone = { readonly step: string; readonly count: number; readonly seconds: number };

/** The main job as it stands: under way, finished with its result, or refused with its reasons. */
export type RunState =
  | {
      readonly state: 'running';
      readonly step: string;
      readonly done: number;
      readonly total?: number;
      readonly stepsDone: readonly StepDone[];
    }
  | { readonly state: 'finished'; readonly summary: Summary; readonly outDir: string }
  | { readonly state: 'failed'; readonly issues: readonly Issue[] };

export type Run = {
  current(): RunState;
  subscribe(listener: (state: RunState) => void): () => void;
};

export type ServerOptions = {
  readonly database: Database;
  readonly clock: Clock;
  readonly tenant: { readonly code: string; readonly name: string };
  readonly language: Language;
  readonly run: Run;
  readonly published: () => Promise<readonly PublishedRegion[]>;
  /** Folder of the built pages (`apps/web/dist`). */
  readonly webDir: string;
  readonly accessKey: string;
  /** Lines without names, NIKs and messages of others: number, route, kind of failure. */
  readonly log: (line: string) => void;
};
