// One A4 of evidence for each region, down to the desa, picked by its place in the tree.

import { useState } from 'react';
import { Download } from '../parts/download.tsx';
import { Card } from '../parts/page.tsx';
import { RegionPicker, useRegion } from '../scope/region-picker.tsx';
import { useText } from '../text/text.ts';

export function EvidencePages({ own }: { own: string }) {
  const text = useText();
  const [code, setCode] = useState(own);
  const [isPicking, setPicking] = useState(false);
  const region = useRegion(code);
  const name = region.data?.name ?? code;
  return (
    <Card title={text('paritrana_village')}>
      <p className="muted">{text('paritrana_village_text')}</p>
      <p className="row">
        <button type="button" className="quiet" onClick={() => setPicking(true)}>
          {text('paritrana_village_pick')}
        </button>
        <Download
          key={code}
          path={`/paritrana/evidence/${code}`}
          name={`bukti-${code}.pdf`}
          label={text('paritrana_village_file', { name })}
        />
      </p>
      {isPicking ? (
        <RegionPicker
          own={own}
          start={code}
          onPick={(picked) => {
            setCode(picked);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </Card>
  );
}
