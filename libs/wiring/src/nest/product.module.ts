import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { LiveEvents } from '../live/live-events';
import type { Logger } from '../logger';
import type { Product } from '../product';
import type { WorkQueues } from '../queue/work-queues';

export const PRODUCT = Symbol('PRODUCT');
/** What screens read through. */
export const READERS = Symbol('READERS');
/** `DeskTools`: what the steps of claims, drafts and packs are given. */
export const DESK = Symbol('DESK');
export const QUEUES = Symbol('QUEUES');
export const LIVE = Symbol('LIVE');
export const LOGGER = Symbol('LOGGER');

/** What a server is made of. Opened before Nest starts and closed after it has stopped, so that no job or request outlives its database. */
export type ServerParts = {
  readonly product: Product;
  readonly queues: WorkQueues;
  readonly live: LiveEvents | Pick<LiveEvents, 'tell'>;
  readonly logger: Logger;
};

/** Hands the open product to Nest; every controller and processor asks for these tokens. */
@Module({})
export class ProductModule {
  static over({ product, queues, live, logger }: ServerParts): DynamicModule {
    const providers = [
      { provide: PRODUCT, useValue: product },
      { provide: READERS, useValue: product.readers },
      { provide: DESK, useValue: product.desk },
      { provide: QUEUES, useValue: queues },
      { provide: LIVE, useValue: live },
      { provide: LOGGER, useValue: logger },
    ];
    return { module: ProductModule, global: true, providers, exports: providers };
  }
}
