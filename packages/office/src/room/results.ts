// Writes the files of a run and builds its summary.

import { writeRepairWorkbook } from '@payung/intake';
import { formatRegionCode, regionDataVersion } from '@payung/regions';
import { type CoverageFigure, coverageFigures } from '../coverage/index.ts';
import type { CoverageSummary, ListSummary, OutputFile, Summary } from '../report/index.ts';
import { renderReport } from '../report/index.ts';
import { linksCsv, planCsv, unprotectedCsv } from './csv-files.ts';
import type { ListOutcome } from './outcome.ts';
import { rowKey } from './outcome.ts';
import type { Output } from './output.ts';
import type { RunParts } from './parts.ts';
import { planSummary } from './planning.ts';
import {
  repeatIssues,
  summariseLinkage,
  summariseList,
  summariseParticipants,
  totalsOf,
} from './summarise.ts';

/** The summary without the files and the measures, which come when they exist. */
export type Findings = Omit<Summary, 'files' | 'measured'>;

export async function writeFiles(
  parts: RunParts,
  output: Output,
  advance: (count: number, total?: number) => void,
): Promise<{ readonly findings: Findings; readonly files: readonly OutputFile[] }> {
  const { language } = parts.options;
  const total = parts.outcomes.length + 4;
  const files: OutputFile[] = [];
  const lists: ListSummary[] = [];
  for (const list of parts.outcomes) {
    const repair = await writeRepair(parts, list, output);
    if (repair !== undefined) files.push(repair);
    lists.push(summariseList(list, repair?.name));
    advance(1, total);
  }
  const findings = findingsOf(parts, lists);
  const write = async (name: string, content: string | Uint8Array) => {
    files.push(await output.write(name, content));
    advance(1, total);
  };
  await write('tautan.csv', linksCsv(parts.outcomes, language));
  await write('belum-terlindungi.csv', unprotectedCsv(parts.persons));
  await write('rencana.csv', planCsv(parts.plan.plan.assignments));
  await write('laporan.pdf', await renderReport(findings, { language }));
  return { findings, files };
}

/**
 * The sender's own rows back, with what is to be repaired. A refused file has none, nor has a list that
 * came back corrected whole: its correction is repaired, not what it was.
 */
async function writeRepair(
  parts: RunParts,
  list: ListOutcome,
  output: Output,
): Promise<OutputFile | undefined> {
  const { sent, outcomes } = list;
  if (list.survey === undefined || sent === undefined) return undefined;
  if (outcomes.length > 0 && outcomes.every((each) => each.replacedIn !== undefined)) {
    return undefined;
  }
  const { language } = parts.options;
  const repeats = repeatIssues(list, language);
  const workbook = await writeRepairWorkbook({
    survey: list.survey,
    rows: [list.rows],
    list: sent.list,
    extra: (row, sheet) =>
      repeats.get(rowKey(list.file.name, sheet === undefined ? { row } : { row, sheet })) ?? [],
    language,
    title: sent.list.name,
  });
  const stem = list.file.name.replace(/\.[^.]+$/, '');
  // Two files of one stem (daftar.csv, daftar.xlsx) must not overwrite each other.
  const alone = parts.outcomes.filter(({ file }) => file.name.startsWith(`${stem}.`)).length === 1;
  return output.write(`perbaikan/${alone ? stem : list.file.name}.xlsx`, workbook);
}

function findingsOf(parts: RunParts, lists: readonly ListSummary[]): Findings {
  const { options, tenant, reading, persons } = parts;
  const { room } = options;
  const { file } = reading.participants;
  return {
    format: 1,
    language: options.language,
    tenant: { code: formatRegionCode(tenant.code), name: tenant.name },
    asOf: room.asOf,
    roomDigest: parts.digest,
    lists,
    participants: summariseParticipants(reading.participants, (row) =>
      parts.linked.participantPersons.get(rowKey(file.name, row)),
    ),
    totals: totalsOf(lists, persons),
    linkage: summariseLinkage(parts.linked.model, parts),
    coverage: coverageOf(parts),
    plan: planSummary(parts.plan, options.language),
    versions: {
      payung: options.program.version,
      linkage: parts.linked.model,
      regions: regionDataVersion,
    },
  };
}

function coverageOf(parts: RunParts): CoverageSummary[] {
  const { options, tenant, tables, activePersons, reading } = parts;
  const partSource = reading.participants.file.name;
  return coverageFigures({
    region: { code: tenant.code, name: tenant.name },
    asOf: options.room.asOf,
    activePersons,
    bases: tables.bases,
    targets: tables.targets,
    participantsSource: partSource,
  }).map((figure) => coverageSummary(figure, partSource, options.room.asOf));
}

function coverageSummary(
  figure: CoverageFigure,
  partSource: string,
  asOf: CoverageSummary['asOf'],
): CoverageSummary {
  const { definition, year, segment, region, share, percent, aboveBase, targets } = figure;
  return {
    definition,
    year,
    segment,
    region: { code: formatRegionCode(region.code), name: region.name },
    part: share.part,
    base: share.base.count,
    percent,
    aboveBase,
    partSource,
    baseSource: share.base.source.text,
    asOf,
    targets,
  };
}
