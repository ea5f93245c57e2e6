import type { en } from './en';
import { accounts } from './nl/accounts';
import { claims } from './nl/claims';
import { claimTold } from './nl/claim-told';
import { packs } from './nl/packs';
import { frame } from './nl/frame';
import { imports } from './nl/import';
import { parts } from './nl/parts';
import { troubles } from './nl/troubles';
import type { SameIds } from './message';

export const nl = { ...accounts, ...packs, ...claimTold, ...claims, ...frame, ...imports, ...parts, ...troubles } satisfies SameIds<typeof en>;
