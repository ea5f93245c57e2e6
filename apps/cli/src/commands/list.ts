import type { Command } from '../command';
import { addAccountCommand, listAccounts } from './accounts';
import { addClaimCommand, claimsCommand } from './claims';
import { demoCommand } from './demo';
import { draftCommand } from './draft';
import { importCommand } from './import';
import { metricsCommand } from './metrics';
import { packCommand, verifyCommand } from './packs';
import { migrateCommand, ownerCommand } from './set-up';
import { addPersonCommand, listPeople } from './people';
import { rebuildCommand, stateHashCommand } from './state';
import { verdictsCommand } from './verdicts';

/** Every command there is, in the order a new user meets them. */
export const COMMANDS: readonly Command[] = [
  addAccountCommand,
  listAccounts,
  addPersonCommand,
  listPeople,
  importCommand,
  metricsCommand,
  verdictsCommand,
  claimsCommand,
  addClaimCommand,
  draftCommand,
  packCommand,
  verifyCommand,
  rebuildCommand,
  stateHashCommand,
  ownerCommand,
  migrateCommand,
  demoCommand,
];
