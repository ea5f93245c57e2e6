import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openScreen } from './desk-screen';
import { fakeDesk } from './fake-desk';
import type { Desk } from './fake-desk';
import { CLAIM, NEXT_CLAIM, sampleClaim } from './sample-claim';

const realFetch = globalThis.fetch;
let desk: Desk;
beforeEach(() => {
  localStorage.clear();
  desk = fakeDesk();
  globalThis.fetch = desk.answer;
});
afterEach(() => {
  globalThis.fetch = realFetch;
});
const open = async (language: 'en' | 'nl' = 'en') => {
  const opened = openScreen(`/claims/${CLAIM}`, language);
  await screen.findByRole('heading', { level: 1, name: language === 'en' ? /A-to-z claim/ : /A-tot-z-claim/ });
  return opened;
};
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const letter = () => region('Answer to Amazon');
const sent = (what: string) => desk.asked.find((one) => one.what === what)?.body;
const edit = async (paragraph: number, words: string) => {
  await userEvent.click(letter().getByRole('button', { name: `Change paragraph ${paragraph}` }));
  const field = letter().getByRole('textbox', { name: `Paragraph ${paragraph}` });
  await userEvent.clear(field);
  // Square brackets are keys to user-event when not doubled.
  await userEvent.type(field, words.replaceAll('[', '[['));
  await userEvent.click(letter().getByRole('button', { name: 'Done' }));
};

/** The browser's clipboard; jsdom has none. */
function clipboard(refuses = false): string[] {
  const copied: string[] = [];
  const writeText = (text: string) => (refuses ? Promise.reject(new Error('not allowed')) : Promise.resolve(void copied.push(text)));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return copied;
}

describe('what it shows', () => {
  test('kind, reason and amount in the title, the order, where it goes, and its place in the queue', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('A-to-z claim, not received, €84.90');
    expect(screen.getByText('302-4471926-8850317')).toBeInTheDocument();
    expect(screen.getByText('Buyer in 50672 Köln')).toBeInTheDocument();
    expect(await screen.findByText('Needs action, 1 of 2')).toBeInTheDocument();
  });

  test('the clock: time left, safe deadline, last possible moment, and who says so', async () => {
    await open();
    expect(screen.getByText('3 h 12 m left')).toBeInTheDocument();
    expect(screen.getByText('last possible Sat 21 Nov 11:24')).toBeInTheDocument();
    expect(screen.getAllByText(/^The mail says/).length).toBeGreaterThan(0);
  });

  test('an AliExpress dispute tells its end by the clock of California too', async () => {
    desk.claim = sampleClaim({
      clock: { ...sampleClaim().clock, rule: 'aliexpress.dispute.response-days', hardDeadline: '2026-11-24T10:24:00Z' },
    });
    await open();
    expect(screen.getByText(/^Last possible by AliExpress’s own clock: .*24 Nov.* 02:24/)).toBeInTheDocument();
  });

  test('unknown holidays of the site are said', async () => {
    desk.claim = sampleClaim({ clock: { ...sampleClaim().clock, holidaysKnown: false } });
    await open();
    expect(screen.getByText(/holidays of this site are not known/)).toBeInTheDocument();
  });

  test('advice with its rules, the day they were read, and what would make it surer', async () => {
    await open();
    const advice = region('Advice');
    expect(advice.getByText(/Contest, for the metric/)).toBeInTheDocument();
    expect(advice.getByText('7.3/4')).toBeInTheDocument();
    expect(advice.getByText('read 14 Nov')).toBeInTheDocument();
    const unsure = advice.getByRole('list', { name: 'What would make it surer' });
    expect(within(unsure).getByText('missing: proof of delivery with signature')).toBeInTheDocument();
  });

  test('evidence: present with its figures, missing with the way and the last day, impossible', async () => {
    await open();
    const required = screen.getByRole('list', { name: 'Required' });
    expect(within(required).getByText('30 Oct 13:27, 50672 Köln')).toBeInTheDocument();
    expect(within(required).getByText('2 messages, first reply after 12 h 47 m')).toBeInTheDocument();
    const strong = screen.getByRole('list', { name: 'Strong, one is enough' });
    expect(within(strong).getByText(/ask the carrier for the proof of delivery; get it by 31 Jan 2027/)).toBeInTheDocument();
    expect(within(strong).getByText('cannot exist for this order: the label is another, or the first scan was late')).toBeInTheDocument();
  });

  test('a SAFE-T claim asks for money that went back: no refund is offered', async () => {
    desk.claim = sampleClaim({ kind: 'SAFE_T' });
    openScreen(`/claims/${CLAIM}`, 'en');
    await screen.findByRole('heading', { level: 1, name: /SAFE-T claim/ });
    expect(screen.getByRole('button', { name: /^Contest|^Answer/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Refund/ })).not.toBeInTheDocument();
  });

  test('ids this build does not know never reach the page', async () => {
    desk.claim = sampleClaim({
      advice: {
        ...sampleClaim().advice,
        action: 'new-action',
        because: 'new-because',
        unsure: ['new-unsure'],
        rules: [{ id: '9', words: 'rule-new', readOn: '2026-11-14' }],
      },
      guard: { level: 'unknown', rows: [{ axis: 'money', refund: 'new-cell', contest: 'new-cell' }], rules: [] },
      marketplaceState: 'NEW_STATE',
    });
    await open();
    await userEvent.click(screen.getByRole('button', { name: /Refund €84.90/ }));
    const page = screen.getByRole('main').textContent;
    expect(page).not.toMatch(/new-|NEW_|BRAND_|brand[.-]new|rule-new/);
    expect(page).not.toContain(CLAIM);
  });

  test('a sentence lights the evidence it rests on', async () => {
    await open();
    await userEvent.hover(letter().getByText(/The parcel was delivered/));
    const item = within(screen.getByRole('list', { name: 'Required' })).getAllByRole('listitem')[0];
    expect(item).toHaveAttribute('data-pointed');
  });

  test('the notice opens in its own words', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Show the notice' }));
    expect(within(await screen.findByRole('dialog', { name: 'The notice as it came' })).getByText('A buyer has filed a claim.')).toBeInTheDocument();
  });

  test('speaks Dutch, while the letter keeps its own language', async () => {
    await open('nl');
    expect(screen.getByText('nog 3 u 12 m')).toBeInTheDocument();
    expect(screen.getByText(/Verweren, voor het cijfer/)).toBeInTheDocument();
    expect(screen.getByText(/The parcel was delivered/).closest('[lang]')).toHaveAttribute('lang', 'en');
  });

  test('a claim whose order is not here says so and leads to the import', async () => {
    desk.claim = sampleClaim({ orderId: null, draft: null, timeline: [], checklist: { ...sampleClaim().checklist, lines: [] } });
    await open();
    expect(screen.getByText('The order of this claim is not here yet')).toBeInTheDocument();
    expect(screen.getByText(/No order 302-4471926-8850317 has been imported/)).toBeInTheDocument();
    expect(letter().getByRole('link', { name: 'Import orders' })).toHaveAttribute('href', '/import');
    expect(screen.queryByRole('button', { name: 'Make pack' })).not.toBeInTheDocument();
  });

  test('an ended claim that was never answered promises no draft', async () => {
    desk.claim = sampleClaim({ work: 'lost', draft: null, moves: [] });
    await open();
    expect(screen.getByText('No answer was written here.')).toBeInTheDocument();
    expect(screen.queryByText('No draft yet')).not.toBeInTheDocument();
  });

  describe('whose buyer is forgotten', () => {
    const forgotten = {
      orderId: NEXT_CLAIM,
      erased: { at: '2026-11-18T03:00:00Z', why: 'clock', because: 'delivered', days: 30 },
      due: null,
      holds: [],
      holdAtMost: '2028-11-19T00:00:00Z',
    };
    const packs = [{ id: NEXT_CLAIM, sealedAt: '2026-11-10T10:00:00Z', hash: 'ab'.repeat(32), erasedAt: '2026-11-18T03:00:00Z' }];
    const isPersonal = (_method: string, path: string): [number, unknown] | null => (path.endsWith('/personal') ? [200, forgotten] : null);

    test('it says what its letter can no longer do, and what can still be shown', async () => {
      desk.refuse = isPersonal;
      desk.claim = sampleClaim({ draft: null, packs });
      await open();
      expect(await screen.findByText('Personal data destroyed on 18 Nov (30 days after delivery)')).toBeInTheDocument();
      expect(await letter().findByText('The words of this letter are destroyed')).toBeInTheDocument();
      expect(letter().getByText(/cannot name the buyer.*It can still show: .*Delivery scan/)).toBeInTheDocument();
      expect(letter().getByRole('button', { name: 'Write a draft' })).toBeEnabled();
      expect(screen.queryByText('No draft yet')).not.toBeInTheDocument();
    });

    test('a pack of it is got as a file, not as a paper that is gone', async () => {
      desk.refuse = isPersonal;
      desk.claim = sampleClaim({ draft: null, packs });
      await open();
      expect(region('Packs').getByText('Personal parts erased on 18 Nov')).toBeInTheDocument();
      expect(
        region('Packs')
          .getAllByRole('link')
          .map(({ textContent }) => textContent),
      ).toEqual(['ZIP']);
    });

    test('once it is over it does not say that nobody answered', async () => {
      desk.refuse = isPersonal;
      desk.claim = sampleClaim({ work: 'lost', draft: null, moves: [] });
      await open('nl');
      expect(await screen.findByText('Wat hier geschreven is, is met de gegevens van de koper vernietigd.')).toBeInTheDocument();
    });
  });

  test('a claim that is not there says so', async () => {
    desk.claim = null;
    openScreen(`/claims/${CLAIM}`);
    expect(await screen.findByRole('alert')).toHaveTextContent('It is no longer there.');
  });
});

describe('the letter', () => {
  test('is changed by paragraph and saved with the revision that was seen', async () => {
    await open();
    expect(letter().getByRole('button', { name: 'Save' })).toBeDisabled();
    await edit(2, 'Delivered on 30 October, 13:27 [E1].');
    await userEvent.click(letter().getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(letter().getByText(/version 2, Sanne/)).toBeInTheDocument());
    expect(sent(`PUT /claims/${CLAIM}/draft`)).toMatchObject({
      revision: 7,
      language: 'en',
      paragraphs: expect.arrayContaining([{ id: 'delivered', text: 'Delivered on 30 October, 13:27 [E1].', leftOut: false }]) as unknown,
    });
    expect(letter().getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  test('cannot be copied or sent before it is approved; a gap is left out on the person’s word', async () => {
    await open();
    expect(letter().getByRole('button', { name: 'Copy answer' })).toBeDisabled();
    expect(letter().getByRole('button', { name: 'Mark as sent' })).toBeDisabled();
    await userEvent.click(letter().getByRole('button', { name: 'Leave gap out and approve' }));
    const why = await screen.findByRole('dialog', { name: 'Approve with a reason' });
    await userEvent.type(within(why).getByRole('textbox'), 'too short');
    await userEvent.click(within(why).getByRole('button', { name: 'Approve' }));
    expect(within(why).getByText('Write at least 20 characters.')).toBeInTheDocument();
    await userEvent.type(within(why).getByRole('textbox'), ', but Monday will do');
    await userEvent.click(within(why).getByRole('button', { name: 'Approve' }));
    expect(await letter().findByText('Approved')).toBeInTheDocument();
    expect(sent(`POST /claims/${CLAIM}/approve`)).toEqual({ revision: 7, leaveGapsOut: true, reasons: { gaps: 'too short, but Monday will do' } });
    const copied = clipboard();
    await userEvent.click(letter().getByRole('button', { name: 'Copy answer' }));
    await letter().findByText(/^Copied/);
    expect(copied).toEqual(['Order 302-4471926-8850317 …']);
    await userEvent.click(letter().getByRole('button', { name: 'Mark as sent' }));
    await userEvent.click(within(await screen.findByRole('dialog', { name: 'I sent it' })).getByRole('button', { name: 'Note as sent' }));
    expect(await letter().findByText('Sent')).toBeInTheDocument();
    expect(screen.getByText(/The marketplace decides; no clock runs for us/)).toBeInTheDocument();
    await userEvent.click(letter().getByRole('button', { name: 'Open again' }));
    expect(await letter().findByRole('button', { name: /approve/ })).toBeInTheDocument();
  });

  test('where the browser refuses to copy, the letter is shown to be copied by hand', async () => {
    const { draft } = sampleClaim();
    desk.claim = sampleClaim({ work: 'approved', draft: draft && { ...draft, state: 'approved', text: 'The whole letter.' } });
    await open();
    clipboard(true);
    await userEvent.keyboard('c');
    expect(await letter().findByText('The whole letter.')).toBeInTheDocument();
  });

  test('a gap that was left out by hand needs no mention at approval', async () => {
    await open();
    await userEvent.click(letter().getByRole('button', { name: 'Leave out' }));
    expect(letter().getByRole('button', { name: 'Approve' })).toBeEnabled();
    await userEvent.click(letter().getByRole('button', { name: 'Approve' }));
    await letter().findByText('Approved');
    expect(sent(`PUT /claims/${CLAIM}/draft`)).toBeDefined();
    expect(sent(`POST /claims/${CLAIM}/approve`)).toEqual({ revision: 8, leaveGapsOut: false });
  });

  test('what the channel forbids blocks approval', async () => {
    const { draft } = sampleClaim();
    desk.claim = sampleClaim({ draft: draft && { ...draft, findings: [{ code: 'link', level: 'breach', figures: { found: 'www.x.example' } }] } });
    await open();
    expect(letter().getByText(/a link is not allowed, “www.x.example”/)).toBeInTheDocument();
    expect(letter().getByRole('button', { name: /approve/i })).toBeDisabled();
  });

  test('another language asks first when own words would go, and keeps them on a no', async () => {
    await open();
    await edit(2, 'My own words.');
    const choose = async () => {
      await userEvent.click(letter().getByRole('combobox', { name: 'Language of the letter' }));
      await userEvent.click(await screen.findByRole('option', { name: 'German' }));
    };
    await choose();
    const asked = within(await screen.findByRole('dialog', { name: 'Write the letter anew?' }));
    expect(asked.getByText(/in German\. Your own words in 1 paragraph are thrown away/)).toBeInTheDocument();
    await userEvent.click(asked.getByRole('button', { name: 'Keep my words' }));
    expect(letter().getByText(/My own words/)).toBeInTheDocument();
    await choose();
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Write anew' }));
    await waitFor(() => expect(sent(`POST /claims/${CLAIM}/draft`)).toEqual({ revision: 7, language: 'de' }));
    await waitFor(() => expect(letter().queryByText(/My own words/)).not.toBeInTheDocument());
  });

  test('untouched, another language is written at once', async () => {
    await open();
    await userEvent.click(letter().getByRole('combobox', { name: 'Language of the letter' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Dutch' }));
    await waitFor(() => expect(sent(`POST /claims/${CLAIM}/draft`)).toEqual({ revision: 7, language: 'nl' }));
  });

  test('newer facts are offered, never taken by themselves', async () => {
    const { draft } = sampleClaim();
    desk.claim = sampleClaim({ draft: draft && { ...draft, newerFacts: true } });
    await open();
    expect(letter().getByText('Newer facts have come in')).toBeInTheDocument();
    expect(letter().getByRole('button', { name: 'See what is new' })).toBeInTheDocument();
  });
});

describe('two people at once', () => {
  /** Somebody else saves other words of a paragraph. */
  const meanwhile = (text: string) => {
    const claim = desk.claim ?? sampleClaim();
    const { draft } = claim;
    desk.claim = {
      ...claim,
      revision: claim.revision + 1,
      draft: draft && {
        ...draft,
        version: draft.version + 1,
        by: 'Youssef',
        paragraphs: draft.paragraphs.map((one) => (one.id === 'delivered' ? { ...one, text } : one)),
      },
    };
  };

  test('both texts are shown; mine stay when I say so, and are saved on the newest state', async () => {
    await open();
    await edit(2, 'My words.');
    meanwhile('Youssef’s words.');
    await userEvent.click(letter().getByRole('button', { name: 'Save' }));
    expect(await letter().findByText('Someone saved this letter while you were writing')).toBeInTheDocument();
    const texts = () =>
      letter()
        .getAllByRole('group', { name: /Paragraph/ })
        .flatMap((one) => [...one.querySelectorAll('p')].map(({ textContent }) => textContent?.trim()));
    expect(texts()).toEqual(['My words.', 'Youssef’s words.']);
    expect([...document.querySelectorAll('ins')].map(({ textContent }) => textContent).sort()).toEqual(['My', 'Youssef’s']);
    await userEvent.click(letter().getByRole('button', { name: 'Save this choice' }));
    await waitFor(() => expect(desk.claim?.draft?.paragraphs[1]?.text).toBe('My words.'));
    expect(await letter().findByText(/My words/)).toBeInTheDocument();
  });

  test('theirs stay when I choose them', async () => {
    await open();
    await edit(2, 'My words.');
    meanwhile('Youssef’s words.');
    await userEvent.click(letter().getByRole('button', { name: 'Save' }));
    await userEvent.click(await letter().findByRole('radio', { name: 'Saved meanwhile' }));
    await userEvent.click(letter().getByRole('button', { name: 'Save this choice' }));
    await waitFor(() => expect(letter().queryByRole('radio')).not.toBeInTheDocument());
    expect(desk.claim?.draft?.paragraphs[1]?.text).toBe('Youssef’s words.');
  });

  test('when only something else on the claim changed, the words are saved all the same', async () => {
    await open();
    await edit(2, 'My words.');
    desk.claim = { ...(desk.claim ?? sampleClaim()), revision: 9 };
    await userEvent.click(letter().getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(desk.claim?.draft?.paragraphs[1]?.text).toBe('My words.'));
    expect(letter().queryByText(/Someone saved this letter/)).not.toBeInTheDocument();
  });

  test('an approval that comes too late is not made; the newest state is shown', async () => {
    await open();
    meanwhile('Youssef’s words.');
    await userEvent.click(letter().getByRole('button', { name: 'Leave gap out and approve' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /Why is the gap/ }), 'nothing more can be had in time');
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await letter().findByText(/Someone changed this claim meanwhile/)).toBeInTheDocument();
    expect(letter().getByText(/Youssef’s words/)).toBeInTheDocument();
    expect(desk.claim?.draft?.state).toBe('draft');
  });
});

describe('what else is done here', () => {
  test('a harmful refund needs a reason of twenty characters, which is recorded', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /Refund €84.90/ }));
    const guard = region('Refunding now does harm');
    expect(guard.getByRole('row', { name: /Metric counted at once not counted if accepted/ })).toBeInTheDocument();
    expect(guard.getByRole('button', { name: 'Refund anyway' })).toBeDisabled();
    await userEvent.type(guard.getByRole('textbox', { name: 'Why refund anyway?' }), 'Old customer, our own mistake');
    await userEvent.click(guard.getByRole('button', { name: 'Refund anyway' }));
    expect(await screen.findByText(/The reason is recorded/)).toBeInTheDocument();
    expect(sent(`POST /claims/${CLAIM}/refund`)).toEqual({ revision: 7, reason: 'Old customer, our own mistake' });
  });

  test('the outcome asks who paid and whether it counts, apart from each other', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Record outcome' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'How did it end?' }));
    expect(dialog.getByRole('button', { name: 'Record' })).toBeDisabled();
    await userEvent.click(dialog.getByRole('radio', { name: 'Lost' }));
    await userEvent.click(dialog.getByRole('radio', { name: 'We pay' }));
    await userEvent.click(dialog.getByRole('radio', { name: 'It does not count' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Record' }));
    await waitFor(() =>
      expect(sent(`POST /claims/${CLAIM}/outcome`)).toEqual({ revision: 7, work: 'lost', fundedBy: 'SELLER', saysMetric: 'NOT_COUNTED' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  test('what the decision does not say is left open', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Record outcome' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: 'Won' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(sent(`POST /claims/${CLAIM}/outcome`)).toEqual({ revision: 7, work: 'won' }));
  });

  test('a pack is made and can be downloaded', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Make pack' }));
    expect(await screen.findByText('The pack is sealed.')).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: /Download the ZIP/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/api\/v1\/packs\/.*\/pack\.zip$/),
    );
    expect(screen.getByText('a3f9…41c7')).toBeInTheDocument();
  });

  test('before the first pack there is no card of packs; of a long history the five newest acts stand open', async () => {
    const at = (minute: number) => `2026-11-20T06:${String(minute).padStart(2, '0')}:00Z`;
    desk.claim = sampleClaim({
      history: Array.from({ length: 7 }, (_, minute) => ({ at: at(minute), actor: 'step', what: 'claim.opened', figures: {} })),
    });
    await open();
    expect(screen.queryByRole('region', { name: 'Packs' })).not.toBeInTheDocument();
    const earlier = region('History').getByText('2 earlier').closest('details');
    expect(earlier).not.toHaveAttribute('open');
    expect(earlier?.querySelectorAll('li')).toHaveLength(2);
  });

  test('keys: the next claim, the list of keys; a field keeps its letters', async () => {
    const { history } = await open();
    await screen.findByText('Needs action, 1 of 2');
    await userEvent.keyboard('?');
    const keys = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(keys).getByText('copy the answer')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await userEvent.click(letter().getByRole('button', { name: 'Change paragraph 2' }));
    await userEvent.type(letter().getByRole('textbox', { name: 'Paragraph 2' }), ' j');
    expect(history.location.pathname).toBe(`/claims/${CLAIM}`);
    await userEvent.click(letter().getByRole('button', { name: 'Take back' }));
    await userEvent.keyboard('j');
    await waitFor(() => expect(history.location.pathname).toBe(`/claims/${NEXT_CLAIM}`));
  });

  test('leaving with unsaved words is asked about', async () => {
    const { history } = await open();
    await screen.findByText('Needs action, 1 of 2');
    await edit(2, 'Not saved yet.');
    await userEvent.click(screen.getByRole('button', { name: 'Next claim' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Stay' }));
    expect(history.location.pathname).toBe(`/claims/${CLAIM}`);
    expect(letter().getByText(/Not saved yet/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next claim' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => expect(history.location.pathname).toBe(`/claims/${NEXT_CLAIM}`));
  });
});
