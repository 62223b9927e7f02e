// What the roles are called.

import type { MeWire } from '@payung/server/wire';
import type { TextKey } from '../text/text.ts';

export function roleText(role: MeWire['actor']['role']): TextKey {
  return `role_${role}`;
}
