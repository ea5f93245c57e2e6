import type { OrganisationId } from '@weerwoord/kernel';
import { rejectedReader, unitOfWork } from '@weerwoord/persistence';
import type { RejectedReader } from '@weerwoord/persistence';
import type { Product } from './product';

/** Asks after rejected rows and spools inside the walls of one organisation. */
export const rejectedIn = <Answer>(
  { dataSource }: Pick<Product, 'dataSource'>,
  organisation: OrganisationId,
  ask: (reader: RejectedReader) => Promise<Answer>,
): Promise<Answer> => unitOfWork(dataSource, rejectedReader)(organisation, ask);
