// What `payung registry correct --set …` asks to correct, word by word: of the person, of his life from a
// month on, or of one membership.

import { type CorrectionRequest, endReasons, payers } from '@payung/office';
import {
  day,
  failed,
  isDay,
  isMonth,
  isSegment,
  issue,
  type Month,
  type Parsed,
  parsed,
} from '@payung/values';
import { fill } from '../text/text.ts';
import type { CorrectCommand } from './command.ts';
import { registryText } from './text/text.ts';

/** A NIK is not among them: on the command line it would stay in the history of the shell. */
const identityFields = ['nama', 'lahir', 'kelamin'];
const traitFields = ['domisili', 'tempat_kerja', 'pekerjaan', 'ekosistem'];
const membershipFields = ['segmen', 'pembayar', 'mulai', 'dibayar_sampai', 'berakhir', 'sebab'];
const allFields = [...identityFields, ...traitFields, ...membershipFields];

type Corrections = Pick<CorrectionRequest, 'identity' | 'trait' | 'membership'>;

export function correctionOf(command: CorrectCommand): Parsed<Corrections> {
  const { fields, language } = command;
  const text = registryText(language);
  const names = Object.keys(fields);
  const stranger = names.find((each) => !allFields.includes(each));
  if (stranger !== undefined) {
    return refused(fill(text.fieldUnknown, { value: stranger, expected: allFields.join(', ') }));
  }
  const identity = identityOf(fields);
  const trait = traitOf(fields, command.from);
  const membership = membershipOf(fields, command);
  if (identity === 'wrong' || trait === 'wrong' || membership === 'wrong') {
    const written = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
    return refused(fill(text.fieldInvalid, { value: written.join(' ') }));
  }
  return parsed({
    ...(identity === undefined ? {} : { identity }),
    ...(trait === undefined ? {} : { trait }),
    ...(membership === undefined ? {} : { membership }),
  });
}

type Fields = CorrectCommand['fields'];
type Read<Part extends keyof Corrections> = Corrections[Part] | 'wrong' | undefined;

function identityOf({ nama, lahir, kelamin }: Fields): Read<'identity'> {
  if (nama === undefined && lahir === undefined && kelamin === undefined) return undefined;
  if (nama?.trim() === '' || (lahir !== undefined && !isDay(lahir))) return 'wrong';
  if (kelamin !== undefined && kelamin !== 'L' && kelamin !== 'P') return 'wrong';
  return {
    ...(nama === undefined ? {} : { name: nama }),
    ...(lahir === undefined ? {} : { birth: day(lahir) }),
    ...(kelamin === undefined ? {} : { sex: kelamin }),
  };
}

/** An empty value says that it is not known after all. */
function traitOf(fields: Fields, from: Month | undefined): Read<'trait'> {
  if (!traitFields.some((each) => fields[each] !== undefined)) return undefined;
  const { domisili, tempat_kerja: workplace, pekerjaan, ekosistem } = fields;
  if (from === undefined) return 'wrong';
  if ([domisili, workplace].some((each) => each !== undefined && !/^(\d{2,10})?$/.test(each))) {
    return 'wrong';
  }
  const given = (value: string) => (value === '' ? null : value);
  return {
    from,
    ...(domisili === undefined ? {} : { domicile: given(domisili) }),
    ...(workplace === undefined ? {} : { workplace: given(workplace) }),
    ...(pekerjaan === undefined ? {} : { occupation: given(pekerjaan) }),
    ...(ekosistem === undefined ? {} : { sector: given(ekosistem) }),
  };
}

function membershipOf(fields: Fields, { kpj, npp = '' }: CorrectCommand): Read<'membership'> {
  const { segmen, pembayar, mulai, dibayar_sampai: paid, berakhir, sebab } = fields;
  if (!membershipFields.some((each) => fields[each] !== undefined)) return undefined;
  const payer = payers.find((each) => each === pembayar);
  const reason = endReasons.find((each) => each === sebab);
  const isMonthOrAbsent = (each: string | undefined): each is Month | undefined =>
    each === undefined || isMonth(each);
  if (kpj === undefined || (segmen !== undefined && !isSegment(segmen))) return 'wrong';
  if (pembayar !== undefined && payer === undefined) return 'wrong';
  if (!isMonthOrAbsent(mulai) || !isMonthOrAbsent(paid) || !isMonthOrAbsent(berakhir)) {
    return 'wrong';
  }
  if ((berakhir === undefined) !== (reason === undefined)) return 'wrong';
  return {
    ...{ kpj, npp },
    ...(segmen === undefined ? {} : { segment: segmen }),
    ...(payer === undefined ? {} : { payer }),
    ...(mulai === undefined ? {} : { from: mulai }),
    ...(paid === undefined ? {} : { paidUntil: paid }),
    ...(berakhir === undefined || reason === undefined ? {} : { end: { until: berakhir, reason } }),
  };
}

function refused(detail: string) {
  return failed(issue('usage', { detail }));
}
