// Cek cepat: paste names or NIKs, or drop a file of them, and see how each stands. Nothing is kept, here or at
// the server; what was pasted goes away with the page.

import type { CheckedPeopleWire } from '@payung/server/wire';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { countText, dayText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { answered, FirstUse, NoRight, Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useMe } from '../sign-in/session-query.ts';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import '../text/review/words.ts';
import { FileDrop } from './file-drop.tsx';
import { csvCell, type PastedPerson, pastedRows, rowsMost } from './pasted-rows.ts';
import './check.css';

/** As many as a request holds, whatever their names are. */
const perRequest = 100;

type Status = CheckedPeopleWire['rows'][number]['status'];
type Line = CheckedPeopleWire['rows'][number] & {
  readonly at: number;
  readonly asked: PastedPerson;
};
type Result = { readonly on: string; readonly lines: readonly Line[] };

export function CheckPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Check />;
}

function Check() {
  const text = useText();
  const [pasted, setPasted] = useState('');
  const [purpose, setPurpose] = useState('');
  const [result, setResult] = useState<Result>();
  const { isBusy, failure, act } = useAct();
  const rows = pastedRows(pasted);
  const isTooMany = rows.length > rowsMost;
  async function ask(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async () => setResult(await checkAll(rows, purpose)));
  }
  return (
    <Page title={text('menu_check')} lead={text('check_lead')}>
      <form className="card form check-form" onSubmit={(event) => void ask(event)}>
        <label className="label" htmlFor="check-rows">
          {text('check_rows')}
        </label>
        <p className="muted small" id="check-hint">
          {text('check_hint', { count: rowsMost })}
        </p>
        <textarea
          id="check-rows"
          aria-describedby="check-hint"
          rows={8}
          spellCheck={false}
          autoComplete="off"
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <FileDrop onText={setPasted} />
        <label className="label" htmlFor="check-purpose">
          {text('check_purpose')}
        </label>
        <input
          id="check-purpose"
          minLength={3}
          maxLength={200}
          required
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        {isTooMany ? (
          <p role="alert" className="notice notice-bad">
            {text('check_too_many', { count: rowsMost })}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit" loading={isBusy} disabled={rows.length === 0 || isTooMany}>
            {text('check_ask', { count: rows.length })}
          </Button>
        </div>
        <FormFailure error={failure} />
      </form>
      <Screen
        query={answered(result ?? null)}
        isEmpty={(data) => data === null}
        empty={<FirstUse>{text('check_empty')}</FirstUse>}
      >
        {(data) => (data === null ? null : <Results result={data} />)}
      </Screen>
    </Page>
  );
}

async function checkAll(rows: readonly PastedPerson[], purpose: string): Promise<Result> {
  const lines: Line[] = [];
  let on = '';
  for (let from = 0; from < rows.length; from += perRequest) {
    const asked = rows.slice(from, from + perRequest);
    const body = { rows: asked, purpose };
    const answer = await send<CheckedPeopleWire>('POST', '/people/check', { body });
    on = answer.on;
    for (const [index, each] of answer.rows.entries()) {
      lines.push({ ...each, at: from + index + 1, asked: asked[index] ?? {} });
    }
  }
  return { on, lines };
}

function Results({ result }: { result: Result }) {
  const text = useText();
  const language = useLanguage();
  const { lines, on } = result;
  const counts = new Map<Status, number>();
  for (const { status } of lines) counts.set(status, (counts.get(status) ?? 0) + 1);
  const told = [...counts]
    .toSorted(([, x], [, y]) => y - x)
    .map(([status, count]) => `${text(`check_status_${status}`)} ${countText(count, language)}`);
  const columns: readonly Column<Line>[] = [
    { key: 'at', head: text('check_row'), cell: ({ at }) => at },
    { key: 'asked', head: text('check_asked'), cell: ({ asked }) => shownAsked(asked) },
    {
      key: 'status',
      head: text('check_status'),
      cell: (line) => <strong>{statusText(line, text)}</strong>,
    },
  ];
  return (
    <Card title={text('check_result', { day: dayText(on, language) })}>
      <p role="status">{told.join(' · ')}</p>
      <div className="row">
        <Button variant="default" onClick={() => download(result, text)}>
          {text('check_download')}
        </Button>
        <span className="muted small">{text('check_personal')}</span>
      </div>
      <DataTable
        caption={text('check_result', { day: dayText(on, language) })}
        columns={columns}
        rows={lines.slice(0, shownMost)}
        rowKey={({ at }) => String(at)}
      />
      {lines.length > shownMost ? (
        <p className="muted">{text('check_shown', { count: shownMost })}</p>
      ) : null}
    </Card>
  );
}

const shownMost = 500;

function statusText({ status, payer }: Line, text: TextOf): string {
  const words = text(`check_status_${status}`);
  return payer === undefined ? words : `${words} (${text(`check_payer_${payer}`)})`;
}

/** What was pasted, its number masked: a screen is seen by others too. */
function shownAsked({ nik, name, birth }: PastedPerson): string {
  const digits = nik?.replace(/\D/g, '') ?? '';
  const masked = digits === '' ? '' : `${digits.slice(0, 6)}••••••••${digits.slice(-2)}`;
  return [masked, name ?? '', birth ?? ''].filter((part) => part !== '').join(' · ') || '—';
}

function download({ lines, on }: Result, text: TextOf): void {
  const head = [text('check_row'), 'NIK', text('review_field_name'), text('check_status')];
  const body = lines.map((line) => [
    ...[String(line.at), line.asked.nik ?? '', line.asked.name ?? ''],
    statusText(line, text),
  ]);
  const content = [head, ...body].map((cells) => cells.map(csvCell).join(',')).join('\r\n');
  const address = URL.createObjectURL(new Blob([`\ufeff${content}\r\n`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `cek-${on}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
