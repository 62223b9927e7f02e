// The papers of a claim as tasks: seen by the clerk, or scanned and kept sealed. A scan is opened by few, and
// each opening is kept.

import type { ClaimWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask, newKey, send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField } from '../parts/form-fields.tsx';
import { countText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { ownPapers } from './claim-words.ts';

type Props = { readonly claim: ClaimWire; readonly mayAct: boolean; readonly mayOpen: boolean };

export function Papers({ claim, mayAct, mayOpen }: Props) {
  const text = useText();
  const { papers } = claim;
  return (
    <Card title={text('claim_papers')}>
      {papers.known ? null : <p className="notice notice-warn">{text('claim_papers_unknown')}</p>}
      <ul className="plain tasks">
        {papers.tasks.map((task) => (
          <li key={task.document} className="row">
            <span className={task.status === 'missing' ? 'mark mark-warning' : 'mark mark-ok'}>
              {text(`claim_paper_${task.status}`)}
            </span>
            <span>{task.label}</span>
          </li>
        ))}
      </ul>
      {mayOpen ? <Scans claim={claim} /> : null}
      {mayAct ? <Tick claim={claim} /> : null}
      {mayAct ? <Scan claim={claim} /> : null}
    </Card>
  );
}

function useLabels(claim: ClaimWire): (document: string) => string {
  const text = useText();
  return (document) => {
    const task = claim.papers.tasks.find((each) => each.document === document);
    if (task !== undefined) return task.label;
    const own = ownPapers.find((each) => each === document);
    return own === undefined ? document : text(`claim_document_${own}`);
  };
}

function Scans({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const language = useLanguage();
  const labelOf = useLabels(claim);
  const { scans } = claim.papers;
  if (scans.length === 0) return null;
  return (
    <ul className="plain">
      {scans.map(({ paper, document, bytes }) => (
        <li key={paper}>
          <a href={`/api/v1/claims/${claim.id}/scans/${paper}`} download>
            {text('claim_scan_open', { label: labelOf(document) })}
          </a>{' '}
          <span className="muted small">
            {text('claim_scan_size', { size: countText(Math.ceil(bytes / 1_024), language) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Tick({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const queries = useQueryClient();
  const missing = claim.papers.tasks.filter(({ status }) => status === 'missing');
  const [chosen, setChosen] = useState('');
  const document = missing.some((each) => each.document === chosen)
    ? chosen
    : (missing[0]?.document ?? '');
  if (document === '') return null;
  return (
    <details className="others">
      <summary>{text('claim_paper_tick')}</summary>
      <ActForm
        id="berkas"
        submit={text('claim_paper_tick')}
        onAct={async (told, once) => {
          const body = { document, ...told };
          await send('POST', `/claims/${claim.id}/papers`, { body, once });
          await queries.invalidateQueries({ queryKey: ['claims'] });
        }}
      >
        <ChoiceField
          id="berkas-jenis"
          label={text('claim_paper')}
          value={document}
          onChange={setChosen}
          choices={missing.map((each) => [each.document, each.label])}
        />
      </ActForm>
    </details>
  );
}

/** What a scanner or the camera of a telephone made; checked by the server by its bytes. */
function Scan({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const queries = useQueryClient();
  const labelOf = useLabels(claim);
  const listed = claim.papers.tasks.map(({ document }) => document);
  const documents = [...new Set([...listed, ...ownPapers])];
  const [document, setDocument] = useState(documents[0] ?? '');
  const [file, setFile] = useState<File>();
  const [told, setTold] = useState('');
  const [failure, setFailure] = useState<unknown>();
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (file === undefined) return;
    const form = event.currentTarget;
    setFailure(undefined);
    setTold('');
    try {
      const headers = { 'idempotency-key': newKey(), 'content-type': 'application/octet-stream' };
      const path = `/claims/${claim.id}/scans/${document}`;
      await ask(path, { method: 'PUT', headers, body: file });
      form.reset();
      setFile(undefined);
      setTold(text('claim_scan_kept'));
      await queries.invalidateQueries({ queryKey: ['claims'] });
    } catch (error) {
      setFailure(error);
    }
  }
  return (
    <details className="others">
      <summary>{text('claim_scan')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <ChoiceField
          id="pindai-jenis"
          label={text('claim_paper')}
          value={document}
          onChange={setDocument}
          choices={documents.map((each) => [each, labelOf(each)])}
        />
        <Field id="pindai-berkas" label={text('claim_scan_file')} hint={text('claim_scan_hint')}>
          {(tied) => (
            <input
              {...tied}
              type="file"
              required
              accept="application/pdf,image/jpeg,image/png"
              onChange={(event) => setFile(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        <button type="submit" className="quiet">
          {text('claim_scan_send')}
        </button>
        <p role="status" className="muted small">
          {told}
        </p>
      </form>
    </details>
  );
}
