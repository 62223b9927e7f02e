// What the segments of workers are called.

import type { TextKey } from '../text/keys.ts';

const segmentTexts: Readonly<Record<string, TextKey>> = {
  PU: 'meeting_segment_PU',
  BPU: 'meeting_segment_BPU',
  JAKON: 'meeting_segment_JAKON',
  PMI: 'meeting_segment_PMI',
};

export function segmentText(segment: string): TextKey {
  return segmentTexts[segment] ?? 'meeting_unknown';
}
