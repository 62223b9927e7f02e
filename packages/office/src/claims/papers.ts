// Berkas klaim as a task list: what the law asks, what was seen, what is scanned and kept sealed.

import { type ClaimDocument, type ClaimDocumentsInput, claimDocuments } from '@payung/law';
import type { Day, Rupiah } from '@payung/values';
import type { ClaimCause, ClaimProgramme } from './claim.ts';

/** Papers that the law's lists do not name and that decide claims nevertheless (practice.md 0.7, C4). */
export const ownDocuments = ['work_statement', 'court_order', 'will_deed', 'other'] as const;
export type OwnDocument = (typeof ownDocuments)[number];
export type PaperDocument = ClaimDocument | OwnDocument;

/** Ukuran terbesar satu berkas: that of the branch's own channel. */
export const paperBytesMax = 6_291_456;

export type PaperType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** What the bytes are, by their first signs; a name or a heading tells nothing. */
export function findPaperType(bytes: Uint8Array): PaperType | undefined {
  const starts = (...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return undefined;
}

export type PaperTask = {
  readonly document: PaperDocument;
  readonly status: 'missing' | 'seen' | 'scanned';
};

export type PaperAt = {
  readonly cause: ClaimCause;
  readonly programme: ClaimProgramme;
  readonly on: Day;
  readonly expected: Rupiah;
  readonly traffic: boolean;
};

/**
 * The task list of a claim. For JP and PMI no list of the law is known: then there is none, and
 * `known` says so.
 */
export function paperTasks(
  at: PaperAt,
  have: readonly { readonly document: string; readonly scanned: boolean }[],
): { readonly known: boolean; readonly tasks: readonly PaperTask[] } {
  const required = requiredPapers(at);
  const status = (document: string): PaperTask['status'] => {
    const own = have.filter((each) => each.document === document);
    if (own.length === 0) return 'missing';
    return own.some(({ scanned }) => scanned) ? 'scanned' : 'seen';
  };
  const extra = ownDocuments.filter((each) => have.some(({ document }) => document === each));
  return {
    known: required !== undefined,
    tasks: [...(required ?? []), ...extra].map((document) => ({
      document,
      status: status(document),
    })),
  };
}

/** Undefined where no list of the law is known. */
export function requiredPapers(at: PaperAt): readonly ClaimDocument[] | undefined {
  const { on } = at;
  switch (at.programme) {
    case 'JKM':
      return listOf({ claim: 'JKM', on, have: [] });
    case 'JKK': {
      const accident = listOf({ claim: 'JKK', on, traffic: at.traffic, have: [] });
      // Paid to heirs it has to be shown who they are, as with JKM.
      const heirs = at.cause === 'work_death' ? listOf({ claim: 'JKM', on, have: [] }) : [];
      return [...new Set([...heirs, ...accident])];
    }
    case 'JHT':
      return listOf({ claim: 'JHT', on, amount: at.expected, have: [] });
    case 'JKP':
      return listOf({ claim: 'JKP', on, have: [] });
    case 'JP':
    case 'PMI':
      return undefined;
    default:
      return at.programme satisfies never;
  }
}

/** Beasiswa: papers of each yearly claim. */
export function scholarshipPapers(on: Day): readonly ClaimDocument[] {
  return listOf({ claim: 'SCHOLARSHIP', on, have: [] });
}

function listOf(input: ClaimDocumentsInput): readonly ClaimDocument[] {
  const found = claimDocuments(input);
  // Before the lists began nothing is asked for by a list we know.
  return found.ok ? found.value.value.required : [];
}
