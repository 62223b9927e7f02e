// The shape of the engine's words; each language fills it in.

export type ExpectedWords = {
  readonly document: string;
  readonly fields: (known: string) => string;
  readonly pairsOfKeys: string;
  readonly list: string;
  readonly text: string;
  readonly number: (from: number, to: number) => string;
  readonly sumOfOne: string;
  readonly atLeastOne: string;
  readonly order: string;
  readonly otherName: string;
};
