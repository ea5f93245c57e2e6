import type { Command } from '../command';
import { addAccount, listAccounts } from './accounts';
import { importCommand } from './import';
import { metricsCommand } from './metrics';
import { migrateCommand, ownerCommand } from './set-up';
import { rebuildCommand, stateHashCommand } from './state';
import { verdictsCommand } from './verdicts';

/** Every command there is, in the order a new user meets them. */
export const COMMANDS: readonly Command[] = [
  migrateCommand,
  ownerCommand,
  addAccount,
  listAccounts,
  importCommand,
  metricsCommand,
  verdictsCommand,
  stateHashCommand,
  rebuildCommand,
];
