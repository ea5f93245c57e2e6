import type { FrameStores, UnitOfWork } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { deadlineStore } from '../alarms/deadline.store';
import { chainStore } from '../chain/chain.store';
import { inOrganisation } from '../in-organisation';
import type { Tx } from '../tx';
import { accountStore } from './account.store';
import { actLog } from './act.store';
import { peopleStore } from './people.store';

export const frameStores = (tx: Tx): FrameStores => ({
  accounts: accountStore(tx),
  people: peopleStore(tx),
  acts: actLog(tx),
  chain: chainStore(tx),
  deadlines: deadlineStore(tx),
});

/** Makes a unit of work out of any set of stores: `unitOfWork(dataSource, (tx) => ({ ...frameStores(tx), ...mine(tx) }))`. */
export const unitOfWork =
  <Stores>(dataSource: DataSource, storesOf: (tx: Tx) => Stores): UnitOfWork<Stores> =>
  (organisation, work) =>
    inOrganisation(dataSource, organisation, (tx) => work(storesOf(tx)));
