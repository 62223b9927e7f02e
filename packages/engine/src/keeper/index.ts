// The door of the keeper: everything of all tenants, out into a sealed file and back into an empty
// database. For `payung backup` and `payung restore`, and for nothing else.

export {
  fingerprint,
  type KeyPair,
  newKeyPair,
  readBackupKey,
  readRestoreKey,
  type SealedHead,
  WrongKey,
} from './envelope.ts';
export { Unreadable } from './frames.ts';
export {
  type BackupOptions,
  backup,
  type RestoreOptions,
  rehearseRestore,
  restore,
  withServer,
} from './keeper.ts';
export { NotEmpty, RestoreDiffers, type Restored } from './restore.ts';
export type { KeptTable, Manifest } from './snapshot.ts';
export { type Upgraded, upgrade } from './upgrade.ts';
