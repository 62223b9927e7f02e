// `payung report region`: one A4 for a region, or for each region one level below, from the same answers
// that `payung coverage` gives; beside each page its text for a message.

import {
  type CoverageAnswer,
  type CoverageCell,
  coverageAnswer,
  openSheetPrinter,
  partsWithin,
  type RankingAnswer,
  type RegionDepth,
  rankingAnswer,
  regionsAbove,
  type SheetInput,
  sheetMessage,
  sheetModel,
} from '@payung/office';
import { addMonths, type Month, month } from '@payung/values';
import { print } from '../../console.ts';
import { type NameOf, namesBelow } from '../../coverage/names.ts';
import { openQuestion } from '../../coverage/question.ts';
import { writeIn } from '../../decision/papers.ts';
import { callerPath, type Environment } from '../../environment.ts';
import { fill } from '../../text/text.ts';
import type { ReportCommand } from './command.ts';
import { periodWork } from './period.ts';
import { sheetCodes } from './sheet-codes.ts';
import { reportWords } from './text/text.ts';

const monthsShown = 13;
const depths = [2, 4, 6, 10] as const satisfies readonly RegionDepth[];

/** The exit code is returned. */
export async function reportCommand(
  command: ReportCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  const text = reportWords(command.language);
  if (command.action === 'help') {
    print(text.help);
    return 0;
  }
  if (command.action !== 'region') return periodWork(command, environment, signal);
  const inputs = await sheetInputs(command, environment, signal);
  const folder = callerPath(environment, command.out);
  const printSheet = await openSheetPrinter();
  for (const input of inputs) {
    signal.throwIfAborted();
    const model = sheetModel(input, command.language);
    const name = fileName(input);
    await writeIn(folder, `${name}.pdf`, printSheet(model));
    await writeIn(folder, `${name}.txt`, sheetMessage(model));
  }
  print(fill(text.written, { sheets: String(inputs.length), folder: command.out }));
  return 0;
}

type Answers = {
  readonly total: CoverageAnswer;
  readonly segments: CoverageAnswer;
  readonly months: CoverageAnswer;
  /** One level deeper; of a desa nothing. */
  readonly parts: readonly CoverageCell[];
  readonly ranking: RankingAnswer;
};

/** Four answers for all sheets together: a page of one region costs no question of its own. */
async function sheetInputs(
  { asked, each }: Extract<ReportCommand, { readonly action: 'region' }>,
  environment: Environment,
  signal: AbortSignal,
): Promise<readonly SheetInput[]> {
  const question = { ...(await openQuestion(asked, environment, signal)), region: asked.region };
  try {
    const { region, at } = question;
    const nameOf = await namesBelow(region);
    const depth = asked.depth ?? depthBelow(region);
    const own = each ? depth : depthOf(region);
    const remit = asked.remit === undefined ? {} : { remit: asked.remit };
    const within = each ? question : { ...question, region: region.slice(0, above(region)) };
    const ask = { ...remit, depth: own };
    const answers: Answers = {
      total: await coverageAnswer(question, { ...ask, by: ['region'] }),
      segments: await coverageAnswer(question, { ...ask, by: ['region', 'segment'] }),
      months: await coverageAnswer(question, { ...ask, by: ['region', 'month'] }),
      parts: await cellsBelow(question, own, remit),
      ranking: await rankingAnswer(within, {
        ...{ depth: own, order: 'coverage', against: addMonths(at, -12), nameOf },
      }),
    };
    const codes = each
      ? sheetCodes(answers.total, question.bases, { region, depth: own })
      : [region];
    return codes.map((code) => inputOf(code, answers, { within: within.region, nameOf }));
  } finally {
    await question.close();
  }
}

async function cellsBelow(
  question: Parameters<typeof coverageAnswer>[0],
  depth: RegionDepth,
  remit: { readonly remit?: string },
): Promise<readonly CoverageCell[]> {
  if (depth === 10) return [];
  const below = depths.find((each) => each > depth) ?? 10;
  const { cells } = await coverageAnswer(question, { ...remit, depth: below, by: ['region'] });
  return cells;
}

function inputOf(
  code: string,
  answers: Answers,
  { within, nameOf }: { readonly within: string; readonly nameOf: NameOf },
): SheetInput {
  const { total, segments, months, parts, ranking } = answers;
  const isOwn = (cell: CoverageCell) => cell.key['region'] === code;
  const rank = ranking.rows.find((row) => row.code === code);
  const ranked = ranking.rows.filter((row) => row.rank !== undefined).length;
  return {
    code,
    name: nameOf(code),
    above: regionsAbove(code, nameOf),
    at: total.at,
    ...(rank === undefined
      ? {}
      : { rank, within: { name: within === '' ? 'Indonesia' : nameOf(within), ranked } }),
    total: total.cells.find(isOwn) ?? { key: { region: code }, people: 0 },
    segments: segments.cells.filter(isOwn),
    parts: partsWithin(code, parts, nameOf),
    months: lastMonths(months.cells.filter(isOwn), total.at),
    snapshot: total.snapshot,
  };
}

/** From the first month that is known on; a month without a row has nobody. */
function lastMonths(
  cells: readonly CoverageCell[],
  at: Month,
): readonly { readonly month: Month; readonly people: number | null }[] {
  const people = new Map(cells.map((cell) => [String(cell.key['month'] ?? ''), cell.people]));
  const first = [...people.keys()].toSorted()[0];
  if (first === undefined) return [];
  return Array.from({ length: monthsShown }, (_, back) => addMonths(at, back - monthsShown + 1))
    .filter((each) => each >= month(first))
    .map((each) => ({ month: each, people: people.has(each) ? (people.get(each) ?? null) : 0 }));
}

function depthOf(region: string): RegionDepth {
  return depths.find((depth) => depth >= region.length) ?? 10;
}

function depthBelow(region: string): RegionDepth {
  return depths.find((depth) => depth > region.length) ?? 10;
}

/** Digits of the region that a region is ranked in. */
function above(region: string): number {
  return region.length > 6 ? 6 : Math.max(0, region.length - 2);
}

/** `7502-boalemo`: a name that sorts by code and holds no sign a disk refuses. */
function fileName({ code, name }: SheetInput): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${code}-${plain.replace(/^-|-$/g, '')}`;
}
