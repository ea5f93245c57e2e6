/** Answers of the API as tests need them, each complete; a test changes what it is about. */
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const IDS = {
  account: id(1),
  order: id(2),
  batch: id(3),
  file: id(4),
  claim: id(5),
  record: id(6),
  problem: id(7),
  secondProblem: id(8),
  mended: id(9),
};

export const anAccount = (over: object = {}) => ({
  id: IDS.account,
  name: 'amazon.de',
  channel: 'amazon',
  site: 'amazon.de',
  zone: 'Europe/Berlin',
  orders: 1464,
  lastDataAt: '2026-11-20T07:08:00Z',
  openClaims: 3,
  ...over,
});

export const aReading = (over: object = {}) => ({
  metric: 'amazon.odr',
  part: 'MFN',
  windowKey: '60d',
  from: '2026-09-07',
  to: '2026-11-05',
  zone: 'UTC',
  confirmed: { numerator: 12, denominator: 1464 },
  worst: { numerator: 15, denominator: 1464 },
  asKnown: { numerator: 11, denominator: 1464 },
  setAside: 38,
  rate: 12 / 1464,
  limit: 0.01,
  status: 'watch',
  sense: 'under',
  ...over,
});

export const anOverview = (over: object = {}) => ({
  asOf: '2026-11-20',
  accounts: [{ ...anAccount(), readings: [aReading()] }],
  dueToday: 3,
  closeToLimit: 1,
  rowsToFix: 12,
  lastDataAt: '2026-11-20T07:08:00Z',
  ...over,
});

/** A row behind a figure; not verified unless said otherwise. */
const aPolicyRow = (over: {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly confidence?: string;
}) => ({
  site: '*',
  validFrom: '2016-01-01',
  readOn: '2026-11-14',
  confidence: 'not-verified',
  ...over,
});

export const aFigure = (over: object = {}) => ({
  account: { id: IDS.account, name: 'amazon.de', channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin' },
  reading: aReading(),
  windows: ['60d'],
  parts: ['MFN', 'AFN'],
  series: [
    { day: '2026-11-19', rate: 0.0089, hits: 13, counted: 1455, asKnown: 0.0076, worst: 0.0102, official: null },
    { day: '2026-11-20', rate: 12 / 1464, hits: 12, counted: 1464, asKnown: 0.0075, worst: 0.0102, official: 0.0075 },
  ],
  alert: 0.007,
  headroom: 2,
  nextRollOff: { day: '2026-11-26', hits: 1 },
  official: { rate: 11 / 1464, numerator: 11, denominator: 1464, from: '2026-09-07', to: '2026-11-05', receivedAt: '2026-11-20T05:10:00Z' },
  rule: { source: 'Amazon, Order Defect Rate (A1, A2)', readOn: '2026-11-14', confidence: 'verified' },
  policies: [
    aPolicyRow({ id: 'amazon.odr.limit', value: 0.01, unit: 'share', source: 'Amazon, Order Defect Rate (A1, A2)', confidence: 'verified' }),
    aPolicyRow({ id: 'amazon.odr.window-lag-days', value: 15, unit: 'days', source: 'inferred from the account-health schema sample (S1)' }),
  ],
  setAsideBy: [
    { reason: 'cancelled', orders: 30 },
    { reason: 'other-channel-or-replacement', orders: 8 },
  ],
  ...over,
});

export const anAhead = (over: object = {}) => ({
  asOf: '2026-11-20',
  window: { key: '60d', kind: 'days', days: 60, lag: 15 },
  sense: 'under',
  limit: 0.01,
  allowance: null,
  alertLevel: 0.7,
  days: [
    { day: '2026-09-12', counted: 700, hit: 7 },
    { day: '2026-10-20', counted: 764, hit: 5 },
    { day: '2026-11-10', counted: 300, hit: 0 },
  ],
  open: [{ day: '2026-11-03', orders: 3, counted: 0, hit: 1 }],
  rollOffs: [
    { day: '2026-11-26', against: 7, undecided: 0, anchors: { from: '2026-09-12', to: '2026-09-12' }, entered: true },
    { day: '2027-01-03', against: 5, undecided: 0, anchors: { from: '2026-10-20', to: '2026-10-20' }, entered: true },
    { day: '2027-01-17', against: 0, undecided: 3, anchors: { from: '2026-11-03', to: '2026-11-03' }, entered: true },
  ],
  pace: { cleanPerDay: 24, againstPerWeek: 1.25 },
  headroom: { allowed: 14, left: 2, cleanOrdersToRecover: 0 },
  evaluation: null,
  ...over,
});

const lying = { orderId: IDS.order, externalId: '303-8841027-6600514', day: '2026-11-03', outcome: 'defect', setAside: null };
export const aReconciled = (over: object = {}) => ({
  theirs: {
    from: '2026-09-07',
    to: '2026-11-05',
    receivedAt: '2026-11-20T05:10:00Z',
    numerator: 11,
    denominator: 1466,
    rate: 0.0075,
    status: 'GOOD',
    target: 0.01,
  },
  ours: { numerator: 12, denominator: 1464 },
  against: {
    theirs: 11,
    ours: 12,
    difference: -1,
    explained: [{ reason: 'turned-later', explains: -1, upTo: -1, count: 1, orders: [lying] }],
  },
  counted: {
    theirs: 1466,
    ours: 1464,
    difference: 2,
    explained: [
      { reason: 'set-aside', explains: 1, upTo: 38, count: 38, orders: [{ ...lying, setAside: 'cancelled' }] },
      { reason: 'not-here', explains: 1, upTo: 1, count: 0, orders: [] },
    ],
  },
  daysWithout: ['2026-10-04'],
  ...over,
});

export const behindOne = (over: object = {}) => ({
  orders: [
    {
      orderId: IDS.order,
      externalId: '305-6612083-4417750',
      day: '2026-09-12',
      placedAt: '2026-09-12T08:00:00Z',
      outcome: 'defect',
      rule: '7.1/10',
      weights: null,
      setAside: null,
      fact: 'a-to-z',
      factAt: '2026-09-24T08:00:00Z',
      figures: { state: 'GRANTED_SELLER_FUNDED' },
      total: { minor: 5490, currency: 'EUR' },
      knownOn: '2026-09-24',
      rollsOffOn: '2026-11-26',
      ...over,
    },
  ],
  total: 12,
  next: null,
});

export const aClaim = (over: object = {}) => ({
  id: IDS.claim,
  kind: 'A_TO_Z',
  reason: 'INR_DELIVERED',
  channel: 'amazon',
  site: 'amazon.de',
  account: 'amazon.de',
  accountId: IDS.account,
  externalOrderId: '302-4471926-8850317',
  orderId: IDS.order,
  amount: { minor: 8490, currency: 'EUR' },
  work: 'open',
  clock: {
    startedAt: '2026-11-18T10:24:00Z',
    safeDeadline: '2026-11-20T10:24:00Z',
    hardDeadline: '2026-11-21T10:24:00Z',
    basis: 'mail',
    rule: 'amazon.a-to-z',
    holidaysKnown: true,
    differsHours: null,
    zone: 'Europe/Berlin',
  },
  evidencePresent: 6,
  evidenceWanted: 7,
  draftLanguage: null,
  ...over,
});

export const aFile = (over: object = {}) => ({
  id: IDS.file,
  name: 'dhl-scans.csv',
  bytes: 2_800_000,
  kind: 'tracking-csv',
  overruled: false,
  alternatives: [],
  encoding: 'utf-8',
  delimiter: ';',
  columnsMatched: 8,
  columnsTotal: 9,
  state: 'done',
  read: 7316,
  accepted: 7298,
  merged: 6,
  rejected: 12,
  bytesRead: 2_800_000,
  startedAt: '2026-11-20T07:04:00Z',
  finishedAt: '2026-11-20T07:04:03Z',
  problem: null,
  ...over,
});

export const aBatch = (over: object = {}) => ({
  id: IDS.batch,
  account: { id: IDS.account, name: 'amazon.de' },
  startedAt: '2026-11-20T07:04:00Z',
  by: 'Sanne',
  files: [aFile()],
  totals: { read: 7316, accepted: 7298, merged: 6, rejected: 12 },
  forgotten: null,
  running: false,
  ...over,
});

export const aProblem = (over: object = {}) => ({
  id: IDS.problem,
  fileId: IDS.file,
  fileName: 'dhl-scans.csv',
  row: 3871,
  field: 'scan time',
  value: '31.10.26 25:14',
  code: 'not-a-date',
  reason: 'The English sentence of the store.',
  remedy: 'The English remedy of the store.',
  raw: '0034;Zugestellt;31.10.26 25:14;12043',
  mended: false,
  ...over,
});

export const anOrder = (over: object = {}) => ({
  id: IDS.order,
  externalId: '302-4471926-8850317',
  account: { id: IDS.account, name: 'amazon.de', channel: 'amazon', site: 'amazon.de', zone: 'Europe/Berlin' },
  status: 'shipped',
  fulfilment: 'MFN',
  placedAt: '2026-10-27T08:14:00Z',
  shipBy: '2026-10-29T22:59:59Z',
  deliverFrom: null,
  deliverBy: '2026-11-03T22:59:59Z',
  total: { minor: 8490, currency: 'EUR' },
  lines: [{ title: 'Linen bed set', sku: 'BED-1', quantity: 1, price: { minor: 8490, currency: 'EUR' } }],
  parcels: [{ trackingNumber: '00340434161094042557', carrier: 'dhl_paket_de', confirmedAt: '2026-10-28T10:20:00Z' }],
  timeline: [
    {
      at: '2026-10-27T08:14:00Z',
      dateOnly: false,
      lane: 'buyer',
      what: 'order-placed',
      figures: { totalMinor: 8490, currency: 'EUR' },
      recordId: IDS.record,
      source: 'amazon-all-orders',
      itemId: null,
    },
    {
      at: '2026-10-28T17:06:00Z',
      dateOnly: false,
      lane: 'carrier',
      what: 'scan.accepted',
      figures: { city: 'Krefeld' },
      recordId: null,
      source: null,
      itemId: null,
    },
  ],
  verdicts: [
    {
      metric: 'amazon.lsr',
      part: 'MFN',
      day: '2026-10-29',
      outcome: 'on-time',
      counted: true,
      hit: false,
      worstHit: false,
      weights: null,
      setAside: null,
      rule: '7.2/7',
      rulesVersion: '2026-11-14.b255acc7',
      fact: 'confirmed',
      factAt: '2026-10-28T10:20:00Z',
      figures: { lateSeconds: -131_999 },
    },
  ],
  proofLevel: 4,
  messages: [{ from: 'buyer', at: '2026-11-11T19:15:00Z', text: 'Where is my parcel?', recordId: IDS.record }],
  refunds: [],
  buyer: { maskedName: 'M. •••••••', place: '50672 Köln' },
  claims: [
    {
      id: IDS.claim,
      kind: 'A_TO_Z',
      reason: 'INR_DELIVERED',
      work: 'open',
      amount: { minor: 8490, currency: 'EUR' },
      safeDeadline: '2026-11-20T10:24:00Z',
    },
  ],
  records: 4,
  ...over,
});
