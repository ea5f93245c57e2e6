/**
 * Every path of the API below `/api/v1`, in one place: the browser calls them, the controllers are tested against them.
 * Writes need the header `x-weerwoord: 1` (a form on a foreign page cannot set it) and the session cookie.
 */
export const ROUTES = {
  session: 'GET POST DELETE /session',
  me: 'PATCH /me',
  myPassword: 'PUT /me/password',
  mySessions: 'GET DELETE /me/sessions', // DELETE logs out everywhere else
  setPassword: 'POST /password', // by a link that was given out
  team: 'GET POST /team',
  teamPerson: 'PATCH /team/:personId',
  passwordLink: 'POST /team/:personId/password-link',
  approvalSettings: 'GET /approval',
  approvalRule: 'PUT /accounts/:accountId/approval',
  claimApproval: 'GET /claims/:claimId/approval',
  askApproval: 'POST /claims/:claimId/ask-approval',
  declineApproval: 'POST /claims/:claimId/decline-approval',
  claimPresence: 'POST /claims/:claimId/presence',
  deskPresence: 'GET /presence',
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
  radar: 'GET /radar ?account &rule &marked &cursor',
  markFinding: 'POST /radar/marks', // done, put off, or to be done again
  prevention: 'GET /prevention ?account',
  preventionOrders: 'GET /prevention/orders ?account &trait &value &measure',
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
  savedViews: 'GET POST /views',
  savedView: 'PUT DELETE /views/:viewId',
  colleagues: 'GET /colleagues',
  claim: 'GET /claims/:claimId',
  claimSignals: 'GET /claims/:claimId/signals',
  claimAppeal: 'GET /claims/:claimId/appeal',
  claimAlike: 'GET /claims/:claimId/alike',
  claimStake: 'GET /claims/:claimId/at-stake',
  claimMoney: 'GET POST /claims/:claimId/money', // POST: what a person saw come or go
  withdrawMoney: 'POST /claims/:claimId/money/withdraw',
  moneyDue: 'GET /money ?account',
  moneyDueCsv: 'GET /money.csv ?account',
  lessons: 'GET /lessons ?account &channel &from &to',
  lessonsCsv: 'GET /lessons.csv ?account &channel &from &to',
  claimTrends: 'GET /lessons/trends ?account &channel &from &to &by',
  claimTrendsCsv: 'GET /lessons/trends.csv ?account &channel &from &to &by',
  claimLetters: 'GET /claims/:claimId/letters', // the answer, and letters to the buyer and the carrier beside it
  newerLetter: 'GET POST /claims/:claimId/letters/newer ?letter', // POST: taken by the paragraph
  letterTemplates: 'GET POST /letter-templates ?kind &language',
  templateHistory: 'GET /letter-templates/history ?kind &part &language',
  templateClaims: 'GET /letter-templates/claims ?kind &language',
  previewTemplate: 'POST /letter-templates/preview',
  writeDraft: 'POST /claims/:claimId/draft ?letter', // compose anew in a language
  saveDraft: 'PUT /claims/:claimId/draft ?letter',
  approveDraft: 'POST /claims/:claimId/approve ?letter',
  reopenDraft: 'POST /claims/:claimId/reopen ?letter',
  markSent: 'POST /claims/:claimId/sent ?letter',
  undoSent: 'POST /claims/:claimId/sent/undo',
  sentProof: 'GET POST /claims/:claimId/sent/proof', // POST multipart: one picture
  claimSending: 'GET /claims/:claimId/sending',
  sendAnswer: 'POST /claims/:claimId/send', // over a connector
  settleSending: 'POST /claims/:claimId/send/settle',
  claimAttachments: 'GET PUT /claims/:claimId/attachments',
  fixAttachment: 'POST /claims/:claimId/attachments/fix',
  attachmentsZip: 'GET /claims/:claimId/attachments.zip',
  attachmentFile: 'GET /claims/:claimId/attachments/:attachmentId',
  attachmentThumbnail: 'GET /claims/:claimId/attachments/:attachmentId/thumbnail',
  attachmentFax: 'GET /claims/:claimId/attachments/:attachmentId/fax ?page', // as a bank's printer shows it
  recordOutcome: 'GET POST /claims/:claimId/outcome',
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
  packSets: 'GET POST /pack-sets',
  packsOfMonth: 'GET /pack-sets/month ?month &account', // how many claims belong to it, by what
  packSet: 'GET /pack-sets/:setId',
  cancelPackSet: 'POST /pack-sets/:setId/cancel',
  packSetZip: 'GET /pack-sets/:setId/packs.zip', // answers Range
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
