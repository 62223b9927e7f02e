// Runs inside the page: what every page owes every reader. The value of the last expression is the
// list of faults.

(() => {
  const faults = [];
  const count = (selector) => document.querySelectorAll(selector).length;
  const nameOf = (element) =>
    element.getAttribute('aria-label') ?? (element.textContent ?? '').trim();

  if (count('h1') !== 1) faults.push(`${count('h1')} h1`);
  for (const landmark of ['header.head', 'nav.menu[aria-label]', 'main', 'footer']) {
    if (count(landmark) !== 1) faults.push(`${count(landmark)} ${landmark}`);
  }
  if (document.documentElement.lang === '') faults.push('no language');
  if (document.title === '') faults.push('no title');

  for (const element of document.querySelectorAll('button, a, summary')) {
    if (nameOf(element) === '') faults.push(`no name: ${element.outerHTML.slice(0, 80)}`);
  }
  for (const input of document.querySelectorAll('input')) {
    if (input.labels?.length === 0) faults.push(`no label: ${input.outerHTML.slice(0, 80)}`);
  }
  for (const picture of document.querySelectorAll('svg[role=img]')) {
    if (nameOf(picture) === '') faults.push('a picture without words');
  }

  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  if (new Set(ids).size !== ids.length) faults.push('an id twice');

  const shown = [...document.querySelectorAll('h1,h2,h3,h4')].filter(
    (heading) => heading.getClientRects().length > 0,
  );
  const levels = shown.map((heading) => Number(heading.tagName[1]));
  for (const [at, level] of levels.entries()) {
    if (level - (levels[at - 1] ?? 1) > 1) faults.push(`heading ${level} after ${levels[at - 1]}`);
  }

  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) faults.push(`${wide} px wider than the window`);

  for (const element of document.querySelectorAll('button, .menu-link, summary')) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.height < 24 || box.width < 24)) {
      faults.push(`small target: ${nameOf(element)}`);
    }
  }
  return faults;
})();
