// What is made of an array as a whole is made once, as long as the array lives.

/** A function that remembers what it made of each array; arrays are not changed afterwards. */
export function remembered<T extends object, R>(make: (from: T) => R): (from: T) => R {
  const known = new WeakMap<T, R>();
  return (from) => {
    const found = known.get(from);
    if (found !== undefined) return found;
    const made = make(from);
    known.set(from, made);
    return made;
  };
}
