// What a commitment can be measured by, corrected before it counts: people, money, or the deed alone.

import type { NewCommitmentWire } from '@payung/server/wire';
import { rupiah } from '@payung/values';
import { amountOf, ChoiceField, LineField, RupiahField } from '../parts/form-fields.tsx';
import { useText } from '../text/text.ts';

type Measure = NewCommitmentWire['measure'];
type Whom = Extract<Measure, { kind: 'people' }>['whom'];

/** As it is typed. */
export type TypedMeasure = {
  readonly kind: Measure['kind'];
  readonly count: string;
  readonly amount: string;
  readonly whom: Whom;
};

const kinds = ['people', 'money', 'deed'] as const satisfies readonly Measure['kind'][];

export function typedOf(measure: Measure | undefined): TypedMeasure {
  const blank = { count: '', amount: '', whom: { kind: 'all' } } as const;
  switch (measure?.kind) {
    case 'people':
      return { ...blank, kind: 'people', count: String(measure.count), whom: measure.whom };
    case 'money':
      return { ...blank, kind: 'money', amount: String(measure.amount) };
    default:
      return { ...blank, kind: 'deed' };
  }
}

/** Undefined where people or money are named without a number. */
export function measureOf({ kind, count, amount, whom }: TypedMeasure): Measure | undefined {
  const number = amountOf(kind === 'people' ? count : amount);
  if (kind === 'deed') return { kind };
  if (number === undefined) return undefined;
  return kind === 'people' ? { kind, count: number, whom } : { kind, amount: rupiah(number) };
}

type Props = {
  readonly typed: TypedMeasure;
  /** What the line said: an occupation stays among the choices. */
  readonly said: Whom | undefined;
  readonly onChange: (typed: TypedMeasure) => void;
};

export function MeasureFields({ typed, said, onChange }: Props) {
  const text = useText();
  const whoms = [
    ...(said?.kind === 'occupation' ? [said] : []),
    { kind: 'funded' } as const,
    { kind: 'all' } as const,
  ];
  return (
    <>
      <ChoiceField
        id="komitmen-ukuran"
        label={text('commitment_measure')}
        value={typed.kind}
        onChange={(value) =>
          onChange({ ...typed, kind: kinds.find((each) => each === value) ?? typed.kind })
        }
        choices={kinds.map((each) => [each, text(`commitment_measure_${each}`)])}
      />
      {typed.kind === 'people' ? (
        <>
          <LineField
            id="komitmen-jumlah"
            label={text('commitment_count')}
            value={typed.count}
            onChange={(count) => onChange({ ...typed, count })}
            inputMode="numeric"
            pattern="[1-9][\d.]*"
          />
          <ChoiceField
            id="komitmen-orang"
            label={text('commitment_whom')}
            value={typed.whom.kind}
            onChange={(value) =>
              onChange({
                ...typed,
                whom: whoms.find(({ kind }) => kind === value) ?? typed.whom,
              })
            }
            choices={whoms.map((each) => [
              each.kind,
              each.kind === 'occupation'
                ? text('commitment_whom_occupation', { code: each.code })
                : text(`commitment_whom_${each.kind}`),
            ])}
          />
        </>
      ) : null}
      {typed.kind === 'money' ? (
        <RupiahField
          id="komitmen-uang"
          label={text('commitment_amount')}
          value={typed.amount}
          onChange={(amount) => onChange({ ...typed, amount })}
        />
      ) : null}
    </>
  );
}
