// The keyboard as somebody uses it who has no mouse: tab until the focus stands on what is meant, then the key.

import type { Page } from 'playwright-core';

const labelOfFocus = `(() => {
  const at = document.activeElement;
  if (at === null) return '';
  const own = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '';
  return own.trim();
})()`;

export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await reach(page, name);
  await page.keyboard.press(key);
}

export async function reach(page: Page, name: string | RegExp): Promise<void> {
  for (let at = 0; at < 600; at += 1) {
    const label = await page.evaluate<string>(labelOfFocus);
    if (typeof name === 'string' ? label === name : name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never reached ${name}`);
}

export async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await reach(page, label);
  // A day or month is typed in the order its field shows; the test writes it as the program keeps it.
  if (/^\d{4}-\d\d(-\d\d)?$/.test(text)) await page.locator(':focus').fill(text);
  else await page.keyboard.type(text);
}

/** From the top of the page anew: what stands before the focus is reached again. */
export async function fromTop(page: Page): Promise<void> {
  await page.locator('body').press('Home');
  await page.evaluate('document.activeElement?.blur()');
}
