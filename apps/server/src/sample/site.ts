// What makes a site the site of the sample: on this computer alone, with an office of invented people. A site
// of an office has none of it.

import type { Month } from '@payung/values';
import type { SampleOffice } from './office.ts';

export type SampleSite = {
  readonly office: SampleOffice;
  /** The page of the desk, where one chooses whom to come in as. */
  readonly desk: string;
  /** A list to try with, for download, and the month it speaks of. */
  readonly list: {
    readonly name: string;
    readonly month: Month;
    readonly read: () => Promise<Uint8Array>;
  };
  /** What the program brought itself. */
  readonly planted: { readonly files: readonly string[]; readonly decision: string };
};

const ownNames = ['127.0.0.1', 'localhost'];

/** A site of invented people is never given to anybody else: that would be a fault of the program. */
export function assertOnThisComputer(site: {
  readonly origin: string;
  readonly behindProxy: boolean;
}): void {
  const { protocol, hostname } = new URL(site.origin);
  if (site.behindProxy || protocol !== 'http:' || !ownNames.includes(hostname)) {
    throw new Error(`The sample's office is opened on this computer alone, not at ${site.origin}`);
  }
}
