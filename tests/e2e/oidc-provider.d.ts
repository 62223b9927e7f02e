// The package carries no types: what the tests use of it.

declare module 'oidc-provider' {
  import type { Server } from 'node:http';

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    listen(port: number, host: string, ready: () => void): Server;
  }
}
