// Finds the next place of a sign in a text without ever walking the same stretch twice, however
// often it is asked: what keeps the CSV parser linear.

export type Seek = (from: number) => number;

/** Gives the next place at or after `from`, or the length of the text. */
export function seeker(text: string, sign: string): Seek {
  let searchedFrom = 0;
  let found = -1;
  return (from) => {
    if (found < from || from < searchedFrom) {
      const place = text.indexOf(sign, from);
      found = place === -1 ? text.length : place;
      searchedFrom = from;
    }
    return found;
  };
}
