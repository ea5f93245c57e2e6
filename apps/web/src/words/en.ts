import { accounts } from './en/accounts';
import { aliexpress } from './en/aliexpress';
import { claim } from './en/claim';
import { claimRules } from './en/claim-rules';
import { claims } from './en/claims';
import { claimTold } from './en/claim-told';
import { packs } from './en/packs';
import { frame } from './en/frame';
import { imports } from './en/import';
import { figure } from './en/figure';
import { metrics } from './en/metrics';
import { orders } from './en/orders';
import { today } from './en/today';
import { policyNames } from './en/policy-names';
import { rules } from './en/rules';
import { parts } from './en/parts';
import { radar } from './en/radar';
import { shopComplaints } from './en/shop-complaints';
import { shopPayments } from './en/shop-payments';
import { troubles } from './en/troubles';

/** Every message id there is. A feature adds its own file to `en/` and `nl/` and one line here and in `nl.ts`. */
export const en = {
  ...accounts,
  ...aliexpress,
  ...packs,
  ...claim,
  ...claimRules,
  ...claimTold,
  ...claims,
  ...frame,
  ...imports,
  ...today,
  ...orders,
  ...figure,
  ...policyNames,
  ...rules,
  ...metrics,
  ...parts,
  ...radar,
  ...shopComplaints,
  ...shopPayments,
  ...troubles,
} as const;

export type MessageId = keyof typeof en;
