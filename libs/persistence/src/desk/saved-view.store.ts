import type { PersonId } from '@weerwoord/kernel';
import type { SavedView, SavedViewStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

type ViewLine = { id: string; owner_id: PersonId; shared: boolean; name: string; filters: Record<string, string>; owner_name: string };
const COLUMNS = 'v.id, v.owner_id, v.shared, v.name, v.filters, p.name as owner_name from saved_view v join person p on p.id = v.owner_id';
const toView = ({ id, owner_id: ownerId, shared, name, filters, owner_name: ownerName }: ViewLine): SavedView & { readonly ownerName: string } => ({
  id,
  ownerId,
  shared,
  name,
  filters,
  ownerName,
});

export function savedViewStore(tx: Tx): SavedViewStore {
  return {
    async of(person) {
      return (await tx.rows<ViewLine>(`select ${COLUMNS} where v.shared or v.owner_id = $1 order by lower(v.name), v.id`, [person])).map(toView);
    },
    async byId(id) {
      const line = await tx.row<ViewLine>(`select ${COLUMNS} where v.id = $1`, [id]);
      return line && toView(line);
    },
    async save({ id, ownerId, shared, name, filters }, at) {
      await tx.run(
        `insert into saved_view (organisation_id, id, owner_id, shared, name, filters, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do update set shared = excluded.shared, name = excluded.name, filters = excluded.filters, changed_at = excluded.changed_at`,
        [tx.organisation, id, ownerId, shared, name, JSON.stringify(filters), at],
      );
    },
    async remove(id) {
      await tx.run('delete from saved_view where id = $1', [id]);
    },
  };
}
