// A region by its name, asked once of the server; until then, and without one, by its code.

import { formatRegionCode } from '@payung/regions';
import { useRegion } from './region-picker.tsx';

export function PlaceName({ code }: { code: string | undefined }) {
  return code === undefined ? <>—</> : <Named code={code} />;
}

function Named({ code }: { code: string }) {
  const { data } = useRegion(code);
  if (data === undefined) return <>{formatRegionCode(code)}</>;
  const above = data.level === 'village' ? data.above.at(-1)?.name : undefined;
  return (
    <>
      {data.name}
      {above === undefined ? null : <span className="muted small line">{above}</span>}
    </>
  );
}
