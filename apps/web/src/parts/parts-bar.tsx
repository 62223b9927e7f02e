// A whole cut into its parts: one bar, each part named with its count beneath.

export type Part = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly countText: string;
};

export function PartsBar({
  parts,
  hasLegend = true,
}: {
  parts: readonly Part[];
  hasLegend?: boolean;
}) {
  const whole = parts.reduce((sum, part) => sum + part.count, 0);
  const shown = parts.filter((part) => part.count > 0);
  const reading = parts.map((part) => `${part.label} ${part.countText}`).join(', ');
  let from = 0;
  return (
    <div>
      <svg className="parts-bar" role="img" aria-label={reading} width="100%" height="12">
        {shown.map((part) => {
          const start = from;
          from += part.count;
          return (
            <rect
              key={part.key}
              className={`part-${part.key}`}
              x={`${(start / whole) * 100}%`}
              width={`${(part.count / whole) * 100}%`}
              y="0"
              height="12"
            >
              <title>{`${part.label}: ${part.countText}`}</title>
            </rect>
          );
        })}
      </svg>
      {hasLegend ? (
        <ul className="legend">
          {parts.map((part) => (
            <li key={part.key}>
              <span className={`dot part-${part.key}`} aria-hidden="true" />
              {part.label} <strong>{part.countText}</strong>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
