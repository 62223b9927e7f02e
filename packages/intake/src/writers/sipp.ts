// The workbooks of SIPP Online that an employer fills: which columns, which codes. Known from blanks
// of March 2025; the blank that the user downloaded decides, and is matched by its headings.

import { type Finding, finding } from './finding.ts';
import type { MachineColumn, PrefilledTarget, Target } from './grammar.ts';
import type { Registrant } from './registrant.ts';

export type SippTarget = Target & {
  /** `confirmed`: seen in a blank itself; `unconfirmed`: only in programs that say they follow one. */
  readonly standing: 'confirmed' | 'unconfirmed';
  /** State of knowledge, for the user to see. */
  readonly asOf: '2025-03' | '2024';
};

/** SIPP takes ten thousand rows in one upload. */
export const sippRowLimit = 10_000;

const work: readonly MachineColumn[] = [
  { heading: 'LOKASI_PEKERJAAN', field: 'workplace', form: 'regency_code', required: true },
  { heading: 'STATUS_PEGAWAI', field: 'contract', form: 'contract_yt', required: true },
  { heading: 'TGL_AWAL_BEKERJA', field: 'workStart', form: 'date_dmy', required: true },
  { heading: 'TGL_AKHIR_KONTRAK', field: 'contractEnd', form: 'date_dmy' },
];

/** Tenaga kerja baru, lembar data_tk_baru: people without a KPJ. */
export const sippNew: SippTarget = {
  name: 'data_tk_baru',
  standing: 'confirmed',
  asOf: '2025-03',
  key: ['nik', 'passport'],
  rule: newWorkerRule,
  columns: [
    { heading: 'NO_PEGAWAI', field: 'employeeNumber' },
    { heading: 'NAMA_LENGKAP', field: 'name', required: true },
    { heading: 'GELAR', field: 'title' },
    { heading: 'TELEPON_AREA_RUMAH' },
    { heading: 'TELEPON_RUMAH' },
    { heading: 'TELEPON_AREA_KANTOR' },
    { heading: 'TELEPON_KANTOR' },
    { heading: 'TELEPON_EXT_KANTOR' },
    { heading: 'HP', field: 'phone' },
    { heading: 'EMAIL', field: 'email' },
    { heading: 'TEMPAT_LAHIR', field: 'birthPlace', required: true },
    { heading: 'TANGGAL_LAHIR', field: 'birth', form: 'date_dmy', required: true },
    { heading: 'NAMA_IBU_KANDUNG', field: 'motherName', required: true },
    { heading: 'JENIS_IDENTITAS', field: 'idKind', required: true },
    { heading: 'NOMOR_IDENTITAS', field: 'idNumber', required: true },
    { heading: 'MASA_LAKU_IDENTITAS', field: 'idValidUntil', form: 'date_dmy', required: true },
    { heading: 'JENIS_KELAMIN', field: 'sex', required: true, allowed: ['L', 'P'] },
    { heading: 'SURAT_MENYURAT_KE', field: 'lettersTo', required: true, allowed: ['S', 'E'] },
    // Left to the system.
    { heading: 'TANGGAL_KEPESERTAAN' },
    { heading: 'STATUS_KAWIN', field: 'married', form: 'yes_no_yt', required: true },
    {
      heading: 'GOLONGAN_DARAH',
      field: 'bloodGroup',
      required: true,
      allowed: ['A', 'B', 'AB', 'O'],
    },
    { heading: 'NPWP', field: 'npwp' },
    { heading: 'KODE_NEGARA', field: 'country', required: true },
    { heading: 'UPAH', field: 'wageMonthly', form: 'digits', required: true },
    { heading: 'ALAMAT', field: 'address', required: true },
    { heading: 'KODE_POS', field: 'postcode', form: 'digits', required: true },
    ...work,
  ],
};

/** Tenaga kerja lanjutan, lembar data_tk_lanjutan: people who have a KPJ. */
export const sippContinuing: SippTarget = {
  name: 'data_tk_lanjutan',
  standing: 'confirmed',
  asOf: '2025-03',
  key: ['nik', 'passport', 'kpj'],
  rule: continuingRule,
  columns: [
    { heading: 'NOMOR_IDENTITAS', field: 'idNumber', required: true },
    // Its lack is told by the rule, which knows the other file.
    { heading: 'KPJ', field: 'kpj' },
    { heading: 'NO_PEGAWAI', field: 'employeeNumber' },
    { heading: 'NAMA_LENGKAP', field: 'name' },
    { heading: 'TGL_LAHIR', field: 'birth', form: 'date_dmy' },
    { heading: 'UPAH', field: 'wageMonthly', form: 'digits', required: true },
    ...work,
  ],
};

/** Tenaga kerja nonaktif, lembar data_tk_na. [U] whether a column is mandatory. Not for the dead. */
export const sippLeavers: SippTarget = {
  name: 'data_tk_na',
  standing: 'unconfirmed',
  asOf: '2024',
  key: ['kpj'],
  rule: (person) => (person.dead === true ? [finding('death_is_claim', {}, person.from)] : []),
  columns: [
    { heading: 'KPJ', field: 'kpj', required: true },
    { heading: 'NAMA_LENGKAP', field: 'name', required: true },
    { heading: 'TGL_LAHIR', field: 'birth', form: 'date_dmy' },
    { heading: 'SEBAB_NA', field: 'leaveCode', required: true },
    { heading: 'TGL_KEJADIAN', field: 'leaveDay', form: 'date_dmy', required: true },
    { heading: 'KETERANGAN', field: 'leaveNote' },
  ],
};

/**
 * Upah bulanan, lembar data_upah [U]: comes with its people in it; only wage and back pay are open.
 * Seen in programs that say they follow it, never in a blank: the user's own file decides.
 */
export const sippWages: SippTarget & PrefilledTarget = {
  name: 'data_upah',
  standing: 'unconfirmed',
  asOf: '2024',
  key: ['nik', 'kpj', 'workerCode'],
  open: ['UPAH', 'RAPEL'],
  month: 'BLTH',
  rule: identityRule,
  columns: [
    { heading: 'NIK', field: 'nik' },
    { heading: 'NO_PEGAWAI', field: 'employeeNumber', optional: true },
    { heading: 'KPJ', field: 'kpj' },
    { heading: 'KODE_TK', field: 'workerCode', optional: true },
    { heading: 'NAMA_LENGKAP', field: 'name', optional: true },
    { heading: 'TGL_LAHIR', field: 'birth', form: 'date_dmy', optional: true },
    { heading: 'UPAH', field: 'wageMonthly', form: 'digits', required: true },
    { heading: 'RAPEL', field: 'backPay', form: 'digits' },
    { heading: 'BLTH' },
    { heading: 'NPP', optional: true },
  ],
};

/**
 * Pembetulan data, lembar update_data_tk [U]: people are told by their code alone, which stands beside
 * NIK and KPJ in the wage file (`withWorkerCodes`).
 */
export const sippCorrections: SippTarget & PrefilledTarget = {
  name: 'update_data_tk',
  standing: 'unconfirmed',
  asOf: '2024',
  key: ['workerCode'],
  open: [
    'ALAMAT_LENGKAP_DOMISILI',
    'HANDPHONE',
    'LOKASI_PEKERJAAN',
    'EMAIL',
    'NAMA_BANK',
    'KODE_BANK',
    'NOMOR_REKENING',
    'NAMA_REKENING',
  ],
  columns: [
    { heading: 'KODE', field: 'workerCode', required: true },
    { heading: 'ALAMAT_LENGKAP_DOMISILI', field: 'address' },
    { heading: 'HANDPHONE', field: 'phone', form: 'digits' },
    { heading: 'LOKASI_PEKERJAAN', field: 'workplace', form: 'regency_code' },
    { heading: 'EMAIL', field: 'email' },
    { heading: 'NAMA_BANK', field: 'bankName' },
    { heading: 'KODE_BANK', field: 'bankCode' },
    { heading: 'NOMOR_REKENING', field: 'accountNumber', form: 'digits' },
    { heading: 'NAMA_REKENING', field: 'accountName' },
    { heading: 'NOMOR_PEGAWAI', field: 'employeeNumber', optional: true },
    { heading: 'ID_PEGAWAI', optional: true },
  ],
};

/** A wage without anything to tell the person by goes to nobody. */
function identityRule({ nik, kpj, workerCode, from }: Registrant): readonly Finding[] {
  const none = nik === undefined && kpj === undefined && workerCode === undefined;
  return none ? [finding('value_missing', { column: 'NIK, KPJ' }, from)] : [];
}

function newWorkerRule(person: Registrant): readonly Finding[] {
  // A person with a KPJ among the new ones is the classic mistake: he gets a second number.
  const twice = person.kpj === undefined ? [] : [finding('kpj_present', {}, person.from)];
  return [...twice, ...contractRule(person)];
}

function continuingRule(person: Registrant): readonly Finding[] {
  const without = person.kpj === undefined ? [finding('kpj_absent', {}, person.from)] : [];
  return [...without, ...contractRule(person)];
}

function contractRule(person: Registrant): readonly Finding[] {
  const { contract, workStart, contractEnd, from } = person;
  if (contract === 'PKWT' && contractEnd === undefined)
    return [finding('end_date_missing', {}, from)];
  if (contract === 'PKWTT' && contractEnd !== undefined) {
    return [finding('end_date_not_allowed', {}, from)];
  }
  if (workStart !== undefined && contractEnd !== undefined && contractEnd < workStart) {
    return [finding('end_before_start', { start: workStart, end: contractEnd }, from)];
  }
  return [];
}
