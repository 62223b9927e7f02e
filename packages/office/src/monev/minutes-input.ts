// What minutes are made from: the frozen material, obstacles, commitments and what was written down.

import type { Commitment } from './commitment.ts';
import type { Material } from './material.ts';
import type { Meeting } from './meeting.ts';
import type { Obstacle } from './obstacle.ts';

export type MinutesInput = {
  readonly format: 1;
  /** A draft says so on every page. */
  readonly state: 'draft' | 'closed';
  readonly material: Material;
  readonly obstacles: readonly Obstacle[];
  readonly commitments: readonly Commitment[];
  readonly text: string;
  readonly present: readonly string[];
};

export function minutesInput(
  read: {
    readonly meeting: Meeting;
    readonly obstacles: readonly Obstacle[];
    readonly commitments: readonly Commitment[];
    readonly draft?: { readonly text: string; readonly present: readonly string[] };
  },
  material: Material,
  state: MinutesInput['state'] = 'draft',
): MinutesInput {
  const { obstacles, commitments, draft } = read;
  return {
    format: 1,
    state,
    material,
    obstacles,
    commitments,
    text: draft?.text ?? '',
    present: draft?.present ?? [],
  };
}
