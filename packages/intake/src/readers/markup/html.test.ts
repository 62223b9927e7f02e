import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeFolder, readThrough, refusalCode, textsOf } from '../made-files.fixture.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

async function read(page: string | Buffer): Promise<string[][]> {
  const { records } = await readThrough(await folder.file('daftar.xls', page));
  return textsOf(records);
}

describe('a page named .xls', () => {
  test('is read as Excel shows it: titles, then the tables one below the other', async () => {
    const page = `<html><head><title>x</title><style>td {color:red}</style></head><body>
      <h3>DAFTAR PEKERJA</h3><p>Desa Bajo<br>
      <table border=1><tr><th>No</th><th>Nama</th></tr><tr><td>1<td>Budi &amp; Siti&nbsp;</td></table>
      <TABLE><TR><TD>2</TD><TD>Eko<br/>Rahman</TD></TR></TABLE><!-- <tr><td>9 --></body></html>`;
    expect(await read(page)).toEqual([
      ['DAFTAR PEKERJA'],
      ['Desa Bajo'],
      ['No', 'Nama'],
      ['1', 'Budi & Siti'],
      ['2', 'Eko\nRahman'],
    ]);
  });

  test('keeps columns in place beside cells that span rows and columns', async () => {
    const { opened, records } = await readThrough(
      await folder.file(
        'a.xls',
        '<table><tr><td rowspan=2>Bajo</td><td colspan="2">a</td><td>b</td></tr><tr style="display:none"><td>c</td><td>d</td><td>e</td></tr></table>',
      ),
    );
    expect(textsOf(records)).toEqual([
      ['Bajo', 'a', '', 'b'],
      ['Bajo', 'c', 'd', 'e'],
    ]);
    expect(records[1]).toMatchObject({ hidden: true, cells: [{ mergedFrom: 1 }, {}, {}, {}] });
    expect(await opened.merges()).toHaveLength(2);
  });

  test('takes the exact number that stands beside one shown rounded, and only then', async () => {
    expect(
      await read(
        '<table><tr><td x:num="7502042001900003">7.50204E+15</td><td sdval="9171999999000011">9,17101E+15</td><td x:num="32874">01/01/1990</td></tr></table>',
      ),
    ).toEqual([['7502042001900003', '9171999999000011', '01/01/1990']]);
  });

  test('in UTF-16 or Windows-1252 keeps its letters', async () => {
    const page = '<table><tr><td>José</td></tr></table>';
    expect(await read(Buffer.from(`\ufeff${page}`, 'utf16le'))).toEqual([['José']]);
    expect(await read(Buffer.from(page, 'latin1'))).toEqual([['José']]);
  });

  test('of any letters at all is read or refused by name, quickly', async () => {
    const part = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td',
      '<td>',
      '</td>',
      '>',
      '"',
      "'",
      '<',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      ' colspan=3',
      ' rowspan="99999"',
      '&amp',
      '&#x41;',
      '&#0;',
      'a',
      '\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), async (parts) => {
        const code = await refusalCode(await folder.file('a.xls', `<table>${parts.join('')}`));
        expect(code === undefined || /^[a-z_]+$/.test(code)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test.each(['<select>', '<td "', '<!-', '<a href="', '&amp', '<table><tr><td rowspan=9999>'])(
    'made of a million times %s takes no time worth speaking of',
    async (part) => {
      const started = performance.now();
      await refusalCode(await folder.file('a.xls', `<table><tr><td>${part.repeat(200_000)}`));
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    30_000,
  );
});
