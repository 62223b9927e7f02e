// Wrong keys wait longer and longer; the right key is never kept waiting, so nobody can lock the
// desk out by guessing.

const firstDelayMs = 250;
const longestDelayMs = 10_000;
const waitingMax = 50;

export class WrongKeys {
  #failures = 0;
  #waiting = 0;
  readonly #sleep: (ms: number) => Promise<void>;

  constructor(sleep: (ms: number) => Promise<void>) {
    this.#sleep = sleep;
  }

  /** False when too many wrong tries are waiting already: they are refused at once. */
  async punish(): Promise<boolean> {
    if (this.#waiting >= waitingMax) return false;
    this.#failures += 1;
    this.#waiting += 1;
    try {
      await this.#sleep(delayMs(this.#failures));
    } finally {
      this.#waiting -= 1;
    }
    return true;
  }

  forgive(): void {
    this.#failures = 0;
  }
}

/** 250 ms, 500 ms, 1 s … up to 10 s. */
export function delayMs(failures: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 16));
}
