// What a PDF says of itself, read out of its own objects: the marks of PDF/A, its tags, language, fonts and
// colours. An archive looks for the same; veraPDF agreed on a report (ADR 0033).

import { inflateSync } from 'node:zlib';

export type PdfFacts = {
  /** Of the metadata: `2A`. */
  readonly standard: string | undefined;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly isMarked: boolean;
  /** Kinds of the tag tree, such as `H1` and `TH`, without repeats. */
  readonly tags: readonly string[];
  /** Pages, and those whose content hangs in the tag tree. */
  readonly pages: number;
  readonly taggedPages: number;
  /** Pictures in the tag tree without words for those who do not see them. */
  readonly figuresWithoutWords: number;
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
  /** The colours are those of a profile within the file. */
  readonly hasOutputIntent: boolean;
};

export function pdfFacts(bytes: Uint8Array): PdfFacts {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const having = (sign: RegExp) => objects.filter((each) => sign.test(each));
  const metadata = having(/\/Type\s*\/Metadata\b/).join('\n');
  const [catalogue = ''] = having(/\/Type\s*\/Catalog\b/);
  const part = first(metadata, /<pdfaid:part>(\d)</);
  const conformance = first(metadata, /<pdfaid:conformance>(\w)</);
  const pages = having(/\/Type\s*\/Page\b(?!s)/);
  const elements = having(/\/Type\s*\/StructElem\b/);
  const figures = elements.filter((each) => /\/S\s*\/Figure\b/.test(each));
  const intents = having(/\/S\s*\/GTS_PDFA1\b/);
  return {
    standard: part === undefined ? undefined : `${part}${conformance ?? ''}`,
    language: first(catalogue, /\/Lang\s*\((\w+(?:-\w+)?)\)/),
    title: first(metadata, /<dc:title>.*?<rdf:li[^>]*>([^<]+)</s),
    isMarked: /\/Marked\s+true/.test(catalogue) && /\/StructTreeRoot\s/.test(catalogue),
    tags: [...new Set(elements.flatMap((each) => first(each, /\/S\s*\/(\w+)/) ?? []))].sort(),
    pages: pages.length,
    taggedPages: pages.filter((each) => /\/StructParents\s+\d/.test(each)).length,
    figuresWithoutWords: figures.filter((each) => !/\/Alt\s*[(<]/.test(each)).length,
    fonts: having(/\/Type\s*\/FontDescriptor\b/).map((each) => ({
      name: first(each, /\/FontName\s*\/(\S+?)[\s/>]/) ?? '',
      isEmbedded: /\/FontFile[23]?\s+\d+\s+\d+\s+R/.test(each),
    })),
    hasOutputIntent:
      /\/OutputIntents\s*[[\d]/.test(catalogue) &&
      intents.some((each) => /\/DestOutputProfile\s+\d/.test(each)),
  };
}

/** Each object with its stream in plain, and those that are packed into streams of objects. */
function objectsOf(file: string): readonly string[] {
  return [...file.matchAll(/\b\d+ 0 obj\b(.*?)\bendobj\b/gs)].map(([, body = '']) => {
    const [, head, stream] = /^(.*?)\bstream\r?\n(.*?)\r?\nendstream/s.exec(body) ?? [];
    if (head === undefined || stream === undefined) return body;
    if (!/\/Type\s*\/(Metadata|ObjStm)\b/.test(head)) return head;
    const packed = /\/FlateDecode\b/.test(head);
    return `${head}${packed ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream}`;
  });
}

function first(text: string, sign: RegExp): string | undefined {
  return sign.exec(text)?.[1];
}
