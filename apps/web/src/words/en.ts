import { accounts } from './en/accounts';
import { acts } from './en/acts';
import { audit } from './en/audit';
import { alarms } from './en/alarms';
import { after } from './en/after';
import { aliexpress } from './en/aliexpress';
import { amazon } from './en/amazon';
import { bundle } from './en/bundle';
import { buyers } from './en/buyers';
import { claim } from './en/claim';
import { claimProves } from './en/claim-proves';
import { claimRules } from './en/claim-rules';
import { claims } from './en/claims';
import { claimSending } from './en/claim-sending';
import { claimTold } from './en/claim-told';
import { evidence } from './en/evidence';
import { letters } from './en/letters';
import { packs } from './en/packs';
import { packSets } from './en/pack-sets';
import { frame } from './en/frame';
import { imports } from './en/import';
import { figure } from './en/figure';
import { metrics } from './en/metrics';
import { levels } from './en/levels';
import { orders } from './en/orders';
import { policyNames } from './en/policy-names';
import { policyNamesAliexpress } from './en/policy-names-aliexpress';
import { policyNamesFigures } from './en/policy-names-figures';
import { policyNamesForms } from './en/policy-names-forms';
import { policyNamesShop } from './en/policy-names-shop';
import { rules } from './en/rules';
import { today } from './en/today';
import { parts } from './en/parts';
import { queue } from './en/queue';
import { radar } from './en/radar';
import { personal } from './en/personal';
import { settings } from './en/settings';
import { signals } from './en/signals';
import { shopComplaints } from './en/shop-complaints';
import { shopPayments } from './en/shop-payments';
import { approval } from './en/approval';
import { team } from './en/team';
import { troubles } from './en/troubles';

/** Every message id there is. A feature adds its own file to `en/` and `nl/` and one line here and in `nl.ts`. */
export const en = {
  ...accounts,
  ...acts,
  ...audit,
  ...alarms,
  ...buyers,
  ...after,
  ...aliexpress,
  ...amazon,
  ...evidence,
  ...letters,
  ...packs,
  ...packSets,
  ...bundle,
  ...claim,
  ...claimProves,
  ...claimRules,
  ...claimSending,
  ...claimTold,
  ...claims,
  ...frame,
  ...imports,
  ...policyNames,
  ...policyNamesAliexpress,
  ...policyNamesFigures,
  ...policyNamesForms,
  ...policyNamesShop,
  ...rules,
  ...today,
  ...orders,
  ...figure,
  ...levels,
  ...metrics,
  ...parts,
  ...queue,
  ...radar,
  ...personal,
  ...settings,
  ...signals,
  ...shopComplaints,
  ...shopPayments,
  ...approval,
  ...team,
  ...troubles,
} as const;

export type MessageId = keyof typeof en;
