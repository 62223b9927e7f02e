// What the program takes from its surroundings, read once: folders, database address, terminal.

import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Environment = {
  /** Folder of the program. */
  readonly root: string;
  /** Where the person stands who called: relative paths are his. */
  readonly calledFrom: string;
  readonly home: string;
  readonly databaseUrl?: string;
  readonly terminal: boolean;
  /** The issuer of identities of a site, as it is set; what it means is read by `serve`. */
  readonly issuer?: IssuerEnvironment;
};

export type IssuerEnvironment = {
  readonly address: string;
  readonly clientId?: string;
  readonly secretFile?: string;
  readonly name?: string;
  readonly factors?: string;
};

export function readEnvironment(): Environment {
  const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
  const calledFrom = process.env['PAYUNG_CALLED_FROM'] ?? process.cwd();
  const home = process.env['PAYUNG_HOME'];
  const url = process.env['DATABASE_URL'];
  return {
    root,
    calledFrom,
    home: home ? resolve(calledFrom, home) : join(root, '.payung'),
    terminal: process.stderr.isTTY === true,
    ...(url ? { databaseUrl: url } : {}),
    ...readIssuer(),
  };
}

function readIssuer(): Pick<Environment, 'issuer'> {
  const address = process.env['PAYUNG_OIDC_ISSUER'];
  if (!address) return {};
  const clientId = process.env['PAYUNG_OIDC_CLIENT_ID'];
  const secretFile = process.env['PAYUNG_OIDC_SECRET_FILE'];
  const name = process.env['PAYUNG_OIDC_NAME'];
  const factors = process.env['PAYUNG_OIDC_FACTORS'];
  return {
    issuer: {
      address,
      ...(clientId ? { clientId } : {}),
      ...(secretFile ? { secretFile } : {}),
      ...(name ? { name } : {}),
      ...(factors ? { factors } : {}),
    },
  };
}

/** A path as the caller means it. */
export function callerPath(environment: Environment, path: string): string {
  return isAbsolute(path) ? path : resolve(environment.calledFrom, path);
}
