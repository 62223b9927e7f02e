// The outside office program: turns a workbook into other formats and shows what it sees in one.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The bytes of `name` in another format, by file name of what comes out. */
export function convert(
  files: readonly { name: string; bytes: Uint8Array }[],
  to: string,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-office-'));
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const command = [
      '--headless',
      '--norestore',
      profile,
      '--convert-to',
      to,
      '--outdir',
      out,
      ...paths,
    ];
    execFileSync('soffice', command, { stdio: 'pipe', timeout: 300_000 });
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
