export type { ApprovalAsked, ApprovalRule, ApprovalStore, ApprovalVoided, KeptApproval } from './approval-store';
export type { AlarmText, AlarmWriter, Mailer, OutgoingMail, SendOutcome, WebhookCall, WebhookCaller, WebhookProblem } from './alarm-senders';
export type {
  AlarmChannel,
  AlarmReceiver,
  AlarmSettingsStore,
  AlarmStore,
  AlarmStores,
  DeadlineStore,
  KeptAlarm,
  KeptClock,
  KeptNotification,
  KeptWebhook,
  NotificationStore,
  PersonAlarms,
  ShownNotification,
  WebhookBody,
} from './alarm-stores';
export { BadCursor, BUILT_IN_VIEWS, BULK_KINDS, CLAIM_SORTS } from './claim-queue';
export type {
  BuiltInView,
  BulkAct,
  BulkItem,
  BulkKind,
  BulkProgress,
  BulkStore,
  ClaimFilter,
  ClaimPageAsked,
  ClaimRow,
  ClaimSearch,
  ClaimSort,
  ClaimTotals,
  FacetGroup,
  Found,
  SavedView,
  SavedViewStore,
  SearchAsked,
  SearchWords,
  ViewCounts,
} from './claim-queue';
export { ERASE_WHYS, HOLD_BASES } from './personal-store';
export type {
  ClockLine,
  ClockMaterial,
  DueDay,
  ErasedOrder,
  EraseWhy,
  HoldBasis,
  HoldOn,
  HoldRow,
  HoldsAsked,
  Home,
  KeptHold,
  KeptRetention,
  PersonalStore,
  RetentionSetting,
  SealedStatement,
  SharedRecord,
} from './personal-store';
export type { Presence, PresenceStore } from './presence-store';
export type { Clock } from './clock';
export type {
  Account,
  AccountSettings,
  AccountStore,
  Act,
  ActLog,
  Door,
  FrameStores,
  KeptAct,
  KnownPerson,
  MembershipRole,
  OfAccount,
  OpenSession,
  Organisation,
  PeopleStore,
  Person,
  PolicyOverride,
  RightGiven,
  RoleGiven,
  Standing,
} from './frame';
export { NOTHING_AFTER } from './desk-stores';
export type {
  BundleStore,
  ClaimAfter,
  ClaimStore,
  DeskReader,
  DeskStores,
  DraftState,
  DraftStore,
  KeptClaim,
  KeptDraft,
  KeptNotice,
  KeptPack,
  BundleVersion,
  MadeFrom,
  NewestBundle,
  OrderMaterial,
  PackErasure,
  PackFilter,
  PackRow,
  PackStore,
  StandingAnswer,
} from './desk-stores';
export { FILE_PROBLEMS } from './evidence-files';
export type {
  ClaimFile,
  EvidenceFileStore,
  FileInspector,
  FileProblem,
  FilesOf,
  FileWords,
  HandFactStore,
  InspectedFile,
  KeptFact,
  KeptFile,
  SealedFile,
  TakenWith,
} from './evidence-files';
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
export type {
  ErasedPack,
  LetterWriter,
  PackFile,
  PackFileRole,
  PackMaker,
  PackPaper,
  PackSigner,
  PaperExhibit,
  PaperOriginal,
  PaperSize,
  SealedAs,
  SealedPack,
  SealedPdf,
} from './pack-maker';
export type { RadarAsked, RadarGroup, RadarLine, RadarReader } from './readers/radar-reader';
export type { MarkStore, WatchMark } from './mark-store';
export type { SentLetter, SentLetters } from './sent-letters';
export type { KeptMoneyEntry, MoneyDue, MoneyStore } from './money-store';
export { TREND_KEYS } from './readers/lessons-reader';
export type { Alike, AlikeAsked, LessonCount, LessonsAsked, LessonsReader, TrendKey, TrendPoint } from './readers/lessons-reader';
export type { PreventionAsked, PreventionCounts, PreventionReader } from './readers/prevention-reader';
export type { Readers } from './readers/readers';
export { RIGHTS, ROLE_RIGHTS, rightsIn } from './rights';
export type { PersonRights } from './rights';
export type { Right } from './rights';
export type { StateStore } from './state-store';
export type { UnitOfWork } from './unit-of-work';
export type { Vault, VaultSubject } from './vault';
export type { JudgedOrder, RollupCell, VerdictStore } from './verdict-store';
export type { WatchStore } from './watch-store';
export type { ExhibitPaper, FileFacts, FileWorkshop, MadeFile, Room, WorkFile } from './file-workshop';
export type { AttachmentStore, KeptAttachmentSet, KeptDerivedFile } from './attachment-store';
export { SEND_PROBLEMS, SendError } from './answer-sender';
export type { AnswerSender, AnswerSenders, AnswerToSend, SendProblem, SendReceipt, SentAttachment } from './answer-sender';
export { OUTBOX_STATES } from './outbox-store';
export type { KeptSending, OutboxRow, OutboxState, OutboxStore, SealedProof, SendingStore } from './outbox-store';
export type { KeptTemplate, OwnWords, TemplatePlace, TemplateProblem, TemplateStore, TemplateVariable } from './letter-templates';
export type { ActFilter, ActInChain, ChainStore, ExportedAudit, KeptAnchor, Stamp, StampProblem, TimeStamper } from './chain';
export { STAMP_PROBLEMS } from './chain';
export type { Sealer, SigningKey } from './sealer';
export { MONTH_BELONGS } from './pack-sets';
export type {
  KnownSet,
  MeasuredPack,
  MonthBelongs,
  OwnFile,
  PackPlace,
  PackSet,
  PackSetMaker,
  PackSetStore,
  SetAsked,
  SetLayout,
  SetLine,
  SetProgress,
  SetRefusal,
  SetSealedAs,
  SetState,
  Signs,
} from './pack-sets';
export { KeyServiceError } from './key-service';
export type { KeyContext, KeyProblem, KeyService, SealedKey } from './key-service';
export { FOUND_BY, REQUEST_KINDS, REQUEST_STATES } from './subject-requests';
export type {
  BuyerMarks,
  FoundBy,
  FoundOrder,
  HeldBecause,
  RequestKind,
  RequestOrder,
  RequestState,
  RequestStore,
  SubjectRequest,
} from './subject-requests';
export type {
  KeptNoticeOfClosing,
  KeyAnswer,
  NoticeDoor,
  NoticeHook,
  NoticeKey,
  NoticeKeys,
  NoticeState,
  NoticeStore,
  UnprovenNotice,
} from './marketplace-notices';
export type { StaffData, StaffStore } from './staff-data';
export type { RightsStores } from './rights-stores';
export type { BuyerData, BuyerFile, BuyerLanguage, BuyerOrderData, BuyerPaper, BuyerRecord, RequestReceipt, ToldOfPerson } from './buyer-data';
export { openEach, SealBroken } from './open-each';
export type { Opened } from './open-each';
export { STORED_KINDS } from './stored-items';
export type { StoredItem, StoredItems, StoredKind } from './stored-items';
export type { TargetGuide, TargetHowTo } from './target-guide';
