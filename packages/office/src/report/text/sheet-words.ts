// The shape of the region sheet's texts: a missing one does not compile.

export type SheetText = {
  readonly lead: Readonly<
    Record<
      'covered' | 'noBase' | 'missing' | 'reached' | 'rank' | 'more' | 'fewer' | 'same',
      string
    >
  >;
  readonly question: Readonly<Record<'base' | 'gap' | 'open' | 'above' | 'segment', string>>;
  readonly method: Readonly<Record<'base' | 'target' | 'people', string>>;
  readonly segmentNames: Readonly<Record<string, string>>;
} & Readonly<
  Record<
    'title' | 'subtitle' | 'segments' | 'trend' | 'questions' | 'footer' | 'hidden' | 'unknown',
    string
  >
>;
