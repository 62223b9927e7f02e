// All words of `payung backup`, `restore` and `upgrade` in English.

import type { BackupText } from './words.ts';

export const en: BackupText = {
  help: `payung backup, restore, upgrade: sealed backup, recovery, new release

Usage:
  payung backup key --out FOLDER
      Makes a pair of keys: cadangan-umum.pem for the server, cadangan-rahasia.pem to be kept AWAY
      from it. Without the private key nobody opens a backup.
  payung backup --out FILE --key cadangan-umum.pem
      All regions in one sealed file, as of one moment, while the server runs. The NIK keys are in it.
  payung restore FILE --key cadangan-rahasia.pem --verify
      Restores into a scratch place, compares counts and digests of each table and the whole trail,
      and removes it. Run it every week.
  payung restore FILE --key cadangan-rahasia.pem
      Restores into an empty data folder (PAYUNG_HOME) or database (DATABASE_URL).
  payung upgrade
      Brings the database of an earlier release to this one, step by step; one that was cut off goes
      on. Make a backup first. The server must be stopped.

Exit codes: 0 done, 3 does not match, 2 refused.`,
  wrong: 'The command “{value}” is incomplete or unknown; see payung backup --help.',
  keyExists: 'there are keys at {path} already; old keys are not overwritten',
  keyMade:
    'Keys made. {publicPath} stays on the server. Move {privatePath} elsewhere (two copies offline), then delete it here.',
  noKey: 'no backup key at {path}',
  keyIsPrivate: '{path} is no public backup key; the private key must not be on this server',
  keyIsPublic: '{path} is no private backup key',
  noFile: 'no backup at {path}',
  fileExists: '{path} is there already; an old backup is not overwritten',
  table: '  {name}: {rows} rows',
  made: 'Backup {path}: {tables} tables, {rows} rows, {mebibytes} MiB, {seconds} seconds.',
  unlogged: 'The database is not of this release yet, so this backup is not noted in the trail.',
  wrongKey: 'this backup was sealed for the key {wanted}, not for the one given',
  damaged: 'the backup is damaged or cut off; use another copy',
  notEmpty: 'the database is not empty; a backup is restored into an empty place only',
  differs: 'Table {table} came out other than it is in the backup. Do not use it.',
  trail: '  trail {tenant}: whole, {entries} entries',
  trailBroken: 'Trail {tenant} is broken at entry {id}.',
  verified:
    'Matches: {tables} tables, {rows} rows, counts and digests equal, trail whole; {seconds} seconds. Made {at}.',
  restored: 'Restored: {tables} tables, {rows} rows; {seconds} seconds. Made {at}.',
  migration: '  {name}',
  upgraded: 'Upgraded: {count} steps, {seconds} seconds.',
  upToDate: 'The database is of this release.',
  shrunk: 'Table {table} went from {before} to {after} rows. Restore the backup.',
};
