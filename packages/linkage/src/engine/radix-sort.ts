// Sorts numbers of 32 bits by their digits: linear, stable, the same everywhere.

const digitBits = 11;
const digits = 1 << digitBits;

/** Values by ascending key; stable. What is given stays as it is, and comes back where all keys are equal. */
export function radixSorted(
  keys: Uint32Array,
  values: Uint32Array,
): { readonly keys: Uint32Array; readonly values: Uint32Array } {
  let from: Entries = { keys, values };
  const counts = digitCounts(keys);
  const wanted = counts.flatMap((each, pass) => (isOneDigit(each, keys) ? [] : [pass]));
  const rooms = wanted.slice(0, 2).map(() => newEntries(keys.length));
  for (const [turn, pass] of wanted.entries()) {
    const [to, places] = [rooms[turn % 2], counts[pass]];
    if (to === undefined || places === undefined) throw new RangeError(`No pass ${pass}`);
    sortByDigit(from, to, { shift: pass * digitBits, places });
    from = to;
  }
  return from;
}

type Entries = { readonly keys: Uint32Array; readonly values: Uint32Array };

function newEntries(length: number): Entries {
  return { keys: new Uint32Array(length), values: new Uint32Array(length) };
}

/** Pass → digit → how many keys have it; all passes are counted in one run over the keys. */
function digitCounts(keys: Uint32Array): readonly Uint32Array[] {
  const low = new Uint32Array(digits);
  const middle = new Uint32Array(digits);
  const high = new Uint32Array(digits);
  for (let at = 0; at < keys.length; at += 1) {
    const key = Number(keys[at]);
    const [one, two, three] = [
      key & (digits - 1),
      (key >>> digitBits) & (digits - 1),
      key >>> (2 * digitBits),
    ];
    low[one] = Number(low[one]) + 1;
    middle[two] = Number(middle[two]) + 1;
    high[three] = Number(high[three]) + 1;
  }
  return [low, middle, high];
}

/** Numbers of records are small: where all keys have one digit there is nothing to be sorted by it. */
function isOneDigit(counts: Uint32Array, keys: Uint32Array): boolean {
  return keys.length === 0 || counts.includes(keys.length);
}

/** `places`: how many keys have each digit; it is used up. */
function sortByDigit(
  { keys, values }: Entries,
  { keys: toKeys, values: toValues }: Entries,
  { shift, places }: { readonly shift: number; readonly places: Uint32Array },
): void {
  let before = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const many = Number(places[digit]);
    places[digit] = before;
    before += many;
  }
  for (let at = 0; at < keys.length; at += 1) {
    const key = Number(keys[at]);
    const digit = (key >>> shift) & (digits - 1);
    const place = Number(places[digit]);
    places[digit] = place + 1;
    toKeys[place] = key;
    toValues[place] = Number(values[at]);
  }
}
