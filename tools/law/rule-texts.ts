// What a rule says in one sentence and in signs (packages/law/rules.yaml), written as TypeScript.

import { onlyKeys, quote, readYaml, record, text, under, type YamlFile } from './yaml-file.ts';

/** One line of code per rule, in the order of the file. */
export function readRuleTexts(file: YamlFile, problems: string[]): readonly string[] {
  const { fields, report, broken } = readYaml(file, problems);
  if (broken) return [];
  return Object.entries(fields).map(([id, written]) => {
    const rule = record(written);
    const here = under(report, [id]);
    onlyKeys(rule, ['id', 'en', 'formula'], 'rule', here);
    const word = (key: string) => quote(text(rule, key, 'rule', here));
    return `  ${quote(id)}: { sentence: { id: ${word('id')}, en: ${word('en')} }, formula: ${word('formula')} },`;
  });
}
