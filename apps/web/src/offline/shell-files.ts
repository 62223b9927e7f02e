// What the worker of the pages is told about the build it belongs to.

/** Addresses on the site, `/assets/…`. */
export type ShellFiles = {
  /** Without which no page begins. */
  readonly first: readonly string[];
  /** All of this build; they are kept once they were wanted. */
  readonly all: readonly string[];
};
