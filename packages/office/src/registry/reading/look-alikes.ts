// People of the register whom a doubtful row may be besides the best candidate: who was born on its day, by
// date or by NIK, and who has its very name.

import { type LinkInput, normaliseName, type ParticipantInput } from '@payung/linkage';

export type LookAlikes = {
  readonly find: (input: LinkInput) => readonly ParticipantInput[];
};

/** Of a name or a day that very many share, so many are compared. */
const mostCompared = 60;

export function lookAlikesOf(participants: readonly ParticipantInput[]): LookAlikes {
  const byKey = new Map<string, ParticipantInput[]>();
  for (const each of participants) {
    for (const key of keysOf(each)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [each]);
      else known.push(each);
    }
  }
  return {
    find: (input) => {
      const found = keysOf(input).flatMap((key) => (byKey.get(key) ?? []).slice(0, mostCompared));
      return [...new Set(found)];
    },
  };
}

/** Region and date of the NIK; the day of birth; the words of the name in any order. */
function keysOf({ nikDigits, birth, name }: LinkInput): readonly string[] {
  const words = normaliseName(name, () => '').tokens.toSorted();
  return [
    ...(nikDigits !== undefined && nikDigits.length >= 12 ? [`n${nikDigits.slice(0, 12)}`] : []),
    ...(birth === undefined ? [] : [`b${birth}`]),
    ...(words.length < 2 ? [] : [`w${words.join(' ')}`]),
  ];
}
