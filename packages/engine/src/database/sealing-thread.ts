// The thread that seals: NIKs in, what is stored of them out, in the order in which they were asked for.

import { parentPort, workerData } from 'node:worker_threads';
import { type SealerKeys, sealedBy } from './sealer.ts';

const port = parentPort;
if (port === null) throw new Error('This module runs in a thread only');
const seal = sealedBy(workerData as SealerKeys);

port.on('message', (niks: readonly string[] | 'end') => {
  if (niks === 'end') port.close();
  else port.postMessage(seal(niks));
});
