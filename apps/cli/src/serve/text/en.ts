// All words of `payung serve` in English.

import type { ServeText } from './id.ts';

export const en: ServeText = {
  help: `payung serve: a server for many offices, with accounts

Usage:
  payung serve --tenant 75.02 --origin https://payung.example.go.id [--port 8421] [--proxy]
      [--metrics-port 9421]
      [--first-admin NAME] [--lang id|en]
      --tenant   the region this installation belongs to
      --origin   the address as people type it; https (http only for 127.0.0.1)
      --port     the server listens on 127.0.0.1 only; a proxy (nginx, Caddy) holds the certificate
      --proxy    a proxy of one's own: the client's address is the last in X-Forwarded-For
      --metrics-port  figures of the server (counts, times, memory; nobody's data) at
          127.0.0.1:PORT/metrics
      --first-admin  makes the first administrator, only while the region has none; the password is
                     printed here once and holds for 72 hours

SIGTERM or Ctrl-C: no new work, waits at most 20 seconds for what is running; once more: stops at
once. Exit code: 0 stopped, 2 refused.`,
  tenantInvalid: 'Name the region: --tenant 75.02 (written “{value}”).',
  originInvalid:
    'The address “{value}” cannot be used; write --origin https://payung.example.go.id.',
  adminNameInvalid:
    'The name “{value}” cannot be used: small letters, digits, dot, dash; 3 to 40 signs.',
  secretDefault: 'the database password in DATABASE_URL is a default or empty; change it first',
  issuerName: 'Staff account',
  issuerInvalid:
    'PAYUNG_OIDC_ISSUER “{value}” cannot be used; write the https address of the identity provider.',
  issuerHalf:
    'PAYUNG_OIDC_ISSUER is set without PAYUNG_OIDC_CLIENT_ID or PAYUNG_OIDC_SECRET_FILE; set both.',
  issuerSecretOpen: 'the secret file {value} can be read by others; run chmod 600 on it',
  issuerSecretEmpty: 'the secret file {value} is empty',
  firstAdmin: 'First administrator: {name}\nPassword (shown once, holds for 72 hours): {password}',
  has_admin: 'this region has an administrator; that one makes other accounts',
  name_taken: 'the name “{value}” is taken; choose another',
  noAdmin: 'This region has no administrator. Stop, then start with --first-admin NAME.',
  serving: 'Payung serves {origin} through 127.0.0.1:{port}.',
  stopping: 'Stopping: waiting for running requests …',
  cut: 'Stopping now.',
  stopped: 'Payung has stopped.',
};
