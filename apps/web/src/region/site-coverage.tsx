// Cakupan of a site: the region, month and definition of the scope bar.

import type { MeWire } from '@payung/server/wire';
import { useScope } from '../scope/scope.ts';
import { useText } from '../text/text.ts';
import { RegionView } from './region-view.tsx';

export function SiteCoverage({ me }: { me: MeWire }) {
  const text = useText();
  const scoped = useScope(me);
  return <RegionView me={me} scoped={scoped} title={() => text('menu_coverage')} />;
}
