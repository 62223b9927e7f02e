// The small tables of a sample's room: payung.yaml, bases, targets and funds, all of them invented
// and said to be, in proportion to the people of the sample.

import { formatRegionCode } from '@payung/regions';
import { addMonths, type Day, type Month, monthOf } from '@payung/values';
import { roomText } from './text/room.ts';

export type RoomFacts = {
  readonly region: string;
  readonly asOf: Day;
  readonly people: number;
  readonly workers: number;
  readonly civilServants: number;
};

const { source, targetSource } = roomText;
/** JKK and JKM of a BPU worker in the lowest class for a year: what a fund is counted in. */
const yearlyPerPerson = 12 * 16_800;

export function roomTables(facts: RoomFacts): readonly { name: string; text: string }[] {
  return [
    { name: 'payung.yaml', text: configText(facts) },
    { name: 'dasar.csv', text: basesText(facts) },
    { name: 'target.csv', text: targetsText(facts) },
    { name: 'dana.csv', text: fundsText(facts) },
  ];
}

function configText({ region, asOf }: RoomFacts): string {
  return roomText.config
    .replace('{tenant}', formatRegionCode(region))
    .replace('{asOf}', asOf)
    .replace('{start}', planStart(asOf));
}

/** The month after the lists' date. */
function planStart(asOf: Day): Month {
  return addMonths(monthOf(asOf), 1);
}

function basesText({ region, asOf, workers, civilServants }: RoomFacts): string {
  const code = formatRegionCode(region);
  const year = asOf.slice(0, 4);
  return table('kode_wilayah,definisi,tahun,segmen,jumlah,sumber', [
    [code, 'angkatan_kerja_di_luar_asn_tni_polri', year, 'semua', workers - civilServants, source],
    [code, 'penduduk_bekerja', year, 'semua', workers, source],
  ]);
}

function targetsText({ region, asOf }: RoomFacts): string {
  const code = formatRegionCode(region);
  return table('kode_wilayah,skala,tahun,target_persen,sumber', [
    [code, 'UCJ', asOf.slice(0, 4), '56.1', targetSource],
    [code, 'UCJ', Number(asOf.slice(0, 4)) + 3, '70.5', targetSource],
  ]);
}

function fundsText({ asOf, people }: RoomFacts): string {
  const from = planStart(asOf);
  const last = addMonths(from, 11);
  const money = (share: number): number => Math.round(people * share) * yearlyPerPerson;
  return table('id,nama,sumber,pagu_idr,bulan_mulai,bulan_akhir,peruntukan', [
    ['apbd-kab', roomText.funds.regency, 'APBD_KAB', money(0.125), from, last, 'pekerja_rentan'],
    [
      'apbd-prov',
      roomText.funds.province,
      'APBD_PROV',
      money(0.006),
      from,
      last,
      'pekerjaan:NELAYAN|PETANI',
    ],
    ['csr-bank', roomText.funds.donor, 'CSR', money(0.003), from, last, 'semua'],
  ]);
}

function table(heading: string, rows: readonly (readonly (string | number)[])[]): string {
  return [heading, ...rows.map((cells) => cells.join(',')), ''].join('\n');
}
