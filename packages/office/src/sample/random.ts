// Chance from a seed: the same seed gives the same people on every machine. The generator is sfc32
// (Chris Doty-Humphrey, public domain), its state mixed out of the parts it is seeded with.

export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  constructor(...parts: readonly number[]) {
    this.reseed(...parts);
  }

  /** Starts anew: equal parts give equal draws, whatever was drawn before. */
  reseed(...parts: readonly number[]): void {
    let [a, b] = [0x9e3779b9, 0x243f6a88];
    for (const part of parts) {
      a = mixed(a ^ (part >>> 0));
      b = mixed(b + Math.floor(part / 2 ** 32) + a);
    }
    [this.#a, this.#b, this.#c, this.#counter] = [a, b, mixed(a + b), 1];
    for (let round = 0; round < 4; round += 1) this.next();
  }

  /** A whole number below 2^32. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  unit(): number {
    return this.next() / 2 ** 32;
  }

  /** 0 … count - 1. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** from … to, both included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new RangeError('Nothing to pick from');
    return picked;
  }
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Draws one of several things, each with its weight. */
export class Weighted<T> {
  readonly #things: readonly T[];
  readonly #until: Float64Array;

  constructor(weights: Iterable<readonly [thing: T, weight: number]>) {
    const all = [...weights];
    this.#things = all.map(([thing]) => thing);
    this.#until = new Float64Array(all.length);
    let sum = 0;
    for (const [index, [, weight]] of all.entries()) {
      sum += weight;
      this.#until[index] = sum;
    }
    if (!(sum > 0)) throw new RangeError('Weights that sum to nothing');
  }

  pick(random: Random): T {
    const until = this.#until;
    const point = random.unit() * (until[until.length - 1] ?? 0);
    let [low, high] = [0, until.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((until[middle] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    const picked = this.#things[low];
    if (picked === undefined) throw new RangeError('Nothing to pick from');
    return picked;
  }
}

/** The n-th thing weighs 1/(n + flatness): few common ones, a long tail. */
export function zipf<T>(things: readonly T[], flatness: number): Weighted<T> {
  return new Weighted(things.map((thing, index) => [thing, 1 / (index + flatness)] as const));
}
