// Whether somebody holds the data folder right now: then a command works beside him.

import { holdHome } from '@payung/engine';
import { Refusal } from '@payung/values';

export async function isHeld(home: string): Promise<boolean> {
  try {
    const hold = await holdHome(home, {});
    await hold.release();
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.issues[0]?.code === 'home_in_use') return true;
    throw error;
  }
}
