import {
  paypalActionAllowed,
  paypalStageLabel,
  refundBlockedBy,
  shopNumber,
  stripeEvidenceCheck,
  stripeLimits,
  stripeState,
} from '@weerwoord/claims';
import type { PaypalStageName } from '@weerwoord/claims';
import { isoText } from '@weerwoord/kernel';
import { FILE_ROLES, paypalTrackingInfo, signedBytes, stripeEvidenceBody, verifyStripeWebhook } from '@weerwoord/webshop';
import type { FileRole } from '@weerwoord/webshop';
import type { Adapter, Adapters } from '../adapter';
import { ANY_DAY, firstOf, listOf, momentOf, momentOr, numberOr, numbersIn, recordOf, textOr, textsIn, textsOf } from './given';

const stripeStateOf: Adapter = (given) => {
  const dispute = recordOf(given['dispute']);
  const details = recordOf(dispute['evidence_details']);
  const now = momentOf(given['now'], 'now');
  const day = isoText(now).slice(0, 10);
  const state = stripeState(
    {
      status: textOr(dispute['status'], ''),
      dueBy: numberOr(details['due_by'], null),
      submissionCount: numberOr(details['submission_count'], 0),
      pastDue: details['past_due'] === true,
    },
    now,
    { targetHours: shopNumber('shop.stripe.internal-target-hours', day), submissions: shopNumber('shop.stripe.submissions', day) },
  );
  if (!state.canRespond) return state;
  return { canRespond: true, kind: state.kind, dueUtc: isoText(state.due), internalTargetUtc: isoText(state.internalTarget) };
};

const stripeEvidence: Adapter = (given) => {
  const bundle = recordOf(given['bundle']);
  const files = textsIn(bundle['files']);
  const lines = textsOf(bundle['lines']);
  return stripeEvidenceBody({
    customerName: textOr(bundle['customerName'], null),
    email: textOr(bundle['email'], null),
    ip: textOr(bundle['ip'], null),
    billing: textOr(bundle['billing'], null),
    shipping: textOr(bundle['shipping'], null),
    lines,
    parcels: listOf(bundle['parcels'])
      .map(recordOf)
      .map((parcel) => ({
        carrier: textOr(parcel['carrier'], ''),
        number: textOr(parcel['number'], ''),
        acceptedOn: textOr(parcel['acceptedLocalDate'], null),
      })),
    files: Object.fromEntries(FILE_ROLES.flatMap((role: FileRole) => (files[role] === undefined ? [] : [[role, files[role]]]))),
    written: textsIn(firstOf(bundle, 'written', 'texts')),
  });
};

const webhook: Adapter = (given) => {
  const rawBody = new TextEncoder().encode(textOr(given['rawBody'], ''));
  const header = textOr(given['header'], '');
  const check = verifyStripeWebhook({
    rawBody,
    header,
    secret: textOr(given['secret'], ''),
    now: momentOf(given['now'], 'now').getTime() / 1000,
    toleranceSeconds: numberOr(given['toleranceSec'], shopNumber('shop.stripe.webhook-tolerance-seconds', ANY_DAY)),
  });
  if (!check.valid) return check;
  return { valid: true, signedString: new TextDecoder().decode(signedBytes(String(check.timestamp), rawBody)), v1: check.v1 };
};

const actionAllowed: Adapter = (given) => {
  const dispute = recordOf(given['dispute']);
  return paypalActionAllowed(
    {
      rels: listOf(dispute['links']).map((link) => textOr(recordOf(link)['rel'], '')),
      sellerDue: momentOr(dispute['seller_response_due_date'], null),
    },
    textOr(given['action'], ''),
    momentOf(given['now'], 'now'),
  );
};

/** The stages' names in English. */
const STAGE_NAMES: Readonly<Record<PaypalStageName, string>> = {
  'paypal-inquiry': 'PayPal inquiry',
  'paypal-claim': 'PayPal claim',
  'paypal-pre-arbitration': 'PayPal pre-arbitration',
  'paypal-arbitration': 'PayPal arbitration',
  'card-chargeback': 'Card chargeback',
};
const stageLabel: Adapter = (given) => {
  const stage = textOr(given['stage'], '');
  const { name, isCardChargeback } = paypalStageLabel(stage, textOr(given['channel'], ''));
  return { label: name === null ? stage : STAGE_NAMES[name], isCardChargeback };
};

const trackingInfo: Adapter = (given) =>
  paypalTrackingInfo(
    {
      carrier: textOr(given['carrier'], ''),
      number: textOr(given['number'], ''),
      carrierName: textOr(firstOf(given, 'carrierName', 'carrierNameOther', 'carrier_name_other'), null),
      url: textOr(firstOf(given, 'url', 'trackingUrl', 'tracking_url'), null),
      shipTo: textOr(firstOf(given, 'shipTo', 'shipToCountry', 'ship_to'), null),
      shipFrom: textOr(firstOf(given, 'shipFrom', 'shipFromCountry', 'ship_from'), null),
      notesLength: numberOr(given['notesLength'], textOr(given['notes'], '').length),
    },
    {
      notesCharacters: shopNumber('shop.paypal.notes-characters', ANY_DAY),
      numberCharacters: shopNumber('shop.paypal.tracking-number-characters', ANY_DAY),
    },
  );

/** Stripe and PayPal: vectors of webshop.md §6, §7 and the refund guard of §2. */
export const PAYMENT_ADAPTERS: Adapters = {
  stripeState: stripeStateOf,
  stripeEvidenceCheck: (given) =>
    stripeEvidenceCheck(
      {
        textLengths: numbersIn(given['textLengths']),
        fileBytes: numbersIn(given['fileBytes']),
        fileTypes: textsIn(given['fileTypes']),
        filePages: numbersIn(given['filePages']),
        network: textOr(given['network'], null),
      },
      stripeLimits(ANY_DAY),
    ),
  buildStripeEvidence: stripeEvidence,
  verifyStripeWebhook: webhook,
  paypalActionAllowed: actionAllowed,
  paypalStageLabel: stageLabel,
  paypalTrackingInfo: trackingInfo,
  refundGuard: (given) =>
    refundBlockedBy(
      listOf(given['disputes'])
        .map(recordOf)
        .map((dispute) => ({
          provider: textOr(dispute['provider'], ''),
          id: textOr(dispute['id'], ''),
          status: textOr(dispute['status'], ''),
          isChargeRefundable: dispute['is_charge_refundable'] === true,
        })),
    ),
};
