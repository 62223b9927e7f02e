// Before the browser tests: the pages are built once, so that files that start together do not each
// build them.

import { buildWeb } from '../../apps/web/build.ts';

export async function setup(): Promise<void> {
  await buildWeb();
}
