// Remarks: what a source printed beside a figure, as the remark of the data file keeps it: another
// value for the same thing, a superlative, the word a number was printed under.

/** What else the source claims; each can be checked by arithmetic. */
export type RemarkClaim =
  | { readonly kind: 'heads_give'; readonly percent: number }
  | { readonly kind: 'remainder'; readonly percent: number }
  | { readonly kind: 'same_heads_for'; readonly segment: string }
  | { readonly kind: 'printed_as_participants' }
  | { readonly kind: 'highest' }
  | { readonly kind: 'lowest' }
  | { readonly kind: 'exceeded_by'; readonly percent: number };

const segmentNames: Readonly<Record<string, string>> = { jakon: 'jasa_konstruksi' };

/** The claims of a remark; one that says nothing checkable has none. */
export function claimsOf(note: string | undefined): readonly RemarkClaim[] {
  if (note === undefined) return [];
  const claims: RemarkClaim[] = [];
  const heads = /heads give (\d+(?:\.\d+)?)/.exec(note);
  if (heads) claims.push({ kind: 'heads_give', percent: Number(heads[1]) });
  const remainder = /remainder printed (\d+(?:\.\d+)?)/.exec(note);
  if (remainder) claims.push({ kind: 'remainder', percent: Number(remainder[1]) });
  const same = /same heads are printed for (\w+)/.exec(note);
  if (same?.[1]) claims.push({ kind: 'same_heads_for', segment: segmentNames[same[1]] ?? same[1] });
  if (/^(printed as participants|same slip)/.test(note)) {
    claims.push({ kind: 'printed_as_participants' });
  }
  if (/^(called the )?highest( of|$)/.test(note)) claims.push({ kind: 'highest' });
  if (/^(called the )?lowest( in|$)/.test(note)) claims.push({ kind: 'lowest' });
  const exceeded = /(\d+(?:\.\d+)?) 'exceeds' it/.exec(note);
  if (exceeded) claims.push({ kind: 'exceeded_by', percent: Number(exceeded[1]) });
  return claims;
}
