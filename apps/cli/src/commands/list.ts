import type { Command } from '../command';
import { addAccount, listAccounts } from './accounts';
import { importCommand } from './import';
import { migrateCommand, ownerCommand } from './set-up';
import { rebuildCommand, stateHashCommand } from './state';

/** Every command there is, in the order a new user meets them. */
export const COMMANDS: readonly Command[] = [migrateCommand, ownerCommand, addAccount, listAccounts, importCommand, stateHashCommand, rebuildCommand];
