// The rules as a service: dated figures, a calculation, and a calculation with its steps. No session
// and no data of this installation; what is asked is kept nowhere.

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type AnyRule,
  askUnder,
  findParameter,
  findRule,
  lawCheckedOn,
  type ParameterId,
  parameters,
  parseReform,
} from '@payung/law';
import { ruleText } from '@payung/law/details';
import { type Day, type Issue, isDay, issueText, type Language, Refusal } from '@payung/values';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import type { ServerOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import {
  askSchema,
  calculatedSchema,
  lawRefusedSchema,
  parameterSchema,
  parametersSchema,
  tracedSchema,
} from '../wire/law.ts';
import { bodyOf, door, json, refused } from './door.ts';

type App = OpenAPIHono<Env>;
const at = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value))
  .openapi({ type: 'string', format: 'date', example: '2026-07-01' });
const ids = Object.keys(parameters).filter(isParameterId);

export function addLawRoutes(app: App, options: ServerOptions): void {
  addParameters(app);
  addAsking(app, options);
}

function addParameters(app: App): void {
  const list = createRoute({
    ...door('parameters'),
    request: { query: z.object({ at: at.exactOptional() }) },
    responses: { 200: json(parametersSchema), 400: refused() },
  });
  app.openapi(list, (c) => {
    const on = c.req.valid('query').at ?? lawCheckedOn;
    const inForce = ids.map((id) => {
      const found = findParameter(id, on);
      return { id, ...parameters[id], values: found === undefined ? [] : [found] };
    });
    const answer = { checkedOn: lawCheckedOn, at: on, parameters: inForce };
    return c.json(parametersSchema.parse(answer), 200);
  });

  const one = createRoute({
    ...door('parameter'),
    request: { params: z.object({ id: z.string().max(120) }) },
    responses: { 200: json(parameterSchema), 404: refused() },
  });
  app.openapi(one, (c) => {
    const { id } = c.req.valid('param');
    if (!isParameterId(id)) throw new RequestRefused(404, 'not_found', 'parameter');
    return c.json(parameterSchema.parse({ id, ...parameters[id] }), 200);
  });
}

function isParameterId(text: string): text is ParameterId {
  return Object.hasOwn(parameters, text);
}

function addAsking(app: App, options: ServerOptions): void {
  const calculate = createRoute({
    ...door('calculate'),
    request: { body: bodyOf(askSchema) },
    responses: { 200: json(calculatedSchema), 400: refused(), 422: json(lawRefusedSchema) },
  });
  app.openapi(calculate, (c) => {
    const found = ask(c.req.valid('json'), languageIn(c, options));
    if (!found.ok) return c.json(lawRefusedSchema.parse(found), 422);
    return c.json(calculatedSchema.parse(found), 200);
  });

  const trace = createRoute({
    ...door('trace'),
    request: { body: bodyOf(askSchema) },
    responses: { 200: json(tracedSchema), 400: refused(), 422: json(lawRefusedSchema) },
  });
  app.openapi(trace, (c) => {
    const found = ask(c.req.valid('json'), languageIn(c, options));
    if (!found.ok) return c.json(lawRefusedSchema.parse(found), 422);
    const { term, sources } = found.about;
    return c.json(tracedSchema.parse({ ...found, term, sources, ...ruleText(found.rule) }), 200);
  });
}

function languageIn(c: Context<Env>, options: ServerOptions): Language {
  return languageOf(c, options.language);
}

type Asked = z.infer<typeof askSchema>;

function ask({ rule, facts, assume }: Asked, language: Language) {
  const about: AnyRule | undefined = findRule(rule);
  if (about === undefined) throw new RequestRefused(404, 'not_found', 'rule');
  const reform = parseReform(assume ?? []);
  if (!reform.ok) throw new Refusal(reform.issues);
  const found = askUnder(reform.value, about, facts);
  const issues = found.issues.map((each) => told(each, language));
  if (!found.ok) return { ok: false as const, rule, issues };
  return { ok: true as const, about, rule, ...found.value, issues };
}

function told(issue: Issue, language: Language) {
  return { ...issue, ...issueText(issue, language) };
}
