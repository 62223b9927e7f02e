// The papers that go with a list: receipt, statement of correctness, hand-over report. Each is data
// first (counts, names of files, their sha256), then words; no person stands on any of them.

import type { Day, Language } from '@payung/values';
import { formatCount } from '@payung/values';
import type { RowCounts } from '../assess.ts';
import { paperTexts } from './paper-text.ts';
import type { PaperTexts } from './text/papers-catalogue.ts';

/** Berkas yang disebut pada surat. */
export type NamedFile = {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly people: number;
};

/** Pihak: who signs. */
export type Party = {
  readonly name: string;
  readonly position: string;
  readonly office: string;
  /** Nomor Induk Pegawai; absent for those without. */
  readonly nip?: string;
};

/** Tanda terima kiriman. */
export type Receipt = {
  readonly kind: 'receipt';
  readonly number: string;
  readonly day: Day;
  readonly sender: string;
  readonly receiver: string;
  readonly file: Omit<NamedFile, 'people'>;
  readonly counts: RowCounts;
};

/** Surat pernyataan kebenaran data. */
export type Statement = {
  readonly kind: 'statement';
  readonly number: string;
  readonly place: string;
  readonly day: Day;
  readonly by: Party;
  readonly files: readonly NamedFile[];
};

/** Berita acara serah terima data. */
export type HandOver = {
  readonly kind: 'hand_over';
  readonly number: string;
  readonly place: string;
  readonly day: Day;
  readonly giver: Party;
  readonly taker: Party;
  readonly files: readonly NamedFile[];
  /** People of the lists who are not in the files, and why, in words. */
  readonly leftOut: readonly { readonly reason: string; readonly people: number }[];
};

export type Paper = Receipt | Statement | HandOver;

/** What a paper looks like, whatever it is printed by. */
export type Block =
  | {
      /** `caption`: stands over its table and does not leave it. */
      readonly kind: 'title' | 'subtitle' | 'heading' | 'paragraph' | 'caption';
      readonly text: string;
    }
  | {
      readonly kind: 'table';
      readonly headings?: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of numbers; where it is said, columns are as wide as their words need. */
      readonly right?: readonly number[];
    }
  | { readonly kind: 'signatures'; readonly columns: readonly (readonly string[])[] };

/** The paper in words. */
export function paperBlocks(paper: Paper, language: Language): readonly Block[] {
  const texts = paperTexts[language];
  switch (paper.kind) {
    case 'receipt':
      return receiptBlocks(paper, texts);
    case 'statement':
      return statementBlocks(paper, texts);
    case 'hand_over':
      return handOverBlocks(paper, texts);
    default:
      return paper satisfies never;
  }
}

function receiptBlocks(paper: Receipt, texts: PaperTexts): Block[] {
  const { words } = texts;
  const { file, counts } = paper;
  const parts = ['accepted', 'held', 'rejected', 'merged'] as const;
  return [
    { kind: 'title', text: texts.titles.receipt },
    { kind: 'subtitle', text: `${words.number}: ${paper.number}` },
    {
      kind: 'table',
      rows: [
        [words.day, dayInWords(paper.day, texts)],
        [words.sender, paper.sender],
        [words.receiver, paper.receiver],
        [words.file, file.name],
        [words.size, formatCount(file.bytes)],
        [words.sha256, file.sha256],
      ],
    },
    { kind: 'paragraph', text: texts.receiptCounts },
    {
      kind: 'table',
      headings: [words.outcome, words.rows],
      rows: [
        ...parts.map((part) => [texts.outcomes[part], formatCount(counts[part])]),
        [texts.outcomes.data, formatCount(counts.data)],
        [texts.outcomes.ignored, formatCount(counts.ignored)],
        [texts.outcomes.records, formatCount(counts.records)],
      ],
    },
    { kind: 'paragraph', text: texts.receiptClosing },
  ];
}

function statementBlocks(paper: Statement, texts: PaperTexts): Block[] {
  return [
    { kind: 'title', text: texts.titles.statement },
    { kind: 'subtitle', text: `${texts.words.number}: ${paper.number}` },
    { kind: 'paragraph', text: texts.undersigned },
    partyTable(paper.by, texts),
    { kind: 'paragraph', text: texts.statementOpening },
    filesTable(paper.files, texts),
    ...texts.statementPoints.map(
      (text, index): Block => ({ kind: 'paragraph', text: `${index + 1}. ${text}` }),
    ),
    { kind: 'paragraph', text: texts.statementClosing },
    {
      kind: 'signatures',
      columns: [
        [`${paper.place}, ${dayInWords(paper.day, texts)}`, texts.declarer, ...signer(paper.by)],
      ],
    },
  ];
}

function handOverBlocks(paper: HandOver, texts: PaperTexts): Block[] {
  const { giver, taker, leftOut } = paper;
  const opening = texts.handOverOpening
    .replace('{day}', dayInWords(paper.day, texts))
    .replace('{place}', paper.place);
  const left: Block[] =
    leftOut.length === 0
      ? [{ kind: 'paragraph', text: texts.nobodyLeftOut }]
      : [
          { kind: 'paragraph', text: texts.leftOut },
          {
            kind: 'table',
            headings: [texts.words.reason, texts.words.people],
            rows: leftOut.map((each) => [each.reason, formatCount(each.people)]),
          },
        ];
  return [
    { kind: 'title', text: texts.titles.handOver },
    { kind: 'subtitle', text: `${texts.words.number}: ${paper.number}` },
    { kind: 'paragraph', text: opening },
    partyTable(giver, texts),
    { kind: 'paragraph', text: texts.firstParty },
    partyTable(taker, texts),
    { kind: 'paragraph', text: texts.secondParty },
    { kind: 'paragraph', text: texts.handedOver },
    filesTable(paper.files, texts),
    ...left,
    { kind: 'paragraph', text: texts.confidential },
    { kind: 'paragraph', text: texts.handOverClosing },
    {
      kind: 'signatures',
      columns: [
        [texts.secondPartyShort, ...signer(taker)],
        [texts.firstPartyShort, ...signer(giver)],
      ],
    },
  ];
}

function partyTable(party: Party, { words }: PaperTexts): Block {
  return {
    kind: 'table',
    rows: [
      [words.name, party.name],
      ...(party.nip === undefined ? [] : [[words.nip, party.nip]]),
      [words.position, party.position],
      [words.office, party.office],
    ],
  };
}

function filesTable(files: readonly NamedFile[], { words }: PaperTexts): Block {
  const total = files.reduce((sum, file) => sum + file.people, 0);
  return {
    kind: 'table',
    headings: [words.file, words.people, words.size, words.sha256],
    rows: [
      ...files.map((file) => [
        file.name,
        formatCount(file.people),
        formatCount(file.bytes),
        file.sha256,
      ]),
      [words.total, formatCount(total), '', ''],
    ],
  };
}

function signer(party: Party): string[] {
  const nip = party.nip === undefined ? [] : [`NIP ${party.nip}`];
  return [party.position, '', '', '', party.name, ...nip];
}

function dayInWords(day: Day, { months }: PaperTexts): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** The paper as plain text, for a message or a program without DOCX. */
export function paperText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block): string[] => {
    if (block.kind === 'table') {
      const rows = block.headings === undefined ? block.rows : [block.headings, ...block.rows];
      return rows.map((cells) => cells.filter((text) => text !== '').join(' | '));
    }
    if (block.kind === 'signatures') return block.columns.flat();
    return [block.text];
  });
  return `${lines.join('\n')}\n`;
}
