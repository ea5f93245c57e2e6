import type { IntakeStores, UnitOfWork } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { frameStores, unitOfWork } from './frame/frame.stores';
import { importStore } from './intake/import.store';
import { orderStore } from './intake/order.store';
import { markStore } from './judge/mark.store';
import { stateStore } from './judge/state.store';
import { verdictStore } from './judge/verdict.store';
import { watchStore } from './judge/watch.store';
import type { Tx } from './tx';

export const intakeStores = (tx: Tx): IntakeStores => ({
  ...frameStores(tx),
  imports: importStore(tx),
  orders: orderStore(tx),
  verdicts: verdictStore(tx),
  watches: watchStore(tx),
  marks: markStore(tx),
  state: stateStore(tx),
});

/** What the intake and judging steps are given. */
export const intakeUnits = (dataSource: DataSource): UnitOfWork<IntakeStores> => unitOfWork(dataSource, intakeStores);
