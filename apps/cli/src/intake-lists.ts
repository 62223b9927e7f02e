// The lists of one file, gone through and judged one after the other: alone, or as one consignment.

import {
  assessmentCounter,
  assessSource,
  type Beside,
  type ListCounts,
  type ListSource,
  type ListSurvey,
  peopleSeen,
  ReaderStopped,
  type ReadOptions,
  type RepeatFinder,
  registrationRefusal,
  repeatFinder,
  type SentList,
  sentList,
  surveyBeside,
  surveySource,
} from '@payung/intake';
import { type Issue, issue, type Language, Refusal } from '@payung/values';
import { note } from './console.ts';
import type { IntakePrinter, ListOutcome } from './intake-printer.ts';
import type { ProblemCounter } from './intake-problems.ts';
import { type RepairNotes, repairNotes, writeRepairFile } from './intake-repair.ts';
import { ReaderGone } from './law/result-stream.ts';
import { fill, textIn } from './text/text.ts';

export type Judging = {
  readonly signal: AbortSignal;
  readonly printer: IntakePrinter;
  readonly problems: ProblemCounter;
  /** The most that the reading process held. */
  readonly memory: { readerBytes: number };
};

/** A file that eats all the memory a reader may have is too large to be read here. */
export function tooHungry(error: unknown): Issue {
  if (!(error instanceof ReaderStopped) || error.reason !== 'memory') throw error;
  const data = { size: '> 1 GiB RAM', limit: '1 GiB RAM' };
  return issue('file_too_large', data, { at: { file: error.file } });
}

export type Work = Judging & {
  readonly options: ReadOptions;
  readonly language: Language;
  /** Where the repair workbook goes. */
  readonly repair?: string;
  /** The list's name in its archive. */
  readonly file?: string;
  /** The people of the lists that were sent with it. */
  readonly beside?: Beside;
};

export async function judgeAlone(lists: readonly ListSource[], work: Work): Promise<ListOutcome[]> {
  const outcomes: ListOutcome[] = [];
  for (const list of lists) outcomes.push(await judgeList(await surveyed(list, work), work));
  return outcomes;
}

/** Lists of one archive are one consignment: whoever stands in two of them stands twice. */
export async function judgeTogether(
  lists: readonly ListSource[],
  work: Work,
): Promise<ListOutcome[]> {
  const repeats = repeatFinder();
  const all: Surveyed[] = [];
  for (const list of lists) all.push(await surveyed(list, work, repeats));
  const [among, seen] = [repeats.result(), peopleSeen()];
  const outcomes: ListOutcome[] = [];
  for (const each of all) {
    const beside = { seen, file: each.name };
    const list =
      each.survey === undefined ? each : { ...each, survey: surveyBeside(each.survey, among) };
    outcomes.push(await judgeList(list, { ...work, file: each.name, beside }));
  }
  return outcomes;
}

/** A list that was gone through once, or why it cannot be judged. */
type Surveyed =
  | { readonly name: string; readonly sent: SentList; readonly survey: ListSurvey }
  | { readonly name: string; readonly survey?: undefined; readonly refusal: Issue };

async function surveyed(list: ListSource, work: Work, repeats?: RepeatFinder): Promise<Surveyed> {
  const { name } = list;
  try {
    const sent = await sentList(list);
    const survey = await surveySource(sent, work.options, repeats);
    if (!survey.ok) return { name, refusal: gravest(survey.issues) };
    const unfit = registrationRefusal(survey.value);
    if (unfit !== undefined) return { name, refusal: { ...unfit, at: { file: name } } };
    return { name, sent, survey: survey.value };
  } catch (error) {
    return { name, refusal: refusalOf(error, work) };
  }
}

async function judgeList(list: Surveyed, work: Work): Promise<ListOutcome> {
  if (list.survey === undefined) return list;
  const { name, sent, survey } = list;
  const { repair, options, language } = work;
  const notes = repairNotes(language);
  const result = await judgeRows(list, { ...work, notes });
  if ('refusal' in result) return { name, refusal: result.refusal };
  if (repair !== undefined) {
    await writeRepairFile({ path: repair, sent, survey, options, notes, language });
    note(fill(textIn(language).repairWritten, { path: repair }));
  }
  const { returned } = sent;
  return { name, survey, result, ...(returned === undefined ? {} : { returned }) };
}

function refusalOf(error: unknown, { signal }: Work): Issue {
  if (signal.aborted || error instanceof ReaderGone) throw error;
  return error instanceof Refusal ? gravest(error.issues) : tooHungry(error);
}

type Going = Extract<Surveyed, { readonly survey: ListSurvey }>;
type Noting = Work & { readonly notes: RepairNotes };

/**
 * The survey has read the whole file: one that breaks off now has changed in between. Its rows may be
 * printed already; the outcome says that they count for nothing.
 */
async function judgeRows(
  list: Going,
  work: Noting,
): Promise<ListCounts | { readonly refusal: Issue }> {
  try {
    return await countedRows(list, work);
  } catch (error) {
    return { refusal: refusalOf(error, work) };
  }
}

async function countedRows({ sent, survey }: Going, work: Noting): Promise<ListCounts> {
  const { printer, problems, options, file, notes, beside } = work;
  const { list, returned } = sent;
  const of = {
    list,
    ...(returned === undefined ? {} : { returned }),
    ...(file === undefined ? {} : { file }),
  };
  const counter = assessmentCounter();
  for await (const rows of assessSource(sent, survey, options, beside)) {
    for (const row of rows) {
      counter.add(row);
      problems.add(row, file);
      if (work.repair !== undefined) notes.add(row);
    }
    await printer.rows(rows, of);
  }
  return counter.result();
}

export function gravest(issues: readonly Issue[]): Issue {
  const found = issues.find((each) => each.severity === 'error') ?? issues[0];
  if (found === undefined) throw new Error('A list was refused without a reason');
  return found;
}
