// Other ways to sign in: by a passkey, and by the issuer of identities; and the own passkeys and binding.

import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { deviceText } from '../accounts/device.ts';
import {
  askBinding,
  askIssuer,
  bind,
  finishByCode,
  ownBinding,
  signInByIssuer,
  unbind,
} from '../accounts/identity.ts';
import { type Issuer, openIssuer } from '../accounts/issuer.ts';
import type { From } from '../accounts/opening.ts';
import {
  addPasskey,
  askForPasskey,
  askForSignIn,
  hasPasskeys,
  ownPasskeys,
  removePasskey,
  signInByPasskey,
} from '../accounts/passkeys.ts';
import {
  getQuestion,
  keptQuestion,
  type Question,
  questionCookie,
  questionSeconds,
} from '../accounts/question.ts';
import { addressOf, type Door, type Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { logLine } from '../request-log.ts';
import { idParam } from '../wire/account.ts';
import {
  bindingAnswerSchema,
  bindingSchema,
  issuerAddressSchema,
  issuerAnswerSchema,
  issuerWishSchema,
  madePasskeySchema,
  newPasskeySchema,
  passkeyAnswerSchema,
  passkeyQuestionSchema,
  passkeysSchema,
  passkeyWishSchema,
  passwordAgainSchema,
  waysSchema,
} from '../wire/ways.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';
import { enter } from './site-session.ts';

type App = OpenAPIHono<Env>;
type Parts = {
  readonly options: SiteOptions;
  readonly sessions: Door;
  readonly issuer: Issuer | undefined;
};

export function addWayRoutes(
  app: App,
  { options, sessions }: { readonly options: SiteOptions; readonly sessions: Door },
): void {
  const { issuer: settings } = options.site;
  const tell = (failure: string) => options.log(logLine(options, { failure }));
  const issuer = settings === undefined ? undefined : openIssuer(settings, tell);
  const parts = { options, sessions, issuer };
  addWays(app, parts);
  addPasskeySignIn(app, parts);
  addIssuerSignIn(app, parts);
  addOwnPasskeys(app, options);
  addBinding(app, parts);
}

function addWays(app: App, { options, issuer }: Parts): void {
  const route = createRoute({ ...door('signInWays'), responses: { 200: json(waysSchema) } });
  const name = issuer?.settings.name;
  app.openapi(route, (c) =>
    c.json(
      { passkeys: hasPasskeys(options), ...(name === undefined ? {} : { issuer: { name } }) },
      200,
    ),
  );
}

/** Strict: it comes back with requests of our own pages alone. */
const cookie = { httpOnly: true, secure: true, sameSite: 'Strict', path: '/' } as const;

function keep(c: Context<Env>, kept: string): void {
  setCookie(c, questionCookie, kept, { ...cookie, maxAge: questionSeconds });
}

function forget(c: Context<Env>): void {
  setCookie(c, questionCookie, '', { ...cookie, maxAge: 0 });
}

function asked<K extends Question['kind']>(
  c: Context<Env>,
  options: SiteOptions,
  kinds: readonly K[],
) {
  return getQuestion(options, getCookie(c, questionCookie), kinds);
}

function fromOf(c: Context<Env>, options: SiteOptions): From {
  return { address: addressOf(c, options), device: deviceText(c.req.header('user-agent')) };
}

function addPasskeySignIn(app: App, { options, sessions }: Parts): void {
  const asking = createRoute({
    ...door('askPasskeySignIn'),
    responses: { 200: json(passkeyQuestionSchema), 409: refused() },
  });
  app.openapi(asking, async (c) => {
    const { asked, question } = await askForSignIn(options);
    keep(c, keptQuestion(options, question));
    return c.json(passkeyQuestionSchema.parse(asked), 200);
  });

  const answering = createRoute({
    ...door('passkeySignIn'),
    request: { body: bodyOf(passkeyAnswerSchema) },
    responses: { 204: other(), 401: refused(), 403: refused(), 422: refused(), 429: refused() },
  });
  app.openapi(answering, async (c) => {
    const question = asked(c, options, ['passkey']);
    const { response } = c.req.valid('json');
    const opened = await signInByPasskey(options, { response, question }, fromOf(c, options));
    forget(c);
    await enter(c, { options, sessions }, opened);
    return c.body(null, 204);
  });
}

function addIssuerSignIn(app: App, parts: Parts): void {
  const { options, sessions, issuer } = parts;
  const asking = createRoute({
    ...door('askIssuerSignIn'),
    request: { body: bodyOf(issuerWishSchema) },
    responses: { 200: json(issuerAddressSchema), 409: refused(), 503: refused() },
  });
  app.openapi(asking, async (c) => {
    const { address, question } = await askIssuer(options, set(issuer), c.req.valid('json').tenant);
    keep(c, keptQuestion(options, question));
    return c.json({ address }, 200);
  });

  const answering = createRoute({
    ...door('issuerSignIn'),
    request: { body: bodyOf(issuerAnswerSchema) },
    responses: {
      ...{ 204: other(), 401: refused(), 403: refused(), 409: refused(), 422: refused() },
      ...{ 429: refused(), 503: refused() },
    },
  });
  app.openapi(answering, async (c) => {
    const opened = await openedBy(c, parts, c.req.valid('json'));
    if ('kept' in opened) {
      keep(c, opened.kept);
      throw new RequestRefused(401, 'not_allowed', 'code_due');
    }
    forget(c);
    await enter(c, { options, sessions }, opened);
    return c.body(null, 204);
  });
}

type IssuerAnswer = z.infer<typeof issuerAnswerSchema>;

function openedBy(c: Context<Env>, { options, issuer }: Parts, answer: IssuerAnswer) {
  const from = fromOf(c, options);
  const known = set(issuer);
  if ('code' in answer) {
    const question = asked(c, options, ['vouched']);
    return finishByCode(options, { question, code: answer.code }, from);
  }
  const returned = { query: answer.query, question: asked(c, options, ['issuer']) };
  return signInByIssuer(options, known, { returned, from });
}

function set(issuer: Issuer | undefined): Issuer {
  if (issuer === undefined) throw new RequestRefused(409, 'request_invalid', 'issuer_unset');
  return issuer;
}

function addOwnPasskeys(app: App, options: SiteOptions): void {
  const list = createRoute({ ...door('passkeys'), responses: { 200: json(passkeysSchema) } });
  app.openapi(list, async (c) =>
    c.json(passkeysSchema.parse({ passkeys: await ownPasskeys(options, meOf(c)) }), 200),
  );

  const asking = createRoute({
    ...door('askPasskey'),
    request: { body: bodyOf(passwordAgainSchema) },
    responses: { 200: json(passkeyWishSchema), 403: refused(), 409: refused(), 429: refused() },
  });
  app.openapi(asking, async (c) => {
    const { password } = c.req.valid('json');
    const { asked, question } = await askForPasskey(options, meOf(c), password);
    keep(c, keptQuestion(options, question));
    return c.json(passkeyWishSchema.parse(asked), 200);
  });

  const adding = createRoute({
    ...door('addPasskey'),
    request: { body: bodyOf(newPasskeySchema) },
    responses: { 201: json(madePasskeySchema), 409: refused(), 422: refused() },
  });
  app.openapi(adding, async (c) => {
    const question = asked(c, options, ['new_passkey']);
    const id = await addPasskey(options, meOf(c), { ...c.req.valid('json'), question });
    forget(c);
    return c.json({ id }, 201);
  });

  const removing = createRoute({
    ...door('removePasskey'),
    request: { params: idParam, body: bodyOf(passwordAgainSchema) },
    responses: { 204: other(), 403: refused(), 404: refused(), 429: refused() },
  });
  app.openapi(removing, async (c) => {
    const { id } = c.req.valid('param');
    const { password } = c.req.valid('json');
    await removePasskey(options, meOf(c), { id, password });
    return c.body(null, 204);
  });
}

function addBinding(app: App, { options, issuer }: Parts): void {
  const one = createRoute({ ...door('binding'), responses: { 200: json(bindingSchema) } });
  app.openapi(one, async (c) => {
    const binding = await ownBinding(options, meOf(c));
    return c.json(binding === undefined ? {} : { binding }, 200);
  });

  const asking = createRoute({
    ...door('askBinding'),
    request: { body: bodyOf(passwordAgainSchema) },
    responses: {
      ...{ 200: json(issuerAddressSchema), 403: refused(), 409: refused(), 429: refused() },
      503: refused(),
    },
  });
  app.openapi(asking, async (c) => {
    const { password } = c.req.valid('json');
    const sent = await askBinding(options, set(issuer), { me: meOf(c), password });
    keep(c, keptQuestion(options, sent.question));
    return c.json({ address: sent.address }, 200);
  });

  const binding = createRoute({
    ...door('bind'),
    request: { body: bodyOf(bindingAnswerSchema) },
    responses: {
      ...{ 204: other(), 403: refused(), 409: refused(), 422: refused(), 503: refused() },
    },
  });
  app.openapi(binding, async (c) => {
    const known = set(issuer);
    const returned = {
      query: c.req.valid('json').query,
      question: asked(c, options, ['binding']),
    };
    await bind(options, known, { me: meOf(c), returned });
    forget(c);
    return c.body(null, 204);
  });

  const unbinding = createRoute({
    ...door('unbind'),
    request: { body: bodyOf(passwordAgainSchema) },
    responses: { 204: other(), 403: refused(), 409: refused(), 429: refused() },
  });
  app.openapi(unbinding, async (c) => {
    await unbind(options, meOf(c), c.req.valid('json').password);
    return c.body(null, 204);
  });
}
