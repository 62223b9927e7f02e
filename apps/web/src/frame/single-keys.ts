// Whether keys of one letter act: whoever speaks to his computer can switch them off (WCAG 2.1.4).

const kept = 'payung-tombol';

export function singleKeysOn(): boolean {
  return localStorage.getItem(kept) !== 'mati';
}

export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(kept);
  else localStorage.setItem(kept, 'mati');
}
