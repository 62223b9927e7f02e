// What a rule answered: the sum or the answer, its parts each with rate, base and article, the steps
// behind it, and what is to be heeded.

import type { Step } from '@payung/law';
import {
  type AnyRule,
  citationText,
  figureText,
  findAnswerText,
  labelText,
  stepText,
} from '@payung/law';
import type { Issue, Language, Parsed } from '@payung/values';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText, rupiahText } from '../parts/format.ts';
import { Facts } from '../parts/page.tsx';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import { type FindDetail, useDetails } from './use-details.ts';

/** The words of all issues come with it, and most answers have none. */
const IssueList = lazy(async () => ({
  default: (await import('../parts/issue-list.tsx')).IssueList,
}));

function Issues({ issues }: { issues: readonly Issue[] }) {
  return (
    <Suspense fallback={null}>
      <IssueList issues={issues} />
    </Suspense>
  );
}

type Answered = ReturnType<AnyRule['ask']>;
type Answer = Extract<Answered, { ok: true }>['value'];

type Props = { readonly answered: Answered; readonly total: string };

export function Result({ answered, total }: Props) {
  const text = useText();
  const language = useLanguage();
  const [isExplained, setExplained] = useState(false);
  const findDetail = useDetails(isExplained);
  if (!answered.ok) return <Refused answered={answered} />;
  const { value } = answered;
  return (
    <div className="stack">
      <div aria-live="polite">
        <p className="result-label">{total}</p>
        <ValueShown value={value.value} isMoney={isSum(value)} />
      </div>
      <Parts answer={value} />
      <AmountTable steps={value.steps} findDetail={findDetail} />
      <details
        className="law"
        open={!hasAmounts(value.steps)}
        onToggle={(event) => setExplained(event.currentTarget.open)}
      >
        <summary>{text('calculate_explain')}</summary>
        <Steps steps={value.steps} findDetail={findDetail} />
      </details>
      {answered.issues.length === 0 ? null : <Issues issues={answered.issues} />}
      <p className="muted small">
        {text('calculate_law_on', { day: dayText(value.law.checkedOn, language) })}
      </p>
    </div>
  );
}

function Refused({ answered }: { answered: Extract<Parsed<unknown>, { ok: false }> }) {
  const text = useText();
  const told: readonly Issue[] = answered.issues.filter(({ code }) => code !== 'law_fact_missing');
  if (told.length === 0) return <p className="muted">{text('calculate_fill')}</p>;
  return (
    <div className="stack" role="status">
      <p className="result-label">{text('calculate_refused')}</p>
      <Issues issues={told} />
    </div>
  );
}

/** The steps add up to the value: it is a sum of money. */
export function isSum({ value, steps }: Answer): boolean {
  return typeof value === 'number' && hasAmounts(steps);
}

function hasAmounts(steps: readonly Step[]): boolean {
  return steps.some(({ amount }) => amount !== undefined);
}

function ValueShown({ value, isMoney }: { value: unknown; isMoney: boolean }) {
  const text = useText();
  const language = useLanguage();
  if (isMoney && typeof value === 'number') {
    return <p className="big result">{rupiahText(value, language)}</p>;
  }
  if (typeof value !== 'object' || value === null) {
    return <p className="big result">{plainText(value, text, language)}</p>;
  }
  return <Structure value={value} />;
}

/** An answer of several fields, each under the name the law's answer has for it. */
function Structure({ value }: { value: object }): ReactNode {
  const text = useText();
  const language = useLanguage();
  if (Array.isArray(value)) {
    return (
      <ul>
        {value.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer does not change its order
          <li key={at}>
            {typeof each === 'object' && each !== null ? (
              <Structure value={each} />
            ) : (
              plainText(each, text, language)
            )}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Facts
      facts={Object.entries(value)
        .filter(([key]) => key !== 'steps')
        .map(([key, each]): readonly [string, ReactNode] => [
          key,
          typeof each === 'object' && each !== null ? (
            <Structure key={key} value={each} />
          ) : (
            plainText(each, text, language)
          ),
        ])}
    />
  );
}

function plainText(value: unknown, text: TextOf, language: Language): string {
  if (typeof value === 'boolean') return text(value ? 'calculate_yes' : 'calculate_no');
  if (typeof value === 'number') return countText(value, language);
  if (typeof value === 'string') return findAnswerText(value, language) ?? dayText(value, language);
  return '—';
}

type Part = { readonly program: string; readonly payer?: string; readonly amountMonthly: number };

/** Contributions come with their parts: who pays how much for which programme. */
function Parts({ answer }: { answer: Answer }) {
  const text = useText();
  const language = useLanguage();
  const parts = partsOf(answer);
  if (parts.length < 2) return null;
  const payer = { employer: 'calculate_employer', worker: 'calculate_worker' } as const;
  const columns: readonly Column<Part>[] = [
    { key: 'program', head: text('calculate_program'), cell: (part) => part.program },
    ...(parts.some((part) => part.payer !== undefined)
      ? [
          {
            key: 'payer',
            head: text('calculate_payer'),
            cell: (part: Part) =>
              part.payer === 'worker' ? text(payer.worker) : text(payer.employer),
          },
        ]
      : []),
    {
      key: 'amount',
      head: text('calculate_amount'),
      cell: (part) => rupiahText(part.amountMonthly, language),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={text('calculate_by_program')}
      columns={columns}
      rows={parts}
      rowKey={(part) => `${part.program} ${part.payer}`}
      isSmall
    />
  );
}

function partsOf(answer: Answer): readonly Part[] {
  const parts = 'parts' in answer ? answer.parts : [];
  return Array.isArray(parts) ? parts.filter(isPart) : [];
}

function isPart(value: unknown): value is Part {
  return (
    typeof value === 'object' && value !== null && 'program' in value && 'amountMonthly' in value
  );
}

/** Every amount beside its rate, its base and its article. */
type Explaining = { readonly steps: readonly Step[]; readonly findDetail: FindDetail };

function AmountTable({ steps, findDetail }: Explaining) {
  const text = useText();
  const language = useLanguage();
  const rows = steps.filter(({ amount }) => amount !== undefined);
  if (rows.length === 0) return null;
  const columns: readonly Column<Step>[] = [
    {
      key: 'part',
      head: text('calculate_part'),
      cell: (step) => (step.kind === 'figure' ? labelText(step, language) : step.label[language]),
    },
    {
      key: 'rate',
      head: text('calculate_rate'),
      cell: (step) => (step.kind === 'figure' ? figureText(step, language) : '—'),
    },
    {
      key: 'base',
      head: text('calculate_base'),
      cell: (step) => (step.base === undefined ? '—' : rupiahText(step.base, language)),
      isNumber: true,
    },
    {
      key: 'amount',
      head: text('calculate_amount'),
      cell: (step) => rupiahText(step.amount ?? 0, language),
      isNumber: true,
    },
    {
      key: 'law',
      head: text('calculate_article'),
      cell: (step) => <Source step={step} url={findDetail(step)?.url} />,
    },
  ];
  return (
    <DataTable
      caption={text('calculate_by_program')}
      columns={columns}
      rows={rows}
      rowKey={(step) => stepText(step, language)}
    />
  );
}

function Source({ step, url }: { step: Step; url: string | undefined }) {
  const text = useText();
  const language = useLanguage();
  if (step.kind === 'given') return '—';
  const words = citationText(step.source, language);
  return (
    <>
      {url === undefined ? (
        words
      ) : (
        <a href={url} rel="noreferrer" target="_blank">
          {words}
        </a>
      )}{' '}
      {step.confirmed ? null : <span className="mark mark-warning">{text('app_unconfirmed')}</span>}
    </>
  );
}

function Steps({ steps, findDetail }: Explaining) {
  const text = useText();
  const language = useLanguage();
  return (
    <ol className="law-steps">
      {steps.map((step) => {
        const detail = findDetail(step);
        return (
          <li key={stepText(step, language)}>
            {stepText(step, language)}
            {step.confirmed ? null : (
              <span className="mark mark-warning">{text('app_unconfirmed')}</span>
            )}
            {detail?.note === undefined ? null : (
              <p className="muted small">{detail.note[language]}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
