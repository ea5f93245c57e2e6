export type { ApprovalAsked, ApprovalStore, ApprovalVoided, KeptApproval } from './approval-store';
export type { Clock } from './clock';
export type {
  Account,
  AccountSettings,
  AccountStore,
  Act,
  ActLog,
  Door,
  FrameStores,
  KnownPerson,
  MembershipRole,
  OpenSession,
  Organisation,
  PeopleStore,
  Person,
  PolicyOverride,
  RightGiven,
  RoleGiven,
} from './frame';
export { NOTHING_AFTER } from './desk-stores';
export type {
  BundleStore,
  ClaimAfter,
  ClaimFilter,
  ClaimRow,
  ClaimStore,
  DeskReader,
  DeskStores,
  DraftState,
  DraftStore,
  KeptClaim,
  KeptDraft,
  KeptNotice,
  KeptPack,
  OrderMaterial,
  PackRow,
  PackStore,
} from './desk-stores';
export type { ClaimFile, EvidenceFileStore, FilesOf, FileWords, KeptFile, SealedFile, TakenWith } from './evidence-files';
export { IMPORT_FILE_STATES } from './import-store';
export type {
  ImportFile,
  ImportFileState,
  ImportStore,
  KeptRecognition,
  NewFigure,
  NewImportBatch,
  NewImportFile,
  NewProblem,
  RecognisedFile,
  RowTotals,
} from './import-store';
export { FILE_KINDS, MAPPABLE_FIELDS } from './intake';
export type {
  FileDoor,
  FileKind,
  IncomingFile,
  MappableField,
  MappingProfile,
  OfficialFigure,
  PersonalData,
  ReadContext,
  ReadRow,
  ReadStatement,
  Recognition,
  RowProblem,
} from './intake';
export type { IntakeStores } from './intake-stores';
export type {
  FoldedOrder,
  HashedPersonal,
  JudgeableOrder,
  KeptStatement,
  NewRecord,
  NewStatement,
  OrderStore,
  TrackingCandidate,
} from './order-store';
export type { BatchWithFiles, ImportsReader, OpenedProblem, RejectedRows } from './readers/imports-reader';
export type {
  AccountReading,
  FigureAsked,
  FigureSide,
  KeptFigure,
  MetricsReader,
  NearFigure,
  OrderBehindFigure,
  OrderNear,
  Page,
  PartsWanted,
  SeriesPoint,
} from './readers/metrics-reader';
export { LATE_OUTCOMES } from './readers/orders-reader';
export type {
  LateOutcome,
  OpenedRecord,
  OrderDetail,
  OrderLineOfList,
  OrdersAsked,
  OrdersReader,
  PersonalOfOrder,
  RecordOfOrder,
} from './readers/orders-reader';
export type { LetterWriter, PackFile, PackFileRole, PackMaker, PackPaper, PaperExhibit, PaperOriginal, SealedAs, SealedPdf } from './pack-maker';
export type { RadarAsked, RadarGroup, RadarLine, RadarReader } from './readers/radar-reader';
export type { Readers } from './readers/readers';
export { RIGHTS } from './rights';
export type { Right } from './rights';
export type { StateStore } from './state-store';
export type { UnitOfWork } from './unit-of-work';
export type { Vault, VaultSubject } from './vault';
export type { JudgedOrder, RollupCell, VerdictStore } from './verdict-store';
export type { WatchStore } from './watch-store';
