// Arguments behind the word `report`, as a value: sheets of regions, or reports of a period.

import type { RegionDepth } from '@payung/office';
import { failed, issue, type Language, type Parsed, parsed } from '@payung/values';
import type { Asked } from '../../coverage/command.ts';
import { parseCoverageCommand } from '../../coverage/command.ts';
import { fill } from '../../text/text.ts';
import { isPeriodAction, type PeriodWork, parsePeriodWork } from './period-command.ts';
import { reportWords } from './text/text.ts';

export type ReportCommand =
  | { readonly name: 'report'; readonly action: 'help'; readonly language: Language }
  | {
      readonly name: 'report';
      readonly action: 'region';
      readonly language: Language;
      /** The question, asked of coverage as `payung coverage show` asks it. */
      readonly asked: Asked;
      readonly out: string;
      /** Every region one level below, a sheet each. */
      readonly each: boolean;
    }
  | PeriodWork;

/** Digits of a code: province, regency, kecamatan, desa. */
const depths = [2, 4, 6, 10] as const satisfies readonly RegionDepth[];

/** @example parseReportCommand(['region', '--tenant', '75.02', '--out', 'lembar']).ok // true */
export function parseReportCommand(argv: readonly string[]): Parsed<ReportCommand> {
  const language: Language = argv.join(' ').includes('--lang en') ? 'en' : 'id';
  const text = reportWords(language);
  const [action, ...rest] = argv;
  if (action === undefined || argv.includes('--help') || argv.includes('-h')) {
    return parsed({ name: 'report', action: 'help', language });
  }
  if (isPeriodAction(action)) return parsePeriodWork(action, rest);
  if (action !== 'region') return usage(text.actionUnknown, action);
  const { taken: outs, left: others } = taken(rest, '--out');
  const { taken: deep, left } = taken(others, '--depth');
  const [out] = outs;
  if (out === undefined) return usage(text.outMissing, '');
  const depth = depths.find((each) => String(each) === deep[0]);
  if (deep[0] !== undefined && depth === undefined) return usage(text.depthInvalid, deep[0]);
  const each = left.includes('--each');
  const asked = parseCoverageCommand(['show', ...left.filter((word) => word !== '--each')]);
  if (!asked.ok) return asked;
  const { source } = asked.value;
  if (source === undefined || asked.value.action !== 'show') return usage(text.sourceMissing, '');
  return parsed({
    ...{ name: 'report', action: 'region', language: asked.value.language, out, each },
    asked: { ...asked.value, source, ...(depth === undefined ? {} : { depth }) },
  });
}

/** An option with its value, taken out of the arguments. */
function taken(argv: readonly string[], option: string) {
  const at = argv.indexOf(option);
  const value = at < 0 ? undefined : argv[at + 1];
  if (value === undefined) return { taken: [], left: argv };
  return { taken: [value], left: [...argv.slice(0, at), ...argv.slice(at + 2)] };
}

function usage(text: string, value: string) {
  return failed(issue('usage', { detail: fill(text, { value }) }));
}
