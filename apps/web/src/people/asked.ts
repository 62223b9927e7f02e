// What was typed into the search for people: a name, or a NIK with its spaces and points cleaned.

export type Asked =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'nik'; readonly nik: string };
type Faulty = { readonly kind: 'faulty'; readonly digits: number };

export function askedOf(typed: string): Asked | Faulty {
  const bare = typed.replaceAll(/[\s.'’-]/g, '');
  if (!/^\d+$/.test(bare)) return { kind: 'name', name: typed.trim().replaceAll(/\s+/g, ' ') };
  return bare.length === 16 ? { kind: 'nik', nik: bare } : { kind: 'faulty', digits: bare.length };
}
