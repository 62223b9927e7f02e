// The names nearest to a misspelt one, so that a message can offer them.

/** Up to `count` names: those that hold the text first, then those with the fewest letters changed. */
export function nearest(text: string, names: readonly string[], count = 5): readonly string[] {
  const wanted = text.toLowerCase().replace(/-/g, '_').slice(0, 100);
  return names
    .map((name) => ({ name, score: scoreOf(wanted, name) }))
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((each) => each.name);
}

function scoreOf(wanted: string, name: string): number {
  if (wanted !== '' && name.includes(wanted)) return -1;
  const last = name.slice(name.lastIndexOf('.') + 1);
  return Math.min(lettersChanged(wanted, name), lettersChanged(wanted, last));
}

/** Levenshtein distance. */
function lettersChanged(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const [left = 0, up = 0, corner = 0] = [line[column - 1], above[column], above[column - 1]];
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      line.push(Math.min(left + 1, up + 1, corner + same));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
