// Whether a role ends within a month, so that its holder asks in time.

const monthMs = 30 * 24 * 60 * 60 * 1_000;

export function endsSoon(until: string, now: Pick<Date, 'getTime'>): boolean {
  return Date.parse(until) - now.getTime() < monthMs;
}
