// JSON that a person wrote, read piece by piece; what does not fit is told by the way to it.

import { type Day, isDay, isMonth, type Month, type Rupiah, rupiah } from '@payung/values';

/** A value, or where in the file something does not fit. */
export type FileRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly at: string };

class Misfit extends Error {
  override readonly name = 'Misfit';
  readonly at: string;

  constructor(at: string) {
    super(at);
    this.at = at;
  }
}

/** @example reading('{"a":1}', (root) => root.count('a')) // { ok: true, value: 1 } */
export function reading<T>(text: string, read: (root: Part) => T): FileRead<T> {
  try {
    return { ok: true, value: read(new Part(JSON.parse(text), '')) };
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, at: error.at };
    if (error instanceof SyntaxError) return { ok: false, at: 'JSON' };
    throw error;
  }
}

/** A piece of the file and the way to it. */
export class Part {
  readonly #value: unknown;
  readonly #at: string;

  constructor(value: unknown, at: string) {
    this.#value = value;
    this.#at = at;
  }

  has(key: string): boolean {
    return isObject(this.#value) && key in this.#value;
  }
  any(key: string): unknown {
    if (!isObject(this.#value) || !(key in this.#value)) throw new Misfit(this.#way(key));
    return this.#value[key];
  }
  part(key: string): Part {
    return new Part(this.any(key), this.#way(key));
  }
  list(key: string): readonly Part[] {
    return this.part(key).ownList();
  }
  ownList(): readonly Part[] {
    if (!Array.isArray(this.#value)) throw new Misfit(this.#at || '[ … ]');
    return this.#value.map((each: unknown, index) => new Part(each, `${this.#at}[${index + 1}]`));
  }
  text(key: string): string {
    return this.part(key).ownText();
  }
  ownText(): string {
    if (typeof this.#value !== 'string' || this.#value.trim() === '') throw new Misfit(this.#at);
    return this.#value;
  }
  oneOf<T extends string>(key: string, allowed: readonly T[]): T {
    return this.part(key).ownOneOf(allowed);
  }
  ownOneOf<T extends string>(allowed: readonly T[]): T {
    const found = allowed.find((each) => each === this.#value);
    if (found === undefined) throw new Misfit(`${this.#at} (${allowed.join(', ')})`);
    return found;
  }
  /** Text that passes a guard; `form` is what is offered where it does not. */
  matching<T extends string>(key: string, is: (text: string) => text is T, form: string): T {
    const value = this.text(key);
    if (!is(value)) throw new Misfit(`${this.#way(key)} (${form})`);
    return value;
  }
  count(key: string): number {
    const value = this.any(key);
    const whole = typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
    if (!whole) throw new Misfit(this.#way(key));
    return value;
  }
  rupiah(key: string): Rupiah {
    return rupiah(this.count(key));
  }
  month(key: string): Month {
    const value = this.text(key);
    if (!isMonth(value)) throw new Misfit(`${this.#way(key)} (2026-07)`);
    return value;
  }
  day(key: string): Day {
    const value = this.text(key);
    if (!isDay(value)) throw new Misfit(`${this.#way(key)} (2026-07-01)`);
    return value;
  }

  #way(key: string): string {
    return this.#at === '' ? key : `${this.#at}.${key}`;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
