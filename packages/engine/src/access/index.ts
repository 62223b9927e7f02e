// The door of access: accounts, roles and remits, sessions, tries of sign-in, answered requests, uploads,
// and the audit log as read by people.

export {
  type Account,
  confirmFactor,
  disableAccount,
  findAccount,
  findSecrets,
  insertAccount,
  listAccounts,
  prepareFactor,
  removeFactor,
  type Secrets,
  setPassword,
  useBackupCode,
  useStep,
} from './accounts.ts';
export { type CheckLimit, countCheck, secondsToWait } from './checks.ts';
export { type AuditEntry, isKnownTenant, listEntries } from './entries.ts';
export { countExported, dailyRows, type Tally } from './exports.ts';
export {
  type GrantRefusal,
  grantRefusals,
  type Held,
  isWithin,
  type Remit,
  refuseApproval,
  refuseEnding,
  refuseGrant,
} from './grant.ts';
export {
  approveGrant,
  countHolders,
  endGrant,
  findGrant,
  type Grant,
  type Holder,
  insertGrant,
  listGrants,
  listHolders,
} from './grants.ts';
export {
  type Binding,
  bindIdentity,
  findBinding,
  findIdentity,
  noteIdentityUse,
  spendQuestion,
  unbindIdentity,
} from './identities.ts';
export {
  type FoundPasskey,
  findPasskey,
  insertPasskey,
  listCredentials,
  listPasskeys,
  type Passkey,
  removePasskeys,
  usePasskey,
} from './passkeys.ts';
export {
  approvePermit,
  type DataSet,
  dataSets,
  endPermit,
  insertPermit,
  isPermit,
  listPermits,
  type Permit,
  type PermitState,
  permitState,
} from './permits.ts';
export { findAnswered, keepAnswer, takeKey } from './requests.ts';
export { type Removed, removeOld } from './retention.ts';
export {
  type AccountRole,
  accountRoles,
  isAccountRole,
  isAtMost,
  mayGive,
  needsApproval,
  needsFactor,
  type RoleFacts,
  roleFacts,
} from './role.ts';
export {
  absoluteMinutes,
  type Device,
  endOldest,
  endSessions,
  findSession,
  idleMinutes,
  insertSession,
  type LiveSession,
  listDevices,
  type SessionFactor,
  switchSession,
  touchSession,
} from './sessions.ts';
export { type Counted, countTry, forgiveTries, listTrusted, type TryLimit } from './tries.ts';
export {
  countOpen,
  findPart,
  findUpload,
  insertPart,
  insertUpload,
  listUploads,
  markReceived,
  type Upload,
  type UploadKind,
  type UploadScope,
} from './uploads.ts';
