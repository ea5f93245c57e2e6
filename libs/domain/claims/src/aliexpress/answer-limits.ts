import { POLICIES } from '@weerwoord/policies';

/** Characters an answer may have; assumed, nobody publishes it (aliexpress.md §1, row 13). */
export const ALIEXPRESS_CHARACTERS = Number(POLICIES.find(({ id }) => id === 'aliexpress.answer.characters')?.value);
