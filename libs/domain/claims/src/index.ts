export { CLAIM_KINDS, CLAIM_REASONS, WORK_STATES } from './claim';
export type { Action, Advice, Claim, ClaimClock, ClaimKind, ClaimNotice, ClaimReason, RefundGuard, StatedWindow, WorkState } from './claim';
export { claimEventOf, claimKey, stateOfNotice } from './claim-event';
export { answerProblems, buildCounterProposal, REASON_FAMILIES } from './aliexpress/counter-proposal';
export type { AnswerAsk, AnswerProblem, CounterAsk, CounterProblem, CounterProposal, ReasonFamily } from './aliexpress/counter-proposal';
export { buyerClears, NOTHING_KNOWN, parcelState, returnCauseOf } from './aliexpress/dispute-facts';
export type { DisputeFacts } from './aliexpress/dispute-facts';
export { recommendation } from './aliexpress/dispute-table';
export type { Recommendation } from './aliexpress/recommend-row';
export { newestOf, reachedOf } from './aliexpress/issue';
export type { Issue as AliExpressIssue, IssueStep as AliExpressStep, Solution as AliExpressSolution, SolutionType } from './aliexpress/issue';
export { ALIEXPRESS_MOVES, stateOfOldWord } from './aliexpress/moves';
export type { AliExpressState } from './aliexpress/moves';
export { disputeOutcome, stateOfIssue, stateOfOutcome } from './aliexpress/outcome';
export type { DisputeOutcome } from './aliexpress/outcome';
export { PACIFIC, pacificDaysLater, pacificInstant } from './aliexpress/pacific';
export { phaseOf } from './aliexpress/phase';
export type { DisputePhase } from './aliexpress/phase';
export { claimRisk, promiseAlert, protectionLeft, protectionOf, statusDeadlineFrom } from './aliexpress/protection';
export type { Protection, ProtectionFacts, ProtectionLeft } from './aliexpress/protection';
export { platformStepIn, responseClockFrom, responseStart, sellerResponse } from './aliexpress/response-clock';
export type { ResponseClock } from './aliexpress/response-clock';
export { settingsOn } from './aliexpress/settings';
export type { Settings } from './aliexpress/settings';
export { appealWindow as aliexpressAppealWindow, canDispute, disputeWindow, returnDeadlines } from './aliexpress/windows';
export { CHANNEL_OF_KIND, endOf, rulesOf } from './kind-table';
export type { End, KindRules, RecordedOutcome } from './kind-rules';
export { alarmsFor } from './alarms/alarms-for';
export type { AlarmAnswer, AlarmAsk, AlarmSettings } from './alarms/alarms-for';
export { alarmSteps, USUAL_PLAN } from './alarms/alarm-steps';
export type { AlarmKind, AlarmPlan, AlarmStep } from './alarms/alarm-steps';
export { openClockOf } from './alarms/deadlines-of';
export type { ClockStage, OpenClock } from './alarms/deadlines-of';
export { quietWindowAt } from './alarms/quiet-hours';
export type { QuietHours, QuietWindow } from './alarms/quiet-hours';
export { adviceFor } from './advice/advice-for';
export type { AdviceInput } from './advice/advice-facts';
export { buyShippingProtection } from './amazon/buy-shipping';
export type { BuyShippingFacts, ProtectionFailure } from './amazon/buy-shipping';
export { DISPUTE_LIMITS, disputeFileErrors } from './ebay/dispute-files';
export type { DisputeFile } from './ebay/dispute-files';
export { metricEffectOf } from './advice/cell-effect';
export type { MetricEffect } from './advice/cell-effect';
export { appealFor } from './appeal/appeal-for';
export type { Appeal, AppealInput, NewItem, ShownThen } from './appeal/appeal-for';
export { appealStand, appealUntil } from './appeal/appeal-stand';
export { appealStateFor } from './appeal/appeal-outcome';
export { APPEAL_REFUSALS, APPEAL_WAYS } from './appeal/appeal-table';
export type { AppealRefusal, AppealWay } from './appeal/appeal-table';
export { answerPage } from './forms/answer-page';
export { copyFields } from './forms/copy-fields';
export type { BuyerTexts, CopyPart } from './forms/copy-fields';
export { fieldFor, SHOWN_TO_BUYER } from './forms/evidence-fields';
export { FILE_FIXES } from './forms/file-fixes';
export type { FileFix } from './forms/file-fixes';
export { safeName } from './forms/file-name';
export { FORM_STAGES, formStageOf } from './forms/form-stage';
export type { FormStage } from './forms/form-stage';
export { FORM_IDS } from './forms/form-table';
export { FILE_FINDINGS, lintFiles } from './forms/lint-files';
export type { FileFinding, FileFindingCode, FormFile } from './forms/lint-files';
export { ONE_SHOTS, oneShotOf } from './forms/one-shot';
export type { OneShot } from './forms/one-shot';
export { shortenLetter } from './forms/shorten-letter';
export type { Shortenable, Shorter } from './forms/shorten-letter';
export { splitLetter } from './forms/split-letter';
export { FILE_WAYS, targetFormOf } from './forms/target-form';
export type { FileWay, FormContext, FormFiles, TargetForm } from './forms/target-form';
export { derivedLines } from './money/derived-lines';
export type { MoneyAsked } from './money/derived-lines';
export { MONEY_KINDS, MONEY_PARTIES, MONEY_STAGES, MONEY_STEPS, MONEY_WAY } from './money/money-line';
export type { MoneyBalance, MoneyEntry, MoneyKind, MoneyLine, MoneyParty, MoneyStage, MoneyStep } from './money/money-line';
export { balancesOf, moneyOf } from './money/money-of';
export type { MoneyLedger } from './money/money-of';
export { LESSON_ITEMS, lessonOf } from './lessons/lesson';
export type { Lesson } from './lessons/lesson';
export { abovePeers } from './prevention/above-peers';
export type { PeersAsked, PreventionFinding, TraitCount } from './prevention/above-peers';
export { PREVENTION_MEASURES, PREVENTION_STEPS, PREVENTION_TRAITS } from './prevention/prevention-steps';
export type { PreventionMeasure, PreventionStep, PreventionTrait } from './prevention/prevention-steps';
export { refundGuardFor } from './advice/refund-guard';
export { ADVICE_RULES } from './advice/rule-rows';
export type { AdviceRule } from './advice/rule-rows';
export { calendarDaysLater, claimDeadline, inrEligibility, windowEnd } from './amazon/clocks';
export { addBusinessDays } from './clocks/business-days';
export { hoursLater } from './clocks/clock-rule';
export { clockFor, zoneOfSite } from './clocks/clock-for';
export type { ClockContext } from './clocks/clock-for';
export { editedClock } from './clocks/edited-clock';
export {
  appealWindow,
  businessDayClock,
  businessDayClockFrom,
  calendarDayClock,
  ebayClock,
  escalateUntil,
  handlingClock,
  mayAppeal,
  refundOverdueWindow,
  reportWindowOf,
  returnRefundClock,
  unpaidCancelFrom,
} from './ebay/clocks';
export type { DayWindow, EbayClock, EbayPlace } from './ebay/clocks';
export { EBAY_CLOCKS } from './ebay/clock-table';
export type { ClockUnit, EbayClockId } from './ebay/clock-table';
export { TO_THE_BUYER, composeDraft, draftKindFor, letterKindFor, lettersFor } from './draft/compose-draft';
export { newItems } from './draft/appeal';
export { framed, isMovable } from './draft/framed';
export { LETTER_CHECKS } from './draft/letter-checks';
export { SAYS_OF_KIND } from './draft/says-of-kind';
export { evidenceFieldOf, stripeValues } from './shop/payments/letters';
export type { StripeValue } from './shop/payments/letters';
export { DRAFT_KINDS, DRAFT_LANGUAGES, FACTUAL_SAYS, LETTERS, PLAIN_SAYS, SAYS, exhibitNumbers } from './draft/draft-plan';
export type { DraftKind, DraftLanguage, DraftParagraph, DraftPlan, Letter, Says } from './draft/draft-plan';
export type { CounterOffer, DraftInput } from './draft/draft-sources';
export { factsAcross } from './draft/facts/across-paragraphs';
export { checkFacts, factReader } from './draft/facts/check-facts';
export type { FactKind, StatedFact, UnprovenFact } from './draft/facts/check-facts';
export type { FactProof } from './draft/facts/proven-facts';
export { REQUEST_BASES } from './draft/requests';
export { draftLimits, lintDraft } from './draft/lint-draft';
export type { LetterLanguages, LintFinding } from './draft/lint-draft';
export { languagesFor, otherLanguageThan } from './draft/letter-language';
export { letterSentences } from './draft/letter-sentences';
export type { LetterSentence } from './draft/letter-sentences';
export { uncitedSentences } from './draft/uncited';
export { contactDetailsIn, withoutContact } from './messages/contact-details';
export type { ContactDetails } from './messages/contact-details';
export { ownWords } from './messages/own-words';
export type { OwnWords } from './messages/own-words';
export { readWords } from './messages/read-words';
export type { WordsContext, WordsRead } from './messages/read-words';
export { doubtAbout } from './mail/doubt-about';
export type { MailDoubt } from './mail/doubt-about';
export { languageOf } from './mail/language-of';
export { MAIL_LANGUAGES, addressOf, plainText } from './mail/mail';
export type { Mail, MailLanguage } from './mail/mail';
export { messageTopicsOf } from './mail/message-topics';
export { noticeTopicsOf } from './mail/notice-topics';
export { readBuyerMessage } from './mail/read-buyer-message';
export type { ReadMessage } from './mail/read-buyer-message';
export { readClaimMail } from './mail/read-claim-mail';
export { AMAZON_CLAIM_LABELS, AMAZON_CLAIM_MOVES, AMAZON_CLAIM_STATES, CHARGEBACK_MOVES, SAFE_T_MOVES } from './amazon/moves';
export type { AmazonClaimState } from './amazon/moves';
export { ebayStateOf } from './ebay/api-states';
export { EBAY_CANCELLATION_MOVES, EBAY_CASE_MOVES, EBAY_DISPUTE_MOVES, EBAY_INR_MOVES, EBAY_RETURN_MOVES } from './ebay/moves';
export type { EbayInrState, EbayReturnState } from './ebay/moves';
export { formStagesOf } from './form-stages';
export { takenBy, takenOver, takersOf } from './takeover';
export type { TakenOver } from './takeover';
export { afterOutsideClaim } from './ebay/outside-claim';
export type { AfterOutsideClaim, OutsideClaim } from './ebay/outside-claim';
export { mayMove, reachable } from './moves/may-move';
export type { Moves } from './moves/may-move';
export { WORK_MOVES } from './moves/work-moves';
export { refineReason } from './refine-reason';
export { inboxOrder } from './inbox-order';
export type { Inbox, Waiting } from './inbox-order';
export {
  PAYPAL_ACTIONS,
  PAYPAL_CHANNELS,
  PAYPAL_OUTCOMES,
  PAYPAL_STAGES,
  PAYPAL_STATUSES,
  paypalActionAllowed,
  paypalStageLabel,
} from './shop/payments/paypal-dispute';
export type { PaypalStage, PaypalStageName } from './shop/payments/paypal-dispute';
export { PAYPAL_MOVES, STRIPE_MOVES, paypalStateOf } from './shop/payments/moves';
export { compellingEvidenceErrors } from './shop/payments/visa-compelling-evidence';
export type { CompellingEvidence } from './shop/payments/visa-compelling-evidence';
export { REFUND_BLOCK_ROWS, refundBlockedBy } from './shop/payments/refund-block';
export type { PaymentDispute } from './shop/payments/refund-block';
export { STRIPE_STATUSES, isStripeClosed, isStripeInquiry, stripeState } from './shop/payments/stripe-dispute';
export type { StripeDispute, StripeState } from './shop/payments/stripe-dispute';
export { stripeCharacters, stripeEvidenceCheck, stripeLimits } from './shop/payments/stripe-evidence-check';
export type { StripeEvidenceCheck, StripeEvidenceSizes, StripeLimits } from './shop/payments/stripe-evidence-check';
export { STRIPE_FIELDS, STRIPE_LEAST, STRIPE_REASONS, isStripeField, stripeReadiness } from './shop/payments/stripe-fields';
export type { StripeField, StripeReason } from './shop/payments/stripe-fields';
export { shopNumber } from './shop/shop-number';
export { CONFLICT_ROWS, COMPLAINT_TYPES, conflictScore } from './shop/triage/conflict-score';
export type { ComplaintFacts, ComplaintType, ConflictBand, TriageNumbers } from './shop/triage/conflict-score';
export { DRAFT_ERRORS, draftCheck } from './shop/triage/draft-check';
export type { DraftError } from './shop/triage/draft-check';
export { TRIAGE_ACTIONS, TRIAGE_ROWS, triageClaim, triageNumbers } from './shop/triage/triage-claim';
export type { Triage, TriageAction } from './shop/triage/triage-claim';
export { digiDispuutAdmissible } from './shop/complaints/digidispuut-admissible';
export type { DigiDispuutFacts, DigiDispuutGround } from './shop/complaints/digidispuut-admissible';
export { digiDispuutClocks, mediationClocks } from './shop/complaints/dispute-clocks';
export { COMPLAINT_MOVES, COMPLAINT_STATIONS, complaintStage } from './shop/complaints/complaint-states';
export type { ComplaintStage, ComplaintState, ComplaintStation } from './shop/complaints/complaint-states';
export { serviceTargets } from './shop/complaints/service-targets';
export { DIGIDISPUUT_FILE, digiDispuutFile, mediationItemsOf } from './shop/complaints/digidispuut-file';
export type { DigiDispuutPart } from './shop/complaints/digidispuut-file';
export { MEDIATION_BUNDLE, mediationBundle } from './shop/complaints/mediation-bundle';
export type { MediationItem } from './shop/complaints/mediation-bundle';
export { conformityPresumption } from './shop/consumer-law/conformity-presumption';
export { withdrawalRefund } from './shop/consumer-law/withdrawal-refund';
export { withdrawalWindow } from './shop/consumer-law/withdrawal-window';
export type { ReceivedBy, WithdrawalWindow } from './shop/consumer-law/withdrawal-window';
export { joinReviews } from './shop/reviews/join-reviews';
export type { Invitation, Rating, ReviewJoin } from './shop/reviews/join-reviews';
export { normaliseRating } from './shop/reviews/normalise-rating';
export { reviewAsEvidence } from './shop/reviews/review-as-evidence';
export type { ReviewUse } from './shop/reviews/review-as-evidence';
export { RADAR_RULES, holdingNow, radarFor, watchesFor } from './radar/radar-for';
export type { RadarContext } from './radar/radar-facts';
export { RADAR_STEPS } from './radar/watch';
export type { RadarFinding, RadarSource, RadarStep, Watch } from './radar/watch';
export { SIGNALS } from './signals/signal';
export type { Signal, SignalKind } from './signals/signal';
export { signalsFor } from './signals/signals-for';
export type { SignalInput } from './signals/signals-for';
export { lintTarget } from './targets/lint-target';
export type { TargetFinding, TargetFindingCode, TargetFix } from './targets/lint-target';
export { formOfTarget, measuredTexts, TARGET_NAMES, targetNamed, TARGETS, targetsFor } from './targets/target';
export type { MeasuredText, Target, TargetName } from './targets/target';
