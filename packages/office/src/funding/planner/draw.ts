// Undian: the order among equals. The seed is fixed and recorded before; whoever knows seed and
// person key can repeat the draw with any SHA-256 program.

import { hash } from 'node:crypto';

/** @example drawNumber('BA 12/2026', 'P000017') // hex; the lower number comes first */
export function drawNumber(seed: string, person: string): string {
  return hash('sha256', `${seed}\n${person}`, 'hex');
}
