import type { PersonalStore } from '@weerwoord/ports';
import type { Tx } from '../tx';
import { clockStore } from './clock.store';
import { erasureStore } from './erasure.store';
import { holdStore } from './hold.store';
import { lateStore } from './late.store';
import { subjectStore } from './subject.store';

/** Clocks, holds and what is destroyed. */
export const personalStore = (tx: Tx): PersonalStore => ({
  ...clockStore(tx),
  ...erasureStore(tx),
  ...holdStore(tx),
  ...lateStore(tx),
  ...subjectStore(tx),
});
