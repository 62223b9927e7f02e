// The database for a command that looks while the server may be running: opened as usual when nobody
// holds the data folder, entered beside the server when somebody does.

import { type Database, joinDatabase } from '@payung/engine';
import type { Language } from '@payung/values';
import type { Environment } from './environment.ts';
import { isHeld } from './held.ts';
import { openSession } from './session.ts';

export type Beside = { readonly database: Database; close(): Promise<void> };

export async function openBeside(
  environment: Environment,
  options: { readonly language: Language },
): Promise<Beside> {
  if (!(await isHeld(environment.home))) return openSession(environment, options);
  const { home, databaseUrl } = environment;
  const database = await joinDatabase({
    home,
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
  });
  return { database, close: () => database.close() };
}
