/** How many buyers are planted. */
export const CANARIES = 500;

const four = (n: number): string => String(n).padStart(4, '0');
export type Canary = {
  readonly order: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly email: string;
  readonly phone: string;
  readonly number: string;
};

/** A buyer nobody else is called like: every part of them is found by `MARK`. */
export const canary = (n: number): Canary => ({
  order: `302-${String(1_000_000 + n)}-${String(7_000_000 + n)}`,
  name: `Zqkanja Vogelzq${four(n)}`,
  street: `Zqkstraat ${four(n)}`,
  postcode: `ZQ${(n % 90) + 10} ${(n % 9) + 1}XQ`,
  email: `zqk${four(n)}@marketplace.amazon.de`,
  phone: `+49170555${four(n)}9`,
  number: `3SZQNR${String(100_000_000 + n)}`,
});
/** What no byte of the database may hold; `3SZQNR…` is a parcel's number and stays. */
export const MARK = /zqkanja|vogelzq|zqkstraat|zqk\d{4}@|\+49170555\d{5}|ZQ\d\d ?\dXQ/i;
/** The same as UTF-16, which nothing here writes on purpose. */
export const MARK_WIDE = /z\0q\0k\0a\0n\0j\0a|v\0o\0g\0e\0l\0z\0q/i;

const ALL = Array.from({ length: CANARIES }, (_, n) => canary(n));
const rows = (head: string, row: (one: Canary) => string): string => `${head}\r\n${ALL.map(row).join('\r\n')}\r\n`;

/** Orders with names, addresses, mail addresses, phones and postcodes, parcels and their scans. */
export const canaryFiles = (): { name: string; text: string }[] => [
  {
    name: 'all-orders.txt',
    text: rows(
      'amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\torder-channel\turl\tship-service-level\tproduct-name\tsku\tasin\titem-status\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\tgift-wrap-tax\titem-promotion-discount\tship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\tpromotion-ids\tis-business-order\tpurchase-order-number\tprice-designation',
      ({ order, postcode }) =>
        `${order}\t\t2026-10-27T08:14:00+00:00\t2026-10-28T10:20:00+00:00\tShipped\tMerchant\tAmazon.de\t\t\tStd DE Dom_1\tLinen bed set\tLIN-200\tB0EXAMPLE1\tShipped\t1\tEUR\t84.90\t13.56\t0.00\t0.00\t\t\t\t\tLeeds\t\t${postcode}\tGB\t\tfalse\t\t`,
    ),
  },
  {
    name: 'unshipped.txt',
    text: rows(
      'order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\tsales-channel\tis-business-order',
      ({ order, name, email, phone, street, postcode }) =>
        `${order}\t1\t2026-10-27T08:14:00+00:00\t2026-10-27T08:15:00+00:00\t2026-10-27T09:00:00+00:00\t2026-10-29T22:59:59+00:00\t-2\t${email}\t${name}\t${phone}\tLIN-200\tLinen bed set\t1\t0\t1\tStandard\t${name}\t${street}\t\t\tLeeds\t\t${postcode}\tGB\tAmazon.de\tfalse`,
    ),
  },
  {
    name: 'tool.csv',
    text: rows(
      'order,due,sent,number,carrier,until',
      ({ order, number }) => `${order},2026-10-29T22:59:59Z,2026-10-28T10:20:00Z,${number},DHL,2026-11-03T22:59:59Z`,
    ),
  },
  {
    name: 'scans.csv',
    text: rows(
      'Tracking number,Carrier,Time,Status,City,Postcode,Country,Signed by',
      ({ number, name, postcode }) => `${number},DHL,2026-10-30T12:27:00Z,delivered,Leeds,${postcode},GB,${name}`,
    ),
  },
];

const mail = (headers: readonly string[], text: string): string =>
  `${[...headers, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'].join('\r\n')}\r\n\r\n${text}\r\n`;
/** The buyer writes and signs, we answer by name. */
export const canaryMails = (n: number): { name: string; text: string }[] => {
  const { name, email, order, street } = canary(n);
  return [
    {
      name: `question-${n}.eml`,
      text: mail(
        [
          `From: "${name} - Amazon Marketplace" <${email}>`,
          'To: verkoop@vlierdal.example',
          `Subject: Inquiry about order ${order}`,
          'Date: Wed, 11 Nov 2026 20:15:00 +0100',
          `Message-ID: <ask${n}@amazon>`,
        ],
        `Order ID: ${order}\r\n\r\nWhere is my parcel? ${name}, ${street}`,
      ),
    },
    {
      name: `reply-${n}.eml`,
      text: mail(
        [
          'From: Vlierdal Wonen <verkoop@vlierdal.example>',
          `To: "${name}" <${email}>`,
          `Subject: Re: Inquiry about order ${order}`,
          'Date: Thu, 12 Nov 2026 09:02:00 +0100',
          `Message-ID: <answer${n}@vlierdal>`,
        ],
        `Order ID: ${order}\r\n\r\nDear ${name}, DHL recorded the delivery at ${street}. Please check with your neighbours.`,
      ),
    },
  ];
};
export const canaryClaim = (n: number): { name: string; text: string } => {
  const { order, name } = canary(n);
  return {
    name: `claim-${n}.eml`,
    text: mail(
      [
        'From: Amazon <atoz-guarantee-no-reply@amazon.de>',
        'To: verkoop@vlierdal.example',
        `Subject: Action required: Claim received on order ${order}`,
        'Date: Wed, 18 Nov 2026 11:24:00 +0100',
        `Message-ID: <filed${n}@amazon>`,
        'X-Space-Notification-Type: A_Z_CLAIM_RESPONDENT_NOTIFY',
      ],
      `Hello,\r\n\r\nWe received an A-to-z Guarantee claim of €84.90 on the order ${order}.\r\n\r\nReason: the buyer ${name} states that the package was not received.\r\n\r\nPlease respond within 3 calendar days.`,
    ),
  };
};
