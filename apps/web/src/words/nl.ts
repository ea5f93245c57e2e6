import type { en } from './en';
import { accounts } from './nl/accounts';
import { acts } from './nl/acts';
import { audit } from './nl/audit';
import { alarms } from './nl/alarms';
import { after } from './nl/after';
import { aliexpress } from './nl/aliexpress';
import { amazon } from './nl/amazon';
import { bundle } from './nl/bundle';
import { buyers } from './nl/buyers';
import { claim } from './nl/claim';
import { claimProves } from './nl/claim-proves';
import { claimRules } from './nl/claim-rules';
import { claims } from './nl/claims';
import { claimSending } from './nl/claim-sending';
import { claimTold } from './nl/claim-told';
import { evidence } from './nl/evidence';
import { letters } from './nl/letters';
import { packs } from './nl/packs';
import { packSets } from './nl/pack-sets';
import { frame } from './nl/frame';
import { imports } from './nl/import';
import { figure } from './nl/figure';
import { metrics } from './nl/metrics';
import { levels } from './nl/levels';
import { orders } from './nl/orders';
import { policyNames } from './nl/policy-names';
import { policyNamesAliexpress } from './nl/policy-names-aliexpress';
import { policyNamesFigures } from './nl/policy-names-figures';
import { policyNamesForms } from './nl/policy-names-forms';
import { policyNamesShop } from './nl/policy-names-shop';
import { rules } from './nl/rules';
import { today } from './nl/today';
import { parts } from './nl/parts';
import { queue } from './nl/queue';
import { radar } from './nl/radar';
import { personal } from './nl/personal';
import { settings } from './nl/settings';
import { signals } from './nl/signals';
import { shopComplaints } from './nl/shop-complaints';
import { shopPayments } from './nl/shop-payments';
import { approval } from './nl/approval';
import { team } from './nl/team';
import { troubles } from './nl/troubles';
import type { SameIds } from './message';

export const nl = {
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
} satisfies SameIds<typeof en>;
