// The five steps of a newcomer in the sample's office, ticked from what is really there.

import type { MeWire, SampleGuideWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { maySend } from '../frame/menu.ts';
import { Download } from '../parts/download.tsx';
import { monthText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { healthQuery } from '../sign-in/mode.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/sample/words.ts';

type Role = MeWire['actor']['role'];
const steps = ['upload', 'repair', 'link', 'save', 'fund'] as const;
type Step = (typeof steps)[number];

export function SampleGuide({ role }: { role: Role }) {
  const text = useText();
  const query = useQuery({ queryKey: ['sample-guide'], queryFn: () => load('/sample/guide') });
  return (
    <Card title={text('sample_guide_title')}>
      <p>{text('sample_guide_lead')}</p>
      <Screen query={query}>
        {(guide) => (
          <ol className="steps sample-steps">
            {steps.map((step) => (
              <StepLine key={step} step={step} role={role} guide={guide} />
            ))}
          </ol>
        )}
      </Screen>
    </Card>
  );
}

type LineProps = { readonly step: Step; readonly role: Role; readonly guide: SampleGuideWire };

function StepLine({ step, role, guide }: LineProps) {
  const text = useText();
  const language = useLanguage();
  const isDone = guide.done[step];
  return (
    <li className={isDone ? 'step-done' : 'step-todo'}>
      <span className="step-mark">{isDone ? <Icon name="done" size={16} /> : null}</span>
      <span>
        <StepLink step={step} role={role} guide={guide} />
        <span className="visually-hidden">
          {', '}
          {text(isDone ? 'sample_step_done' : 'sample_step_todo')}
        </span>
        <span className="muted small line">
          {text(`sample_step_${step}_text`, { month: monthText(guide.month, language) })}
        </span>
        {step === 'upload' && sendsHere(role) ? (
          <Download
            path="/sample/list"
            name={guide.list}
            label={text('sample_list_download', { name: guide.list })}
          />
        ) : null}
      </span>
    </li>
  );
}

/** To its page for whoever may do it; to the choice of people for everybody else. */
function StepLink({ step, role, guide }: LineProps) {
  const text = useText();
  const { data: health } = useQuery(healthQuery);
  const words = `${steps.indexOf(step) + 1}. ${text(`sample_step_${step}`)}`;
  const { sending } = guide;
  if (step === 'fund' && mayFund(role)) return <Link to="/dana/rencana/baru">{words}</Link>;
  if (step === 'upload' && sendsHere(role)) return <Link to="/masuk-data/baru">{words}</Link>;
  const seesIt =
    step === 'save' ? role === 'verifier' : ['repair', 'link'].includes(step) && maySend(role);
  if (seesIt && sending !== undefined) {
    return (
      <Link to="/masuk-data/$id" params={{ id: sending }}>
        {words}
      </Link>
    );
  }
  return (
    <>
      {words}
      {seesIt || guide.done[step] || health?.sample === undefined ? null : (
        <>
          {' · '}
          <a href={health.sample.desk}>{text('banner_sample_other')}</a>
        </>
      )}
    </>
  );
}

/** A verifier sends lists too, and then nobody else here could save them. */
function sendsHere(role: Role): boolean {
  return maySend(role) && role !== 'verifier';
}

/** Makes a plan and puts its decision forward. */
function mayFund(role: Role): boolean {
  return role === 'verifier' || role === 'fund_manager';
}
