// The papers of the planted sample, beside the files of the run: minutes, reports in every form, the sheet of
// Paritrana. Made again at each start from what was frozen, equal to the last byte.

import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  listMeetings,
  listPeriods,
  makePapers,
  minutesDocx,
  minutesPdf,
  paperModel,
  paritranaModel,
  paritranaScore,
  parseScheme,
  parseScores,
  periodPaper,
  readMinutes,
  reportFormats,
  type Summary,
  schemeColumns,
  scoreColumns,
  whatsappText,
} from '@payung/office';
import { plainName } from '../coverage/print.ts';
import { table } from '../coverage/question.ts';
import { writeIn } from '../decision/papers.ts';
import { done, type Stage } from './stage.ts';
import { showcaseWords } from './text/text.ts';

type OutputFile = Summary['files'][number];
type Paper = { readonly name: string; readonly bytes: Uint8Array };

/** Below the folder of the run. */
const folder = 'monev';

const ours = /^(?:(?:notulen|laporan|siaran-pers|indikator)-\d+\.[a-z]+|paritrana\.pdf)$/;

/** A new run finds nothing but its own files in its folder: these come again after it. */
export async function removePapers(out: string): Promise<void> {
  const below = join(out, folder);
  const names = await readdir(below).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names.filter((each) => ours.test(each))) await rm(join(below, name));
}

export async function writePapers(stage: Stage, out: string): Promise<readonly OutputFile[]> {
  const papers = [
    ...(await minutesPapers(stage)),
    ...(await reportPapers(stage)),
    ...(await paritranaPapers(stage)),
  ];
  const files: OutputFile[] = [];
  for (const { name, bytes } of papers) {
    const below = `${folder}/${name}`;
    await writeIn(out, below, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ name: below, bytes: bytes.length, sha256 });
  }
  return files;
}

async function minutesPapers({ session, actor, language }: Stage): Promise<readonly Paper[]> {
  const { database } = session;
  const { meetings } = done(await listMeetings(database, actor));
  const papers: Paper[] = [];
  for (const { meeting } of meetings.toReversed()) {
    const { input, sha256 } = done(await readMinutes(database, actor, meeting));
    const model = paperModel(input, { language, ...(sha256 === undefined ? {} : { sha256 }) });
    const name = `notulen-${meeting}`;
    papers.push(
      { name: `${name}.pdf`, bytes: await minutesPdf(model) },
      { name: `${name}.docx`, bytes: await minutesDocx(model) },
      { name: `${name}.txt`, bytes: new TextEncoder().encode(whatsappText(model)) },
    );
  }
  return papers;
}

const namesOf: Readonly<Record<string, string>> = {
  press: 'siaran-pers',
  indicators: 'indikator',
};

async function reportPapers({ session, actor, language }: Stage): Promise<readonly Paper[]> {
  const { database, program } = session;
  const { reports } = done(await listPeriods(database, actor));
  const papers: Paper[] = [];
  for (const { report, kind } of reports.toReversed()) {
    const asked = { report, formats: reportFormats, language, program: program.digest };
    const made = done(
      await makePapers(database, actor, { ...asked, reason: showcaseWords(language).reason }),
    );
    for (const { format, bytes } of made.papers) {
      papers.push({ name: `${namesOf[kind] ?? 'laporan'}-${report}.${format}`, bytes });
    }
  }
  return papers;
}

async function paritranaPapers(stage: Stage): Promise<readonly Paper[]> {
  const { environment, room, language, today } = stage;
  const sample = (name: string) => join(environment.root, 'docs', 'guide', 'contoh', name);
  const schemeFile = sample('paritrana-skema.csv');
  const scoreFile = sample('paritrana-nilai.csv');
  const schemes = await table(schemeFile, environment, schemeColumns, parseScheme);
  const scores = await table(scoreFile, environment, scoreColumns, parseScores);
  const [scheme] = schemes.rows;
  if (scheme === undefined) throw new Error('The scheme of the sample is empty');
  const tenantName = plainName(room.tenant);
  const model = paritranaModel(paritranaScore(scheme, scores.rows), {
    ...{ language, tenantName, day: today },
  });
  return [{ name: 'paritrana.pdf', bytes: await periodPaper(model, 'pdf') }];
}
