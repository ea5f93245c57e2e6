import { ClaimAttachments } from '@weerwoord/contracts';
import type { Attachments, Sending } from './sending.query';

/** For specs: the files of an answer and how it is sent, in the shapes of the contract. Say only what your spec is about. */
const FORM: Attachments['form'] = {
  id: 'ebay-payment-dispute',
  stage: 'answer',
  way: 'UPLOAD',
  types: ['image/jpeg', 'image/png'],
  most: 5,
  fileBytes: 1_500_000,
  totalBytes: 1_500_000,
  filePages: null,
  totalPages: null,
  nameCharacters: 255,
  fields: ['PROOF_OF_DELIVERY', 'PROOF_OF_ITEM_AS_DESCRIBED'],
  onePerField: false,
  severalMessages: false,
  blackAndWhite: true,
  legibleContrast: 0.35,
  notVerified: ['ebay.dispute.total-bytes'],
};
export const FIRST_FILE = '00000000-0000-8000-8000-0000000000f1';
export const SECOND_FILE = '00000000-0000-8000-8000-0000000000f2';

export const sampleFile = (over: Partial<Attachments['files'][number]> = {}): Attachments['files'][number] => ({
  id: FIRST_FILE,
  name: 'pod.pdf',
  field: 'PROOF_OF_DELIVERY',
  mediaType: 'application/pdf',
  bytes: 2_400_000,
  pages: 3,
  contrast: 0.8,
  from: 'file',
  codes: ['SIGNATURE_POD'],
  exhibits: [1],
  done: [],
  original: null,
  ...over,
});

export const sampleAttachments = (over: Partial<Attachments> = {}): Attachments => ({
  hash: 'h1',
  state: 'proposed',
  form: FORM,
  files: [sampleFile(), sampleFile({ id: SECOND_FILE, name: 'exhibit-2.jpg', mediaType: 'image/jpeg', bytes: 210_000, pages: 1, exhibits: [2] })],
  findings: [
    {
      code: 'file-type',
      file: FIRST_FILE,
      level: 'breach',
      figures: { name: 'pod.pdf', type: 'application/pdf' },
      fixes: ['convert-to-jpg', 'leave-out'],
    },
    { code: 'file-total-bytes', file: null, level: 'breach', figures: { bytes: 2_610_000, most: 1_500_000 }, fixes: ['compress'] },
  ],
  choices: [
    {
      key: 'file:00000000-0000-8000-8000-0000000000f9',
      kind: 'file',
      name: 'label.jpg',
      code: 'PRODUCT_PROOF',
      exhibit: null,
      mediaType: 'image/jpeg',
      bytes: 90_000,
      at: null,
    },
  ],
  ...over,
});

/** What the server makes of a change; every change is another set. */
export function changedFiles(set: Attachments, method: string, body: Record<string, unknown>): Attachments {
  const hash = `${set.hash}+`;
  if (method === 'PUT') {
    const wanted = body['files'] as readonly ({ id: string; field?: string | null } | { add: string })[];
    const files = wanted.map((one) =>
      'id' in one
        ? { ...(set.files.find(({ id }) => id === one.id) ?? sampleFile()), field: one.field ?? null }
        : sampleFile({ id: one.add.slice('file:'.length), name: 'label.jpg', bytes: 90_000 }),
    );
    return { ...set, hash, state: 'saved', files, findings: set.findings.filter(({ file }) => file === null || files.some(({ id }) => id === file)) };
  }
  if (body['fix'] === 'leave-out') return { ...set, hash, state: 'saved', files: set.files.filter(({ id }) => id !== body['file']), findings: [] };
  const files = set.files.map((file) =>
    file.id === FIRST_FILE
      ? sampleFile({
          name: 'pod.jpg',
          mediaType: 'image/jpeg',
          bytes: 410_000,
          pages: 1,
          done: ['convert-to-jpg'],
          original: { name: 'pod.pdf', mediaType: 'application/pdf', bytes: 2_400_000, pages: 3 },
        })
      : file,
  );
  return {
    ...set,
    hash,
    state: 'saved',
    files,
    findings: [{ code: 'file-fits', file: null, level: 'safe', figures: { files: 2, bytes: 620_000 }, fixes: [] }],
  };
}

export function answeredFiles(desk: { set: Attachments }, method: string, body: Record<string, unknown>): readonly [number, unknown] {
  if (method !== 'GET') {
    if (body['seen'] !== desk.set.hash) return [409, { code: 'changed-meanwhile' }];
    desk.set = changedFiles(desk.set, method, body);
  }
  return [200, ClaimAttachments.parse(desk.set)];
}

export const sampleSending = (revision: number, over: Partial<Sending> = {}): Sending => ({
  form: 'amazon-response-box',
  page: { url: 'https://sellercentral.amazon.de/gp/guarantee-claims/home.html', confidence: 'not-verified' },
  oneShot: null,
  parts: [{ field: null, text: 'Order 302-4471926-8850317, claim: item not received.' }],
  shorten: null,
  whatWeHave: { from: '2026-11-20T02:24:00Z', open: true },
  sent: null,
  canSend: false,
  outbox: null,
  revision,
  ...over,
});
