import type { Command } from '../command';
import { addAccountCommand, listAccounts } from './accounts';
import { anchorsCommand, exportAuditCommand, renewKeyCommand } from './audit';
import { personalExport, personalForget } from './buyers';
import { addClaimCommand, claimsCommand } from './claims';
import { exportCommand, restoreCommand } from './backup';
import { demoCommand } from './demo';
import { draftCommand } from './draft';
import { checkStoredCommand, replayCommand } from './evidence';
import { importCommand } from './import';
import { listKeysCommand, rotateKeysCommand } from './keys';
import { metricsCommand } from './metrics';
import { monthPacksCommand } from './month-packs';
import { packCommand } from './packs';
import { verifyCommand } from './verify';
import { migrateCommand, ownerCommand } from './set-up';
import { addPersonCommand, listPeople } from './people';
import { personalDue, personalErase, personalHolds } from './personal';
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
  monthPacksCommand,
  verifyCommand,
  rebuildCommand,
  stateHashCommand,
  replayCommand,
  checkStoredCommand,
  exportCommand,
  restoreCommand,
  personalDue,
  personalErase,
  personalHolds,
  personalExport,
  personalForget,
  exportAuditCommand,
  anchorsCommand,
  renewKeyCommand,
  listKeysCommand,
  rotateKeysCommand,
  ownerCommand,
  migrateCommand,
  demoCommand,
];
