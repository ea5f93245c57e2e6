import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { POLICIES } from '@weerwoord/policies';

const LIBS = fileURLToPath(new URL('../../libs', import.meta.url));

/** Values nobody judges by yet: shown among an account's rules, and why they stand there. */
const NOT_READ: Readonly<Record<string, readonly string[]>> = {
  'how long others take: nothing of ours hangs on it': [
    'aliexpress.appeal.review-business-days',
    'aliexpress.dispute.ruling-days',
    'aliexpress.refund.arrives-business-days',
    'aliexpress.free-return.days',
    'shop.paypal.inquiry-days',
  ],
  'no file tells what it is measured on': ['aliexpress.rating.target', 'shop.stripe.visa-compliance-fee'],
  'the buyer’s own duty when sending back; no rule of ours asks it yet': ['ebay.return.signature-from'],
  'what is sent to Stripe and PayPal, once something is': ['shop.stripe.submissions', 'shop.stripe.webhook-tolerance-seconds'],
};

const source = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.spec\.ts$|\/testing\/|node_modules|policies\/src\/rows\//.test(name))
  .map((name) => readFileSync(join(LIBS, name), 'utf8'))
  .join('\n')
  .replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');

/** Ids that are put together: `ebay.gate.${what}` names whatever begins so, as long as each part put in is a word somewhere. */
const templates = [...source.matchAll(/`((?:[a-z0-9.-]|\$\{[^{}`]*\})+)`/g)].flatMap(([, text = '']) =>
  text.includes('${') && /[a-z]{4}/.test(text.replace(/\$\{[^}]*\}/g, ''))
    ? [new RegExp(`^${text.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '([a-z0-9.-]*)')}$`)]
    : [],
);
const isRead = (id: string): boolean =>
  id === '' ||
  source.includes(`'${id}'`) ||
  templates.some((template) => {
    const parts = template.exec(id)?.slice(1);
    return parts !== undefined && parts.every((part) => part !== id && isRead(part));
  });

it('every value we go by is read by a rule, or is known to be none’s yet', () => {
  const unread = [...new Set(POLICIES.map(({ id }) => id))].filter((id) => !isRead(id));
  expect(unread.sort()).toEqual(Object.values(NOT_READ).flat().sort());
});
