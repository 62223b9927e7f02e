// The XML of workbook parts as a stream of tags and texts. Only what workbooks need: no DOCTYPE, no
// entity but the five of XML and numbers, no more than 64 levels, nothing unbounded in memory.

import type { IssueCode, IssueData } from '@payung/values';

export type XmlEvents = {
  /** `attributes`: as written, to be read with `attribute`. A tag `<a/>` also gives `close`. */
  open(name: string, attributes: string): void;
  /** Text between tags, entities not yet resolved; CDATA arrives with its signs escaped. */
  text(raw: string): void;
  close(name: string): void;
};

export type XmlLimits = { readonly xmlDepth: number; readonly xmlTokenChars: number };

/** The part is not the XML of a workbook; `code` says which refusal it leads to. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly code: IssueCode;
  readonly data: IssueData;

  constructor(code: IssueCode, data: IssueData = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

const lessThan = 60;
const moreThan = 62;
const slash = 47;
const exclamation = 33;
const question = 63;

// Most tags of a sheet are `<c>` and `<v>`: their names are not cut out anew each time.
const oneLetter = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

export class XmlStream {
  private rest = '';
  // As written, with the prefix; the local names beside them.
  private readonly open: string[] = [];
  private readonly openLocal: string[] = [];
  private begun = false;
  private readonly events: XmlEvents;
  private readonly limits: XmlLimits;

  constructor(events: XmlEvents, limits: XmlLimits) {
    this.events = events;
    this.limits = limits;
  }

  write(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === lessThan ? this.tag(text, at) : this.run(text, at);
      if (next === undefined) break;
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > this.limits.xmlTokenChars) {
      throw new XmlError('cell_too_large', { limit: this.limits.xmlTokenChars });
    }
  }

  end(): void {
    if (this.rest.trim() !== '' || this.open.length > 0 || !this.begun) throw broken();
  }

  private run(text: string, at: number): number | undefined {
    const end = text.indexOf('<', at);
    if (end === -1) return undefined;
    if (this.open.length > 0) this.events.text(text.slice(at, end));
    else if (text.slice(at, end).trim() !== '') throw broken();
    return end;
  }

  private tag(text: string, at: number): number | undefined {
    const sign = text.charCodeAt(at + 1);
    if (sign === slash) return this.closing(text, at);
    if (sign === exclamation) return this.declaration(text, at);
    if (sign === question) return after(text, '?>', at);
    const end = tagEnd(text, at + 1);
    if (end === undefined) return undefined;
    const empty = text.charCodeAt(end - 1) === slash;
    this.start(text, at + 1, { to: empty ? end - 1 : end, empty });
    return end + 1;
  }

  private start(text: string, from: number, tag: { to: number; empty: boolean }): void {
    const nameEnd = blankAt(text, from, tag.to);
    const name =
      nameEnd === from + 1 ? oneLetter[text.charCodeAt(from)] : text.slice(from, nameEnd);
    if (name === undefined || name === '' || (this.begun && this.open.length === 0)) throw broken();
    const local = localName(name);
    this.begun = true;
    if (this.open.length >= this.limits.xmlDepth) throw new XmlError('xml_too_deep');
    this.events.open(local, nameEnd === tag.to ? '' : text.slice(nameEnd, tag.to));
    if (tag.empty) this.events.close(local);
    else {
      this.open.push(name);
      this.openLocal.push(local);
    }
  }

  private closing(text: string, at: number): number | undefined {
    const name = this.open.at(-1);
    const quick = name === undefined ? -1 : at + 2 + name.length;
    if (name === undefined || text.charCodeAt(quick) !== moreThan || !text.startsWith(name, at + 2))
      return this.closingSlowly(text, at);
    this.close();
    return quick + 1;
  }

  private closingSlowly(text: string, at: number): number | undefined {
    const end = text.indexOf('>', at);
    if (end === -1) return undefined;
    if (this.open.at(-1) !== text.slice(at + 2, end).trimEnd()) throw broken();
    this.close();
    return end + 1;
  }

  private close(): void {
    this.open.pop();
    const local = this.openLocal.pop();
    if (local === undefined) throw broken();
    this.events.close(local);
  }

  private declaration(text: string, at: number): number | undefined {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const next = after(text, ']]>', at);
      if (next === undefined) return undefined;
      if (this.open.length === 0) throw broken();
      this.events.text(escapeXml(text.slice(at + 9, next - 3)));
      return next;
    }
    // `<!`, `<!-`, `<![CD` at the end of a piece may still become one of the two above.
    const begun = text.slice(at, at + 9);
    const mayBecome = '<!--'.startsWith(begun) || '<![CDATA['.startsWith(begun);
    if (mayBecome && at + begun.length === text.length) return undefined;
    throw new XmlError('xml_doctype_forbidden');
  }
}

function after(text: string, sign: string, at: number): number | undefined {
  const found = text.indexOf(sign, at);
  return found === -1 ? undefined : found + sign.length;
}

// The `>` that ends the tag: not one within quotes.
function tagEnd(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === moreThan) return at;
    if (code !== 34 && code !== 39) continue;
    const closed = text.indexOf(code === 34 ? '"' : "'", at + 1);
    if (closed === -1) return undefined;
    at = closed;
  }
  return undefined;
}

function blankAt(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) <= 32) return at;
  return to;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/**
 * The value of an attribute, entities resolved. The name is matched without its prefix.
 *
 * @example attribute(' r="A1" t="s"', 't') // 's'
 */
export function attribute(attributes: string, name: string): string | undefined {
  let at = 0;
  for (;;) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return undefined;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 32) open += 1;
    const sign = attributes[open];
    if (sign !== '"' && sign !== "'") throw broken();
    const close = attributes.indexOf(sign, open + 1);
    if (close === -1) throw broken();
    if (localName(attributes.slice(at, equals).trim()) === name) {
      return unescapeXml(attributes.slice(open + 1, close));
    }
    at = close + 1;
  }
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five entities of XML and numeric ones; any other is refused. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]{0,32})(;?)/g, (_, name: string, closed: string) => {
    const known = closed === ';' ? (named.get(name) ?? numeric(name)) : undefined;
    if (known === undefined) throw broken();
    return known;
  });
}

function numeric(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const allowed = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  return allowed && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * Text of a cell: line ends as XML wants them, entities, and Excel's own `_x000D_` escapes.
 *
 * @example cellText('Rahman &amp; Dai_x000D_') // 'Rahman & Dai\r'
 */
export function cellText(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const text = unescapeXml(lines);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function broken(): XmlError {
  return new XmlError('corrupt_workbook', { detail: 'XML' });
}
