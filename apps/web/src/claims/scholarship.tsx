// Beasiswa: each child and school year by itself, claimed with the letter of the school, marked as paid by one
// person and confirmed by another. The potential stands elsewhere and is never added.

import type { ClaimWire, MeWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { amountOf, ChoiceField, LineField, RupiahField } from '../parts/form-fields.tsx';
import { rupiahText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { examinesClaims } from './claim-words.ts';

type Child = ClaimWire['children'][number];
type Year = Child['years'][number];
type Props = { readonly claim: ClaimWire; readonly me: MeWire };

const levels = ['TK', 'SD', 'SMP', 'SMA', 'PT'] as const;
const yearMarks = { claimed: 'mark-note', marked: 'mark-warning', paid: 'mark-ok' } as const;

export function Scholarship({ claim, me }: Props) {
  const text = useText();
  const mayAct = examinesClaims(me.actor.role);
  const hasRight = (claim.potential ?? 0) > 0;
  if (claim.children.length === 0 && !(hasRight && mayAct)) return null;
  return (
    <Card title={text('claim_children')}>
      {claim.children.map((child) => (
        <section key={child.child}>
          <h3>{child.name}</h3>
          <ul className="plain notes">
            {child.years.map((year) => (
              <SchoolYear key={year.schoolYear} at={{ claim, child, year }} me={me} />
            ))}
          </ul>
          {mayAct ? <ClaimYear claim={claim} child={child} /> : null}
        </section>
      ))}
      {mayAct && hasRight && claim.children.length < 2 ? <NameChild claim={claim} /> : null}
    </Card>
  );
}

type At = { readonly claim: ClaimWire; readonly child: Child; readonly year: Year };

function SchoolYear({ at, me }: { at: At; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const { schoolYear, level, state, expected, amount, markedBy } = at.year;
  const sum = rupiahText(state === 'claimed' ? expected : (amount ?? 0), language);
  return (
    <li>
      {schoolYear}/{schoolYear + 1} · {level} · {sum}{' '}
      <span className={`mark ${yearMarks[state]}`}>{text(`claim_year_${state}`)}</span>
      {state === 'paid' || !examinesClaims(me.actor.role) ? null : (
        <MoveYear at={at} isOwn={markedBy === me.actor.id} />
      )}
    </li>
  );
}

function MoveYear({ at, isOwn }: { at: At; isOwn: boolean }) {
  const text = useText();
  const queries = useQueryClient();
  const { claim, child, year } = at;
  const [amount, setAmount] = useState('');
  const move = year.state === 'claimed' ? 'mark' : isOwn ? 'unmark' : 'confirm';
  const id = `tahun-${child.child}-${year.schoolYear}`;
  const rupiahs = amountOf(amount);
  return (
    <details className="others">
      <summary>{text(`claim_year_move_${move}`)}</summary>
      <ActForm
        id={id}
        submit={text(`claim_year_move_${move}`)}
        onAct={async (told, once) => {
          const sum = move === 'mark' && rupiahs !== undefined ? { amount: rupiahs } : {};
          const path = `/claims/${claim.id}/children/${child.child}/years/${year.schoolYear}`;
          await send('PUT', path, { body: { move, ...sum, ...told }, once });
          await queries.invalidateQueries({ queryKey: ['claims'] });
        }}
      >
        {move === 'mark' ? (
          <RupiahField
            id={`${id}-jumlah`}
            label={text('claim_paid_sum')}
            value={amount}
            onChange={setAmount}
          />
        ) : null}
        {isOwn ? <p className="muted">{text('claim_second_person')}</p> : null}
      </ActForm>
    </details>
  );
}

function ClaimYear({ claim, child }: { claim: ClaimWire; child: Child }) {
  const text = useText();
  const queries = useQueryClient();
  const letters = claim.papers.scans.filter(({ document }) => document === 'school_letter');
  const [schoolYear, setSchoolYear] = useState('');
  const [level, setLevel] = useState<string>('SD');
  const [isMarried, setMarried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const id = `ajukan-${child.child}`;
  const letter = letters.at(-1);
  return (
    <details className="others">
      <summary>{text('claim_year_claim')}</summary>
      {letter === undefined ? (
        <p className="notice notice-warn">{text('claim_year_letter')}</p>
      ) : (
        <ActForm
          id={id}
          submit={text('claim_year_claim')}
          onAct={async (told, once) => {
            const body = {
              ...{ schoolYear: Number(schoolYear), level, paper: letter.paper },
              ...{ married: isMarried, working: isWorking, ...told },
            };
            const path = `/claims/${claim.id}/children/${child.child}/years`;
            await send('POST', path, { body, once });
            await queries.invalidateQueries({ queryKey: ['claims'] });
          }}
        >
          <LineField
            id={`${id}-tahun`}
            label={text('claim_year')}
            hint={text('claim_year_hint')}
            inputMode="numeric"
            pattern="20\d\d"
            value={schoolYear}
            onChange={setSchoolYear}
          />
          <LevelField id={`${id}-jenjang`} value={level} onChange={setLevel} />
          <Check label={text('claim_child_married')} value={isMarried} onChange={setMarried} />
          <Check label={text('claim_child_working')} value={isWorking} onChange={setWorking} />
        </ActForm>
      )}
    </details>
  );
}

function NameChild({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [birth, setBirth] = useState('');
  const [level, setLevel] = useState<string>('SD');
  const [year, setYear] = useState('');
  return (
    <details className="others">
      <summary>{text('claim_child_add')}</summary>
      <ActForm
        id="anak"
        submit={text('claim_child_add')}
        onAct={async (told, once) => {
          const body = { name: name.trim(), birth, level, year: Number(year), ...told };
          await send('POST', `/claims/${claim.id}/children`, { body, once });
          setName('');
          await queries.invalidateQueries({ queryKey: ['claims'] });
        }}
      >
        <LineField
          id="anak-nama"
          label={text('claim_child_name')}
          value={name}
          onChange={setName}
          mostLength={120}
        />
        <LineField
          id="anak-lahir"
          type="date"
          label={text('claim_child_birth')}
          value={birth}
          onChange={setBirth}
        />
        <LevelField id="anak-jenjang" value={level} onChange={setLevel} />
        <LineField
          id="anak-kelas"
          label={text('claim_child_grade')}
          inputMode="numeric"
          pattern="1[0-2]|[1-9]"
          value={year}
          onChange={setYear}
        />
      </ActForm>
    </details>
  );
}

type LevelProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function LevelField(props: LevelProps) {
  const text = useText();
  return (
    <ChoiceField
      {...props}
      label={text('claim_child_level')}
      choices={levels.map((each) => [each, each])}
    />
  );
}

type CheckProps = {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
};

function Check({ label, value, onChange }: CheckProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
