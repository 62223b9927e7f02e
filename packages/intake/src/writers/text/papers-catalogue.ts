// The words of papers: the shape of the catalogues in each language.

export type PaperTexts = {
  readonly titles: Readonly<Record<'receipt' | 'statement' | 'handOver', string>>;
  readonly words: Readonly<
    Record<
      | 'number'
      | 'day'
      | 'sender'
      | 'receiver'
      | 'file'
      | 'size'
      | 'sha256'
      | 'outcome'
      | 'rows'
      | 'people'
      | 'total'
      | 'reason'
      | 'name'
      | 'nip'
      | 'position'
      | 'office',
      string
    >
  >;
  readonly outcomes: Readonly<
    Record<'accepted' | 'held' | 'rejected' | 'merged' | 'ignored' | 'data' | 'records', string>
  >;
  readonly months: readonly string[];
  readonly receiptCounts: string;
  readonly receiptClosing: string;
  readonly undersigned: string;
  readonly statementOpening: string;
  readonly statementPoints: readonly string[];
  readonly statementClosing: string;
  readonly declarer: string;
  readonly handOverOpening: string;
  readonly firstParty: string;
  readonly secondParty: string;
  readonly firstPartyShort: string;
  readonly secondPartyShort: string;
  readonly handedOver: string;
  readonly leftOut: string;
  readonly nobodyLeftOut: string;
  readonly confidential: string;
  readonly handOverClosing: string;
};
