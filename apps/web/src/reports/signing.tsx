// Who stands behind a report: what was signed, and the next step where it is the reader's.

import type { ReportWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { dayText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { roleText } from '../staff/role-text.ts';
import { useLanguage, useText } from '../text/text.ts';

type Signature = ReportWire['signatures'][number];
type Step = Signature['step'];

export function Signing({ report }: { report: ReportWire }) {
  const text = useText();
  const { signatures, state, next } = report;
  return (
    <Card title={text('report_sign')}>
      {signatures.length === 0 ? null : (
        <ul className="plain">
          {signatures.map((signature) => (
            <li key={signature.step}>
              <Signed signature={signature} />
            </li>
          ))}
        </ul>
      )}
      {next === undefined ? <Waiting state={state} /> : <Sign report={report} step={next} />}
    </Card>
  );
}

function Signed({ signature }: { signature: Signature }) {
  const text = useText();
  const language = useLanguage();
  const { step, name, position, role, day } = signature;
  return (
    <>
      {text('report_signed_by', {
        ...{ step: text(`report_step_${step}`), name, position },
        ...{ role: text(roleText(role)), day: dayText(day, language) },
      })}
    </>
  );
}

function Waiting({ state }: { state: ReportWire['state'] }) {
  const text = useText();
  if (state === 'signed') return null;
  return (
    <p className="muted">{text(state === 'frozen' ? 'report_waits' : 'report_waits_signed')}</p>
  );
}

const nobody = { name: '', position: '' };

function Sign({ report, step }: { report: ReportWire; step: Step }) {
  const text = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(nobody);
  const field = (key: keyof typeof nobody) => ({
    id: `tanda-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
    mostLength: 120,
  });
  return (
    <>
      <p>{text(`report_sign_${step}_text`)}</p>
      <ActForm
        id="tanda"
        submit={text(`report_sign_${step}`)}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const body = { name: typed.name.trim(), position: typed.position.trim(), reason };
          await send('PUT', `/reports/${report.id}/signatures/${step}`, { body, once });
          setTyped(nobody);
          await queries.invalidateQueries({ queryKey: ['reports'] });
        }}
      >
        <LineField {...field('name')} label={text('report_name')} />
        <LineField {...field('position')} label={text('report_position')} />
      </ActForm>
    </>
  );
}
