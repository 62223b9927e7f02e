// Numbers for texts, by first use.

/** 1, 2, … by first use; 0 for the empty text. */
export function numbering(): (text: string) => number {
  const known = new Map([['', 0]]);
  return (text) => {
    const found = known.get(text) ?? known.size;
    known.set(text, found);
    return found;
  };
}
