// The shape of the words of the Paritrana sheet: a missing one does not compile.

export type ParitranaText = Readonly<
  Record<
    | 'title'
    | 'subtitle'
    | 'unofficial'
    | 'lead'
    | 'next'
    | 'noStep'
    | 'criteria'
    | 'criteriaCaption'
    | 'steps'
    | 'stepsCaption'
    | 'strangers'
    | 'unconfirmed'
    | 'footer',
    string
  >
> & {
  readonly columns: Readonly<
    Record<
      | 'criterion'
      | 'weight'
      | 'score'
      | 'points'
      | 'gap'
      | 'source'
      | 'step'
      | 'raises'
      | 'cost'
      | 'costByPoint',
      string
    >
  >;
  readonly signature: readonly string[];
};
