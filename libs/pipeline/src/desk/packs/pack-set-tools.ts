import type { OrganisationId } from '@weerwoord/kernel';
import type { PackSetMaker } from '@weerwoord/ports';
import type { DeskTools } from '../desk-tools';

/** What files of many packs are made with. */
export type PackSetTools = DeskTools & { readonly sets: PackSetMaker };
export type OnSet = { readonly organisation: OrganisationId; readonly setId: string };

/** Act on a set: on the organisation's log, because a set is about many claims. */
export const setAct = (
  setId: string,
  actor: string,
  what: 'packs.asked' | 'packs.ready' | 'packs.cancelled' | 'packs.downloaded',
  at: Date,
  payload: Readonly<Record<string, unknown>> = {},
) => ({ at, actor, what, subjectKind: 'pack-set', subjectId: setId, payload });
