// Every region by its code, down to the desa: read once, when the first answer names one.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadRegister, type RegionRegister } from '@payung/regions';
import { parseRegionCsv } from '@payung/regions/data';

const { resolve } = createRequire(import.meta.url);
const tables = ['provinces', 'regencies', 'districts', 'villages'];
let read: Promise<RegionRegister> | undefined;

export function gazetteer(): Promise<RegionRegister> {
  read ??= readAll();
  return read;
}

async function readAll(): Promise<RegionRegister> {
  const regions = await Promise.all(
    tables.map(async (table) => {
      const path = resolve(`@payung/regions/data/${table}.csv`);
      return parseRegionCsv(await readFile(path, 'utf8'));
    }),
  );
  return loadRegister(regions.flat());
}

/** The code itself where no register knows it. */
export function nameIn(register: RegionRegister, code: string): string {
  return register.find(code)?.name ?? code;
}
