// Figures in words of the reader's language: Indonesian as offices print it, English beside it.

import {
  type Day,
  day,
  formatCount,
  formatPercent,
  formatRupiah,
  type Language,
  parseDay,
  rupiah,
} from '@payung/values';

const monthNames = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

const monthNamesLong = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
} as const;

/** `1.234.567` / `1,234,567` */
export function countText(value: number, language: Language): string {
  return swapSigns(formatCount(value), language);
}

/** `48,44 %` / `48.44%`; the sign never stands alone on a line. */
export function percentText(value: number, language: Language, decimals = 2): string {
  const text = formatPercent(value, decimals);
  return language === 'id'
    ? text.replace(' ', '\u00a0')
    : swapSigns(text, language).replace(' ', '');
}

/** `3,5`: one decimal. */
export function decimalText(value: number, language: Language): string {
  const text = value.toFixed(1);
  return language === 'id' ? text.replace('.', ',') : text;
}

/** Part of a whole with one decimal; `—` where there is no whole. */
export function shareText(part: number, whole: number, language: Language): string {
  return whole === 0 ? '—' : percentText(Math.round((part * 1_000) / whole) / 10, language, 1);
}

/** `Rp1.008.000.000` */
export function rupiahText(value: number, language: Language): string {
  return swapSigns(formatRupiah(rupiah(value)), language);
}

const scales = [
  { from: 1_000_000_000_000, id: 'triliun', en: 'trillion' },
  { from: 1_000_000_000, id: 'miliar', en: 'billion' },
  { from: 1_000_000, id: 'juta', en: 'million' },
] as const;

/** `Rp2,4 miliar` for cards; below a million in full. One decimal, cut where it is zero. */
export function rupiahShort(value: number, language: Language): string {
  const scale = scales.find(({ from }) => Math.abs(value) >= from);
  if (scale === undefined) return rupiahText(value, language);
  const tenths = Math.round((Math.abs(value) * 10) / scale.from);
  const figure = `${countText(Math.floor(tenths / 10), language)}${
    tenths % 10 === 0 ? '' : `${language === 'id' ? ',' : '.'}${tenths % 10}`
  }`;
  return `${value < 0 ? '−' : ''}Rp${figure}\u00a0${scale[language]}`;
}

/** `30 Jun 2026`; text that is no day stays as it is. */
export function dayText(value: string, language: Language): string {
  const read = parseDay(value);
  return read.ok ? dayWords(read.value, monthNames[language]) : value;
}

/** `30 Juni 2026` */
export function dayTextLong(value: string, language: Language): string {
  const read = parseDay(value);
  return read.ok ? dayWords(read.value, monthNamesLong[language].split(' ')) : value;
}

function dayWords(of: Day, names: readonly string[]): string {
  return `${Number(of.slice(8))} ${names[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`;
}

/** `Jul 2026` */
export function monthText(value: string, language: Language): string {
  const name = monthNames[language][Number(value.slice(5, 7)) - 1];
  return name === undefined ? value : `${name} ${value.slice(0, 4)}`;
}

/** No zone of Indonesia has summer time. */
const hoursAheadOfUtc = { WIB: 7, WITA: 8, WIT: 9, UTC: 0 } as const;
export type OfficeZone = Exclude<keyof typeof hoursAheadOfUtc, 'UTC'>;

/** The offices' zone, whatever the zone of this computer is; known with the session. */
let officeZone: keyof typeof hoursAheadOfUtc = 'UTC';

export function setOfficeZone(zone: OfficeZone): void {
  officeZone = zone;
}

/** `21 Nov 2026 14.05 WITA`: an instant of the server is UTC, offices read it in their zone. */
export function instantText(value: string | number, language: Language): string {
  const atMs = new Date(value).getTime();
  if (Number.isNaN(atMs)) return `${value}`;
  const local = officeClock(atMs);
  const time = local.slice(11, 16);
  const written = language === 'id' ? time.replace(':', '.') : time;
  return `${dayText(local.slice(0, 10), language)} ${written}\u00a0${officeZone}`;
}

/** `14.05`: the time of day of an instant where the offices are. */
export function clockText(value: string | number, language: Language): string {
  const time = officeClock(new Date(value).getTime()).slice(11, 16);
  return language === 'id' ? time.replace(':', '.') : time;
}

/**
 * Today for a reader who may have no session: where the offices are once their zone is known, before that as
 * this computer says it.
 */
export function todayHere(nowMs = Date.now()): Day {
  if (officeZone !== 'UTC') return officeToday(nowMs);
  const now = new Date(nowMs);
  const two = (part: number) => String(part).padStart(2, '0');
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

/** Today where the offices are, whatever this computer takes for its zone. */
export function officeToday(nowMs = Date.now()): Day {
  return day(officeClock(nowMs).slice(0, 10));
}

/** An instant as the clock on the office wall shows it, written like ISO 8601. */
function officeClock(atMs: number): string {
  return new Date(atMs + hoursAheadOfUtc[officeZone] * 3_600_000).toISOString();
}

/** `1,2 MB`, decimal as file managers show it. */
export function bytesText(value: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  const step = Math.min(3, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
  const size = value / 1_000 ** step;
  const text = step === 0 || size >= 100 ? String(Math.round(size)) : size.toFixed(1);
  return `${language === 'id' ? text.replace('.', ',') : text} ${units[step]}`;
}

/** `4,2 d` would be read as days: seconds are written out, minutes from 90 seconds on. */
export function durationText(seconds: number, language: Language): string {
  const words = language === 'id' ? (['detik', 'menit'] as const) : (['s', 'min'] as const);
  if (seconds >= 90) {
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} ${words[1]} ${whole % 60} ${words[0]}`;
  }
  const text = seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds));
  return `${language === 'id' ? text.replace('.', ',') : text} ${words[0]}`;
}

function swapSigns(text: string, language: Language): string {
  if (language === 'id') return text;
  return text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}
