// The columns of a list as it was read: what a page needs to show its cells under their headings, and steps
// need to find a field in a row. Headings are the sender's words: it is kept sealed.

import { type FieldName, fieldNames, type TableSurvey } from '@payung/intake';
import { z } from 'zod';

const layoutSchema = z.array(
  z.object({
    sheet: z.string().exactOptional(),
    /** First row of the sheet that belongs to the table. */
    from: z.number().int(),
    columns: z.array(
      z.object({
        index: z.number().int(),
        heading: z.string(),
        field: z.enum(fieldNames).exactOptional(),
      }),
    ),
  }),
);

export type Layout = z.infer<typeof layoutSchema>;

export function layoutOf(tables: readonly TableSurvey[]): Layout {
  return tables.map(({ sheet, from, columns }) => ({
    ...(sheet === undefined ? {} : { sheet }),
    from,
    columns: columns.map(({ index, heading, field }) => ({
      ...{ index, heading },
      ...(field === undefined ? {} : { field }),
    })),
  }));
}

export function readLayout(text: string): Layout {
  return layoutSchema.parse(JSON.parse(text));
}

type Place = { readonly row: number; readonly sheet?: string };

/** Of the table in which the row stands. */
export function columnsAt(layout: Layout, { sheet, row }: Place): Layout[number]['columns'] {
  return layout.findLast((table) => table.sheet === sheet && table.from <= row)?.columns ?? [];
}

export function fieldAt(layout: Layout, place: Place, index: number): FieldName | undefined {
  return columnsAt(layout, place).find((column) => column.index === index)?.field;
}

export function indexOf(layout: Layout, place: Place, field: FieldName): number | undefined {
  return columnsAt(layout, place).find((column) => column.field === field)?.index;
}
