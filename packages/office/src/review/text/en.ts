// English words of the review.

import type { ReviewText } from './words.ts';

export const en: ReviewText = {
  refusals: {
    item_unknown: 'There is no such pair, or it lies outside your region.',
    changed_meanwhile: 'Somebody else has just answered this pair. Load it again, then answer.',
    already_settled: 'This pair is settled.',
    answered_by_you: 'You have answered this pair. Take your answer back first.',
    head_needed: 'The readers do not agree. A verifier of the whole region decides.',
    nothing_to_take_back: 'There is no answer of yours to this pair.',
    candidate_unknown: 'Choose one of the candidates shown.',
    register_declined: 'The register declines: {why}',
  },
};
