import { signRest, signTop } from '@weerwoord/aliexpress';
import type { Adapters, Given } from './adapter';
import { ANSWER_ADAPTERS } from './aliexpress/answers';
import { CLOCK_ADAPTERS } from './aliexpress/clocks';
import { DISPUTE_ADAPTERS } from './aliexpress/disputes';
import { part, textOf } from './aliexpress/given';

const secretOf = (given: Given): string => textOf(given['appSecret']) ?? '';
const paramsOf = (given: Given): Record<string, string> =>
  Object.fromEntries(Object.entries(part(given, 'params')).map(([key, value]) => [key, textOf(value) ?? '']));

/** The rules of aliexpress.md, in the words of its vectors. */
export const ALIEXPRESS_ADAPTERS: Adapters = {
  ...CLOCK_ADAPTERS,
  ...DISPUTE_ADAPTERS,
  ...ANSWER_ADAPTERS,
  signTop: (given) => signTop(secretOf(given), paramsOf(given), part(given, 'params')['sign_method'] === 'md5' ? 'md5' : 'sha256'),
  signRest: (given) => signRest(secretOf(given), textOf(given['apiPath']) ?? '', paramsOf(given)),
};
