import {
  AddedPerson,
  AddPerson,
  ApprovalSettings,
  AskApproval,
  ChangePassword,
  ChangePerson,
  ClaimApproval,
  ClaimPresence,
  DeclineApproval,
  DeskPresence,
  MySessions,
  PasswordLink,
  PresenceBeat,
  SetApprovalRule,
  SetPassword,
  Team,
  AccountPolicies,
  Accounts,
  AccountShape,
  AddAccount,
  AddClaim,
  AddWebhook,
  AlarmPlanShape,
  AlarmSettingsShape,
  AlarmTested,
  AddedEvidence,
  AddFact,
  ApproveDraft,
  BehindFigure,
  BulkAssign,
  BulkOn,
  BulkShape,
  ChangeMe,
  ClaimEvidence,
  ClaimAlarms,
  ClaimList,
  ClaimPage,
  ClaimSignals,
  Colleagues,
  CorrectDeadline,
  EbayLevels,
  EntryKept,
  FigureAhead,
  FigureReconciled,
  FilePreview,
  FilesAdded,
  ImportBatch,
  ImportList,
  KeepView,
  LogIn,
  MarkRead,
  MarkSent,
  MendRows,
  MetricPage,
  MyAlarms,
  NotificationList,
  OrderList,
  OrderPage,
  OverruleKind,
  Overview,
  PackCheck,
  PackList,
  PackShape,
  PasteText,
  ProblemRows,
  QueueFacets,
  QueueNarrowed,
  QueueQuery,
  QueueWhole,
  RadarList,
  RecordOutcome,
  RecordShape,
  RefundAnyway,
  RestorePolicy,
  ROUTES,
  SavedViews,
  SaveDraft,
  SaveMapping,
  SaveMyAlarms,
  SessionShape,
  SetPolicy,
  TestAlarm,
  WebhookAdded,
  WriteDraft,
} from '@weerwoord/contracts';
import type { z } from 'zod';
import { ReopenDraft } from '../claims/claim.controller';

/** What a route takes and gives. `answer`: a schema for JSON, else the media type; null for nothing. */
export type RouteShape = {
  readonly body?: z.ZodType | 'multipart/form-data';
  readonly status: 200 | 201 | 204;
  readonly answer: z.ZodType | `${string}/${string}` | null;
};

const reads = (answer: RouteShape['answer']): RouteShape => ({ status: 200, answer });
const writes = (body: RouteShape['body'], answer: RouteShape['answer']): RouteShape => ({ status: 200, answer, ...(body && { body }) });
const adds = (body: RouteShape['body'], answer: RouteShape['answer']): RouteShape => ({ status: 201, answer, ...(body && { body }) });

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Every route of the contract with its shapes, by method. A spec holds this against the controllers and their real answers. */
export const ROUTE_SHAPES: Readonly<Record<keyof typeof ROUTES, Partial<Readonly<Record<Method, RouteShape>>>>> = {
  session: { GET: reads(SessionShape), POST: writes(LogIn, SessionShape), DELETE: { status: 204, answer: null } },
  me: { PATCH: writes(ChangeMe, SessionShape) },
  myPassword: { PUT: { body: ChangePassword, status: 204, answer: null } },
  mySessions: { GET: reads(MySessions), DELETE: reads(MySessions) },
  setPassword: { POST: { body: SetPassword, status: 204, answer: null } },
  team: { GET: reads(Team), POST: adds(AddPerson, AddedPerson) },
  teamPerson: { PATCH: writes(ChangePerson, Team) },
  passwordLink: { POST: adds(undefined, PasswordLink) },
  approvalSettings: { GET: reads(ApprovalSettings) },
  approvalRule: { PUT: writes(SetApprovalRule, ApprovalSettings) },
  claimApproval: { GET: reads(ClaimApproval) },
  askApproval: { POST: writes(AskApproval, ClaimPage) },
  declineApproval: { POST: writes(DeclineApproval, ClaimPage) },
  claimPresence: { POST: writes(PresenceBeat, ClaimPresence) },
  deskPresence: { GET: reads(DeskPresence) },
  accounts: { GET: reads(Accounts), POST: adds(AddAccount, AccountShape) },
  policies: { GET: reads(AccountPolicies), POST: writes(SetPolicy, AccountPolicies) },
  restorePolicy: { POST: writes(RestorePolicy, AccountPolicies) },
  overview: { GET: reads(Overview) },
  levels: { GET: reads(EbayLevels) },
  metric: { GET: reads(MetricPage) },
  behindFigure: { GET: reads(BehindFigure) },
  figureAhead: { GET: reads(FigureAhead) },
  figureReconciled: { GET: reads(FigureReconciled) },
  behindFigureCsv: { GET: reads('text/csv') },
  radar: { GET: reads(RadarList) },
  orders: { GET: reads(OrderList) },
  order: { GET: reads(OrderPage) },
  record: { GET: reads(RecordShape) },
  imports: { GET: reads(ImportList), POST: adds('multipart/form-data', ImportBatch) },
  paste: { POST: adds(PasteText, ImportBatch) },
  import: { GET: reads(ImportBatch) },
  importProblems: { GET: reads(ProblemRows) },
  rejectedCsv: { GET: reads('text/csv') },
  mendRows: { POST: adds(MendRows, ImportBatch) },
  overruleKind: { POST: writes(OverruleKind, ImportBatch) },
  stopFile: { POST: writes(undefined, ImportBatch) },
  filePreview: { GET: reads(FilePreview) },
  saveMapping: { POST: writes(SaveMapping, ImportBatch) },
  claims: { GET: reads(ClaimList), POST: adds(AddClaim, ClaimPage) },
  searchClaims: { POST: writes(QueueQuery, ClaimList) },
  claimFacets: { POST: writes(QueueNarrowed, QueueFacets) },
  claimsCsv: { POST: writes(QueueWhole, 'text/csv') },
  assignClaims: { POST: writes(BulkAssign, BulkShape) },
  packClaims: { POST: writes(BulkOn, BulkShape) },
  redraftClaims: { POST: writes(BulkOn, BulkShape) },
  askApprovals: { POST: writes(BulkOn, BulkShape) },
  bulkAct: { GET: reads(BulkShape) },
  undoBulk: { POST: writes(undefined, BulkShape) },
  bulkPacks: { GET: reads('application/zip') },
  savedViews: { GET: reads(SavedViews) },
  savedView: { PUT: writes(KeepView, SavedViews), DELETE: reads(SavedViews) },
  colleagues: { GET: reads(Colleagues) },
  claim: { GET: reads(ClaimPage) },
  claimSignals: { GET: reads(ClaimSignals) },
  writeDraft: { POST: writes(WriteDraft, ClaimPage) },
  saveDraft: { PUT: writes(SaveDraft, ClaimPage) },
  approveDraft: { POST: writes(ApproveDraft, ClaimPage) },
  reopenDraft: { POST: writes(ReopenDraft, ClaimPage) },
  markSent: { POST: writes(MarkSent, ClaimPage) },
  recordOutcome: { POST: writes(RecordOutcome, ClaimPage) },
  refundAnyway: { POST: writes(RefundAnyway, ClaimPage) },
  makePack: { POST: adds(undefined, PackShape) },
  claimEvidence: { GET: reads(ClaimEvidence), POST: adds('multipart/form-data', FilesAdded) },
  addClaimFact: { POST: adds(AddFact, EntryKept) },
  orderEvidence: { GET: reads(AddedEvidence), POST: adds('multipart/form-data', FilesAdded) },
  addOrderFact: { POST: adds(AddFact, EntryKept) },
  takeBackEntry: { POST: writes(undefined, EntryKept) },
  putBackEntry: { POST: writes(undefined, EntryKept) },
  evidenceFile: { GET: reads('application/octet-stream') },
  evidencePreview: { GET: reads('image/jpeg') },
  packs: { GET: reads(PackList) },
  packZip: { GET: reads('application/zip') },
  packPdf: { GET: reads('application/pdf') },
  checkPack: { POST: writes('multipart/form-data', PackCheck) },
  claimAlarms: { GET: reads(ClaimAlarms) },
  correctDeadline: { POST: writes(CorrectDeadline, ClaimPage) },
  notifications: { GET: reads(NotificationList) },
  markRead: { POST: writes(MarkRead, NotificationList) },
  myAlarms: { GET: reads(MyAlarms), PUT: writes(SaveMyAlarms, MyAlarms) },
  testMyAlarms: { POST: writes(TestAlarm, AlarmTested) },
  alarmSettings: { GET: reads(AlarmSettingsShape), PUT: writes(AlarmPlanShape, AlarmSettingsShape) },
  addWebhook: { POST: adds(AddWebhook, WebhookAdded) },
  removeWebhook: { DELETE: writes(undefined, AlarmSettingsShape) },
  testWebhook: { POST: writes(undefined, AlarmTested) },
  events: { GET: reads('text/event-stream') },
};

export type NamedRoute = {
  readonly name: keyof typeof ROUTES;
  readonly method: Method;
  /** Below `/api/v1`, with `:params`. */ readonly path: string;
  readonly query: readonly string[];
  readonly shape: RouteShape;
};

/** The contract's one line per route, taken apart: 'GET POST /imports ?cursor'. */
export function routes(): NamedRoute[] {
  return (Object.keys(ROUTES) as (keyof typeof ROUTES)[]).flatMap((name) => {
    const words = ROUTES[name].split(/[\s&]+/);
    const path = words.find((word) => word.startsWith('/')) ?? '/';
    const query = words.slice(words.indexOf(path) + 1).map((word) => word.replace(/^\?/, ''));
    return words.slice(0, words.indexOf(path)).map((word) => {
      const method = word as Method;
      const shape = ROUTE_SHAPES[name][method];
      if (!shape) throw new TypeError(`${name} ${method} has no shape`);
      return { name, method, path, query: method === 'GET' ? query : [], shape };
    });
  });
}
