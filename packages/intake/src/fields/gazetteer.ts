// Opens the register of regions for one tenant: all provinces, regencies and kecamatan (a NIK may
// come from anywhere), and the villages of the tenant only.

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { formatRegionCode, loadRegister, type Region, type RegionRegister } from '@payung/regions';
import { parseRegionCsv } from '@payung/regions/data';

const tables = createRequire(import.meta.url);
const opened = new Map<string, Promise<RegionRegister>>();

/** The register with the villages below `region` (a province or regency code without dots). */
export function openGazetteer(region: string): Promise<RegionRegister> {
  const known = opened.get(region);
  if (known !== undefined) return known;
  const register = loadGazetteer(region);
  opened.set(region, register);
  return register;
}

async function loadGazetteer(region: string): Promise<RegionRegister> {
  const wide = await Promise.all(
    ['provinces', 'regencies', 'districts'].map(async (table) =>
      parseRegionCsv(await readFile(pathOf(table), 'utf8')),
    ),
  );
  return loadRegister([...wide.flat(), ...(region === '' ? [] : await villagesOf(region))]);
}

/** The villages stand in one national table of 84,000 lines: the others' are not kept. */
async function villagesOf(region: string): Promise<readonly Region[]> {
  const prefix = formatRegionCode(region);
  const lines = createInterface({ input: createReadStream(pathOf('villages'), 'utf8') });
  const kept = ['code,name'];
  for await (const line of lines) if (line.startsWith(`${prefix}.`)) kept.push(line);
  return parseRegionCsv(kept.join('\n'));
}

function pathOf(table: string): string {
  return tables.resolve(`@payung/regions/data/${table}.csv`);
}
