// Every paper is one an archive takes and a screen reader reads: PDF/A-2a with tags, language, fonts and
// colours of its own. What lacks one of them is found.

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from 'vitest';
import { periodPaper } from '../monev/period/papers.ts';
import { snapshotOf } from '../monev/period/period.fixture.ts';
import { periodModel } from '../monev/period/period-model.ts';
import { type PdfFacts, pdfFacts } from './pdf-facts.fixture.ts';

function modelIn(language: 'id' | 'en') {
  const report = { report: 3, digest: 'e'.repeat(64), signatures: [] };
  return periodModel(snapshotOf(), { language, ...report });
}

/** What an archive or a screen reader would miss. */
function missingIn(facts: PdfFacts): readonly string[] {
  const { pages, taggedPages, fonts, tags } = facts;
  const wants: readonly (readonly [string, boolean])[] = [
    ['standard', facts.standard === '2A'],
    ['language', facts.language !== undefined],
    ['title', facts.title !== undefined],
    ['marked', facts.isMarked],
    ['tagged pages', pages > 0 && taggedPages === pages],
    ['headings', tags.includes('H1')],
    ['words for pictures', facts.figuresWithoutWords === 0],
    ['fonts', fonts.length > 0 && fonts.every(({ isEmbedded }) => isEmbedded)],
    ['output intent', facts.hasOutputIntent],
  ];
  return wants.flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

test.each(['id', 'en'] as const)(
  'a report in %s lacks nothing, and says its language',
  async (language) => {
    const facts = pdfFacts(await periodPaper(modelIn(language), 'pdf'));
    expect(missingIn(facts)).toEqual([]);
    expect(facts.language).toBe(language);
    expect(facts.tags).toEqual(expect.arrayContaining(['Figure', 'P', 'TD', 'TH', 'TR', 'Table']));
    expect(facts.title).toContain(modelIn(language).title);
    expect(new Set(facts.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')))).toEqual(
      new Set(['PlusJakartaSans-Regular', 'PlusJakartaSans-Medium', 'PlusJakartaSans-Bold']),
    );
  },
);

describe('what lacks a mark is found:', () => {
  const compiler = NodeCompiler.create();
  const source =
    '#set document(title: "x", date: datetime(year: 2026, month: 1, day: 1))\n= Judul\n#lorem(8)';
  const made = (options: { pdfStandard?: string; pdfTags?: boolean }) =>
    missingIn(pdfFacts(compiler.pdf({ mainFileContent: source }, options)));

  test('a PDF without the standard has no mark and no colours of its own', () => {
    expect(made({ pdfStandard: '1.7' })).toEqual(['standard', 'output intent']);
  });

  test('one without tags is no paper to be read aloud', () => {
    expect(made({ pdfStandard: 'a-2b', pdfTags: false })).toEqual(
      expect.arrayContaining(['standard', 'marked', 'tagged pages', 'headings']),
    );
  });

  test('a picture without words, a font that stands elsewhere, a file without language', async () => {
    const paper = Buffer.from(await periodPaper(modelIn('id'), 'pdf')).toString('latin1');
    const without = (sign: RegExp, other: string) =>
      missingIn(pdfFacts(Buffer.from(paper.replaceAll(sign, other), 'latin1')));
    expect(without(/\/Alt /g, '/Xlt ')).toEqual(['words for pictures']);
    expect(without(/\/FontFile/g, '/FontXile')).toEqual(['fonts']);
    expect(without(/\/Lang /g, '/Xang ')).toEqual(['language']);
    expect(without(/\/OutputIntents/g, '/OutputXntents')).toEqual(['output intent']);
  });
});
