export { aProduct, breakConnections } from './a-product';
export type { OpenedProduct, ProductWanted } from './a-product';
export { aQueueServer } from './a-queue-server';
export type { QueueServer } from './a-queue-server';
export { queueContents } from './queue-contents';
export { fixture } from './fixture';
export { describeWithPostgres } from '@weerwoord/persistence/testing';
export { anAuthority } from './an-authority';
export type { Manner, TestAuthority } from './an-authority';
