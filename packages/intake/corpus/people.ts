// Invented workers of Boalemo: names from two short lists, real region codes, invented serials.
// Every case draws its own people from a seed, so that a case can change without its neighbours.

import type { Field } from './truth.ts';

export type Worker = Readonly<Record<Field, string>>;

const men =
  'Abdul Adrian Arman Bahrun Burhan Danial Darwis Fadli Hamka Hasan Idris Ikbal Iswan Jafar Kasim Lukman Marwan Nasir Ramli Rustam Salim Sofyan Taufik Usman Wahid Yunus Zainal';
const women =
  'Aisyah Asma Dewi Fatma Hadijah Hasna Indrawati Jamila Kartin Lisna Maryam Nurhayati Olha Rahma Ramlah Rosdiana Salma Sarini Suryani Titin Verawati Wirna Yusna Zulaeha';
const families =
  'Abdjul Ahaya Badu Biya Dai Djafar Gobel Hulopi Igirisa Kadir Laliyo Maku Musa Nani Otoluwa Pakaya Potutu Rahman Sumaga Tahir Umar Wartabone Yahya Zakaria Lasena Molou';

/** Villages whose name stands once in the regency, with their kecamatan. */
const places = [
  ['75.02.01', 'Paguyaman', 'Molombulahe'],
  ['75.02.01', 'Paguyaman', 'Girisa'],
  ['75.02.01', 'Paguyaman', 'Diloato'],
  ['75.02.02', 'Wonosari', 'Pangeya'],
  ['75.02.02', 'Wonosari', 'Dimito'],
  ['75.02.03', 'Dulupi', 'Polohungo'],
  ['75.02.04', 'Tilamuta', 'Limbato'],
  ['75.02.04', 'Tilamuta', 'Ayuhulalo'],
  ['75.02.04', 'Tilamuta', 'Mohungo'],
  ['75.02.05', 'Mananggu', 'Salilama'],
  ['75.02.06', 'Botumoito', 'Patoameme'],
  ['75.02.06', 'Botumoito', 'Dulangeya'],
  ['75.02.07', 'Paguyaman Pantai', 'Limbatihu'],
  ['75.02.07', 'Paguyaman Pantai', 'Olibu'],
] as const;

const jobs = [
  'Petani',
  'Nelayan',
  'Buruh bangunan',
  'Pedagang',
  'Tukang ojek',
  'Peternak',
  'Tukang kayu',
];
const births = ['Tilamuta', 'Gorontalo', 'Paguyaman', 'Limboto'];

/** Numbers from a seed: the same name gives the same people on every machine. */
export function chance(seed: string): (below: number) => number {
  let state = 2_166_136_261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** So many people of both sexes, no two of one name or birth date. */
export function workers(seed: string, count: number): readonly Worker[] {
  const below = chance(seed);
  const start = below(700);
  return Array.from({ length: count }, (_, at) => worker(start + at, at, below));
}

function worker(number: number, at: number, below: (limit: number) => number): Worker {
  const isWoman = at % 2 === 1;
  const given = (isWoman ? women : men).split(' ');
  const family = families.split(' ');
  const name = `${given[number % given.length]} ${family[(number * 7 + 3) % family.length]}`;
  const [code, district, village] = places[below(places.length)] ?? places[0];
  const born = birth(number, below);
  const sex = isWoman ? 'P' : 'L';
  return {
    nik: nikOf({ district: code, born, sex, serial: 1 + (number % 9) }),
    nama: name,
    tempat_lahir: births[below(births.length)] ?? 'Tilamuta',
    tanggal_lahir: born,
    jenis_kelamin: sex,
    pekerjaan: jobs[below(jobs.length)] ?? 'Petani',
    upah: String(1_200_000 + 50_000 * below(40)),
    alamat: `Dusun ${1 + below(4)}`,
    desa: village,
    kecamatan: district,
    hp: `0812${pad(44_000_000 + number * 137, 8)}`,
  };
}

// Day after the 12th, so that no reading but day before month is possible; 22 to 57 years old.
function birth(number: number, below: (limit: number) => number): string {
  const year = 1969 + (number % 35);
  return `${year}-${pad(1 + below(12), 2)}-${pad(13 + below(16), 2)}`;
}

/** Sixteen digits of an invented person; `serial` 1 to 9 ends in no zero. */
export function nikOf(parts: {
  district: string;
  born: string;
  sex: string;
  serial: number | string;
}): string {
  const [year, month, day] = parts.born.split('-');
  const dayField = Number(day) + (parts.sex === 'P' ? 40 : 0);
  const serial = typeof parts.serial === 'number' ? pad(parts.serial, 4) : parts.serial;
  return `${parts.district.replaceAll('.', '')}${pad(dayField, 2)}${month}${year?.slice(2)}${serial}`;
}

/** The same person with other facts; the NIK follows the birth date, sex and `district`. */
export function but(
  person: Worker,
  facts: Partial<Worker> & { district?: string; serial?: number | string },
): Worker {
  const { district, serial, ...others } = facts;
  const changed = { ...person, ...others };
  if (facts.nik !== undefined) return changed;
  const nik = nikOf({
    district: district ?? person.nik.slice(0, 6),
    born: changed.tanggal_lahir,
    sex: changed.jenis_kelamin,
    serial: serial ?? person.nik.slice(12),
  });
  return { ...changed, nik };
}

export function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
