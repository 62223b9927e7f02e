// Failure: a warehouse step that did not end, with its name and its SQL.

import { hideValues } from '../hide-values.ts';

export class WarehouseFailure extends Error {
  override readonly name = 'WarehouseFailure';
  readonly step: string;
  readonly sql: string;

  constructor(facts: { step: string; sql: string; message: string }) {
    super(`Step ${facts.step}: ${hideValues(facts.message)}`);
    this.step = facts.step;
    this.sql = facts.sql;
  }
}
