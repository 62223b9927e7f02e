// A certificate for the tests' own proxy: self-signed, for this machine only, made anew for each run, so
// that no key lies in the repository. Node signs but writes no certificates; this writes the few parts
// of RFC 5280 a browser asks for.

import { generateKeyPairSync, sign } from 'node:crypto';

const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
  ipAddress: 0x87,
} as const;

const oids = {
  ecdsaSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
  commonName: [0x55, 0x04, 0x03],
  subjectAltName: [0x55, 0x1d, 0x11],
} as const;

export type Certificate = { readonly key: string; readonly cert: string };

/** For `localhost` and 127.0.0.1, valid through the tests' decade. */
export function makeCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = part(tags.sequence, part(tags.oid, Buffer.from(oids.ecdsaSha256)));
  const name = part(
    tags.sequence,
    part(
      tags.set,
      part(
        tags.sequence,
        part(tags.oid, Buffer.from(oids.commonName)),
        part(tags.utf8, Buffer.from('Payung tests')),
      ),
    ),
  );
  const hosts = part(
    tags.sequence,
    part(tags.dnsName, Buffer.from('localhost')),
    part(tags.ipAddress, Buffer.from([127, 0, 0, 1])),
  );
  const body = part(
    tags.sequence,
    part(tags.version, part(tags.integer, Buffer.from([2]))),
    part(tags.integer, Buffer.from([1])),
    algorithm,
    name,
    part(
      tags.sequence,
      part(tags.time, Buffer.from('250101000000Z')),
      part(tags.time, Buffer.from('450101000000Z')),
    ),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    part(
      tags.extensions,
      part(
        tags.sequence,
        part(
          tags.sequence,
          part(tags.oid, Buffer.from(oids.subjectAltName)),
          part(tags.octets, hosts),
        ),
      ),
    ),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = part(
    tags.sequence,
    body,
    algorithm,
    part(tags.bits, Buffer.concat([Buffer.from([0]), signature])),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

/** Tag, length, content: DER. */
function part(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size =
    length < 0x80
      ? [length]
      : length < 0x1_00
        ? [0x81, length]
        : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
