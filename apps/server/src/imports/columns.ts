// Kolom, the second step of a sending: what the columns of a list hold, looked at in its first rows, and what a
// person says of them. The list is then read again with it, and the sender's next ones are read alike.

import type { Writer } from '@payung/engine';
import { findUpload } from '@payung/engine/access';
import {
  countSteps,
  findColumnState,
  type Job,
  type JobPart,
  keepColumnRecipe,
  listColumnRecipes,
  tellColumns,
} from '@payung/engine/jobs';
import {
  type KnownLayout,
  type ListSource,
  type LookedHeading,
  type LookedSheet,
  lookAtList,
  type ToldHeading,
} from '@payung/intake';
import { Refusal } from '@payung/values';
import type { Me } from '../accounts/own.ts';
import { gazetteer, nameIn } from '../gazetteer.ts';
import { readOptions, workerActor } from '../jobs/import/means.ts';
import { withSources } from '../jobs/import/open-list.ts';
import { receiveUpload } from '../jobs/import/receive.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import type { ColumnsWire, NewColumnsWire } from '../wire/columns.ts';
import { meansOf } from './repair.ts';
import { maskedCell } from './row-on-wire.ts';
import { readTold, said, sealTold, senderOf, type Told } from './told.ts';

type Wish = {
  readonly me: Me;
  readonly job: Job;
  readonly part: JobPart;
  readonly signal: AbortSignal;
};

/** `at`: where the caller would see the heading, the sheet by its place in the file. */
export async function columnsOnWire(
  options: SiteOptions,
  wish: Wish,
  at: { readonly sheet?: number; readonly row?: number },
): Promise<ColumnsWire> {
  const { job, part } = wish;
  const { told, steps } = await keptOf(options, wish);
  const looked = await lookAt(options, wish, told, (sheets) => {
    const place = sheets.length === 0 ? undefined : sheets[(at.sheet ?? 1) - 1];
    if (at.row === undefined) return [];
    return [{ row: at.row, ...(place === undefined ? {} : { sheet: place }) }];
  });
  const { columns } = part;
  const month = columns?.month ?? undefined;
  return {
    from: columns?.from ?? 'guess',
    ...(month === undefined ? {} : { month }),
    ...(await senderName(job)),
    isOpen: (part.state === 'asking' || part.state === 'failed') && job.state !== 'cancelled',
    steps,
    constants: (columns === null ? undefined : told.layouts.at(-1)?.constants) ?? {},
    sheets: looked.map((sheet) => sheetOnWire(sheet, told)),
  };
}

async function senderName({ opd, area }: Job): Promise<{ readonly sender?: string }> {
  if (opd !== null) return { sender: opd };
  return area === null ? {} : { sender: nameIn(await gazetteer(), area) };
}

/** What was told of this list; before its first reading, what its sender's earlier ones were told. */
async function keptOf(options: SiteOptions, { me, job, part }: Wish) {
  const { database } = options;
  const of = { job: job.id, part: part.number };
  return database.read(workerActor({ account: job.account, tenant: me.tenant }), async (tx) => {
    const state = await findColumnState(tx, of);
    const sealed = state?.sealed ?? null;
    const steps = await countSteps(tx, of);
    if (sealed !== null) return { told: readTold(database.vault.open(sealed)), steps };
    const recipes = state?.isFirst === true ? await listColumnRecipes(tx, senderOf(job)) : [];
    const layouts = recipes.flatMap((each) => readTold(database.vault.open(each.sealed)).layouts);
    return { told: { layouts, leftSheets: [] }, steps };
  });
}

/** Only one list: those of an archive are told apart by being sent by themselves. */
async function lookAt(
  options: SiteOptions,
  wish: Wish,
  told: Told,
  headings: (sheets: readonly string[]) => readonly ToldHeading[],
): Promise<readonly LookedSheet[]> {
  const { part } = wish;
  if (part.kind !== 'workers') throw new RequestRefused(409, 'request_invalid', 'columns_workers');
  const means = { ...meansOf(options, wish), profile: { layouts: told.layouts } };
  const { database, home } = options;
  const { upload } = part;
  const actor = workerActor(means);
  const sent = await database.read(actor, (tx) => findUpload(tx, upload, { area: null }));
  if (sent === undefined || sent.receivedAt === null) {
    throw new RequestRefused(409, 'request_invalid', 'parts_missing');
  }
  const received = await receiveUpload(database, actor, { upload, home });
  try {
    return await withSources(means, received, async ([only, ...others]) => {
      if (only === undefined || others.length > 0) {
        throw new RequestRefused(409, 'request_invalid', 'repair_single');
      }
      const looked = await lookAtList(only, readOptions(means), headings(sheetsOf(only)));
      if (!looked.ok) throw new Refusal(looked.issues);
      return looked.value;
    });
  } finally {
    await received.remove();
  }
}

function sheetsOf({ opened }: ListSource): readonly string[] {
  return opened.ok ? opened.value.sheets : [];
}

function sheetOnWire(
  { sheet, isHidden, rows, heading }: LookedSheet,
  told: Told,
): ColumnsWire['sheets'][number] {
  return {
    ...(sheet === undefined ? {} : { sheet }),
    isHidden,
    isLeft: sheet !== undefined && told.leftSheets.includes(sheet),
    rows: rows.map(({ row, isPerson, cells }) => ({ row, isPerson, cells: cells.map(maskedCell) })),
    ...(heading === undefined ? {} : { heading: headingOnWire(heading) }),
  };
}

function headingOnWire({ row, isKnown, asked, columns }: LookedHeading) {
  return {
    ...{ row, isKnown, asked },
    columns: columns.map(({ heading, samples, ...column }) => ({
      ...column,
      heading: maskedCell(heading),
      samples: samples.map(maskedCell),
    })),
  };
}

/** What was said, under the headings as they stand in the file now. */
export async function toldOf(
  options: SiteOptions,
  wish: Wish,
  wanted: NewColumnsWire,
): Promise<Told> {
  const kept = wanted.sheets.flatMap((each) => (each.isLeft ? [] : [each]));
  assertSayable(kept.map(({ fields }) => fields));
  const constants = said(wanted.constants);
  const all = Object.keys(constants).length === 0 ? {} : { constants };
  const headings = kept.map(({ sheet, row }) => ({
    row,
    ...(sheet === undefined ? {} : { sheet }),
  }));
  const looked = await lookAt(options, wish, { layouts: [], leftSheets: [] }, () => headings);
  const layouts = kept.map(({ sheet, row, fields }) => {
    const found = looked.find((each) => each.sheet === sheet)?.heading;
    const isThere = found?.columns.length === fields.length && found.keys.length === fields.length;
    if (found === undefined || !isThere || !spans(looked, sheet, row, found)) {
      throw new RequestRefused(422, 'request_invalid', 'columns_heading');
    }
    return { headings: found.keys, fields, ...all } satisfies KnownLayout;
  });
  const leftSheets = wanted.sheets.flatMap(({ isLeft, sheet }) =>
    isLeft && sheet !== undefined ? [sheet] : [],
  );
  return { layouts, leftSheets };
}

/** The heading begins at the row that was said, or that row is the last of it: several are told as one. */
function spans(
  looked: readonly LookedSheet[],
  sheet: string | undefined,
  row: number,
  found: LookedHeading,
): boolean {
  const first = looked.find((each) => each.sheet === sheet)?.rows.find((each) => each.row === row);
  return first?.isPerson !== true && found.row >= row;
}

/** Each field in one column of a table, and somewhere a name. */
function assertSayable(tables: readonly NewColumnsFields[]): void {
  for (const fields of tables) {
    const said = fields.filter((field) => field !== null);
    if (new Set(said).size < said.length) {
      throw new RequestRefused(422, 'request_invalid', 'columns_twice');
    }
  }
  const isNamed = tables.some((fields) => fields.includes('name') || fields.includes('name_first'));
  if (!isNamed) throw new RequestRefused(422, 'request_invalid', 'columns_name');
}

type NewColumnsFields = Extract<NewColumnsWire['sheets'][number], { isLeft: false }>['fields'];

/** The list is read again with what was said. `version` is that of the job as the person has seen it. */
export async function keepTold(
  tx: Writer,
  options: SiteOptions,
  { me, job, part }: Wish,
  wanted: { readonly told: Told; readonly remember: boolean; readonly version: number },
): Promise<void> {
  const { vault } = options.database;
  const of = { job: job.id, part: part.number };
  const { told, remember, version } = wanted;
  if ((await countSteps(tx, of)) > 0) {
    throw new RequestRefused(409, 'request_invalid', 'columns_stepped');
  }
  const isAsked = await tellColumns(tx, of, { sealed: sealTold(vault, told), version });
  if (!isAsked) throw new RequestRefused(412, 'request_invalid', 'changed_meanwhile');
  if (!remember) return;
  for (const layout of told.layouts) {
    await keepColumnRecipe(tx, {
      sender: senderOf(job),
      headings: vault.digest(`kolom ${JSON.stringify(layout.headings)}`),
      sealed: sealTold(vault, { layouts: [layout], leftSheets: [] }),
      month: job.request.month,
      account: me.live.account,
    });
  }
}
