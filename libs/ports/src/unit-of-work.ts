import type { OrganisationId } from '@weerwoord/kernel';

/**
 * One transaction inside the walls of one organisation: everything `work` writes through `stores` is kept, or none of it.
 * Not to be nested; a step opens it, does its one write and closes it.
 */
export type UnitOfWork<Stores> = <Answer>(organisation: OrganisationId, work: (stores: Stores) => Promise<Answer>) => Promise<Answer>;
