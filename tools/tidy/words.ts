// Rules about words: the glossary, names of files and folders, user text, names from outside the
// project, promises without an owner.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchesIn, type Rule, type SourceFile, type Tree } from './tree.ts';

type Banned = { readonly word: string; readonly instead: string; readonly pattern: RegExp };

/** The banned words of GLOSSARY.md, each with the word to use. */
export function readGlossary(root: string): readonly Banned[] {
  const path = join(root, 'GLOSSARY.md');
  if (!existsSync(path)) throw new Error('GLOSSARY.md is missing: tidy reads its banned words');
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!English|-)/.test(line));
  const banned = rows.flatMap((row) => {
    const [, english = '', , , , list = ''] = row.split('|').map((cell) => cell.trim());
    return list
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => ({ word, instead: english, pattern: wordPattern(word) }));
  });
  if (banned.length === 0) throw new Error('GLOSSARY.md bans no word: its table cannot be read');
  return banned;
}

/** The word in running text or as a part of an identifier: `memberCount`, `member_count`. */
function wordPattern(word: string): RegExp {
  const source = word.split(/[\s-]+/).join('[\\s_-]?');
  return new RegExp(`(?<![a-z])${source}(?:s|es)?(?![a-z])`, 'gi');
}

const glossary: Rule = {
  name: 'glossary',
  why: 'one English word for each thing of the field (GLOSSARY.md)',
  *check(tree) {
    const banned = readGlossary(tree.root);
    for (const file of tree.files) {
      if (!speaksEnglish(file)) continue;
      for (const { line, text } of englishPieces(file)) {
        const split = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
        for (const { word, instead, pattern } of banned) {
          if (split.search(pattern) === -1) continue;
          yield { file: file.path, line, text: `“${word}” is “${instead}” here` };
        }
      }
    }
  },
};

function speaksEnglish(file: SourceFile): boolean {
  if (/^tools\/(tidy|plants)|^GLOSSARY\.md$|(^|\/)text\/id\.ts$|^docs\/guide\//.test(file.path))
    return false;
  return file.isCode || /\.(md|sql|yaml|yml)$/.test(file.path);
}

/** Names and comments of code, the English catalogue, and the lines of documents. */
function englishPieces(
  file: SourceFile,
): readonly { readonly line: number; readonly text: string }[] {
  if (!file.isCode) return file.text.split('\n').map((text, index) => ({ line: index + 1, text }));
  const { identifiers, comments, strings } = file.facts();
  return [...identifiers, ...comments, ...(/(^|\/)text\/en\.ts$/.test(file.path) ? strings : [])];
}

/** Names under which anything can hide. */
const nothingWords = `core|common|shared|utils?|${'help'}ers?|services?|misc|lib`;

const fileNames: Rule = {
  name: 'file-names',
  why: 'kebab-case, and a name says what it owns',
  *check(tree) {
    const empty = new RegExp(`^(${nothingWords})(.[a-z]+)?$`);
    for (const { path } of tree.files) {
      for (const part of path.split('/')) {
        if (empty.test(part)) yield { file: path, text: `“${part}” does not say what it owns` };
      }
      const name = path.split('/').at(-1) ?? '';
      if (/\.(ts|tsx)$/.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.tsx?$/.test(name)) {
        yield { file: path, text: 'not in kebab-case' };
      }
    }
  },
};

/** Words that hardly stand in a text unless it is written for people, in Indonesian. */
const indonesian =
  /(?<![\p{L}])(yang|tidak|belum|sudah|dari|untuk|pada|dengan|atau|akan|harus|dapat|silakan|bila|jika|agar|karena|telah|sedang|hanya|ini|itu|tanpa|sebelum|setelah|lagi|bukan|juga)(?![\p{L}])/giu;

const userText: Rule = {
  name: 'user-text',
  why: 'what people read stands in a catalogue (text/id.ts, text/en.ts)',
  *check(tree) {
    for (const file of codeOf(tree)) {
      if (file.isTest || !/^(packages|apps)\//.test(file.path)) continue;
      if (/(^|\/)text\/|(^|\/)text\.ts$/.test(file.path)) continue;
      // A rule of the law is the catalogue of its own facts: each word stands in both languages.
      if (file.path.startsWith('packages/law/src/') && /from '\.\.?\/.*facts\.ts'/.test(file.text))
        continue;
      for (const { line, text } of file.facts().strings) {
        const words = text.split(/\s+/).length;
        const found = [...text.matchAll(indonesian)].length;
        if (found >= 2 || (found === 1 && words >= 4)) {
          yield {
            file: file.path,
            line,
            text: `text for people outside a catalogue: ${text.slice(0, 60)}`,
          };
        }
      }
    }
  },
};

const todo: Rule = {
  name: 'todo',
  why: 'a promise has an owner and an issue: TODO(who, issue)',
  *check(tree) {
    for (const file of codeOf(tree)) {
      if (file.path.startsWith('tools/tidy/')) continue;
      for (const { line, text } of file.facts().comments) {
        if (/\b(TODO|FIXME|XXX|HACK)\b(?!\([\w-]+, #?\d+\))/.test(text)) {
          yield { file: file.path, line, text: `write TODO(who, issue): ${text.trim()}` };
        }
      }
    }
  },
};

/** A home folder of Linux, macOS or Windows with a name in it. */
const homeFolder = /(?<![\w.])\/(?:home|Users|root)\/\w+|\b[A-Z]:\\Users\\\w+/g;

const machinePath: Rule = {
  name: 'machine-path',
  why: 'a path of one machine means nothing on another',
  *check(tree) {
    for (const file of tree.files) {
      for (const { line, match } of matchesIn(file.text, homeFolder)) {
        yield { file: file.path, line, text: `path of one machine: ${match[0]}` };
      }
    }
  },
};

export function codeOf(tree: Tree): readonly SourceFile[] {
  return tree.files.filter((file) => file.isCode);
}

export const wordRules: readonly Rule[] = [glossary, fileNames, userText, todo, machinePath];
