// The door of `engine`: the database that keeps the truth, the warehouse for bulk work, the clock,
// and the hold on a data folder.

export { type Clock, clockFrom, systemClock, type Zone } from './clock.ts';
export { type Actor, isRole, type Role } from './database/actor.ts';
export { type AuditHead, type AuditVerdict, auditHead, verifyAudit } from './database/audit.ts';
export type { SqlCell, SqlRows, StageColumns } from './database/copy.ts';
export {
  type Database,
  type DatabaseNotice,
  joinDatabase,
  type OpenOptions,
  type OpenStep,
  openDatabase,
} from './database/database.ts';
export { SqlFailure } from './database/failure.ts';
export type { SealedNik, Sealer } from './database/sealer.ts';
export type { Tables } from './database/tables.ts';
export type { Reader, Work, Writer } from './database/transaction.ts';
export type { Vault } from './database/vault.ts';
export { type Hold, holdHome } from './home/hold.ts';
export { fileRefusal } from './home/home.ts';
export { makeScratch } from './home/scratch.ts';
export { WarehouseFailure } from './warehouse/failure.ts';
export {
  type FileWarehouse,
  openWarehouse,
  type ParquetRange,
  type Step as WarehouseStep,
  type Warehouse,
  type WarehouseCell,
  type WarehouseOptions,
  type WarehouseRow,
  type WarehouseRows,
  type WarehouseType,
} from './warehouse/warehouse.ts';
