import type { en } from './en';
import { frame } from './nl/frame';
import { parts } from './nl/parts';
import { troubles } from './nl/troubles';
import type { SameIds } from './message';

export const nl = { ...frame, ...parts, ...troubles } satisfies SameIds<typeof en>;
