import type { Engine } from './engine.ts';
import type { Verified } from './store.ts';

export async function verify(_engine: Engine): Promise<Verified> {
  throw new Error('not yet');
}
