// A branded primitive: text or number that only its own parser may produce.

declare const brand: unique symbol;

/** `Brand<string, 'Day'>` is a string at run time and its own type at compile time. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
