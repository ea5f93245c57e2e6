export type { Clock } from './clock';
export type {
  Account, AccountSettings, AccountStore, Act, ActLog, Door, FrameStores, MembershipRole, Organisation, PeopleStore, Person, PolicyOverride,
} from './frame';
export { IMPORT_FILE_STATES } from './import-store';
export type {
  ImportFile, ImportFileState, ImportStore, KeptRecognition, NewFigure, NewImportBatch, NewImportFile, NewProblem, RecognisedFile, RowTotals,
} from './import-store';
export { FILE_KINDS, MAPPABLE_FIELDS } from './intake';
export type {
  FileDoor, FileKind, IncomingFile, MappableField, MappingProfile, OfficialFigure, PersonalData, ReadContext, ReadRow, ReadStatement, Recognition, RowProblem,
} from './intake';
export type { IntakeStores } from './intake-stores';
export type {
  FoldedOrder, HashedPersonal, JudgeableOrder, KeptStatement, NewRecord, NewStatement, OrderStore, TrackingCandidate,
} from './order-store';
export type { StateStore } from './state-store';
export type { UnitOfWork } from './unit-of-work';
export type { Vault, VaultSubject } from './vault';
export type { JudgedOrder, RollupCell, VerdictStore } from './verdict-store';
