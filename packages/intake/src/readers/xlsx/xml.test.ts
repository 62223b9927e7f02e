import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, cellText, unescapeXml, XmlError, XmlStream } from './xml.ts';

const limits = { xmlDepth: 64, xmlTokenChars: 1_000 };

function run(xml: string, pieceChars = xml.length || 1): string {
  const seen: string[] = [];
  const stream = new XmlStream(
    {
      open: (name, attributes) => seen.push(`<${name}${attributes}>`),
      text: (raw) => seen.push(raw),
      close: (name) => seen.push(`</${name}>`),
    },
    limits,
  );
  for (let at = 0; at < xml.length; at += pieceChars) stream.write(xml.slice(at, at + pieceChars));
  stream.end();
  return seen.join('');
}

test('tags, texts and ends come in their order; prefixes are dropped', () => {
  expect(run('<?xml version="1.0"?>\n<!-- x --><x:a><b c="1"/>t<d>u</d></x:a>\n')).toBe(
    '<a><b c="1"></b>t<d>u</d></a>',
  );
});

test('a > within an attribute does not end the tag', () => {
  expect(run('<a b="x>y" c=\'"/>\'><d/></a>')).toBe('<a b="x>y" c=\'"/>\'><d></d></a>');
});

test('cut anywhere, it reads the same', () => {
  const xml =
    '<?xml version="1.0"?><!--a-->\n<a b="x>y"><![CDATA[1<2]]><c/>t&amp;u<!-- < --><d e=\'">"\'>v</d></a>';
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (pieceChars) => {
      expect(run(xml, pieceChars)).toBe(run(xml));
    }),
  );
});

describe('what is no XML of a workbook', () => {
  test.each(['<!DOCTYPE a><a/>', '<a><!ENTITY b "c"></a>', '<a><!ELEMENT b></a>'])('%s', (xml) => {
    expect(() => run(xml)).toThrow('xml_doctype_forbidden');
    expect(() => run(xml, 1)).toThrow('xml_doctype_forbidden');
  });

  test.each([
    '',
    'x',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>x',
    '<a',
    '<>x</>',
    '<![CDATA[x]]><a/>',
  ])('%j is broken', (xml) => {
    expect(() => run(xml)).toThrow('corrupt_workbook');
  });

  test('a token without end is stopped at the limit', () => {
    expect(() => run(`<a>${'x'.repeat(2_000)}`, 100)).toThrow('cell_too_large');
    expect(() => run(`<a b="${'x'.repeat(2_000)}`, 100)).toThrow('cell_too_large');
  });
});

test('attributes are found by their whole name, blanks and both quotes allowed', () => {
  const attributes = ` rr="no" x="r='no'" r = 'a&amp;b' r:id="rId1" s=""`;
  expect(attribute(attributes, 'r')).toBe('a&b');
  expect(attribute(attributes, 'id')).toBe('rId1');
  expect(attribute(attributes, 's')).toBe('');
  expect(attribute(attributes, 't')).toBeUndefined();
  expect(() => attribute(' r=1', 'r')).toThrow(XmlError);
});

test('the five entities and numbers are resolved, nothing else', () => {
  expect(unescapeXml('&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;')).toBe('<>&"\'A😀');
  for (const raw of [
    '&',
    '&b;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&#11;',
    '&amp',
    '&constructor;',
  ]) {
    expect(() => unescapeXml(raw), raw).toThrow(XmlError);
  }
});

test('the text of a cell resolves Excel’s escapes once', () => {
  expect(cellText('a_x000D_b')).toBe('a\rb');
  expect(cellText('_x005F_x0041_')).toBe('_x0041_');
  expect(cellText('_xZZZZ_ a_b')).toBe('_xZZZZ_ a_b');
});
