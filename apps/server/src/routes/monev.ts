// Meetings by HTTP: a room with its frozen material, obstacles, commitments and minutes, and what came of what
// was promised before.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  attendeesOf,
  closeMeeting,
  coverageAnswer,
  freezeMaterial,
  listMeetings,
  minutesDocx,
  minutesPdf,
  openMeeting,
  paperModel,
  rankingAnswer,
  readCommitmentLine,
  readMeeting,
  readMinutes,
  readOpening,
  recordCommitment,
  recordObstacle,
  saveDraft,
  settleCommitment,
  whatsappText,
} from '@payung/office';
import { addMonths, monthOf } from '@payung/values';
import type { Context } from 'hono';
import { depthBelow, type Means, nowhere, withQuestion } from '../coverage/question.ts';
import { gazetteer, nameIn } from '../gazetteer.ts';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import { choicesOf } from '../monev/choices.ts';
import {
  agreed,
  commitmentOnWire,
  meetingId,
  meetingNumber,
  meetingOnWire,
  roomOnWire,
} from '../monev/meeting-on-wire.ts';
import { answerAfter } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import {
  commitmentParam,
  draftKeySchema,
  draftSchema,
  freezeSchema,
  frozenSchema,
  lineSchema,
  madeMeetingSchema,
  meetingSchema,
  meetingsSchema,
  minutesQuery,
  newCommitmentSchema,
  newMeetingSchema,
  newObstacleSchema,
  numberedSchema,
  openingQuery,
  openingSchema,
  readLineSchema,
  savedDraftSchema,
  settleSchema,
  toldReasonSchema,
} from '../wire/monev.ts';
import { publicIdParam } from '../wire/people.ts';
import { attachment, contentType } from './attachment.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';
import { viewerOf } from './people.ts';
import { addPositionRoute } from './position.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addMonevRoutes(app: App, means: Means): void {
  const { options } = means;
  addPositionRoute(app, means);
  addRooms(app, options);
  addDraftKey(app, options);
  addRoom(app, options);
  addMaterial(app, means);
  addTalk(app, options);
  addPromises(app, options);
  addMinutes(app, options);
}

/** Meetings are of the whole region: for whoever speaks for a part of it there is none. */
function numberOf(c: Context<Env>, options: SiteOptions, id: string): number {
  if (meOf(c).live.area !== null) throw new RequestRefused(404, 'not_found', 'meeting');
  return meetingNumber(viewerOf(c, options), id);
}

function addRooms(app: App, options: SiteOptions): void {
  const { database } = options;
  const list = createRoute({
    ...door('meetings'),
    responses: { 200: json(meetingsSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const found = agreed(await listMeetings(database, c.var.actor));
    const viewer = viewerOf(c, options);
    const meetings = found.meetings.map((each) => roomOnWire(each, viewer));
    return c.json(meetingsSchema.parse({ meetings }), 200);
  });

  const making = createRoute({
    ...door('openMeeting'),
    request: { body: bodyOf(newMeetingSchema) },
    responses: { 201: json(madeMeetingSchema), ...refusals },
  });
  app.openapi(making, async (c) => {
    const wanted = c.req.valid('json');
    const { actor } = c.var;
    const made = await answerAfter(c, options, {
      work: { actor, reason: wanted.reason, action: 'monev.answered' },
      act: async () => {
        const { meeting } = agreed(await openMeeting(database, actor, wanted));
        return { id: meetingId(viewerOf(c, options), meeting) };
      },
    });
    return c.json(madeMeetingSchema.parse(made), 201);
  });
}

/** What seals unsent minutes in the browser of whoever leads: of his account, told to its session alone. */
function addDraftKey(app: App, { database }: SiteOptions): void {
  const draftKey = createRoute({
    ...door('draftKey'),
    responses: { 200: json(draftKeySchema), ...refusals },
  });
  app.openapi(draftKey, (c) => {
    const { live, tenant } = meOf(c);
    const bytes = database.vault.draftKey({ tenant, account: live.account });
    return c.json({ key: Buffer.from(bytes).toString('base64') }, 200);
  });
}

/** A fixed address before one with a blank. */
function addRoom(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const opening = createRoute({
    ...door('meetingOpening'),
    request: { query: openingQuery },
    responses: { 200: json(openingSchema), ...refusals },
  });
  app.openapi(opening, async (c) => {
    const day = c.req.valid('query').day ?? clock.today(site.zone);
    const asked = { day, at: monthOf(day) };
    const {
      at: month,
      promises,
      reminders,
    } = agreed(await readOpening(database, c.var.actor, asked));
    const viewer = viewerOf(c, options);
    const shown = {
      ...{ day, month },
      promises: promises.map((each) => commitmentOnWire(each, viewer)),
      reminders: reminders.map(({ meeting, ...each }) => ({
        ...each,
        meeting: meetingId(viewer, meeting),
      })),
    };
    return c.json(openingSchema.parse(shown), 200);
  });

  const one = createRoute({
    ...door('meeting'),
    request: { params: publicIdParam },
    responses: { 200: json(meetingSchema), ...refusals },
  });
  app.openapi(one, async (c) => {
    const meeting = numberOf(c, options, c.req.valid('param').id);
    const read = agreed(await readMeeting(database, c.var.actor, meeting));
    return c.json(
      meetingSchema.parse(
        meetingOnWire(read, viewerOf(c, options), languageOf(c, options.language)),
      ),
      200,
    );
  });
}

/** As they are now, once; small counts hidden, since papers of a meeting go to whoever sees no persons. */
function addMaterial(app: App, means: Means): void {
  const { options } = means;
  const { database } = options;
  const route = createRoute({
    ...door('freezeMaterial'),
    request: { params: publicIdParam, body: bodyOf(freezeSchema) },
    responses: { 200: json(frozenSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { actor } = c.var;
    const { live, tenant } = meOf(c);
    const { reason, plans = [] } = c.req.valid('json');
    const meeting = numberOf(c, options, c.req.valid('param').id);
    const choices = await choicesOf(c, options, plans);
    const { month } = agreed(await readMeeting(database, actor, meeting)).meeting;
    const asking = { definition: 'ucj', month, kind: 'domicile' } as const;
    const frozen = await withQuestion(means, { actor, live }, asking, async (question) => {
      const against = addMonths(question.at, -12);
      const nameOf = (code: string) => nameIn(question.register, code);
      const whole = { ...question, region: tenant };
      const districts = await rankingAnswer(whole, {
        ...{ depth: depthBelow(tenant), order: 'coverage', against, nameOf },
      });
      const coverage = {
        bySegment: await coverageAnswer(whole, { by: ['segment'], depth: 4, remit: nowhere }),
        byPayer: await coverageAnswer(whole, { by: ['payer'], depth: 4, remit: nowhere }),
        districts,
        places: Object.fromEntries(districts.withoutBase.map(({ code }) => [code, nameOf(code)])),
      };
      const tenantName = nameIn(await gazetteer(), tenant);
      return freezeMaterial(database, actor, {
        ...{ meeting, reason, coverage, tenantName, choices },
        ...{ today: options.clock.today(options.site.zone), zone: options.site.zone },
      });
    });
    const { sha256 } = agreed(frozen);
    return c.json(frozenSchema.parse({ sha256 }), 200);
  });
}

function addTalk(app: App, options: SiteOptions): void {
  const { database } = options;
  const obstacle = createRoute({
    ...door('recordObstacle'),
    request: { params: publicIdParam, body: bodyOf(newObstacleSchema) },
    responses: { 201: json(numberedSchema), ...refusals },
  });
  app.openapi(obstacle, async (c) => {
    const { reason, ...said } = c.req.valid('json');
    const { actor } = c.var;
    const meeting = numberOf(c, options, c.req.valid('param').id);
    const made = await answerAfter(c, options, {
      work: { actor, reason, action: 'monev.answered' },
      act: async () => {
        const done = await recordObstacle(database, actor, { meeting, reason, obstacle: said });
        return { number: agreed(done).number };
      },
    });
    return c.json(numberedSchema.parse(made), 201);
  });

  const draft = createRoute({
    ...door('saveMinutesDraft'),
    request: { params: publicIdParam, body: bodyOf(draftSchema) },
    responses: { 200: json(savedDraftSchema), 412: refused(), 428: refused(), ...refusals },
  });
  app.openapi(draft, async (c) => {
    const { text: notes, present, reason } = c.req.valid('json');
    const meeting = numberOf(c, options, c.req.valid('param').id);
    const request = {
      ...{ meeting, draft: { text: notes, present }, seen: versionOf(c) },
      ...(reason === undefined ? {} : { reason }),
    };
    const { number: version, at } = agreed(await saveDraft(database, c.var.actor, request));
    const saved = { version, at, attended: attendeesOf(present) };
    return c.json(savedDraftSchema.parse(saved), 200);
  });
}

function addPromises(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const reading = createRoute({
    ...door('readCommitmentLine'),
    request: { body: bodyOf(lineSchema) },
    responses: { 200: json(readLineSchema), ...refusals },
  });
  app.openapi(reading, (c) => {
    const { draft, missing } = readCommitmentLine(c.req.valid('json').line);
    const { written: _, ...fields } = draft;
    return c.json(readLineSchema.parse({ ...fields, missing }), 200);
  });

  const promising = createRoute({
    ...door('recordCommitment'),
    request: { params: publicIdParam, body: bodyOf(newCommitmentSchema) },
    responses: { 201: json(numberedSchema), ...refusals },
  });
  app.openapi(promising, async (c) => {
    const { reason, ...commitment } = c.req.valid('json');
    const { actor } = c.var;
    const meeting = numberOf(c, options, c.req.valid('param').id);
    const made = await answerAfter(c, options, {
      work: { actor, reason, action: 'monev.answered' },
      act: async () => {
        const done = await recordCommitment(database, actor, { meeting, reason, commitment });
        return { number: agreed(done).number };
      },
    });
    return c.json(numberedSchema.parse(made), 201);
  });

  const settling = createRoute({
    ...door('settleCommitment'),
    request: { params: commitmentParam, body: bodyOf(settleSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(settling, async (c) => {
    const { id, number } = c.req.valid('param');
    const { outcome, because, reason, day = clock.today(site.zone) } = c.req.valid('json');
    const meeting = numberOf(c, options, id);
    const settled = { outcome, reason: because, day };
    agreed(await settleCommitment(database, c.var.actor, { meeting, number, reason, settled }));
    return c.body(null, 204);
  });
}

const text = 'text/plain; charset=utf-8';

function addMinutes(app: App, options: SiteOptions): void {
  const { database } = options;
  const minutes = createRoute({
    ...door('minutes'),
    request: { params: publicIdParam, query: minutesQuery },
    responses: {
      200: other(contentType('.pdf'), contentType('.docx'), text),
      ...refusals,
    },
  });
  app.openapi(minutes, async (c) => {
    const meeting = numberOf(c, options, c.req.valid('param').id);
    const { format } = c.req.valid('query');
    const { input, sha256 } = agreed(await readMinutes(database, c.var.actor, meeting));
    const language = languageOf(c, options.language);
    const model = paperModel(input, { language, ...(sha256 === undefined ? {} : { sha256 }) });
    if (format === 'txt') return c.body(whatsappText(model), 200, { 'content-type': text });
    const bytes = await (format === 'pdf' ? minutesPdf(model) : minutesDocx(model));
    const name = `notulen-${input.material.meeting.day}.${format}`;
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': contentType(name),
      'content-disposition': attachment(name),
    });
  });

  const closing = createRoute({
    ...door('closeMeeting'),
    request: { params: publicIdParam, body: bodyOf(toldReasonSchema) },
    responses: { 200: json(frozenSchema), ...refusals },
  });
  app.openapi(closing, async (c) => {
    const { reason } = c.req.valid('json');
    const meeting = numberOf(c, options, c.req.valid('param').id);
    const { sha256 = '' } = agreed(await closeMeeting(database, c.var.actor, { meeting, reason }));
    return c.json(frozenSchema.parse({ sha256 }), 200);
  });
}
