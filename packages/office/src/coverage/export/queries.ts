// SQL of the export: the cube's cells under names of the trade, and views over them for whoever goes on
// counting with a program of his own.

/** Cells within a region with band and month in words. */
export function exportedCells(
  table: string,
  within: string,
  bands: string,
  months: string,
): string {
  if (!/^\d*$/.test(within)) throw new RangeError(`Not a region code: ${within}`);
  return `select cell.region as wilayah, cell.sex as kelamin, band.name as umur,
  cell.kind as keanggotaan, month.name as bulan, cell.people as perubahan
from ${table}_number cell
join ${bands} band on band.number = cell.band
join ${months} month on month.number = cell.month_index
where cell.region like '${within}%'
order by cell.region, cell.month_index, cell.band, cell.sex, cell.kind`;
}

export function exportedTable(table: string): string {
  return `select * from ${table}`;
}

/**
 * Views over the files of one folder. `sel` holds who enters (+) and leaves (−) each cell by month; the
 * sum up to a month is who is there.
 */
export const exportViews = `create or replace view sel as select * from read_parquet('sel.parquet');
create or replace view keanggotaan as select * from read_parquet('keanggotaan.parquet');
create or replace view bulan as select * from read_parquet('bulan.parquet');

create or replace view peserta as
select sel.wilayah, sel.kelamin, sel.umur, bulan.bulan, cast(sum(sel.perubahan) as bigint) as orang
from sel
join bulan on sel.bulan <= bulan.bulan
group by sel.wilayah, sel.kelamin, sel.umur, bulan.bulan
having sum(sel.perubahan) <> 0;

create or replace view peserta_wilayah as
select substr(wilayah, 1, tingkat.angka) as wilayah, tingkat.angka as tingkat, bulan,
  cast(sum(orang) as bigint) as orang
from peserta
join (values (2), (4), (6), (10)) as tingkat (angka) on length(wilayah) >= tingkat.angka
group by substr(wilayah, 1, tingkat.angka), tingkat.angka, bulan;

create or replace view peserta_segmen as
select sel.wilayah, pegang.segmen, bulan.bulan, cast(sum(sel.perubahan) as bigint) as orang
from sel
join (select distinct keanggotaan, segmen from keanggotaan) as pegang
  on pegang.keanggotaan = sel.keanggotaan
join bulan on sel.bulan <= bulan.bulan
group by sel.wilayah, pegang.segmen, bulan.bulan
having sum(sel.perubahan) <> 0;

create or replace view peserta_pembayar as
select sel.wilayah, pegang.pembayar, bulan.bulan, cast(sum(sel.perubahan) as bigint) as orang
from sel
join (select distinct keanggotaan, pembayar from keanggotaan) as pegang
  on pegang.keanggotaan = sel.keanggotaan
join bulan on sel.bulan <= bulan.bulan
group by sel.wilayah, pegang.pembayar, bulan.bulan
having sum(sel.perubahan) <> 0;
`;
