// Sorts numbers of 32 bits by their digits: linear, stable, the same everywhere.

const digitBits = 11;
const digits = 1 << digitBits;

/** Values by ascending key; stable. What is given stays as it is. */
export function radixSorted(
  keys: Uint32Array,
  values: Uint32Array,
): { readonly keys: Uint32Array; readonly values: Uint32Array } {
  let from = { keys, values };
  let to = newEntries(keys.length);
  let spare = newEntries(keys.length);
  for (let shift = 0; shift < 32; shift += digitBits) {
    sortByDigit(from, to, shift);
    from = to;
    to = spare;
    spare = from;
  }
  return from;
}

type Entries = { keys: Uint32Array; values: Uint32Array };

function newEntries(length: number): Entries {
  return { keys: new Uint32Array(length), values: new Uint32Array(length) };
}

function sortByDigit(from: Entries, to: Entries, shift: number): void {
  const places = new Uint32Array(digits + 1);
  const { keys, values } = from;
  const { keys: toKeys, values: toValues } = to;
  for (let at = 0; at < keys.length; at += 1) {
    const digit = (Number(keys[at]) >>> shift) & (digits - 1);
    places[digit + 1] = Number(places[digit + 1]) + 1;
  }
  for (let digit = 0; digit < digits - 1; digit += 1) {
    places[digit + 1] = Number(places[digit + 1]) + Number(places[digit]);
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
