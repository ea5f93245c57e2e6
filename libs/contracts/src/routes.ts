/**
 * Every path of the API below `/api/v1`, in one place: the browser calls them, the controllers are tested against them.
 * Writes need the header `x-weerwoord: 1` (a form on a foreign page cannot set it) and the session cookie.
 */
export const ROUTES = {
  session: 'GET POST DELETE /session',
  me: 'PATCH /me',
  accounts: 'GET POST /accounts',
  policies: 'GET POST /accounts/:accountId/policies ?day', // POST sets a value of the account's own
  restorePolicy: 'POST /accounts/:accountId/policies/restore',
  overview: 'GET /overview ?asOf',
  levels: 'GET /accounts/:accountId/levels ?asOf', // eBay only; none elsewhere
  metric: 'GET /accounts/:accountId/metrics/:metric ?part &window &asOf &days &policyDay',
  behindFigure: 'GET /accounts/:accountId/metrics/:metric/orders ?part &window &asOf &side &cursor',
  behindFigureCsv: 'GET /accounts/:accountId/metrics/:metric/orders.csv ?part &window &asOf &side',
  figureAhead: 'GET /accounts/:accountId/metrics/:metric/ahead ?part &window &asOf',
  figureReconciled: 'GET /accounts/:accountId/metrics/:metric/reconcile ?part &window &asOf',
  radar: 'GET /radar ?account &rule &cursor',
  orders: 'GET /orders ?account &q &late &cursor',
  order: 'GET /orders/:orderId ?asOf &policyDay',
  record: 'GET /records/:recordId',
  imports: 'GET POST /imports', // POST multipart: accountId, kind?, profile?, files[]
  paste: 'POST /imports/paste',
  import: 'GET /imports/:batchId',
  importProblems: 'GET /imports/:batchId/problems ?cursor',
  rejectedCsv: 'GET /imports/:batchId/rejected.csv',
  mendRows: 'POST /imports/:batchId/mend',
  overruleKind: 'POST /imports/files/:fileId/kind',
  stopFile: 'POST /imports/files/:fileId/stop',
  filePreview: 'GET /imports/files/:fileId/preview',
  saveMapping: 'POST /imports/files/:fileId/mapping',
  claims: 'GET POST /claims ?view &account &channel &site &reason &kind &work &who &min &max &currency &within &missing &sort &desc &q &cursor',
  searchClaims: 'POST /claims/search', // the same with words, in the body: a name stands in no address
  claimFacets: 'POST /claims/facets',
  claimsCsv: 'POST /claims/export.csv',
  assignClaims: 'POST /claims/bulk/assign',
  packClaims: 'POST /claims/bulk/packs',
  redraftClaims: 'POST /claims/bulk/drafts',
  askApprovals: 'POST /claims/bulk/approval',
  bulkAct: 'GET /claims/bulk/:bulkId',
  undoBulk: 'POST /claims/bulk/:bulkId/undo',
  bulkPacks: 'GET /claims/bulk/:bulkId/packs.zip',
  savedViews: 'GET /views',
  savedView: 'PUT DELETE /views/:viewId',
  colleagues: 'GET /colleagues',
  claim: 'GET /claims/:claimId',
  claimSignals: 'GET /claims/:claimId/signals',
  writeDraft: 'POST /claims/:claimId/draft', // compose anew in a language
  saveDraft: 'PUT /claims/:claimId/draft',
  approveDraft: 'POST /claims/:claimId/approve',
  reopenDraft: 'POST /claims/:claimId/reopen',
  markSent: 'POST /claims/:claimId/sent',
  recordOutcome: 'POST /claims/:claimId/outcome',
  refundAnyway: 'POST /claims/:claimId/refund',
  makePack: 'POST /claims/:claimId/pack',
  claimEvidence: 'GET POST /claims/:claimId/evidence', // POST multipart: code, at?, zone, note?, files[]
  addClaimFact: 'POST /claims/:claimId/facts',
  orderEvidence: 'GET POST /orders/:orderId/evidence',
  addOrderFact: 'POST /orders/:orderId/facts',
  takeBackEntry: 'POST /evidence/:recordId/take-back',
  putBackEntry: 'POST /evidence/:recordId/put-back',
  evidenceFile: 'GET /files/:recordId', // as it came
  evidencePreview: 'GET /files/:recordId/preview',
  packs: 'GET /packs ?cursor',
  packZip: 'GET /packs/:packId/pack.zip',
  packPdf: 'GET /packs/:packId/pack.pdf',
  checkPack: 'POST /packs/check', // multipart: one ZIP
  claimAlarms: 'GET /claims/:claimId/alarms',
  correctDeadline: 'POST /claims/:claimId/deadline',
  notifications: 'GET /notifications',
  markRead: 'POST /notifications/read',
  myAlarms: 'GET PUT /alarms/mine',
  testMyAlarms: 'POST /alarms/mine/test',
  alarmSettings: 'GET PUT /alarms/settings',
  addWebhook: 'POST /alarms/webhooks',
  removeWebhook: 'DELETE /alarms/webhooks/:webhookId',
  testWebhook: 'POST /alarms/webhooks/:webhookId/test',
  events: 'GET /events', // server-sent
} as const;
