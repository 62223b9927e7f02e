// A link opened by somebody who is signed in nowhere: few tries for each address and each link, and one answer
// for every no. safety.md T05.

import type { CheckLimit } from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import {
  countTries,
  countWrong,
  inLeastTime,
  refuseResting,
  type Sleep,
  stranger,
} from './guesses.ts';

type Asked = { readonly token: string; readonly address: string };
type Opened = { readonly outcome: string; readonly code?: string };

export async function byLink<Done extends Opened>(
  options: SiteOptions,
  asked: Asked,
  effects: { readonly sleep: Sleep; readonly open: () => Promise<Done> },
): Promise<Done> {
  return inLeastTime(options, effects.sleep, () => guarded(options, asked, effects.open));
}

async function guarded<Done extends Opened>(
  options: SiteOptions,
  asked: Asked,
  open: () => Promise<Done>,
): Promise<Done> {
  const { each, wrong } = limitsOf(options, asked);
  await refuseResting(options, wrong);
  const work = {
    actor: stranger(options),
    reason: 'membuka tautan',
    action: 'public.link',
  } as const;
  await options.database.transaction(work, (tx) => countTries(tx, each));
  const done = await open();
  if (done.code === 'link_unknown') {
    const entry = { reason: 'tautan salah', action: 'public.link_wrong' } as const;
    await countWrong(options, wrong, { ...entry, alert: 'public.link_stopped' });
  }
  return done;
}

function limitsOf({ database }: SiteOptions, { token, address }: Asked) {
  const keyOf = (what: string) => database.vault.digest(`tautan/${what}`);
  const each: readonly CheckLimit[] = [
    { key: keyOf(`alamat/${address}`), window: 'minute', most: 5 },
    { key: keyOf(`alamat sehari/${address}`), window: 'day', most: 40 },
    { key: keyOf(`satu/${token}`), window: 'day', most: 10 },
  ];
  const wrong: CheckLimit = { key: keyOf('salah'), window: 'hour', most: 1_000 };
  return { each, wrong };
}
