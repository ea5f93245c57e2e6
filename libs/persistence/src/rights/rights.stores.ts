import type { RightsStores, UnitOfWork } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { deskStores } from '../desk.stores';
import { unitOfWork } from '../frame/frame.stores';
import type { Tx } from '../tx';
import { noticeStore } from './notice.store';
import { requestStore } from './request.store';
import { staffStore } from './staff.store';

/** The desk's stores with those of what people may ask about themselves. */
export const rightsStores = (tx: Tx): RightsStores => ({
  ...deskStores(tx),
  requests: requestStore(tx),
  notices: noticeStore(tx),
  staff: staffStore(tx),
});
export const rightsUnits = (dataSource: DataSource): UnitOfWork<RightsStores> => unitOfWork(dataSource, rightsStores);
