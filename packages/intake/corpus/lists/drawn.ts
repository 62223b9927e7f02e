// Tables drawn in plain text: columns by blanks alone, bars between cells, lines between rows.

import { rawCase } from '../cases.ts';
import { columnsOf, good, line, listOf, usual } from '../list.ts';
import { but, workers } from '../people.ts';
import type { Case } from '../truth.ts';
import { plain } from '../workbook.ts';

/** The last two headings one blank apart: their columns are those of the rows. */
function printedTightly(): Case {
  const list = listOf(
    workers('text-printed-tightly', 8).map((each) => good(each)),
    { columns: columnsOf('no', 'nik', 'nama', 'jenis_kelamin', 'desa') },
  );
  const [, ...rows] = list.grid.map((cells) => cells.map(plain));
  const widths = widthsOf(rows);
  const lines = rows.map((cells) =>
    cells.map((text, at) => text.padEnd((widths[at] ?? 0) + (at === 3 ? 3 : 2))).join(''),
  );
  const starts = widths.map((_, at) => (lines[0] ?? '').indexOf(rows[0]?.[at] ?? ''));
  const heading = `${'No'.padEnd(starts[1] ?? 0)}${'NIK'.padEnd((starts[2] ?? 0) - (starts[1] ?? 0))}${'Nama'.padEnd((starts[3] ?? 0) - (starts[2] ?? 0))}L/P Desa`;
  return rawCase({
    name: 'text-printed-tightly',
    about: 'A printed table whose last heading stands one blank after the one before.',
    file: 'daftar.txt',
    bytes: `${[heading, ...lines].join('\n')}\n`,
    rows: list.rows,
  });
}

function widthsOf(texts: readonly (readonly string[])[]): readonly number[] {
  return (texts[0] ?? []).map((_, at) => Math.max(...texts.map((cells) => cells[at]?.length ?? 0)));
}

/** A table with bars between its cells and drawn lines. */
function drawn(
  name: string,
  about: string,
  rule: (widths: readonly number[]) => string,
  where: 'under heading' | 'frame',
): Case {
  const drawnLine = line('---');
  const list = listOf(
    workers(name, 6).map((each) => good(each)),
    {
      before: where === 'frame' ? [drawnLine] : [],
      heading: [line(...usual.map(([text]) => text)), drawnLine],
    },
  );
  const texts = list.grid.map((cells) => cells.map(plain));
  const widths = widthsOf(texts.filter((cells) => cells.length > 1));
  const lines = texts.map((cells) =>
    cells.length === 1
      ? rule(widths)
      : `| ${cells.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  const last = where === 'frame' ? [rule(widths)] : [];
  const end = last.map(() => ({
    row: lines.length + 1,
    disposition: 'ignored' as const,
  }));
  return rawCase({
    name,
    about,
    file: 'daftar.txt',
    bytes: `${[...lines, ...last].join('\n')}\n`,
    rows: [...list.rows, ...end],
  });
}

/** Columns filled up with blanks, as a program prints a table; some cells in the middle are empty. */
function printed(): Case {
  const list = listOf(
    workers('text-printed', 8).map((each, at) => {
      if (at === 2) return good(but(each, { alamat: '' }), {}, { values: { alamat: null } });
      if (at === 5) return good(each, { jenis_kelamin: '' }, { may: ['sex_from_nik'] });
      return good(each);
    }),
    { columns: columnsOf('no', 'nik', 'nama', 'jenis_kelamin', 'alamat', 'desa') },
  );
  const texts = list.grid.map((cells) => cells.map(plain));
  const widths = (texts[0] ?? []).map((_, at) =>
    Math.max(...texts.map((cells) => cells[at]?.length ?? 0)),
  );
  const lines = texts.map((cells) =>
    cells.map((text, at) => text.padEnd((widths[at] ?? 0) + 3)).join(''),
  );
  return rawCase({
    name: 'text-printed-columns',
    about: 'A printed table without delimiters: an empty cell in the middle keeps its place.',
    file: 'daftar.txt',
    bytes: `${lines.join('\n')}\n`,
    rows: list.rows,
  });
}

export const drawnCases: readonly Case[] = [
  printed(),
  printedTightly(),
  drawn(
    'text-table-with-bars',
    'A table as messages and notes draw it: the line under the heading is nobody.',
    (widths) => `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    'under heading',
  ),
  drawn(
    'text-table-in-a-frame',
    'A table as a database prints it: the lines of the frame are nobody.',
    (widths) => `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`,
    'frame',
  ),
];
