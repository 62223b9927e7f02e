// Which words `payung backup`, `restore` and `upgrade` need.

export type BackupText = {
  readonly help: string;
  readonly wrong: string;
  readonly keyExists: string;
  readonly keyMade: string;
  readonly noKey: string;
  readonly keyIsPrivate: string;
  readonly keyIsPublic: string;
  readonly noFile: string;
  readonly fileExists: string;
  readonly table: string;
  readonly made: string;
  readonly unlogged: string;
  readonly wrongKey: string;
  readonly damaged: string;
  readonly notEmpty: string;
  readonly differs: string;
  readonly trail: string;
  readonly trailBroken: string;
  readonly verified: string;
  readonly restored: string;
  readonly migration: string;
  readonly upgraded: string;
  readonly upToDate: string;
  readonly shrunk: string;
};
