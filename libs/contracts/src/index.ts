export { AsOfDay, AsOfInstant, CalendarDay, ChannelShape, Figures, Instant, MoneyShape, NextCursor, ShareShape, NO_WORDS } from './basics';
export { ERROR_STATUS, ErrorBody } from './errors';
export type { ErrorCode } from './errors';
export { ChangeMe, ChangePassword, LogIn, MySessions, NewPassword, SessionShape, SetPassword } from './session';
export { AddedPerson, AddPerson, ChangePerson, PasswordLink, RightShape, RoleShape, Team, TeamPerson } from './team';
export { ClaimPresence, DeskPresence, PresenceBeat } from './presence';
export { AccountShape, Accounts, AddAccount, BehindFigure, FIGURE_SIDES, MetricPage, Overview, ReadingShape, ReadingStatus } from './accounts';
export { FigureAhead, FigureReconciled } from './figures';
export { EbayLevels } from './levels';
export { ORDER_LATENESS, OrderLineItem, OrderList, OrderPage, OrdersAsked, RecordShape, SearchOrders, TimelineItem, VerdictShape } from './orders';
export {
  AddWebhook,
  AlarmPlanShape,
  AlarmSettingsShape,
  AlarmTested,
  ClaimAlarms,
  CorrectDeadline,
  MarkRead,
  MyAlarms,
  NotificationList,
  SaveMyAlarms,
  TestAlarm,
  WebhookAdded,
} from './alarms';
export {
  FilePreview,
  FileState,
  ImportBatch,
  ImportFileShape,
  ImportList,
  MendRows,
  OverruleKind,
  PasteText,
  ProblemRow,
  ProblemRows,
  SaveMapping,
} from './imports';
export {
  AddClaim,
  ApproveDraft,
  ChecklistShape,
  ClaimLine,
  ClaimPage,
  ClockShape,
  DraftShape,
  MarkSent,
  RecordOutcome,
  RefundAnyway,
  SaveDraft,
  WriteDraft,
} from './claims';
export {
  BulkAssign,
  BulkOn,
  BulkShape,
  Chosen,
  ClaimList,
  Colleagues,
  KeepView,
  QueueAsked,
  QueueFacets,
  QueueLine,
  QueueNarrowed,
  QueueQuery,
  QueueSort,
  QueueWhole,
  SavedViews,
  SavedViewShape,
  VIEW_NAMES,
  ViewName,
} from './claim-queue';
export { AddedEvidence, AddedFileShape, AddFact, ClaimEvidence, EntryKept, FilesAdded, TellableFact, ToldFactShape } from './evidence';
export {
  ClaimAppeal,
  ClaimMoney,
  ClaimOutcome,
  ClaimStake,
  ClaimsAlike,
  ClaimTrends,
  EnterMoney,
  Lessons,
  LessonShape,
  MarkFinding,
  MoneyDueList,
  PreventionList,
  PreventionOrders,
  WithdrawMoney,
} from './after';
export { PackKeys, PackList, PackShape } from './packs';
export { RadarFindingShape, RadarList } from './radar';
export { LiveEvent, jobs } from './jobs';
export type { JobData, JobName, JobOutcome } from './jobs';
export { AccountPolicies, RestorePolicy, SetPolicy } from './policies';
export { ClaimSignals } from './signals';
export { ROUTES } from './routes';
export { ApprovalReasons, ApprovalRuleShape, ApprovalSettings, AskApproval, ClaimApproval, DeclineApproval, SetApprovalRule } from './approval';
export {
  AttachmentShape,
  ClaimAttachments,
  ClaimSending,
  FileFixShape,
  FixAttachment,
  FormShape,
  SaveAttachments,
  SendAnswer,
  SettleSending,
  UndoSent,
} from './sending';
export { LetterShape } from './claims';
export {
  ClaimLetters,
  LetterAsked,
  LetterTemplates,
  NewerLetterShape,
  PreviewTemplate,
  SaveTemplate,
  TakeNewer,
  TemplateClaims,
  TemplateHistory,
  TemplatePart,
  TemplatePreview,
  TemplateProblemShape,
  TemplatesAsked,
  TemplateVariableShape,
} from './letters';
export { AskPackSet, BelongsShape, MonthOfPacks, MonthShape, PackSetList, PackSetShape } from './pack-sets';
export { BundlePage, BundleReplay, EvidenceItemShape, FileCheck } from './bundles';
export {
  BuyerFoundShape,
  BuyerLanguageShape,
  BuyerOrderShape,
  ExportBuyer,
  FindBuyer,
  FoundByShape,
  NoteRequest,
  NoticeHookMade,
  NoticeHooks,
  NoticeHookTested,
  ReceiptQuery,
  RemoveMe,
  RemovePerson,
  RequestLine,
  RequestList,
  RequestPage,
  RequestsDue,
  StartErasure,
} from './buyers';
export { ActClassShape, AuditAct, AuditActs, AuditChecked, AuditFinding, AuditQuery, AuditState } from './audit';
export {
  CheckRetention,
  EraseWhyShape,
  HoldBasisShape,
  HoldList,
  HoldShape,
  OrderPersonal,
  PersonalSettingsShape,
  PlaceHold,
  RetentionChecked,
  RetentionValues,
  SaveRetention,
} from './personal';
export { ClaimTargets, TargetFit, TargetLanguage, TargetNameShape } from './targets';
