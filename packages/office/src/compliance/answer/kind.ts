// What an employer answers with: proof of payment, a dispute, a proposal of instalments.

export const answerKinds = ['proof', 'dispute', 'instalments'] as const;
export type AnswerKind = (typeof answerKinds)[number];
