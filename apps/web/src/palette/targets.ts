// What the palette can open, and which of it fits what was typed.

export type Target = {
  readonly to: string;
  readonly name: string;
  readonly kind: 'page' | 'rule';
  /** Found by these too: codes and laws. */
  readonly also?: string;
};

const most = 12;

/** Every word must occur; names that begin with what was typed come first. */
export function findTargets(targets: readonly Target[], typed: string): readonly Target[] {
  const words = plain(typed).split(' ').filter(Boolean);
  const fitting = targets.filter((target) => {
    const whole = plain(`${target.name} ${target.also ?? ''}`);
    return words.every((word) => whole.includes(word));
  });
  const [first] = words;
  if (first === undefined) return fitting.slice(0, most);
  const begins = (target: Target) => plain(target.name).startsWith(first);
  return [...fitting.filter(begins), ...fitting.filter((each) => !begins(each))].slice(0, most);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
