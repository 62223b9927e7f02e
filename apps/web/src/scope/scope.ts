// What a page of figures is asked for: region, month, definition. It stands in the address, so that a
// copied link shows the same to whoever may see it.

import type { MeWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { load } from '../api.ts';

export type Scope = {
  readonly region: string;
  /** Absent: the newest month there is. */
  readonly month?: string;
  readonly definition: string;
};

export const usualDefinition = 'ucj';

/** `wil=75.02&per=2026-10&def=ucj`; a region that is none is the own one. */
export function readScope(search: string, own: string): Scope {
  const fields = new URLSearchParams(search);
  const region = (fields.get('wil') ?? '').replace(/\D/g, '');
  const month = fields.get('per') ?? '';
  const definition = fields.get('def') ?? '';
  return {
    region: [2, 4, 6, 10].includes(region.length) ? region : own,
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
    definition: /^[\w-]{1,60}$/.test(definition) ? definition : usualDefinition,
  };
}

/** Only what differs from what is asked anyway stands in the address. */
export function scopeSearch({ region, month, definition }: Scope, own: string) {
  return {
    ...(region === own ? {} : { wil: dotted(region) }),
    ...(month === undefined ? {} : { per: month }),
    ...(definition === usualDefinition ? {} : { def: definition }),
  };
}

/** `75.02.04`: so the router does not take it for a number. */
function dotted(code: string): string {
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)]
    .filter((part) => part !== '')
    .join('.');
}

/** The region of the role in use. */
export function ownRegion(me: MeWire): string {
  return me.grants.find(({ id }) => id === me.grant)?.area ?? me.tenant;
}

export function useScope(me: MeWire) {
  const own = ownRegion(me);
  const { searchStr, pathname } = useLocation();
  const navigate = useNavigate();
  const scope = readScope(searchStr, own);
  function change(part: Partial<Scope>): void {
    void navigate({ to: pathname, search: scopeSearch({ ...scope, ...part }, own) });
  }
  function chooseNewest(): void {
    const { month: _, ...rest } = scope;
    void navigate({ to: pathname, search: scopeSearch(rest, own) });
  }
  return { scope, own, change, chooseNewest };
}

/** As the server asks it. */
export function scopeQuery({ region, month, definition }: Scope): Readonly<Record<string, string>> {
  return { region, definition, ...(month === undefined ? {} : { month }) };
}

export function useDefinitions() {
  return useQuery({
    queryKey: ['definitions'],
    queryFn: () => load('/definitions'),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
