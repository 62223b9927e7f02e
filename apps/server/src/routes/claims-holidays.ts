// Holidays by HTTP: the nation's with their decree, and the region's own, set and taken back by a letter.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { listHolidays, setHoliday, takeBackHoliday } from '@payung/office';
import { settled } from '../claims/claim-on-wire.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { assertWholeRegion } from '../proposals/proposals.ts';
import {
  endHolidaySchema,
  holidayParam,
  holidaysQuery,
  holidaysSchema,
  newHolidaySchema,
} from '../wire/holiday.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addHolidayRoutes(app: App, { database }: SiteOptions): void {
  const list = createRoute({
    ...door('holidays'),
    request: { query: holidaysQuery },
    responses: { 200: json(holidaysSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const found = settled(await listHolidays(database, c.var.actor, c.req.valid('query').year));
    return c.json(holidaysSchema.parse({ holidays: found.holidays }), 200);
  });

  const setting = createRoute({
    ...door('setHoliday'),
    request: { body: bodyOf(newHolidaySchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(setting, async (c) => {
    assertWholeRegion(meOf(c));
    settled(await setHoliday(database, c.var.actor, c.req.valid('json')));
    return c.body(null, 204);
  });

  const ending = createRoute({
    ...door('endHoliday'),
    request: { params: holidayParam, body: bodyOf(endHolidaySchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(ending, async (c) => {
    assertWholeRegion(meOf(c));
    const request = { ...c.req.valid('param'), ...c.req.valid('json') };
    settled(await takeBackHoliday(database, c.var.actor, request));
    return c.body(null, 204);
  });
}
