export { paypalCarrier } from './paypal/paypal-carriers';
export { PAYPAL_EVIDENCE_ORDER, PAYPAL_EVIDENCE_TYPES, paypalEvidence, paypalFileErrors } from './paypal/paypal-evidence';
export type { PaypalEvidenceType, PaypalFile, PaypalFileLimits, PaypalPiece } from './paypal/paypal-evidence';
export { paypalTrackingInfo } from './paypal/paypal-tracking';
export type { PaypalLimits, PaypalTrackingCheck, PaypalTrackingInfo, TrackedParcel } from './paypal/paypal-tracking';
export { FILE_ROLES, stripeEvidenceBody } from './stripe/stripe-evidence';
export type { EvidenceParcel, FileRole, StripeEvidenceBody, StripeMaterial } from './stripe/stripe-evidence';
export { signedBytes, verifyStripeWebhook } from './stripe/verify-stripe-webhook';
export type { StripeSignature, StripeSignatureCheck } from './stripe/verify-stripe-webhook';
