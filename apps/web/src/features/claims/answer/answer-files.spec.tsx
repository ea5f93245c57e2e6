import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openScreen } from '../page/desk-screen';
import { fakeDesk } from '../page/fake-desk';
import type { Desk } from '../page/fake-desk';
import { CLAIM, sampleClaim } from '../page/sample-claim';
import { FIRST_FILE, sampleAttachments, SECOND_FILE } from './sample-sending';

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
  openScreen(`/claims/${CLAIM}`, language);
  await screen.findByRole('heading', { level: 1, name: language === 'en' ? /A-to-z claim/ : /A-tot-z-claim/ });
};
/** The card once its files are there. */
const files = async () => {
  await screen.findByText(/^eBay’s payment dispute/);
  return within(screen.getByRole('region', { name: 'Files with the answer' }));
};
const asked = (what: string) => desk.asked.filter((one) => one.what === what).map(({ body }) => body);
const approved = () => {
  const { draft } = sampleClaim();
  desk.claim = sampleClaim({ work: 'approved', moves: ['drafting', 'answered'], draft: draft && { ...draft, state: 'approved', findings: [] } });
};

describe('the files', () => {
  test('each with its size and field, and what speaks against it', async () => {
    await open();
    const card = await files();
    expect(card.getByText('pod.pdf')).toBeInTheDocument();
    expect(card.getByText(/PDF · 3 pages · 2\.4 MB/)).toBeInTheDocument();
    expect(card.getByText('the form does not take PDF')).toBeInTheDocument();
    expect(card.getByText('2.6 MB in all, at most 1.5 MB')).toBeInTheDocument();
    expect(card.getByText(/eBay’s payment dispute · at most 5 · JPG, PNG · 1\.5 MB each · 1\.5 MB in all/)).toBeInTheDocument();
  });
  test('a fix is done by the server on what the person saw, and the size before stays to be read', async () => {
    await open();
    await userEvent.click((await files()).getByRole('button', { name: 'Convert to JPG: pod.pdf' }));
    expect(await (await files()).findByText(/was PDF, 2\.4 MB/)).toBeInTheDocument();
    expect(asked(`POST /claims/${CLAIM}/attachments/fix`)).toEqual([{ seen: 'h1', fix: 'convert-to-jpg', file: FIRST_FILE }]);
    expect((await files()).getByText('the form takes all of it')).toBeInTheDocument();
    expect((await files()).queryByRole('button', { name: 'Make everything fit' })).not.toBeInTheDocument();
  });
  test('everything at once', async () => {
    await open();
    await userEvent.click((await files()).getByRole('button', { name: 'Make everything fit' }));
    await waitFor(() => expect(asked(`POST /claims/${CLAIM}/attachments/fix`)).toEqual([{ seen: 'h1', fix: 'fit', file: null }]));
  });
  test('the order is changed by buttons the keyboard reaches, and said', async () => {
    await open();
    const down = (await files()).getByRole('button', { name: 'Move pod.pdf down' });
    down.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(asked(`PUT /claims/${CLAIM}/attachments`)[0]?.['files']).toMatchObject([{ id: SECOND_FILE }, { id: FIRST_FILE }]));
    expect(await (await files()).findByText('pod.pdf is now 2 of 2')).toBeInTheDocument();
  });
  test('what somebody else changed meanwhile is shown, and said', async () => {
    await open();
    const card = await files();
    desk.files.set = { ...sampleAttachments(), hash: 'theirs', files: sampleAttachments().files.slice(0, 1) };
    await userEvent.click(card.getByRole('button', { name: 'Leave out: pod.pdf' }));
    expect(await card.findByText('Somebody changed the files meanwhile. You see the newest.')).toBeInTheDocument();
    await waitFor(() => expect(card.queryByText('exhibit-2.jpg')).not.toBeInTheDocument());
  });
  test('frozen with the approved letter: nothing to press', async () => {
    approved();
    desk.files.set = sampleAttachments({ state: 'frozen', findings: [] });
    await open();
    const card = await files();
    expect(card.getByText(/Frozen with the approved letter/)).toBeInTheDocument();
    expect(card.queryByRole('button')).not.toBeInTheDocument();
  });
  test('a form that takes none says so', async () => {
    desk.files.set = sampleAttachments({ files: [], findings: [], form: { ...sampleAttachments().form, way: 'NONE' } });
    await open();
    expect((await files()).getByText('This form takes text only.')).toBeInTheDocument();
  });
  test('in Dutch', async () => {
    await open('nl');
    expect(await screen.findByText('het formulier neemt geen PDF')).toBeInTheDocument();
  });
});

describe('sending', () => {
  const send = async () => within(await screen.findByRole('region', { name: 'Send the answer' }));
  test('nothing offers to send while no connector is there; the page is open, and its address said to be unsure', async () => {
    approved();
    await open();
    const card = await send();
    expect(card.getByRole('link', { name: 'Open the page' })).toHaveAttribute(
      'href',
      'https://sellercentral.amazon.de/gp/guarantee-claims/home.html',
    );
    expect(card.getByText(/This address is not published/)).toBeInTheDocument();
    expect(card.queryByRole('button', { name: 'Send now' })).not.toBeInTheDocument();
  });
  test('a form with several fields is copied field by field', async () => {
    approved();
    desk.sending = {
      parts: [
        { field: 'uncategorized_text', text: 'The letter.' },
        { field: 'shipping_tracking_number', text: '3SABCD1234567' },
      ],
    };
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      configurable: true,
    });
    await open();
    await userEvent.click((await send()).getByRole('button', { name: 'Copy Tracking number' }));
    expect(copied).toEqual(['3SABCD1234567']);
    expect(await (await send()).findByText('Tracking number copied')).toBeInTheDocument();
  });
  test('I sent it: a moment still to come is refused before it is asked', async () => {
    approved();
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Mark as sent' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'I sent it' }));
    await userEvent.clear(dialog.getByLabelText('Sent at'));
    expect(dialog.getByText('Enter a day and a time.')).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText('Sent at'), '2026-11-21T12:00');
    expect(dialog.getByText('This is still to come. Enter when it was sent.')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Note as sent' })).toBeDisabled();
  });
  test('what is possible once is asked a second time, by what cannot be taken back', async () => {
    approved();
    desk.sending = { oneShot: 'stripe-submit' };
    await open();
    await screen.findByRole('region', { name: 'Send the answer' });
    await userEvent.click(screen.getByRole('button', { name: 'Mark as sent' }));
    await userEvent.click(within(await screen.findByRole('dialog', { name: 'I sent it' })).getByRole('button', { name: 'Note as sent' }));
    const second = within(await screen.findByRole('dialog', { name: 'This is possible once' }));
    expect(second.getByText(/After submitting nothing can be added, changed or taken back/)).toBeInTheDocument();
    expect(asked(`POST /claims/${CLAIM}/sent`)).toEqual([]);
    expect(second.getByRole('button', { name: 'Yes, note as sent for good' })).toBeDisabled();
    await userEvent.click(second.getByRole('checkbox', { name: 'I have read the letter and looked at every file' }));
    await userEvent.click(second.getByRole('button', { name: 'Yes, note as sent for good' }));
    await waitFor(() => expect(asked(`POST /claims/${CLAIM}/sent`)).toEqual([{ revision: 7, final: true }]));
  });
  test('an answer nobody knows the fate of is a question to the person', async () => {
    approved();
    desk.sending = {
      canSend: true,
      outbox: {
        state: 'unknown',
        askedAt: '2026-11-20T07:00:00Z',
        by: 'Sanne',
        attempts: 1,
        nextAt: '2026-11-20T07:00:00Z',
        problem: 'no-answer',
        reference: null,
      },
    };
    await open();
    const card = await send();
    expect(card.getByText('Nobody knows whether it arrived')).toBeInTheDocument();
    expect(card.getByText(/It is not sent a second time before you say so/)).toBeInTheDocument();
    expect(card.getByRole('button', { name: 'It is there' })).toBeInTheDocument();
    expect(card.queryByRole('button', { name: 'Send now' })).not.toBeInTheDocument();
  });
});
