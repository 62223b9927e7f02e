// Wilayah: the page of one region, on one sheet of paper; its code stands in the address.

import type { MeWire } from '@payung/server/wire';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { NoRight } from '../parts/screen.tsx';
import { scopeSearch, useScope } from '../scope/scope.ts';
import { useMe } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import { RegionView } from './region-view.tsx';

export function RegionPage() {
  const me = useMe();
  const { kode = '' } = useParams({ strict: false });
  return me === undefined ? <NoRight /> : <Region me={me} code={kode.replace(/\D/g, '')} />;
}

function Region({ me, code }: { me: MeWire; code: string }) {
  const text = useText();
  const navigate = useNavigate();
  const scoped = useScope(me);
  const scope = { ...scoped.scope, region: code };
  const search = scopeSearch({ ...scope, region: scoped.own }, scoped.own);
  return (
    <RegionView
      me={me}
      scoped={{
        ...scoped,
        scope,
        change: (part) => {
          const { region = code, ...rest } = part;
          const next = scopeSearch({ ...scope, ...rest, region: scoped.own }, scoped.own);
          void navigate({ to: '/wilayah/$kode', params: { kode: region }, search: next });
        },
      }}
      title={(answer) => answer?.region.name ?? code}
      trail={
        <Link to="/cakupan" search={search}>
          {text('menu_coverage')}
        </Link>
      }
    />
  );
}
