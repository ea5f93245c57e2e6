import type { DeskStores, UnitOfWork } from '@weerwoord/ports';
import type { DataSource } from 'typeorm';
import { alarmSettingsStore } from './alarms/alarm-settings.store';
import { alarmStore } from './alarms/alarm.store';
import { deadlineStore } from './alarms/deadline.store';
import { notificationStore } from './alarms/notification.store';
import { attachmentStore } from './desk/attachment.store';
import { approvalStore } from './desk/approval.store';
import { bundleStore } from './desk/bundle.store';
import { bulkStore } from './desk/bulk.store';
import { claimSearch } from './desk/claim-search.store';
import { claimStore } from './desk/claim.store';
import { deskReader } from './desk/desk.reader';
import { draftStore } from './desk/draft.store';
import { evidenceFileStore } from './desk/evidence-file.store';
import { handFactStore } from './desk/hand-fact.store';
import { moneyStore } from './desk/money.store';
import { outboxStore } from './desk/outbox.store';
import { packSetStore } from './desk/pack-set.store';
import { packStore } from './desk/pack.store';
import { savedViewStore } from './desk/saved-view.store';
import { sendingStore } from './desk/sending.store';
import { sentLetters } from './desk/sent-letters.store';
import { templateStore } from './desk/template.store';
import { presenceStore } from './desk/presence.store';
import { unitOfWork } from './frame/frame.stores';
import { intakeStores } from './intake.stores';
import { personalStore } from './personal/personal.store';
import type { Tx } from './tx';

export const deskStores = (tx: Tx): DeskStores => ({
  ...intakeStores(tx),
  claims: claimStore(tx),
  bundles: bundleStore(tx),
  drafts: draftStore(tx),
  templates: templateStore(tx),
  packs: packStore(tx),
  personal: personalStore(tx),
  money: moneyStore(tx),
  sent: sentLetters(tx),
  approvals: approvalStore(tx),
  presence: presenceStore(tx),
  attachments: attachmentStore(tx),
  outbox: outboxStore(tx),
  sendings: sendingStore(tx),
  files: evidenceFileStore(tx),
  told: handFactStore(tx),
  deadlines: deadlineStore(tx),
  alarms: alarmStore(tx),
  alarmSettings: alarmSettingsStore(tx),
  notifications: notificationStore(tx),
  desk: deskReader(tx),
  search: claimSearch(tx),
  views: savedViewStore(tx),
  bulk: bulkStore(tx),
  packSets: packSetStore(tx),
});

/** What the desk's steps are given. */
export const deskUnits = (dataSource: DataSource): UnitOfWork<DeskStores> => unitOfWork(dataSource, deskStores);
