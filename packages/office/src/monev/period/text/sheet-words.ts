// The shape of the words of indicators and press.

/** A missing one does not compile; `{…}` is filled from the snapshot. */
export type SheetText = {
  readonly indicators: {
    readonly told: string;
    readonly scalesNote: string;
    readonly marksNote: string;
    readonly noTargets: string;
    readonly open: Readonly<Record<'base' | 'target' | 'gap' | 'none', string>>;
    readonly parts: Readonly<Record<'reached' | 'targets' | 'formulas', string>>;
    readonly captions: Readonly<Record<'reached' | 'targets' | 'formulas', string>>;
    readonly columns: Readonly<
      Record<
        | 'indicator'
        | 'code'
        | 'baseYear'
        | 'reached'
        | 'target'
        | 'year'
        | 'gap'
        | 'formula'
        | 'owner'
        | 'formulaSource'
        | 'baseSource',
        string
      >
    >;
  };
  readonly press: {
    readonly covered: string;
    readonly coveredWithoutBase: string;
    readonly grew: string;
    readonly shrank: string;
    readonly stayed: string;
    readonly missing: string;
    readonly reached: string;
    readonly benefit: string;
    readonly benefitsWhole: string;
    readonly benefitsHidden: string;
    readonly noBenefits: string;
    readonly funded: string;
    readonly notFunded: string;
    readonly noBase: string;
    readonly dated: string;
    readonly words: readonly string[];
    readonly contact: readonly string[];
    readonly parts: Readonly<
      Record<'benefits' | 'segments' | 'funded' | 'words' | 'contact', string>
    >;
  };
};
