// What a role needs when it is given: the role, its region, its office, its last day.

import type { NewUserWire } from '@payung/server/wire';
import { parseDay } from '@payung/values';
import { useState } from 'react';
import type { Role } from '../frame/menu.ts';
import { Field } from '../parts/field.tsx';
import { useText } from '../text/text.ts';
import { givableRoles, needsArea, needsOpd, needsSecond } from './role-facts.ts';
import { roleText } from './role-text.ts';

export type RemitWire = NewUserWire['grant'];

type Typed = {
  readonly role: Role;
  readonly area: string;
  readonly opd: string;
  readonly until: string;
};

export function useRemit(giver: Role, until: string) {
  const [typed, setTyped] = useState<Typed>({
    role: givableRoles(giver)[0] ?? 'village_operator',
    area: '',
    opd: '',
    until,
  });
  return { giver, typed, change: (part: Partial<Typed>) => setTyped({ ...typed, ...part }) };
}

/** Undefined while the last day is none. */
export function remitOf({ role, area, opd, until }: Typed): RemitWire | undefined {
  const day = parseDay(until);
  const code = area.replace(/\D/g, '');
  if (!day.ok) return undefined;
  return {
    role,
    until: day.value,
    ...(code === '' ? {} : { area: code }),
    ...(needsOpd(role) && opd.trim() !== '' ? { opd: opd.trim() } : {}),
  };
}

export function RemitFields({ giver, typed, change }: ReturnType<typeof useRemit>) {
  const text = useText();
  const { role } = typed;
  return (
    <>
      <Field
        id="peran"
        label={text('user_role_field')}
        {...(needsSecond(role) ? { hint: text('user_needs_second') } : {})}
      >
        {(tied) => (
          <select
            {...tied}
            value={role}
            onChange={(event) => {
              const chosen = givableRoles(giver).find((each) => each === event.currentTarget.value);
              if (chosen !== undefined) change({ role: chosen });
            }}
          >
            {givableRoles(giver).map((each) => (
              <option key={each} value={each}>
                {text(roleText(each))}
              </option>
            ))}
          </select>
        )}
      </Field>
      {role === 'province' ? null : (
        <Field
          id="wilayah"
          label={text('user_area_field')}
          hint={text(needsArea(role) ? 'user_area_hint_due' : 'user_area_hint')}
          isOptional={!needsArea(role)}
        >
          {(tied) => (
            <input
              {...tied}
              inputMode="decimal"
              required={needsArea(role)}
              value={typed.area}
              onChange={(event) => change({ area: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      {needsOpd(role) ? (
        <Field id="opd" label={text('user_opd_field')} hint={text('user_opd_hint')}>
          {(tied) => (
            <input
              {...tied}
              required
              value={typed.opd}
              onChange={(event) => change({ opd: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
      <Field id="sampai" label={text('user_until_field')}>
        {(tied) => (
          <input
            {...tied}
            type="date"
            required
            value={typed.until}
            onChange={(event) => change({ until: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
