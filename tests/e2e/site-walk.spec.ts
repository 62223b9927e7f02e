// Every address of the pages in a real browser, with something to show, at the width of 400 % zoom and of an
// office laptop, in light and dark, and in every state a reader can meet: nothing is cut or scrolls two ways,
// axe finds nothing, the console is silent, hostile words stay words.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errors, type Page, type Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../apps/server/src/site.fixture.ts';
import { stateNames } from '../../apps/web/src/parts/asked-state.ts';
import { decision, type Filled, fund, openFilledSite } from './filled-site.ts';
import { faultsOf, laptop, type Reader, shot, takeSession, violationsOf } from './site.ts';

/** 1280 × 1024 px at 400 %, the smallest page WCAG 2.2 asks for (1.4.10). */
const narrow = { width: 320, height: 256 };

let filled: Filled;

beforeAll(async () => {
  filled = await openFilledSite();
});

afterAll(async () => {
  await filled?.site.close();
});

type Who = keyof Filled['staff'] | 'anyone';
type Stop = {
  /** As routes.tsx writes it. */
  readonly route: string;
  readonly words: string;
  readonly who: Who;
  /** What stands in the place of the blank. */
  readonly blank?: () => string;
  readonly query?: string;
  /** It shows what the server answers; rules and calculators come with the program, forms begin empty. */
  readonly hasStates?: boolean;
  /** What an empty page says where it says it in a line of its own. */
  readonly none?: string;
};

const stops: readonly Stop[] = [
  {
    ...{ route: '/', words: 'Yang perlu Anda kerjakan', who: 'admin', hasStates: true },
    none: 'Tidak ada yang menunggu Anda.',
  },
  { route: '/admin/pengguna', words: 'Buat akun', who: 'admin', hasStates: true },
  {
    ...{ route: '/admin/pengguna/$id', words: 'Sekretaris Daerah', who: 'admin', hasStates: true },
    blank: () => filled.ids.user,
  },
  { route: '/izin', words: '400.12/315', who: 'admin', hasStates: true },
  { route: '/jejak', words: 'Ujung jejak', who: 'admin', hasStates: true },
  { route: '/cakupan', words: '58 dari 100 pekerja', who: 'analyst', hasStates: true },
  {
    ...{ route: '/wilayah/$kode', words: '23 dari 60 pekerja', who: 'analyst', hasStates: true },
    blank: () => '750201',
  },
  { route: '/peringkat', words: 'Urutkan menurut', who: 'analyst', hasStates: true },
  { route: '/target', words: 'Jumlah bagian', who: 'analyst', hasStates: true },
  { route: '/dana', words: 'DBH Sawit 2026', who: 'analyst', hasStates: true },
  { route: '/dana/rencana', words: 'Enam bulan', who: 'analyst', hasStates: true },
  { route: '/dana/rencana/baru', words: 'Nama rencana', who: 'analyst', hasStates: true },
  {
    ...{ route: '/dana/rencana/$id', words: 'Enam bulan', who: 'analyst', hasStates: true },
    blank: () => filled.ids.plan,
  },
  { route: '/kalender', words: 'Orang terlindungi per bulan', who: 'analyst', hasStates: true },
  { route: '/pekerjaan', words: 'setiap tanggal 5', who: 'analyst' },
  { route: '/akun', words: 'Perangkat yang sedang masuk', who: 'analyst', hasStates: true },
  { route: '/unduhan', words: 'Halaman tidak ditemukan', who: 'analyst' },
  { route: '/masuk-data', words: 'nelayan.csv', who: 'verifier', hasStates: true },
  { route: '/masuk-data/baru', words: 'Taruh berkas di sini', who: 'verifier' },
  { route: '/masuk-data/register', words: 'participants.csv', who: 'verifier', hasStates: true },
  {
    ...{ route: '/masuk-data/$id', words: 'SITI KELANA', who: 'verifier', hasStates: true },
    blank: () => filled.ids.sending,
  },
  {
    ...{ route: '/masuk-data/$id/$langkah', words: 'SITI KELANA', who: 'verifier' },
    blank: () => filled.ids.sending,
  },
  {
    ...{ route: '/masuk-data/$id/kolom/$part', words: 'Yang diperlukan', who: 'verifier' },
    ...{ hasStates: true, blank: () => filled.ids.sending },
  },
  { route: '/pekerjaan', words: 'nelayan.csv', who: 'verifier', hasStates: true },
  { route: '/pekerja', words: 'Tulis nama atau NIK', who: 'verifier', hasStates: true },
  {
    ...{ route: '/pekerja/$id', words: 'Asal data', who: 'verifier', hasStates: true },
    blank: () => filled.ids.person,
  },
  { route: '/cek', words: 'Hasilnya tampil di sini', who: 'verifier', hasStates: true },
  { route: '/tinjau', words: 'Pasangan', who: 'verifier', hasStates: true },
  {
    ...{ route: '/tinjau/$id', words: 'Pasangan', who: 'verifier', hasStates: true },
    blank: () => filled.ids.pair,
  },
  { route: '/dana/sk', words: decision, who: 'verifier', hasStates: true },
  {
    ...{ route: '/dana/sk/$number', words: 'utuh: sidik cocok', who: 'verifier', hasStates: true },
    blank: () => encodeURIComponent(decision),
  },
  {
    ...{ route: '/dana/sumber/$fund', words: 'Pagu ditambah', who: 'verifier', hasStates: true },
    blank: () => fund,
  },
  { route: '/klaim', words: 'Meninggal dunia', who: 'verifier', hasStates: true },
  {
    ...{ route: '/klaim/$id', words: 'Meninggal dunia', who: 'verifier', hasStates: true },
    blank: () => filled.ids.claim,
  },
  { route: '/kepatuhan', words: 'PT CONTOH TERTUNGGAK 1', who: 'verifier', hasStates: true },
  {
    ...{ route: '/kepatuhan/$id', words: 'Menunggak', who: 'verifier', hasStates: true },
    blank: () => filled.ids.case,
  },
  { route: '/monev', words: 'Monev Semester I', who: 'verifier', hasStates: true },
  {
    ...{ route: '/monev/$id', words: 'Monev Semester I', who: 'verifier', hasStates: true },
    blank: () => filled.ids.meeting,
  },
  {
    ...{ route: '/monev/$id/rapat', words: 'Topik 1 dari', who: 'verifier', hasStates: true },
    blank: () => filled.ids.meeting,
  },
  { route: '/kerja-sama', words: 'PKS/12/2026', who: 'verifier', hasStates: true },
  { route: '/peraturan', words: 'Perbup 12/2025', who: 'verifier', hasStates: true },
  { route: '/kewajiban', words: 'Bupati/wali kota', who: 'verifier', hasStates: true },
  { route: '/paritrana', words: '30 dari 100', who: 'verifier', hasStates: true },
  { route: '/klaim/hari-libur', words: 'Hari Lahir Pancasila', who: 'verifier', hasStates: true },
  { route: '/keluarga', words: 'Tautannya tidak utuh', who: 'anyone' },
  { route: '/jawab', words: 'Tautannya tidak utuh', who: 'anyone' },
  { route: '/laporan', words: 'Laporan 1', who: 'verifier', hasStates: true },
  { route: '/laporan/baru', words: 'Pilih laporan', who: 'verifier' },
  {
    ...{ route: '/laporan/$id', words: 'Periksa lagi', who: 'verifier', hasStates: true },
    blank: () => filled.ids.report,
  },
  { route: '/publik', words: '58 dari 100 pekerja', who: 'anyone', hasStates: true },
  { route: '/definisi', words: 'Penyebut yang dipakai', who: 'anyone', hasStates: true },
  {
    ...{ route: '/terbitan', query: '?wil=75' },
    ...{ words: 'Kabupaten Gorontalo Utara', who: 'anyone', hasStates: true },
  },
  { route: '/hitung', words: 'Tarif iuran JKK BPU', who: 'anyone' },
  { route: '/aturan', words: 'Kepatuhan dan sanksi', who: 'anyone' },
  {
    ...{ route: '/aturan/$id', words: 'Lampiran II', who: 'anyone' },
    blank: () => 'contributions.bpu_contribution',
  },
  { route: '/masuk', words: 'Kode daerah', who: 'anyone' },
  { route: '/masuk/penyedia', words: 'Masuk', who: 'anyone' },
];

test('every address of the pages is a stop of the walk', async () => {
  const source = join(import.meta.dirname, '..', '..', 'apps', 'web', 'src', 'routes.tsx');
  const written = [...(await readFile(source, 'utf8')).matchAll(/path: '([^']+)'/g)];
  const addresses = new Set(written.map(([, path = '']) => path));
  expect(new Set(stops.map(({ route }) => route))).toEqual(addresses);
});

function addressOf({ route, blank, query = '' }: Stop): string {
  // Of a sending that stands there its first file.
  const path = route
    .replace(/\$\w+/, blank?.() ?? '')
    .replace('$part', '1')
    .replace('$langkah', 'simpan');
  return `${path}${query}`;
}

type Walker = Reader & {
  /** On to another page without loading the program anew. */
  go(path: string, words: string): Promise<void>;
  /** What was asked of the server is answered. */
  rest(): Promise<void>;
};

/** Signed in once; the pages change as they do for a reader who uses the menu. */
async function walker(person: Person | undefined): Promise<Walker> {
  const one = await filled.site.reader(narrow);
  if (person !== undefined) await takeSession(one, filled.site, person);
  const { page } = one;
  const quiet = watchRequests(page);
  await page.goto(filled.site.address('/aturan'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await quiet();
  one.complaints.length = 0;
  const go = async (path: string, words: string) => {
    await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
    await shows(page, words);
    await quiet();
  };
  return { ...one, go, rest: quiet };
}

async function shows(page: Page, words: string): Promise<void> {
  const found = page.getByText(words).first().waitFor({ state: 'attached' });
  await found.catch(async (cause: unknown) => {
    const text = await page.locator('main').textContent();
    throw new Error(`Nowhere “${words}” in: ${text?.slice(0, 400)}`, { cause });
  });
}

/** No question is on its way to the server, and none was for a moment. */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let endedMs = performance.now();
  const end = (request: Request) => {
    open.delete(request);
    endedMs = performance.now();
  };
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') open.add(request);
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    endedMs = performance.now();
    while (open.size > 0 || performance.now() - endedMs < 60) await page.waitForTimeout(20);
  };
}

/** Of two looks at one width only the colours differ: the second time they alone are asked about. */
const looks = [
  { viewport: narrow, dark: false, only: undefined },
  { viewport: narrow, dark: true, only: 'color-contrast' },
  { viewport: laptop, dark: true, only: undefined },
  { viewport: laptop, dark: false, only: 'color-contrast' },
] as const;

async function look(
  page: Page,
  { viewport, dark }: Pick<(typeof looks)[number], 'viewport' | 'dark'>,
): Promise<string> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  return `${viewport.width}${dark ? '-gelap' : ''}`;
}

describe.each(['anyone', 'admin', 'analyst', 'verifier'] as const)('the pages of %s', (who) => {
  let one: Walker;
  const own = stops.filter((each) => each.who === who);
  beforeAll(async () => {
    one = await walker(who === 'anyone' ? undefined : filled.staff[who]);
  });
  afterAll(() => one?.context.close());

  test.each(own)('$route is whole in every look', async (stop) => {
    const { page, complaints } = one;
    complaints.length = 0;
    await one.go(addressOf(stop), stop.words);
    for (const each of looks) {
      const name = await look(page, each);
      await shot(page, filled.site.shots, `situs${stop.route.replaceAll(/[/.$]/g, '-')}-${name}`);
      const wide = await page.evaluate<string[]>(sideways);
      const covered = each.only === undefined ? await page.evaluate<string[]>(coveredFocus) : [];
      expect([name, [...(await faultsOf(page)), ...wide, ...covered]]).toEqual([name, []]);
      expect([name, await violationsOf(page, { only: each.only })]).toEqual([name, []]);
    }
    expect(complaints.filter(isComplaint)).toEqual([]);
    expect(await hostileFaultsOf(one)).toEqual([]);
    await one.rest();
  });
});

/**
 * What scrolls sideways at this width, and what reaches past the window: tables and grids may scroll, pictures
 * of figures have their table.
 */
const sideways = `(() => {
  const allowed = '.table-wrap, [role=grid], [role=grid] *, svg, pre, textarea, input, select';
  const scrolls = (each) => /auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX);
  const all = [...document.querySelectorAll('main *')].filter((each) => each.getClientRects().length > 0);
  const scrolling = all
    .filter((each) => each.scrollWidth > each.clientWidth + 1 && !each.matches(allowed))
    .filter((each) => /auto|scroll/.test(getComputedStyle(each).overflowX));
  const held = (each) => {
    for (let at = each.parentElement; at !== null && at.id !== 'isi'; at = at.parentElement) {
      if (scrolls(at)) return true;
    }
    return false;
  };
  const wide = document.documentElement.scrollWidth > innerWidth
    ? all.filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !held(each))
    : [];
  return [...scrolling, ...wide.slice(-3)].map((each) => each.outerHTML.slice(0, 160));
})()`;

/** What takes the focus and is wholly hidden by a bar that stays (WCAG 2.2, 2.4.11). */
const coveredFocus = `(() => {
  const all = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll(all)].filter((each) => each.checkVisibility());
  const covered = stops.filter((each) => {
    each.focus();
    const box = each.getBoundingClientRect();
    if (document.activeElement !== each || box.width < 4 || box.height < 4) return false;
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y]));
    return points.every(([x, y]) => {
      const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
      return top === null || !(each.contains(top) || top.contains(each));
    });
  });
  document.activeElement?.blur();
  scrollTo(0, 0);
  return covered.map((each) => 'focus is covered: ' + each.outerHTML.slice(0, 120));
})()`;

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
].join(' ');

/** Every field of text filled with hostile strings, every form sent: what ran, and what the policy stopped. */
async function hostileFaultsOf({ page, complaints }: Reader): Promise<readonly string[]> {
  const before = complaints.length;
  const found = await page.evaluate<readonly string[]>(`(async () => {
    const stopped = [];
    addEventListener('securitypolicyviolation', (event) => stopped.push(event.violatedDirective));
    const fields = 'input:not([type]), input[type=text], input[type=search], textarea';
    for (const field of document.querySelectorAll('main ' + fields.replaceAll(', ', ', main '))) {
      const owner = field.tagName === 'INPUT' ? HTMLInputElement : HTMLTextAreaElement;
      Object.getOwnPropertyDescriptor(owner.prototype, 'value').set.call(field, ${JSON.stringify(hostile)});
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const form of document.querySelectorAll('main form')) form.requestSubmit();
    await new Promise((done) => setTimeout(done, 100));
    const made = document.querySelectorAll('main script, main img[src="x"], main a[href^="javascript"]');
    return [...stopped, ...[...made].map((each) => each.outerHTML)];
  })()`);
  const told = complaints.slice(before).filter((line) => !line.includes('the server responded'));
  return [...found, ...told.filter(isComplaint)];
}

/**
 * Asking for the session without one is answered 401, which browsers write to the console; so is a form that is
 * sent while it is folded away, which only this test can do.
 */
function isComplaint(line: string): boolean {
  return !line.includes('401') && !line.includes('is not focusable');
}

/** Of experience.md 4.6, with the words by which each is known. */
const stateWords: Readonly<Record<Exclude<(typeof stateNames)[number], 'kosong'>, string>> = {
  'tanpa-hasil': 'Tidak ada hasil',
  memuat: 'Memuat…',
  lama: 'Masih memuat',
  sebagian: 'Sementara',
  gagal: 'Gagal memuat halaman ini',
  ditolak: 'Data Anda aman',
  'tanpa-izin': 'Anda belum punya izin untuk halaman ini',
  luring: 'Luring — menampilkan',
  usang: 'lebih dari 35 hari',
  kecil: 'disembunyikan',
};

describe.each(['anyone', 'admin', 'analyst', 'verifier'] as const)('the states of %s', (who) => {
  let one: Walker;
  const own = stops.filter((each) => each.who === who && each.hasStates === true);
  beforeAll(async () => {
    one = await walker(who === 'anyone' ? undefined : filled.staff[who]);
  });
  afterAll(() => one?.context.close());

  test.each(own)('$route shows each of its states when asked by ?state=', async (stop) => {
    const { page } = one;
    const missing: string[] = [];
    for (const state of stateNames) {
      const asked = `${addressOf(stop)}${stop.query === undefined ? '?' : '&'}state=${state}`;
      await page.evaluate(`history.pushState({}, '', '${asked}')`);
      if (!(await isShown(page, state === 'kosong' ? stop.none : stateWords[state]))) {
        missing.push(state);
        continue;
      }
      const shown = await page.evaluate<string>(stateHtml);
      for (const dark of [false, true]) {
        await look(page, { viewport: narrow, dark });
        expect([state, await faultsOf(page)]).toEqual([state, []]);
        // What says it is the same on many screens, and the rest of the page stood in its own test.
        if (judged.has(`${dark} ${shown}`)) continue;
        judged.add(`${dark} ${shown}`);
        const found = await violationsOf(page, { within: stateParts });
        expect([state, found]).toEqual([state, []]);
      }
    }
    expect(missing).toEqual([]);
  });
});

const judged = new Set<string>();
const stateParts = 'main .notice, main .empty, main [role=status]';
const stateHtml = `[...document.querySelectorAll('${stateParts}')].map((each) => each.outerHTML).join('')`;

async function isShown(page: Page, words: string | undefined): Promise<boolean> {
  const main = page.locator('main');
  const said = words === undefined ? main.locator('.empty, .notice') : main.getByText(words);
  const wait = said.first().waitFor({ state: 'attached', timeout: 2_000 });
  return wait.then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    },
  );
}

test('nothing of the server failed meanwhile', () => {
  expect(filled.site.failures()).toEqual([]);
});
