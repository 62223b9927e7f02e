// The words of a sample's population: a resident as he truly is, before any clerk wrote him down.

import type { Day, Nik, Sex } from '@payung/values';
import type { SampleVillage } from './places.ts';
import type { SampleOccupation } from './words/occupations.ts';

/** Penduduk rekaan. */
export type Resident = {
  /** 0, 1, 2, … in the order of creation; `P0` in the truth files. */
  readonly number: number;
  readonly nik: Nik;
  /** Nomor kartu keluarga, sixteen digits, shared by the household. */
  readonly familyCard: string;
  readonly name: string;
  readonly birth: Day;
  readonly sex: Sex;
  readonly village: SampleVillage;
  /** Regency of the NIK when it is another than that of the village. */
  readonly movedFrom?: string;
  readonly father?: number;
  readonly twin?: number;
  /** Another resident with this very name and birth date. */
  readonly namesake?: number;
  readonly diedOn?: Day;
  /** Absent = does not work. */
  readonly occupation?: SampleOccupation;
};

export type Household = readonly Resident[];
