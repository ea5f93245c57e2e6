/** Routes that `desk-story.spec.ts` asks; all others are asked by `story.spec.ts`. */
export const DESK_ROUTES: readonly string[] = [
  ...['radar GET', 'markFinding POST', 'prevention GET', 'preventionOrders GET'],
  ...['searchClaims POST', 'claimFacets POST', 'claimsCsv POST', 'colleagues GET'],
  ...['assignClaims POST', 'redraftClaims POST', 'askApprovals POST', 'bulkAct GET', 'undoBulk POST'],
  ...['savedViews GET', 'savedViews POST', 'savedView PUT', 'savedView DELETE'],
  ...['claimEvidence GET', 'claimEvidence POST', 'addClaimFact POST', 'orderEvidence GET', 'orderEvidence POST', 'addOrderFact POST'],
  ...['takeBackEntry POST', 'putBackEntry POST', 'evidenceFile GET', 'evidencePreview GET', 'evidenceCheck GET'],
  ...['orderBundle GET', 'orderBundleReplay GET'],
  ...['claimLetters GET', 'newerLetter GET', 'newerLetter POST'],
  ...['letterTemplates GET', 'letterTemplates POST', 'templateHistory GET', 'templateClaims GET', 'previewTemplate POST'],
  ...[
    'claimAttachments GET',
    'claimAttachments PUT',
    'fixAttachment POST',
    'attachmentsZip GET',
    'attachmentFile GET',
    'attachmentThumbnail GET',
    'attachmentFax GET',
  ],
  ...['claimSending GET', 'sendAnswer POST', 'settleSending POST', 'undoSent POST', 'sentProof GET', 'sentProof POST'],
  ...['recordOutcome GET', 'recordOutcome POST', 'claimAppeal GET', 'claimAlike GET', 'claimStake GET'],
  ...['claimMoney GET', 'claimMoney POST', 'withdrawMoney POST', 'moneyDue GET', 'moneyDueCsv GET'],
  ...['lessons GET', 'lessonsCsv GET', 'claimTrends GET', 'claimTrendsCsv GET'],
];
/** Routes that `people-story.spec.ts` asks: clocks and holds of personal data, what buyers and colleagues may ask about themselves. */
export const PEOPLE_ROUTES: readonly string[] = [
  ...['orderPersonal GET', 'claimPersonal GET', 'personalSettings GET', 'personalSettings PUT', 'checkRetention POST'],
  ...['holds GET', 'holds POST', 'releaseHold DELETE', 'holdsCsv GET'],
  ...['findBuyer POST', 'buyerRequests GET', 'buyerRequests POST', 'buyerRequest GET', 'requestsDue GET', 'withdrawRequest POST'],
  ...['exportBuyer POST', 'eraseBuyer POST', 'receiptPdf GET', 'receiptText GET'],
  ...['noticeHooks GET', 'noticeHook POST', 'noticeHook DELETE', 'testNoticeHook POST'],
  ...['myData POST', 'removeMe POST', 'removePerson POST'],
];
/** Routes that `packs-story.spec.ts` asks: many packs in one file, and answers in the shape of the form they are handed in at. */
export const PACKS_ROUTES: readonly string[] = [
  ...['packSets GET', 'packSets POST', 'packsOfMonth GET', 'packSet GET', 'cancelPackSet POST', 'packSetZip GET'],
  ...['claimTargets GET', 'targetFit GET', 'targetExport GET'],
];
/** Every route that has another story than the one of `story.spec.ts`. */
export const OTHER_STORIES: readonly string[] = [...DESK_ROUTES, ...PEOPLE_ROUTES, ...PACKS_ROUTES];
