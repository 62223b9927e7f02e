// Light or dark: what the reader chose on this computer, else what his system says. The colours come as a
// sheet of the program, so that they stand in one place and the policy needs no exception for them.

import { useSyncExternalStore } from 'react';
import { cssVariables, dark, light, type Tokens } from './tokens.ts';

export type Appearance = 'light' | 'dark';

const kept = 'payung-tampilan';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** Before the first picture: the colours of both appearances, and which of them holds. */
export function beginAppearance(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${ruleOf('light', light)} ${ruleOf('dark', dark)}`);
  document.adoptedStyleSheets.push(sheet);
  systemIsDark.addEventListener('change', show);
  show();
}

export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(kept, appearance);
  show();
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, current);
}

function current(): Appearance {
  const chosen = localStorage.getItem(kept);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemIsDark.matches ? 'dark' : 'light';
}

function show(): void {
  document.documentElement.setAttribute('data-appearance', current());
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function ruleOf(appearance: Appearance, tokens: Tokens): string {
  const lines = Object.entries(cssVariables(tokens)).map(([name, colour]) => `${name}: ${colour};`);
  return `:root[data-appearance='${appearance}'] { color-scheme: ${appearance}; ${lines.join(' ')} }`;
}
