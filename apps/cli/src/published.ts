// `payung coverage published`: figures that were printed somewhere, with what contradicts what.

import { type PublishedRegion, publishedTable, readPublished, regionsWithin } from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { Refusal, refuse } from '@payung/values';
import type { Command } from './arguments.ts';
import { print } from './console.ts';

export async function publishedCommand(
  command: Extract<Command, { name: 'coverage published' }>,
): Promise<void> {
  const { region } = command;
  if (region !== undefined && nationalRegister.find(region) === undefined) {
    throw refuse('room_region_unknown', { code: region });
  }
  const all = await loadPublished();
  const chosen = region === undefined ? all : regionsWithin(all, region);
  if (command.json) return print(JSON.stringify(chosen, undefined, 2));
  for (const line of publishedTable(chosen, command.language)) print(line);
}

export async function loadPublished(): Promise<readonly PublishedRegion[]> {
  const regions = await readPublished(nationalRegister);
  if (!regions.ok) throw new Refusal(regions.issues);
  return regions.value;
}

/** The published figures are files of the program: read with the first request, the same for all. */
export function publishedOnce(): typeof loadPublished {
  let read: ReturnType<typeof loadPublished> | undefined;
  return () => {
    read ??= loadPublished();
    return read;
  };
}
