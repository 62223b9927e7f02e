// Runs `payung intake FILE --json` on a case, as a person would, and reads its answer.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, AnsweredRow } from './judge.ts';
import { bytesOfCase, casesFolder } from './make.ts';
import type { Case } from './truth.ts';

const program = join(import.meta.dirname, '../../../apps/cli/src/main.ts');
const timeoutMs = 120_000;

/** What the command says of the case's file; files of test time are made first and removed. */
export async function answerOf(each: Case): Promise<Answer> {
  if (each.atTestTime !== true) return asked(each, join(casesFolder, each.name, each.file));
  const folder = mkdtempSync(join(tmpdir(), 'payung-corpus-'));
  try {
    const path = join(folder, each.file);
    writeFileSync(path, bytesOfCase(each));
    if (each.length !== undefined) truncateSync(path, each.length);
    return await asked(each, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function asked(each: Case, path: string): Promise<Answer> {
  const name = each.sentAs === undefined ? [] : ['--name', each.sentAs];
  const { exitCode, whole } = await toldOf(path, [...name, '--rows', 'all']);
  return answer(whole, exitCode);
}

/** The object that the command prints of a file, as it stands. */
export async function toldOf(
  path: string,
  more: readonly string[],
): Promise<{ exitCode: number; whole: Fields }> {
  const options = ['--tenant', '75.02', '--as-of', '2026-06-30', '--json', ...more];
  const { exitCode, out, errors } = await run([program, 'intake', path, ...options]);
  try {
    return { exitCode, whole: fieldsOf(JSON.parse(out)) };
  } catch (cause) {
    const said = `${out.slice(0, 300)} ${errors.slice(0, 600)}`;
    throw new Error(`no answer in JSON (exit ${exitCode}): ${said}`, { cause });
  }
}

function run(
  command: readonly string[],
): Promise<{ exitCode: number; out: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        exitCode: code ?? -1,
        out: Buffer.concat(out).toString(),
        errors: Buffer.concat(errors).toString(),
      }),
    );
  });
}

type Fields = Readonly<Record<string, unknown>>;

function answer(whole: Fields, exitCode: number): Answer {
  const { outcome, refusal, message, counts, rows, peakMiB } = whole;
  return {
    outcome: String(outcome),
    ...(typeof refusal === 'string' ? { refusal } : {}),
    message: typeof message === 'string' ? message : '',
    counts: Object.fromEntries(
      Object.entries(fieldsOf(counts)).map(([key, each]) => [key, Number(each)]),
    ),
    rows: Array.isArray(rows) ? rows.map(answeredRow) : [],
    exitCode,
    ...(typeof peakMiB === 'number' ? { peakMiB } : {}),
  };
}

function answeredRow(value: unknown): AnsweredRow {
  const { row, sheet, file, disposition, reasons, warnings, values } = fieldsOf(value);
  return {
    row: Number(row),
    place: [file, sheet].filter((each) => typeof each === 'string').join(' '),
    disposition: String(disposition),
    reasons: words(reasons),
    warnings: words(warnings),
    values: fieldsOf(values),
  };
}

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
