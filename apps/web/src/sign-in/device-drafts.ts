// Drafts that wait in this browser for a connection: of one account each, seven days at most, and gone with
// signing out (experience.md 7).

const prefix = 'payung-draf:';
const keptMs = 7 * 24 * 60 * 60 * 1_000;

type Kept<Draft> = { readonly at: number; readonly draft: Draft };

export type DeviceDraft<Draft> = {
  find(): Kept<Draft> | undefined;
  keep(draft: Draft): void;
  drop(): void;
};

/** One place for one thing that is written; `read` is given what was kept, and tells whether it is one. */
export function deviceDraft<Draft>(
  of: { readonly account: string; readonly name: string },
  isDraft: (value: unknown) => value is Draft,
  nowMs: () => number = Date.now,
): DeviceDraft<Draft> {
  const key = `${prefix}${of.account}:${of.name}`;
  return {
    find: () => {
      const text = localStorage.getItem(key);
      if (text === null) return undefined;
      const kept: unknown = JSON.parse(text);
      if (isKept(kept) && isDraft(kept.draft) && nowMs() - kept.at < keptMs) {
        return { at: kept.at, draft: kept.draft };
      }
      localStorage.removeItem(key);
      return undefined;
    },
    keep: (draft) => localStorage.setItem(key, JSON.stringify({ at: nowMs(), draft })),
    drop: () => localStorage.removeItem(key),
  };
}

function isKept(value: unknown): value is Kept<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'draft' in value &&
    'at' in value &&
    typeof value.at === 'number'
  );
}

/** Whoever signs out leaves nothing behind on this computer. */
export function wipeDeviceDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}
