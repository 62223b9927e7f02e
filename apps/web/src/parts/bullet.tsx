// A share as a bar with a tick for each target. The scale begins at zero and ends at 100 % or past
// the largest value: what lies above 100 % is drawn, never cut.

export type Tick = { readonly percent: number; readonly label: string };

type Props = {
  readonly percent: number;
  readonly ticks: readonly Tick[];
  /** The sentence that says what the picture shows. */
  readonly reading: string;
};

export function Bullet({ percent, ticks, reading }: Props) {
  const end = Math.max(100, percent, ...ticks.map((tick) => tick.percent));
  const at = (value: number) => `${(value / end) * 100}%`;
  return (
    <svg className="bullet" role="img" aria-label={reading} width="100%" height="30">
      <rect className="bullet-track" x="0" y="9" width="100%" height="12" rx="6" />
      <rect className="bullet-fill" x="0" y="9" width={at(percent)} height="12" rx="6" />
      {end > 100 ? (
        <line className="bullet-whole" x1={at(100)} x2={at(100)} y1="5" y2="25" />
      ) : null}
      {ticks.map((tick) => (
        <line
          key={`${tick.label} ${tick.percent}`}
          className="bullet-tick"
          x1={at(tick.percent)}
          x2={at(tick.percent)}
          y1="2"
          y2="28"
        >
          <title>{tick.label}</title>
        </line>
      ))}
    </svg>
  );
}
