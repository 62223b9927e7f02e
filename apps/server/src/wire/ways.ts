// Other ways to sign in on the wire: passkeys as browsers write them (WebAuthn level 3, toJSON), and the
// issuer of identities.

import { z } from '@hono/zod-openapi';
import { safeText } from './issue.ts';

const id = z.uuid();
const password = z.string().min(1).max(400);
const code = z.string().regex(/^\d{2,10}$/);
/** Bytes as base64url. */
const bytes = z
  .string()
  .regex(/^[\w-]{1,8000}$/)
  .openapi({ example: 'AQIDBA' });
const transports = z.array(z.string().min(1).max(40)).max(10);
const extensions = z.record(z.string().max(60), z.unknown());

export const waysSchema = z
  .object({
    passkeys: z.boolean(),
    /** As people know it; absent: none is set. */
    issuer: z.object({ name: safeText }).exactOptional(),
  })
  .openapi('CaraMasuk');

const answered = {
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
  clientExtensionResults: extensions,
};

export const newPasskeySchema = z
  .strictObject({
    label: z.string().trim().min(1).max(60),
    response: z.strictObject({
      ...answered,
      response: z.strictObject({
        clientDataJSON: bytes,
        attestationObject: bytes,
        authenticatorData: bytes.exactOptional(),
        publicKey: bytes.exactOptional(),
        publicKeyAlgorithm: z.number().int().exactOptional(),
        transports: transports.exactOptional(),
      }),
    }),
  })
  .openapi('PasskeyBaru');

export const passkeyAnswerSchema = z
  .strictObject({
    response: z.strictObject({
      ...answered,
      response: z.strictObject({
        clientDataJSON: bytes,
        authenticatorData: bytes,
        signature: bytes,
        userHandle: bytes.exactOptional(),
      }),
    }),
  })
  .openapi('MasukPasskey');

const known = z.object({ id: bytes, type: z.literal('public-key') });

export const passkeyWishSchema = z
  .object({
    rp: z.object({ name: safeText, id: z.string() }),
    user: z.object({ id: bytes, name: z.string(), displayName: safeText }),
    challenge: bytes,
    pubKeyCredParams: z.array(z.object({ alg: z.number().int(), type: z.literal('public-key') })),
    timeout: z.number().int(),
    attestation: z.literal('none'),
    excludeCredentials: z.array(known),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
  })
  .openapi('PermintaanPasskey');

export const passkeyQuestionSchema = z
  .object({
    challenge: bytes,
    rpId: z.string(),
    timeout: z.number().int(),
    userVerification: z.literal('required'),
  })
  .openapi('PertanyaanPasskey');

export const passwordAgainSchema = z.strictObject({ password });
export const madePasskeySchema = z.object({ id });
export const passkeysSchema = z
  .object({
    passkeys: z
      .array(z.object({ id, label: safeText, madeAt: z.string(), usedAt: z.string().nullable() }))
      .readonly(),
  })
  .openapi('DaftarPasskey');

export const issuerWishSchema = z.strictObject({ tenant: code.openapi({ example: '7502' }) });
export const issuerAddressSchema = z.object({ address: z.string() });
/** First what the issuer sent, then the code where one is asked for. */
export const issuerAnswerSchema = z
  .union([
    z.strictObject({ query: z.string().min(1).max(4_000) }),
    z.strictObject({ code: z.string().min(6).max(40) }),
  ])
  .openapi('MasukPenyedia');
export const bindingAnswerSchema = z.strictObject({ query: z.string().min(1).max(4_000) });
export const bindingSchema = z
  .object({
    binding: z.object({ boundAt: z.string(), usedAt: z.string().nullable() }).exactOptional(),
  })
  .openapi('Hubungan');

export type WaysWire = z.infer<typeof waysSchema>;
export type PasskeysWire = z.infer<typeof passkeysSchema>;
export type PasskeyWishWire = z.infer<typeof passkeyWishSchema>;
export type PasskeyQuestionWire = z.infer<typeof passkeyQuestionSchema>;
export type BindingWire = z.infer<typeof bindingSchema>;
