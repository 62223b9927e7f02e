// Penerima klaim: who of the family lives, and who receives. The law says whose turn it is; the server refuses
// who is not.

import type { ClaimWire, NewHeirsWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { useText } from '../text/text.ts';
import { heirRelations, isForFamily, type Relation, relationText } from './claim-words.ts';

type Row = {
  readonly relation: Relation;
  readonly name: string;
  readonly phone: string;
  readonly consent: boolean;
};

export function NameHeirs({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const queries = useQueryClient();
  const first: Row = {
    relation: isForFamily(claim.cause) ? 'widow' : 'self',
    ...{ name: '', phone: '', consent: false },
  };
  const [rows, setRows] = useState<readonly Row[]>([first]);
  const [living, setLiving] = useState<readonly Relation[]>([]);
  const change = (at: number, next: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...next } : row)));
  return (
    <details className="others">
      <summary>
        {text(claim.receivers.length === 0 ? 'claim_name_heirs' : 'claim_name_heirs_anew')}
      </summary>
      <ActForm
        id="penerima"
        submit={text('claim_name_heirs')}
        onAct={async (told, once) => {
          const body = { ...heirsOf(rows, living), ...told };
          await send('POST', `/claims/${claim.id}/heirs`, { body, once });
          await queries.invalidateQueries({ queryKey: ['claims'] });
        }}
      >
        {isForFamily(claim.cause) ? <Living living={living} onChange={setLiving} /> : null}
        {rows.map((row, at) => (
          <HeirFields
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
            key={at}
            number={at + 1}
            row={row}
            onChange={(next) => change(at, next)}
            {...(rows.length === 1
              ? {}
              : { onRemove: () => setRows(rows.filter((_, index) => index !== at)) })}
          />
        ))}
        <button type="button" className="quiet" onClick={() => setRows([...rows, first])}>
          {text('claim_heir_add')}
        </button>
      </ActForm>
    </details>
  );
}

/** Whoever receives lives; the rest of the family is ticked. */
function heirsOf(
  rows: readonly Row[],
  living: readonly Relation[],
): Pick<NewHeirsWire, 'family' | 'heirs'> {
  const named = rows.map(({ relation }) => relation);
  return {
    family: {
      living: heirRelations.filter((each) => living.includes(each) || named.includes(each)),
    },
    heirs: rows.map(({ relation, name, phone, consent }) => ({
      ...{ relation, name: name.trim(), consent },
      ...(phone.trim() === '' ? {} : { phone: phone.replace(/[\s-]/g, '') }),
    })),
  };
}

type LivingProps = {
  readonly living: readonly Relation[];
  readonly onChange: (living: readonly Relation[]) => void;
};

function Living({ living, onChange }: LivingProps) {
  const text = useText();
  return (
    <fieldset className="group">
      <legend>{text('claim_living')}</legend>
      <div className="choices">
        {heirRelations.map((each) => (
          <label key={each} className="check">
            <input
              type="checkbox"
              checked={living.includes(each)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...living, each]
                    : living.filter((one) => one !== each),
                )
              }
            />
            {text(relationText(each))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type FieldsProps = {
  readonly number: number;
  readonly row: Row;
  readonly onChange: (next: Partial<Row>) => void;
  readonly onRemove?: () => void;
};

function HeirFields({ number, row, onChange, onRemove }: FieldsProps) {
  const text = useText();
  const relations: readonly Relation[] = row.relation === 'self' ? ['self'] : heirRelations;
  return (
    <fieldset className="group group-row">
      <legend>{text('claim_heir_number', { number })}</legend>
      <ChoiceField
        id={`penerima-${number}-hubungan`}
        label={text('claim_heir_relation')}
        value={row.relation}
        onChange={(value) => {
          const relation = relations.find((each) => each === value);
          if (relation !== undefined) onChange({ relation });
        }}
        choices={relations.map((each) => [each, text(relationText(each))])}
      />
      <LineField
        id={`penerima-${number}-nama`}
        label={text('claim_heir_name')}
        value={row.name}
        onChange={(name) => onChange({ name })}
        mostLength={120}
      />
      <LineField
        id={`penerima-${number}-telepon`}
        label={text('claim_heir_phone')}
        value={row.phone}
        onChange={(phone) => onChange({ phone })}
        isOptional
      />
      <label className="check">
        <input
          type="checkbox"
          checked={row.consent}
          onChange={(event) => onChange({ consent: event.currentTarget.checked })}
        />
        {text('claim_heir_consent')}
      </label>
      {onRemove === undefined ? null : (
        <button type="button" className="quiet" onClick={onRemove}>
          {text('claim_heir_remove', { number })}
        </button>
      )}
    </fieldset>
  );
}
