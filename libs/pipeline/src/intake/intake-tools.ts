import type { Clock, FileDoor, IntakeStores, UnitOfWork, Vault } from '@weerwoord/ports';

/** What judging and looking need. */
export type JudgeTools = { readonly units: UnitOfWork<IntakeStores>; readonly clock: Clock };
/** What reading files needs beside it. */
export type IntakeTools = JudgeTools & { readonly vault: Vault; readonly door: FileDoor };
