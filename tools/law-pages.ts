// Writes docs/law: a page for each rule of the law (sentence, formula, facts, figures over time, an
// example as the rule really answers it) and an index; and the list of all rules by their names, for
// screens that show no calculation. `--check` writes nothing and fails when one is stale, missing or
// left over.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type AnyRule,
  citationText,
  type FactPart,
  figureText,
  type LawSource,
  lawCheckedOn,
  type ParameterId,
  rules,
  unitText,
} from '@payung/law';
import { ruleText } from '@payung/law/details';
import { formatCount } from '@payung/values';
import { parse } from 'yaml';
import { type Answered, answerItem } from '../apps/cli/src/law/answer.ts';
import { answerLines } from '../apps/cli/src/law/answer-text.ts';
import { type DatedFigure, figureHistory, figureSteps } from '../apps/cli/src/law/figures.ts';
import { inCamelCase } from '../packages/law/src/case-file.fixture.ts';

type Fields = Readonly<Record<string, unknown>>;
export type LawCase = { readonly name: string; readonly input: Fields; readonly source: string };

const root = join(import.meta.dirname, '..');
export const pagesFolder = join(root, 'docs', 'law');
export const ruleListFile = join(root, 'packages', 'law', 'src', 'generated', 'rule-list.ts');
const casesFolder = join(root, 'packages', 'law', 'cases');

const groups: Readonly<Record<string, string>> = {
  contributions: 'Iuran',
  benefits: 'Manfaat',
  status: 'Status kepesertaan',
  eligibility: 'Hak, dokumen, dan tenggat',
  funding: 'Siapa boleh membayar',
  compliance: 'Kepatuhan dan sanksi',
};
const written = 'Ditulis oleh `node tools/law-pages.ts`; tidak disunting dengan tangan.';

/** All pages by their path below docs/law. */
export function lawPages(all: readonly AnyRule[] = rules): ReadonlyMap<string, string> {
  const pages = all.map((rule) => [pagePath(rule), rulePage(rule, readCases(rule.id))] as const);
  return new Map([['README.md', indexPage(all)], ...pages]);
}

/** Every rule without its calculation: a module of the law. */
export function ruleListText(all: readonly AnyRule[] = rules): string {
  const lines = all.map(({ id, term, sources }) => `  ${JSON.stringify({ id, term, sources })},`);
  return [
    '// Generated from the rules by `node tools/law-pages.ts`. Do not edit.',
    '',
    "import type { ListedRule } from '../listed-rule.ts';",
    '',
    'export const ruleList: readonly ListedRule[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

/** `benefits.jkk.stmb` stands in `benefits/jkk/stmb`. */
function pathOf(id: string): string {
  return id.replaceAll('.', '/').replaceAll('_', '-');
}

function pagePath({ id }: AnyRule): string {
  return `${pathOf(id)}.md`;
}

function readCases(id: string): readonly LawCase[] {
  return parse(readFileSync(join(casesFolder, `${pathOf(id)}.yaml`), 'utf8'));
}

function indexPage(all: readonly AnyRule[]): string {
  const sections = Object.entries(groups).map(([group, title]) => {
    const own = all.filter((rule) => rule.id.startsWith(`${group}.`));
    const rows = own.map(
      (rule) =>
        `| [${cell(rule.term.id)}](${pagePath(rule)}) | \`${rule.id}\` | ${cell(sourcesText(rule.sources))} |`,
    );
    return [`## ${title}`, '', '| aturan | nama | dasar hukum |', '|---|---|---|', ...rows];
  });
  const other = all.filter((rule) => groups[rule.id.split('.')[0] ?? ''] === undefined);
  if (other.length > 0) throw new Error(`No title for the group of ${other[0]?.id}`);
  return pageText([
    '# Aturan Jamsostek dalam Payung',
    '',
    `${formatCount(all.length)} aturan, tiap aturan dengan pasal, angka menurut masa berlakunya, dan contoh. Angkanya diperiksa terhadap hukum pada ${lawCheckedOn}. Cara menghitung: [panduan](../guide/hukum.md).`,
    '',
    'Tanda **[U]**: teks hukumnya belum dibaca, atau belum memberi jawaban; tanyakan sebelum dipakai.',
    '',
    '*The rules of employment social security that Payung knows, each with its articles, its figures over time and an example.*',
    ...sections.flatMap((section) => (section.length > 4 ? ['', ...section] : [])),
  ]);
}

export function rulePage(rule: AnyRule, cases: readonly LawCase[]): string {
  const asked = cases.map((each) => ({ each, answer: answerOf(rule, each) }));
  const example = asked.find(({ answer }) => answer.ok);
  if (example === undefined) throw new Error(`No case of ${rule.id} is answered`);
  const said = ruleText(rule.id);
  return pageText([
    `# ${rule.term.id}`,
    '',
    `[Semua aturan](${'../'.repeat(rule.id.split('.').length - 1)}README.md) · \`${rule.id}\``,
    '',
    said.sentence.id,
    '',
    `*${rule.term.en}. ${said.sentence.en}*`,
    '',
    '## Rumus',
    '',
    '```text',
    said.formula,
    '```',
    '',
    '## Dasar hukum',
    '',
    ...rule.sources.map((source) => `- ${linked(source)}`),
    '',
    '## Fakta',
    '',
    '| fakta | istilah | yang diterima | wajib |',
    '|---|---|---|---|',
    ...factRows(rule.facts.parts ?? []),
    ...figureSections(asked.map(({ answer }) => answer)),
    '',
    '## Contoh',
    '',
    `${sentence(example.each.name)} Masukan untuk \`payung law explain\`:`,
    '',
    '```json',
    JSON.stringify({ rule: rule.id, ...inCamelCase(example.each.input) }, undefined, 2),
    '```',
    '',
    'Hasil:',
    '',
    '```text',
    ...answerLines(example.answer, { language: 'id', whole: false }).slice(0, -1),
    '```',
    '',
    '## Kasus yang diuji',
    '',
    ...cases.map(({ name, source }) => `- ${sentence(name)} (${source})`),
  ]);
}

function answerOf(rule: AnyRule, { input }: LawCase): Answered {
  const item = { written: { rule: rule.id, ...inCamelCase(input) } };
  return answerItem(item, { group: 'explain', reform: [] });
}

function factRows(parts: readonly FactPart[], before = ''): readonly string[] {
  return parts.flatMap(({ key, about, required, fact, when }) => {
    const name = `${before}${key}`;
    const only = when === undefined ? '' : ` (hanya \`${when}\`)`;
    const inside = fact.parts ?? [];
    const list = fact.schema['type'] === 'array' ? '[]' : '';
    return [
      `| \`${name}\` | ${cell(about.id)}${only} | ${cell(fact.expected)} | ${required ? 'ya' : 'tidak'} |`,
      ...factRows(inside, `${name}${list}.`),
    ];
  });
}

/** Every figure the answers of the cases rest on, in the order they first appear. */
function figureSections(answers: readonly Answered[]): readonly string[] {
  const steps = answers.flatMap((answer) => (answer.ok ? answer.value.steps : []));
  const ids = new Set(steps.flatMap((step) => (step.kind === 'figure' ? [step.parameter] : [])));
  if (ids.size === 0) return [];
  return ['', '## Angka menurut masa berlakunya', ...[...ids].flatMap(figureSection)];
}

function figureSection(id: ParameterId): readonly string[] {
  const figure = figureHistory(id);
  const unit = unitText(figure.unit);
  return [
    '',
    `### ${figure.term.id}`,
    '',
    `\`${id}\`${unit === '' ? '' : `, ${unit}`}`,
    '',
    '| mulai | sampai sebelum | nilai | dasar hukum |',
    '|---|---|---|---|',
    ...figure.values.map((dated, at) => {
      const until = dated.until ?? figure.values[at + 1]?.from ?? '';
      return `| ${dated.from} | ${until} | ${valueCell(id, dated)} | ${linked(dated.source, dated.url)} |`;
    }),
    ...figure.values.flatMap(({ from, note }) =>
      note === undefined ? [] : ['', `${from}: ${note.id.trim()}`],
    ),
  ];
}

function valueCell(id: ParameterId, dated: DatedFigure): string {
  const stepName = (from: number) => {
    const name = `mulai ${formatCount(from)}`;
    return { id: name, en: name };
  };
  return figureSteps(figureHistory(id), dated, stepName)
    .map((step) => {
      const row = step.row === undefined ? '' : `${step.row.id}: `;
      return cell(`${step.confirmed ? '' : '**[U]** '}${row}${figureText(step)}`);
    })
    .join('<br>');
}

function sourcesText(sources: readonly LawSource[]): string {
  return sources.map((each) => citationText(each)).join('; ');
}

function linked(source: LawSource, url?: string): string {
  const text = cell(citationText(source));
  return url === undefined ? text : `[${text}](<${url.replaceAll('|', '%7C')}>)`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

/** A name of a case as a sentence. */
function sentence(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}.`;
}

function pageText(lines: readonly string[]): string {
  return `${[...lines, '', `<!-- ${written} -->`].join('\n')}\n`;
}

/** What differs between the folder and the pages: stale, missing, left over. */
export function staleIn(folder: string, pages: ReadonlyMap<string, string>): readonly string[] {
  const wrong = [...pages].filter(([path, text]) => {
    const file = join(folder, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  const leftOver = pagesIn(folder).filter((path) => !pages.has(path));
  return [...wrong.map(([path]) => path), ...leftOver].sort();
}

function pagesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && statSync(join(folder, path)).isFile());
}

/** Brings the folder to the pages; what is no page stays. */
export function writePages(folder: string, pages: ReadonlyMap<string, string>): void {
  for (const path of staleIn(folder, pages)) {
    const text = pages.get(path);
    const file = join(folder, path);
    if (text === undefined) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function main(): void {
  const pages = lawPages();
  const list = ruleListText();
  if (!process.argv.includes('--check')) {
    writePages(pagesFolder, pages);
    writeFileSync(ruleListFile, list);
    return;
  }
  const isStale = !existsSync(ruleListFile) || readFileSync(ruleListFile, 'utf8') !== list;
  const stale = [...staleIn(pagesFolder, pages), ...(isStale ? [ruleListFile] : [])];
  if (stale.length === 0) return;
  process.stderr.write(`Stale in docs/law: ${stale.join(', ')}. Run: node tools/law-pages.ts\n`);
  process.exitCode = 1;
}

if (import.meta.main) main();
