import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openScreen } from '../page/desk-screen';
import { fakeDesk } from '../page/fake-desk';
import type { Desk } from '../page/fake-desk';
import { CLAIM } from '../page/sample-claim';
import { sampleEvidence, sampleFile } from './sample-evidence';

const realFetch = globalThis.fetch;
let desk: Desk;
let evidence = sampleEvidence();
const posted: { path: string; form: FormData }[] = [];
beforeEach(() => {
  localStorage.clear();
  desk = fakeDesk();
  evidence = sampleEvidence();
  posted.length = 0;
  desk.refuse = (method, path) => (path.endsWith('/evidence') && method === 'GET' ? [200, evidence] : null);
  globalThis.fetch = (input, init) => {
    if (init?.body instanceof FormData) posted.push({ path: input as string, form: init.body });
    return desk.answer(input, init);
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
});
const open = async (language: 'en' | 'nl' = 'en') => {
  openScreen(`/claims/${CLAIM}`, language);
  await screen.findByRole('heading', { level: 1 });
  return screen.findByRole('region', { name: language === 'en' ? /^Photos, files/ : /^Bestanden/ });
};
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const asked = (what: string) => desk.asked.filter((one) => one.what === what).map(({ body }) => body);

describe('what is shown', () => {
  it('the parcel’s way has a name, and the same as a table with places', async () => {
    await open();
    const way = region('The parcel’s way');
    expect(way.getByRole('img', { name: /^2 scans from 28 Oct to 30 Oct/ })).toBeInTheDocument();
    await userEvent.click(way.getByRole('button', { name: 'Show as a table' }));
    expect(way.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'WhenWhat',
      '28 Oct 18:06Handed to the carrier, Krefeld',
      '30 Oct 13:27Delivered, 50672 Köln',
    ]);
    expect(way.getByText('weekend or holiday')).toBeInTheDocument();
  });

  it('cards stand only where there is something', async () => {
    await open();
    for (const name of ['Messages', 'Return', 'Feedback', 'Refunds', 'Listing as sold']) expect(screen.queryByRole('region', { name })).toBeNull();
  });

  it('messages as a conversation, with reply time, and a word where the text may not be seen', async () => {
    const message = { at: '2026-11-11T19:15:00Z', topics: [], exhibit: 6, recordId: '3b1f7a52-0000-8000-8000-0000000000a1', source: 'mail' };
    evidence = sampleEvidence({
      messages: [
        { ...message, from: 'buyer', text: 'Where is my parcel?', replyMinutes: null },
        { ...message, from: 'seller', at: '2026-11-12T08:02:00Z', text: null, replyMinutes: 767 },
      ],
    });
    await open();
    const talk = region('Messages').getAllByRole('listitem');
    expect(talk.map((one) => one.textContent)).toEqual([
      expect.stringContaining('Where is my parcel?'),
      expect.stringContaining('answered after 12 h 47 m'),
    ]);
    expect(talk[1]).toHaveTextContent('Its words are no longer kept, or you may not see them.');
  });

  it('a photo with its preview, what it says of itself with a caution, and that nothing scanned it', async () => {
    evidence = sampleEvidence({ files: [sampleFile()] });
    const card = within(await open());
    expect(card.getByRole('img', { name: 'Preview: Delivery photo' })).toHaveAttribute(
      'src',
      expect.stringContaining('/files/3b1f7a52-0000-8000-8000-00000000f11e/preview'),
    );
    expect(
      card.getByText(/The picture says of itself: 2026-10-30 13:27:00, Fairphone FP5, 50.94120, 6.95000\. Anybody can write that/),
    ).toBeInTheDocument();
    expect(card.getByText(/not checked for malware/)).toBeInTheDocument();
  });
});

describe('getting what is missing', () => {
  it('a missing photo opens the upload for it; what was refused says what to do, and the rest was taken', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Upload: Proof of delivery with signature' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a file as evidence' }));
    expect(dialog.getByRole('combobox', { name: /What does it show/ })).toHaveValue('Proof of delivery with signature');
    await userEvent.upload(dialog.getByLabelText('choose files'), [
      new File(['x'], 'a.jpg', { type: 'image/jpeg' }),
      new File([''], 'b.jpg', { type: 'image/jpeg' }),
    ]);
    expect(dialog.getByRole('list', { name: 'Chosen files' })).toHaveTextContent('a.jpg');
    desk.refuse = (method, path) =>
      path.endsWith('/evidence') && method === 'POST'
        ? [
            201,
            {
              files: [
                { name: 'a.jpg', outcome: 'added', problem: null, recordId: sampleFile().recordId },
                { name: 'b.jpg', outcome: 'refused', problem: 'file-empty', recordId: null },
              ],
            },
          ]
        : path.endsWith('/evidence')
          ? [200, evidence]
          : null;
    await userEvent.click(dialog.getByRole('button', { name: 'Add as evidence' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('One file was not taken');
    expect(dialog.getByRole('alert')).toHaveTextContent('b.jpg: it is empty. Save it again and add that.');
    expect(posted[0]?.path).toContain(`/claims/${CLAIM}/evidence`);
    expect([posted[0]?.form.get('code'), posted[0]?.form.getAll('files').length]).toEqual(['SIGNATURE_POD', 2]);
  });

  it('nothing is sent without a file', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Upload: Proof of delivery with signature' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Add as evidence' }));
    expect(dialog.getByText('Choose at least one file.')).toBeInTheDocument();
    expect(posted).toEqual([]);
  });

  it('a missing label opens the form of its fact, which says what it changes, and asks how one knows', async () => {
    evidence = sampleEvidence({
      missing: [{ code: 'SIGNATURE_POD', ways: [{ by: 'tell', fact: 'claimsProtectedLabel' }], askedAt: null, asked: null }],
    });
    desk.refuse = (method, path) =>
      path.endsWith('/facts') ? [201, { recordId: sampleFile().recordId }] : path.endsWith('/evidence') && method === 'GET' ? [200, evidence] : null;
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Add the fact: Proof of delivery with signature' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a fact' }));
    expect(dialog.getByText(/Changes the advice and the checklist\./)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Add fact' }));
    expect(dialog.getByText('Say in a few words how you know.')).toBeInTheDocument();
    expect(asked(`POST /claims/${CLAIM}/facts`)).toEqual([]);
    await userEvent.click(dialog.getByRole('combobox', { name: /Is it so/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Yes' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /How do you know/ }), 'badge in Seller Central');
    await userEvent.click(dialog.getByRole('button', { name: 'Add fact' }));
    await waitFor(() =>
      expect(asked(`POST /claims/${CLAIM}/facts`)).toEqual([{ fact: 'claimsProtectedLabel', why: 'badge in Seller Central', yes: true }]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('a form somebody writes in stays when the item comes by another way', async () => {
    evidence = sampleEvidence({
      missing: [{ code: 'SIGNATURE_POD', ways: [{ by: 'tell', fact: 'claimsProtectedLabel' }], askedAt: null, asked: null }],
    });
    const { queryClient } = openScreen(`/claims/${CLAIM}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Add the fact: Proof of delivery with signature' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /How do you know/ }), 'badge');
    evidence = sampleEvidence({ missing: [] });
    await queryClient.invalidateQueries({ queryKey: ['claims'] });
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Add the fact:/, hidden: true })).toBeNull());
    expect(screen.getByRole('textbox', { name: /How do you know/ })).toHaveValue('badge');
  });

  it('what was asked for says when', async () => {
    evidence = sampleEvidence({
      missing: [{ code: 'SIGNATURE_POD', ways: [{ by: 'upload', fact: null }], askedAt: '2026-11-18T11:05:00Z', asked: 'carrier' }],
    });
    await open();
    expect(await screen.findByText(/carrier asked 18 Nov 12:05/)).toBeInTheDocument();
  });
});

it('a wrong upload is taken back with one click, and put back with another', async () => {
  evidence = sampleEvidence({ files: [sampleFile()] });
  desk.refuse = (method, path) => {
    if (path.startsWith('/evidence/')) {
      evidence = sampleEvidence({ files: [sampleFile({ removedAt: path.endsWith('take-back') ? '2026-11-20T07:12:00Z' : null })] });
      return [200, { recordId: sampleFile().recordId }];
    }
    return path.endsWith('/evidence') && method === 'GET' ? [200, evidence] : null;
  };
  const card = within(await open());
  await userEvent.click(card.getByRole('button', { name: 'Take back doorstep.jpg' }));
  expect(await card.findByText('taken back')).toBeInTheDocument();
  await userEvent.click(card.getByRole('button', { name: 'Put back doorstep.jpg' }));
  await waitFor(() => expect(card.queryByText('taken back')).toBeNull());
});

it('speaks Dutch too', async () => {
  await open('nl');
  expect(screen.getByRole('region', { name: /^De weg van het pakket/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^Uploaden: / })).toBeInTheDocument();
});

it('says so when the evidence cannot be loaded, and asks again', async () => {
  let broken = true;
  desk.refuse = (method, path) =>
    path.endsWith('/evidence') && method === 'GET' ? (broken ? [500, { code: 'our-fault', fields: [], reference: 'log-1' }] : [200, evidence]) : null;
  const card = within(await open());
  broken = false;
  await userEvent.click(await card.findByRole('button', { name: /again/i }));
  expect(await screen.findByRole('region', { name: 'The parcel’s way' })).toBeInTheDocument();
});
