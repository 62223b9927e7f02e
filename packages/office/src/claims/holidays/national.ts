// Hari libur nasional dan cuti bersama, year by year as three ministers decree them. [U]: the dates agree in
// two sources of the press and an open calendar; the decrees themselves were not read.

import { type Day, day } from '@payung/values';

export type NationalHoliday = {
  readonly day: Day;
  readonly name: string;
  /** SKB 3 Menteri. */
  readonly source: string;
  /** Cuti bersama: no public holiday, yet offices are closed. */
  readonly isLeave: boolean;
};

const decrees: Readonly<Record<string, string>> = {
  '2024': 'SKB 855/2023, 3/2023, 4/2023',
  '2025': 'SKB 1017/2024, 2/2024, 2/2024',
  '2026': 'SKB 1497/2025, 2/2025, 5/2025',
};

const days: Readonly<Record<string, string>> = {
  '2024-01-01': 'Tahun Baru Masehi',
  '2024-02-08': 'Isra Mikraj',
  '2024-02-10': 'Tahun Baru Imlek',
  '2024-02-14': 'Pemilihan umum',
  '2024-03-11': 'Nyepi',
  '2024-03-29': 'Wafat Yesus Kristus',
  '2024-03-31': 'Paskah',
  '2024-04-10': 'Idulfitri',
  '2024-04-11': 'Idulfitri',
  '2024-05-01': 'Hari Buruh',
  '2024-05-09': 'Kenaikan Yesus Kristus',
  '2024-05-23': 'Waisak',
  '2024-06-01': 'Hari Lahir Pancasila',
  '2024-06-17': 'Iduladha',
  '2024-07-07': 'Tahun Baru Islam',
  '2024-08-17': 'Proklamasi Kemerdekaan',
  '2024-09-16': 'Maulid Nabi',
  '2024-11-27': 'Pemilihan kepala daerah',
  '2024-12-25': 'Natal',
  '2025-01-01': 'Tahun Baru Masehi',
  '2025-01-27': 'Isra Mikraj',
  '2025-01-29': 'Tahun Baru Imlek',
  '2025-03-29': 'Nyepi',
  '2025-03-31': 'Idulfitri',
  '2025-04-01': 'Idulfitri',
  '2025-04-18': 'Wafat Yesus Kristus',
  '2025-04-20': 'Paskah',
  '2025-05-01': 'Hari Buruh',
  '2025-05-12': 'Waisak',
  '2025-05-29': 'Kenaikan Yesus Kristus',
  '2025-06-01': 'Hari Lahir Pancasila',
  '2025-06-06': 'Iduladha',
  '2025-06-27': 'Tahun Baru Islam',
  '2025-08-17': 'Proklamasi Kemerdekaan',
  '2025-09-05': 'Maulid Nabi',
  '2025-12-25': 'Natal',
  '2026-01-01': 'Tahun Baru Masehi',
  '2026-01-16': 'Isra Mikraj',
  '2026-02-17': 'Tahun Baru Imlek',
  '2026-03-19': 'Nyepi',
  '2026-03-21': 'Idulfitri',
  '2026-03-22': 'Idulfitri',
  '2026-04-03': 'Wafat Yesus Kristus',
  '2026-04-05': 'Paskah',
  '2026-05-01': 'Hari Buruh',
  '2026-05-14': 'Kenaikan Yesus Kristus',
  '2026-05-27': 'Iduladha',
  '2026-05-31': 'Waisak',
  '2026-06-01': 'Hari Lahir Pancasila',
  '2026-06-16': 'Tahun Baru Islam',
  '2026-08-17': 'Proklamasi Kemerdekaan',
  '2026-08-25': 'Maulid Nabi',
  '2026-12-25': 'Natal',
};

const leave: Readonly<Record<string, string>> = {
  '2024-02-09': 'Tahun Baru Imlek',
  '2024-03-12': 'Nyepi',
  '2024-04-08': 'Idulfitri',
  '2024-04-09': 'Idulfitri',
  '2024-04-12': 'Idulfitri',
  '2024-04-15': 'Idulfitri',
  '2024-05-10': 'Kenaikan Yesus Kristus',
  '2024-05-24': 'Waisak',
  '2024-06-18': 'Iduladha',
  '2024-12-26': 'Natal',
  '2025-01-28': 'Tahun Baru Imlek',
  '2025-03-28': 'Nyepi',
  '2025-04-02': 'Idulfitri',
  '2025-04-03': 'Idulfitri',
  '2025-04-04': 'Idulfitri',
  '2025-04-07': 'Idulfitri',
  '2025-05-13': 'Waisak',
  '2025-05-30': 'Kenaikan Yesus Kristus',
  '2025-06-09': 'Iduladha',
  '2025-08-18': 'Proklamasi Kemerdekaan',
  '2025-12-26': 'Natal',
  '2026-02-16': 'Tahun Baru Imlek',
  '2026-03-18': 'Nyepi',
  '2026-03-20': 'Idulfitri',
  '2026-03-23': 'Idulfitri',
  '2026-03-24': 'Idulfitri',
  '2026-05-15': 'Kenaikan Yesus Kristus',
  '2026-05-28': 'Iduladha',
  '2026-12-24': 'Natal',
};

/** In order of days. In years without a decree here only Saturdays and Sundays are known. */
export const nationalHolidays: readonly NationalHoliday[] = [
  ...Object.entries(days).map(holidayOf(false)),
  ...Object.entries(leave).map(holidayOf(true)),
].toSorted((a, b) => a.day.localeCompare(b.day));

function holidayOf(isLeave: boolean) {
  return ([on, name]: readonly [string, string]): NationalHoliday => ({
    ...{ day: day(on), name, isLeave },
    source: decrees[on.slice(0, 4)] ?? '',
  });
}
