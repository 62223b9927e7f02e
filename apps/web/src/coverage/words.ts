// Names of definitions as the server gives them; a name nobody registered stands as written.

import type { SummaryWire } from '@payung/server/wire';

export function definitionText(summary: SummaryWire, definition: string): string {
  return summary.words.definitions[definition]?.name ?? definition.replaceAll('_', ' ');
}
