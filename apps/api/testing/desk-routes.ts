/** Routes that `desk-story.spec.ts` asks; all others are asked by `story.spec.ts`. */
export const DESK_ROUTES: readonly string[] = [
  ...['radar GET', 'markFinding POST', 'prevention GET', 'preventionOrders GET'],
  ...['searchClaims POST', 'claimFacets POST', 'claimsCsv POST', 'colleagues GET'],
  ...['assignClaims POST', 'packClaims POST', 'redraftClaims POST', 'askApprovals POST', 'bulkAct GET', 'undoBulk POST', 'bulkPacks GET'],
  ...['savedViews GET', 'savedViews POST', 'savedView PUT', 'savedView DELETE'],
  ...['claimEvidence GET', 'claimEvidence POST', 'addClaimFact POST', 'orderEvidence GET', 'orderEvidence POST', 'addOrderFact POST'],
  ...['takeBackEntry POST', 'putBackEntry POST', 'evidenceFile GET', 'evidencePreview GET'],
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
