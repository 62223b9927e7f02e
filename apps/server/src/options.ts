// What the program hands to the server. A desk shows the main job to whoever started it, by the key of
// that start; a site serves many offices under one name, by accounts.

import type { Clock, Database, Zone } from '@payung/engine';
import type { PublishedRegion, Summary } from '@payung/office';
import type { Issue, Language } from '@payung/values';
import type { IssuerSettings } from './accounts/issuer.ts';
import type { Jobs } from './jobs/index.ts';
import type { SampleOffice } from './sample/office.ts';
import type { SampleSite } from './sample/site.ts';

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

type CommonOptions = {
  readonly database: Database;
  readonly clock: Clock;
  /** Whose installation this is. Kemendagri code without dots. */
  readonly tenant: { readonly code: string; readonly name: string };
  readonly language: Language;
  readonly published: () => Promise<readonly PublishedRegion[]>;
  /** Folder of the built pages (`apps/web/dist`). */
  readonly webDir: string;
  /** Lines without names, NIKs and messages of others: number, route, kind of failure. */
  readonly log: (line: string) => void;
};

export type DeskOptions = CommonOptions & {
  readonly run: Run;
  readonly accessKey: string;
  /** Beside the sample room alone: the office of invented people that can be entered from here. */
  readonly sample?: SampleOffice;
};

export type Site = {
  /** As browsers write it: `https://payung.boalemokab.go.id`. */
  readonly origin: string;
  /** Days end at midnight here. */
  readonly zone: Zone;
  /** True behind a proxy of our own: the client's address is the last one it names. */
  readonly behindProxy: boolean;
  /** Identities of whom else are taken; absent: of nobody. */
  readonly issuer?: IssuerSettings;
  /** The site of the sample, on this computer alone; absent for every office. */
  readonly sample?: SampleSite;
};

export type SiteOptions = CommonOptions & {
  readonly site: Site;
  /** Data folder: where warehouses and files for download are made. */
  readonly home: string;
  /** Digest of the running program: part of what a figure was made from. */
  readonly program: string;
  /** The work that goes on after an answer. */
  readonly jobs: Jobs;
};

export type ServerOptions = DeskOptions | SiteOptions;

export function isDesk(options: ServerOptions): options is DeskOptions {
  return 'run' in options;
}
