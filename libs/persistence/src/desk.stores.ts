import type { DeskStores, UnitOfWork } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { approvalStore } from './desk/approval.store';
import { bundleStore } from './desk/bundle.store';
import { claimStore } from './desk/claim.store';
import { deskReader } from './desk/desk.reader';
import { draftStore } from './desk/draft.store';
import { evidenceFileStore } from './desk/evidence-file.store';
import { packStore } from './desk/pack.store';
import { unitOfWork } from './frame/frame.stores';
import { intakeStores } from './intake.stores';
import type { Tx } from './tx';

export const deskStores = (tx: Tx): DeskStores => ({
  ...intakeStores(tx),
  claims: claimStore(tx),
  bundles: bundleStore(tx),
  drafts: draftStore(tx),
  packs: packStore(tx),
  approvals: approvalStore(tx),
  files: evidenceFileStore(tx),
  desk: deskReader(tx),
});

/** What the desk's steps are given. */
export const deskUnits = (dataSource: DataSource): UnitOfWork<DeskStores> => unitOfWork(dataSource, deskStores);
