import { endOf, readClaimMail, stateOfNotice } from '@weerwoord/claims';
import type { ClaimNotice } from '@weerwoord/claims';
import { chanceOf } from '../chance';
import { hours } from '../sale';
import { amazonOrderId, dhlNumber, ebayOrderId } from '../selling';
import type { Mail } from '../mails';
import { vlierdal } from '../vlierdal';
import { situationBy } from './buyers';
import type { ClaimStory, NoticeStep, Outcome } from './claim-story';
import { claimsOf, PLANS } from './desk-of-claims';
import type { ClaimKindTold } from './kinds';
import { TOLD_KINDS } from './kinds';
import { decisionOn, marketplaceAnswers, persuasion } from './marketplace';
import { noticeMail } from './notice-mail';
import { COURSES } from './parcel-course';
import { tellStory } from './tell-story';
import { fitsKind } from './year-of-claims';

const NOW = new Date('2026-11-20T07:12:00Z');
const SITES = { amazon: 'amazon.de', ebay: 'EBAY_NL', aliexpress: 'aliexpress.com', shop: 'vlierdal.example' } as const;
const KINDS = Object.entries(TOLD_KINDS).flatMap(([channel, kinds]) => kinds.map((kind) => [kind, SITES[channel as keyof typeof SITES]] as const));

const storyOf = (kind: ClaimKindTold, site: string, seed = 5, over: { readonly ago?: number } = {}): ClaimStory => {
  const chance = chanceOf(seed);
  const orderId = site.startsWith('EBAY')
    ? ebayOrderId
    : site.startsWith('ali')
      ? () => '8112345678901234'
      : site.startsWith('vlier')
        ? () => '#1234'
        : amazonOrderId;
  const shop = {
    zone: 'Europe/Berlin',
    country: 'DE',
    perDay: 0,
    days: 0,
    lateShare: 0,
    marketplaceShare: 0,
    carrier: 'DHL',
    orderId,
    trackingNumber: dhlNumber,
  } as const;
  return tellStory(
    { shop, hub: { city: 'Krefeld', country: 'DE' }, site, kind, situation: situationBy(chance, fitsKind(kind)), ago: over.ago ?? 120 },
    NOW,
    chance,
  );
};
const read = (mail: Mail) =>
  readClaimMail({ from: mail.from, to: mail.to, subject: mail.subject, headers: mail.headers ?? {}, date: mail.at, text: mail.text });
const decided = (outcome: Outcome): NoticeStep => ({ event: 'decided', at: NOW, outcome });
const WON = /^(?:DENIED|RESOLVED_FOR_SELLER|CASE_SELLER_WON|WON|won|RESOLVED_SELLER_FAVOUR|RULED_FOR_SHOP|SELLER_WON)$/;

describe.each(KINDS.filter(([kind]) => kind !== 'SAFE_T'))('%s on %s', (kind, site) => {
  const story = storyOf(kind, site);
  it('is told in mails the reader knows, with its order, when they came', () => {
    const opened = noticeMail(story, { event: 'opened', at: hours(NOW, -30) });
    expect(opened && read(opened)).toMatchObject({ kind, event: 'opened', externalOrderId: story.sale.orderId, receivedAt: hours(NOW, -30) });
  });

  it.each(['for-us', 'against-us'] as const)('ends %s in words that are read as that', (outcome) => {
    if (kind === 'EBAY_CANCELLATION') return; // nobody decides a wish to cancel
    const mail = noticeMail(story, decided(outcome));
    const notice = mail && read(mail);
    expect(notice).toMatchObject({ event: 'decided', externalOrderId: story.sale.orderId });
    expect([outcome, WON.test(notice?.decidedState ?? '')]).toEqual([outcome, outcome === 'for-us']);
  });

  it('is taken back in words that are read as that', () => {
    if (kind === 'CHARGEBACK' || kind === 'EBAY_CASE' || kind === 'PAYMENT_DISPUTE') return; // the bank and eBay tell what they found, and nothing else
    const mail = noticeMail(story, { event: 'withdrawn', at: NOW });
    const notice = mail && read(mail);
    expect(notice).toMatchObject({ kind, externalOrderId: story.sale.orderId });
    expect(endOf(kind, stateOfNotice(notice as ClaimNotice))?.work).toBe('withdrawn');
  });
});

it.each(['EBAY_NL', 'EBAY_DE'])('%s says whose fault a lost case was', (site) => {
  const state = (outcome: Outcome) => {
    const mail = noticeMail(storyOf('EBAY_INR', site), decided(outcome));
    return mail && read(mail)?.decidedState;
  };
  expect([state('against-us'), state('against-us-not-counted')]).toEqual(['CASE_BUYER_WON_FAULT', 'CASE_BUYER_WON_NO_FAULT']);
});

it('Amazon says who pays and whether it counts, and what an appeal changed', () => {
  const story = storyOf('A_TO_Z', 'amazon.de');
  const of = (step: NoticeStep) => {
    const mail = noticeMail(story, step);
    return mail && read(mail);
  };
  expect(of(decided('marketplace-pays'))).toMatchObject({ decidedState: 'GRANTED_AMAZON_FUNDED', fundedBy: 'AMAZON', saysMetric: 'NOT_COUNTED' });
  expect(of(decided('against-us-not-counted'))).toMatchObject({ decidedState: 'GRANTED_SELLER_FUNDED', saysMetric: 'NOT_COUNTED' });
  expect(of({ event: 'appeal-decided', at: NOW, outcome: 'for-us' })).toMatchObject({ decidedState: 'APPEAL_WON_BOTH' });
  expect(of({ event: 'appeal-decided', at: NOW, outcome: 'against-us' })).toMatchObject({ decidedState: 'APPEAL_LOST' });
  expect(of({ event: 'asked', at: NOW })).toMatchObject({ event: 'info-requested' });
});

describe('the marketplace that is played', () => {
  const story = storyOf('A_TO_Z', 'amazon.de', 9);
  const good = { text: `Delivered and signed for. Tracking ${story.sale.trackingNumber}, accepted by the carrier on 3 March.`, sentAt: NOW };
  it('writes the decision some days after the answer, the same one each time', () => {
    const mail = marketplaceAnswers(story, good, hours(NOW, 24));
    expect(mail).toEqual(marketplaceAnswers(story, good, hours(NOW, 24)));
    expect(mail && mail.at.getTime() - NOW.getTime()).toBeGreaterThan(2 * 86_400_000 - 1);
    expect(mail && read(mail)?.event).toBe('decided');
  });

  it('reads the text: who shows nothing, or says nothing, mostly loses; who shows the parcel’s course mostly wins', () => {
    const many = Array.from({ length: 200 }, (_, seed) => ({
      ...storyOf('A_TO_Z', 'amazon.de', seed),
      situation: { buyer: 'abusive', complaint: 'not-received', course: 'signed', owed: false } as const,
    }));
    const wins = (textOf: (of: ClaimStory) => string | null): number =>
      many.filter((one) => {
        const text = textOf(one);
        return decisionOn(one, text === null ? null : { text, sentAt: NOW }, NOW).outcome === 'for-us';
      }).length / many.length;
    const [silent, empty, shown] = [
      wins(() => null),
      wins(() => 'Please help.'),
      wins(({ sale }) => `Delivered, signed for, accepted by the carrier: ${sale.trackingNumber}`),
    ];
    expect(silent).toBeLessThan(0.1);
    expect(empty).toBeLessThan(0.1);
    expect(shown).toBeGreaterThan(0.7);
    expect(persuasion(story, { text: 'Please help.' })).toBe(0);
  });
});

it('knows every course of a parcel, each with scans that are in the past', () => {
  const told = new Set(Array.from({ length: 400 }, (_, seed) => storyOf('A_TO_Z', 'amazon.de', seed)).map(({ situation }) => situation.course));
  expect([...told].sort()).toEqual([...COURSES].sort());
  for (let seed = 0; seed < 60; seed += 1)
    for (const { at } of storyOf('A_TO_Z', 'amazon.de', seed, { ago: 2 }).lines) expect(at.getTime()).toBeLessThanOrEqual(NOW.getTime());
});

it('a year of claims is a base for lessons: hundreds that are over, of all kinds that come by mail', () => {
  const stories = Object.values(PLANS).flatMap((plan, nth) => claimsOf(plan, NOW, 101 + nth).stories);
  const over = stories.filter(({ notices }) => notices.some(({ event }) => event === 'decided' || event === 'withdrawn'));
  expect(over.length).toBeGreaterThan(250);
  expect(new Set(stories.map(({ kind }) => kind)).size).toBe(Object.values(TOLD_KINDS).flat().length - 1); // a case is a request that went on
  expect(stories.flatMap(({ notices }) => notices).filter(({ at }) => at > NOW)).toEqual([]);
});

it('people at the desk have done something with claims that are there', () => {
  const { plays, forms, files } = vlierdal(NOW);
  const text = files.map(({ content }) => content).join('\n');
  expect(plays.map(({ does }) => does)).toEqual(expect.arrayContaining(['assign', 'ask-approval', 'send']));
  expect([...plays, ...forms].filter(({ orderId }) => !text.includes(orderId))).toEqual([]);
});
