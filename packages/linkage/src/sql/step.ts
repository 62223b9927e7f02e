// A named SQL step: composes with the others through tables whose names begin with link_.

export type SqlStep = {
  readonly name: string;
  /** The table the step makes. */
  readonly table: string;
  readonly sql: string;
};
