// Drafts that wait in this browser for a connection: of one account each, seven days at most, gone with signing
// out (experience.md 7), and sealed with a key that the server gives to a live session and no disk keeps.

const prefix = 'payung-draf:';
const keptMs = 7 * 24 * 60 * 60 * 1_000;
const nonceBytes = 12;

export type Kept<Draft> = { readonly at: number; readonly draft: Draft };

export type DeviceDraft<Draft> = {
  /** What waits here; undefined also where it is too old, of another key, or was written over. */
  find(): Promise<Kept<Draft> | undefined>;
  keep(draft: Draft): void;
  drop(): void;
};

type Place = {
  readonly account: string;
  readonly name: string;
  /** Of the session, Base64. */
  readonly key: string;
};

/** Raised by every wipe: what was being sealed meanwhile is not kept. */
let wipes = 0;

/** One place for one thing that is written; `isDraft` is given what was kept, and tells whether it is one. */
export function deviceDraft<Draft>(
  of: Place,
  isDraft: (value: unknown) => value is Draft,
  nowMs: () => number = Date.now,
): DeviceDraft<Draft> {
  const place = `${prefix}${of.account}:${of.name}`;
  const sealer = sealerOf(of.key, place);
  // Sealing takes a moment: only the newest text may come to lie here.
  let newest = 0;
  return {
    find: async () => {
      const sealed = localStorage.getItem(place);
      if (sealed === null) return undefined;
      const kept: unknown = JSON.parse((await sealer.open(sealed)) ?? 'null');
      if (isKept(kept) && isDraft(kept.draft) && nowMs() - kept.at < keptMs) {
        return { at: kept.at, draft: kept.draft };
      }
      localStorage.removeItem(place);
      return undefined;
    },
    keep: (draft) => {
      newest += 1;
      const [own, before] = [newest, wipes];
      void sealer.seal(JSON.stringify({ at: nowMs(), draft })).then((sealed) => {
        if (own === newest && before === wipes) localStorage.setItem(place, sealed);
      });
    },
    drop: () => {
      newest += 1;
      localStorage.removeItem(place);
    },
  };
}

/** AES-256-GCM; bound to its place, so that a text cannot be moved to another. The key cannot be read back. */
function sealerOf(key: string, place: string) {
  const uses = ['encrypt', 'decrypt'] as const;
  const imported = crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, uses);
  const additionalData = new TextEncoder().encode(place);
  const by = (iv: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData });
  return {
    seal: async (text: string): Promise<string> => {
      const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const plain = new TextEncoder().encode(text);
      const sealed = await crypto.subtle.encrypt(by(iv), await imported, plain);
      return textOf(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
    },
    open: async (text: string): Promise<string | undefined> => {
      if (!/^[A-Za-z0-9+/]{38,}={0,2}$/.test(text)) return undefined;
      const bytes = bytesOf(text);
      const iv = bytes.slice(0, nonceBytes);
      try {
        const plain = await crypto.subtle.decrypt(by(iv), await imported, bytes.slice(nonceBytes));
        return new TextDecoder().decode(plain);
      } catch (error) {
        // Of another key, or written over.
        if (error instanceof DOMException && error.name === 'OperationError') return undefined;
        throw error;
      }
    },
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs);
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
  wipes += 1;
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}
