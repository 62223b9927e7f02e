// The thread of names: makes cells of the names it is sent, and answers with all of them.

import { parentPort } from 'node:worker_threads';
import { type NameMessage, obeyed } from './name-messages.ts';
import { NameRows } from './name-rows.ts';

const names = new NameRows();

parentPort?.on('message', (message: NameMessage) => {
  const sent = obeyed(names, message);
  if (sent === undefined) return;
  parentPort?.postMessage(sent);
  parentPort?.close();
});
