// Accounts, sessions, roles and the trail on the wire. Bodies are closed: a field nobody wrote down
// here (`role`, `tenant`, `approvedBy`) refuses the request.

import { z } from '@hono/zod-openapi';
import { accountRoles } from '@payung/engine/access';
import { type Day, isDay } from '@payung/values';
import { safeText } from './issue.ts';

const id = z.uuid();
const code = z.string().regex(/^\d{2,10}$/);
const name = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
const password = z.string().min(1).max(400);
const dayText = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value))
  .openapi({
    type: 'string',
    format: 'date',
  });

export const accountSignInSchema = z
  .strictObject({
    tenant: code.openapi({ example: '7502' }),
    name,
    password,
    code: z.string().min(6).max(40).exactOptional(),
  })
  .openapi('MasukAkun');

export const remitSchema = z
  .strictObject({
    role: z.enum(accountRoles),
    area: code.exactOptional(),
    opd: z.string().min(1).max(80).exactOptional(),
    until: dayText,
  })
  .openapi('Kewenangan');

export const ownGrantSchema = z.object({
  id,
  role: z.enum(accountRoles),
  area: code.exactOptional(),
  opd: safeText.exactOptional(),
  until: dayText,
});

export const meSchema = z
  .object({
    actor: z.object({ id, role: z.enum(accountRoles), name, title: safeText }),
    tenant: code,
    grant: id,
    grants: z.array(ownGrantSchema).readonly(),
    /** What must be done before anything else. */
    due: z.enum(['password_due', 'factor_due']).exactOptional(),
    hasFactor: z.boolean(),
    endsInSeconds: z.number().int(),
    /** In which the offices of the region write the time of day. */
    zone: z.enum(['WIB', 'WITA', 'WIT']),
  })
  .openapi('Saya');

export const switchSchema = z.strictObject({ grant: id });
export const passwordSchema = z.strictObject({ current: password, next: password });
export const factorStartSchema = z.strictObject({ password });
export const factorSecretSchema = z.object({ secret: z.string(), address: z.string() });
export const factorCodeSchema = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
export const backupCodesSchema = z.object({ codes: z.array(z.string()).readonly() });

export const devicesSchema = z.object({
  devices: z
    .array(
      z.object({
        id,
        device: z.string(),
        openedAt: z.string(),
        usedAt: z.string(),
        isThis: z.boolean(),
      }),
    )
    .readonly(),
});

export const grantSchema = ownGrantSchema
  .extend({
    account: id,
    givenBy: id.nullable(),
    givenAt: z.string(),
    approvedBy: id.nullable(),
    state: z.enum(['waiting', 'held', 'past', 'ended']),
  })
  .openapi('Pemberian');
export const grantsSchema = z.object({ grants: z.array(grantSchema).readonly() });

export const userSchema = z
  .object({
    id,
    name,
    title: safeText,
    disabled: z.boolean(),
    hasFactor: z.boolean(),
    passwordDue: z.boolean(),
    madeAt: z.string(),
    version: z.number().int(),
    grants: z.array(grantSchema).readonly(),
  })
  .openapi('Pengguna');
export const usersSchema = z.object({
  users: z.array(userSchema).readonly(),
  /** For the next page; absent on the last. */
  next: z.string().exactOptional(),
});

export const newUserSchema = z
  .strictObject({ name, title: z.string().trim().min(1).max(120), grant: remitSchema })
  .openapi('PenggunaBaru');
export const madeUserSchema = z.object({
  id,
  grant: id,
  password: z.string(),
  validHours: z.number().int(),
});
export const givenPasswordSchema = z.object({
  password: z.string(),
  validHours: z.number().int(),
});
export const madeGrantSchema = z.object({ id });
export const idParam = z.object({ id });

export const auditSchema = z
  .object({
    entries: z
      .array(
        z.object({
          id: z.number().int(),
          at: z.string(),
          actor: z.string(),
          role: z.string(),
          action: z.string(),
          reason: safeText,
          subject: z.record(z.string(), z.union([safeText, z.number()])),
        }),
      )
      .readonly(),
    next: z.string().exactOptional(),
  })
  .openapi('Jejak');
export const auditHeadSchema = z.object({
  head: z.object({ id: z.number().int(), digest: z.string() }).exactOptional(),
});

export type AccountSignInWire = z.infer<typeof accountSignInSchema>;
export type MeWire = z.infer<typeof meSchema>;
export type DevicesWire = z.infer<typeof devicesSchema>;
export type UserWire = z.infer<typeof userSchema>;
export type UsersWire = z.infer<typeof usersSchema>;
export type NewUserWire = z.infer<typeof newUserSchema>;
export type GrantWire = z.infer<typeof grantSchema>;
export type AuditWire = z.infer<typeof auditSchema>;
