// Reports as they leave the house: public ids, and their words as they stand on paper.

import {
  modelOfPeriod,
  type PaperModel,
  type PeriodRead,
  reportStateOf,
  type SigningStep,
  signersOf,
  whatsappText,
} from '@payung/office';
import type { Language } from '@payung/values';
import type { Viewer } from '../people/person-on-wire.ts';
import { RequestRefused } from '../problem.ts';

export function reportId({ vault, tenant }: Viewer, number: number): string {
  return vault.publicId({ kind: 'report', tenant, number });
}

/** An id nobody gave out names no report. */
export function reportNumber({ vault, tenant }: Viewer, id: string): number {
  const number = vault.numberOf(id, { kind: 'report', tenant });
  if (number === undefined) throw new RequestRefused(404, 'not_found', 'report');
  return number;
}

export function paperOnWire(model: PaperModel) {
  const { title, tenant, subtitle, draft, lead, parts, footer } = model;
  return {
    paper: {
      title,
      tenant,
      subtitle,
      ...(draft === undefined ? {} : { draft }),
      lead,
      parts,
      footer,
    },
    message: whatsappText(model),
  };
}

type Caller = Viewer & { readonly account: string };

export function reportOnWire(read: PeriodRead, caller: Caller, language: Language) {
  const { signatures } = read;
  const next = nextStep(read, caller);
  return {
    ...paperOnWire(modelOfPeriod(read, language)),
    signatures: signatures.map(({ step, name, position, role, day }) => ({
      ...{ step, name, position, role, day },
    })),
    state: reportStateOf(signatures),
    ...(next === undefined ? {} : { next }),
  };
}

/** The step that waits, where it is one for the caller: nobody signs what he made. */
function nextStep({ signatures }: PeriodRead, { role, account }: Caller): SigningStep | undefined {
  const state = reportStateOf(signatures);
  if (state === 'signed') return undefined;
  const step = state === 'frozen' ? 'made' : 'signed';
  const isMaker = signatures.some((each) => each.account === account);
  return signersOf[step].includes(role) && !isMaker ? step : undefined;
}
