// The outside oracle: an office program opens every workbook that should be readable and shows it
// as text; each cell is held against what the case meant it to say. Run by hand:
// node packages/intake/corpus/oracle.ts

import { allCases } from './all.ts';
import { bytesOfCase } from './make.ts';
import { convert } from './office.ts';
import type { Case } from './truth.ts';

/** Comma, quotes, UTF-8, cells as shown, every sheet in a file of its own. */
const asText = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

type Grid = readonly (readonly string[])[];

/** Differences of one workbook, a line each. */
export function unlike(each: Case, seen: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const stem = each.name;
  return (each.shown ?? []).flatMap(({ name, grid }) => {
    const bytes = seen.get(`${stem}-${name}.csv`) ?? seen.get(`${stem}.csv`);
    if (bytes === undefined) return grid.length === 0 ? [] : [`${name}: not opened`];
    return unlikeCells(grid, recordsOf(Buffer.from(bytes).toString('utf8'))).map(
      (line) => `${name}: ${line}`,
    );
  });
}

function unlikeCells(meant: Grid, seen: Grid): readonly string[] {
  const rows = Math.max(meant.length, seen.length);
  const lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const width = Math.max(meant[row]?.length ?? 0, seen[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const [one, other] = [meant[row]?.[column] ?? '', seen[row]?.[column] ?? ''];
      if (!isSame(one, other))
        lines.push(
          `row ${row + 1}, column ${column + 1}: meant ${brief(one)}, seen ${brief(other)}`,
        );
    }
  }
  return lines;
}

const brief = (text: string) => JSON.stringify(text.slice(0, 40));

// A cell whose look depends on the program's language is only asked to show something.
function isSame(meant: string, seen: string): boolean {
  if (meant === '\u0000') return seen !== '';
  if (meant === seen || meant.trim() === seen.trim()) return true;
  return meant !== '' && seen !== '' && Number(meant) === Number(seen) && meant.length < 16;
}

/** Plain quoted text, written by the office program: no habit to allow for. */
function recordsOf(text: string): Grid {
  const records: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\r?\n|$)/g)) {
    const [all, cell = '', end = ''] = match;
    if (all === '' && match.index >= text.length) break;
    records.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end.endsWith('\n')) records.push([]);
  }
  return records.filter((cells, at) => at < records.length - 1 || cells.length > 0);
}

function main() {
  const cases = allCases.filter((each) => each.shown !== undefined);
  const files = cases.map((each) => ({
    name: `${each.name}.${suffix(each)}`,
    bytes: bytesOfCase(each),
  }));
  const seen = convert(files, asText);
  let wrong = 0;
  let cells = 0;
  for (const each of cases) {
    cells +=
      each.shown?.reduce(
        (sum, { grid }) => sum + grid.reduce((all, row) => all + row.length, 0),
        0,
      ) ?? 0;
    const lines = unlike(each, seen);
    if (lines.length > 0) wrong += 1;
    for (const line of lines.slice(0, 5)) process.stdout.write(`${each.name}: ${line}\n`);
  }
  process.stdout.write(`${cases.length} workbooks, ${cells} cells, ${wrong} workbooks unlike\n`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

const suffix = (each: Case) => each.file.slice(each.file.lastIndexOf('.') + 1).toLowerCase();

if (import.meta.main) main();
