// The columns of a list on the wire: as the file has them with a few of its values, as they are understood, and
// what a person says of them. Long numbers are masked.

import { z } from '@hono/zod-openapi';
import { columnFields, constantFields } from '../imports/fields.ts';
import { safeText } from './issue.ts';

const count = z.number().int();
const field = z.enum(columnFields);
const sheetName = z.string().max(255);
const headingRow = z.number().int().min(1).max(1_048_576);

export const columnsQuery = z.strictObject({
  /** Where the caller would see the heading: the sheet by its place in the file, and the row. */
  sheet: z.coerce.number().int().min(1).max(1_000).exactOptional(),
  row: z.coerce.number().int().min(1).max(1_048_576).exactOptional(),
});

const constants = z
  .partialRecord(
    z.enum(constantFields),
    z
      .string()
      .trim()
      .min(1)
      .max(100)
      // A place or an office has no long number; a pattern that says so cannot be published.
      .refine((text) => !/\p{Cc}|\d{10}/u.test(text)),
  )
  .readonly();

export const columnsSchema = z
  .object({
    /** Whether the columns are told, known from an earlier list of the sender, or guessed. */
    from: z.enum(['told', 'recipe', 'guess']),
    /** The month of that earlier list. */
    month: z.string().exactOptional(),
    /** Whose lists are remembered: a place or an office; absent = one person's. */
    sender: safeText.exactOptional(),
    /** Whether it can be told now; not while the list is read, and not behind Simpan. */
    isOpen: z.boolean(),
    /** Corrections of cells that stand in the way: they are undone first. */
    steps: count,
    constants,
    sheets: z
      .array(
        z.object({
          sheet: z.string().exactOptional(),
          isHidden: z.boolean(),
          isLeft: z.boolean(),
          /** The first rows as written. */
          rows: z
            .array(
              z.object({
                row: count,
                cells: z.array(z.string()).readonly(),
                /** A row of a person is no heading. */
                isPerson: z.boolean(),
              }),
            )
            .readonly(),
          heading: z
            .object({
              row: count,
              isKnown: z.boolean(),
              /** Fields that several columns may hold. */
              asked: z.array(z.string()).readonly(),
              columns: z
                .array(
                  z.object({
                    index: count,
                    heading: safeText,
                    field: z.string().exactOptional(),
                    /** 0 to 1. */
                    confidence: z.number(),
                    samples: z.array(z.string()).readonly(),
                    /** Place and day of birth out of one cell, as they are read. */
                    reads: z
                      .object({ place: safeText.exactOptional(), day: z.string().exactOptional() })
                      .exactOptional(),
                  }),
                )
                .readonly(),
            })
            .exactOptional(),
        }),
      )
      .readonly(),
  })
  .openapi('KolomKiriman');

export const newColumnsSchema = z
  .strictObject({
    sheets: z
      .array(
        z.discriminatedUnion('isLeft', [
          z.strictObject({ sheet: sheetName.exactOptional(), isLeft: z.literal(true) }),
          z.strictObject({
            sheet: sheetName.exactOptional(),
            isLeft: z.literal(false),
            row: headingRow,
            /** By column; null = it is left aside. */
            fields: z.array(field.nullable()).min(1).max(1_000).readonly(),
          }),
        ]),
      )
      .min(1)
      .max(1_000)
      .readonly(),
    constants: constants.default({}),
    /** For the sender's next lists under the same headings. */
    remember: z.boolean(),
  })
  .openapi('KolomBaru');

export type ColumnsWire = z.infer<typeof columnsSchema>;
export type NewColumnsWire = z.infer<typeof newColumnsSchema>;
