// Who works out plans, and who turns one into a decided list.

import type { Role } from '../frame/menu.ts';

export function mayPlan(role: Role): boolean {
  return role === 'verifier' || role === 'analyst' || role === 'fund_manager';
}
