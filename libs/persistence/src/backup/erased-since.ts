import type { OrderId, OrganisationId } from '@weerwoord/kernel';
import type { DataSource } from 'typeorm';
import { inOrganisation } from '../in-organisation';

/** Orders of restored data whose key was destroyed after the data were kept: what could be looked up or guessed of them came back, and has to go again. */
export const erasedSince = async (dataSource: DataSource, organisation: OrganisationId): Promise<OrderId[]> => {
  const lines = await inOrganisation(dataSource, organisation, (tx) =>
    tx.rows<{ id: OrderId }>(
      `select o.id from orders o join vault_key k on k.subject = 'order:' || o.id
       where k.destroyed_at is not null and not exists (select from erased_order e where e.order_id = o.id) order by o.id`,
    ),
  );
  return lines.map(({ id }) => id);
};
