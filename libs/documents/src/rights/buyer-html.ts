import type { Money } from '@weerwoord/kernel';
import type { BuyerData, BuyerLanguage, BuyerOrderData } from '@weerwoord/ports';
import { DateWords } from '../words/dates';
import { escaped, list, page, pairs } from './html';
import type { RightsWords } from './rights-words';
import { wordIn } from './rights-words';
import { rightsWords } from './words-for';

type Facts = {
  readonly placedAt?: string | null;
  readonly shipBy?: string | null;
  readonly deliverBy?: string | null;
  readonly deliveredAt?: string | null;
  readonly status?: string;
  readonly total?: Money | null;
  readonly lines?: readonly { readonly title: string | null; readonly sku: string | null; readonly quantity: number }[];
  readonly parcels?: readonly { readonly carrier: string | null; readonly trackingNumber: string | null }[];
  readonly scans?: readonly { readonly at: string; readonly status: string }[];
};

/** Everything kept about a buyer, for reading. */
export function buyerHtml(data: BuyerData, language: BuyerLanguage): string {
  const words = rightsWords(language);
  const dates = new DateWords(language, data.zone);
  const orders = data.orders.map((order) => orderPart(order, words, dates)).join('\n');
  return page(
    language,
    words.title,
    `<h1>${escaped(words.title)}</h1><p>${escaped(words.lead(data.controller, dates.full(new Date(data.madeAt)), data.request))}</p><p class="quiet">${escaped(words.rights)}</p>${orders === '' ? `<p>${escaped(words.nothing)}</p>` : orders}`,
  );
}

function orderPart(order: BuyerOrderData, words: RightsWords, dates: DateWords): string {
  const at = (text: string | null | undefined): string | null => (text ? dates.full(new Date(text)) : null);
  const facts = order.facts as Facts;
  const { headings } = words;
  const parts: readonly (readonly [string, string])[] = [
    [headings.person, pairs(order.person.map(({ what, value }) => [words.person[what], value]))],
    [
      headings.facts,
      pairs([
        [words.facts.placed, at(facts.placedAt)],
        [words.facts.shipBy, at(facts.shipBy)],
        [words.facts.deliverBy, at(facts.deliverBy)],
        [words.facts.delivered, at(facts.deliveredAt)],
        [words.facts.total, facts.total ? dates.money(facts.total) : null],
        [words.facts.status, facts.status ?? null],
        [words.facts.items, (facts.lines ?? []).map(({ quantity, title, sku }) => `${String(quantity)} × ${title ?? sku ?? ''}`).join('; ')],
      ]),
    ],
    [
      headings.parcels,
      pairs((facts.parcels ?? []).map(({ carrier, trackingNumber }) => [words.facts.parcel, [carrier, trackingNumber].filter(Boolean).join(' ')])) +
        list((facts.scans ?? []).map((scan) => `${escaped(at(scan.at) ?? '')}: ${escaped(scan.status)}`)),
    ],
    [headings.messages, list(order.messages.map(({ at: when, from, text }) => said(at(when), words.from[from], text ?? words.gone)))],
    [headings.texts, list(order.texts.map(({ text }) => quoted(text)))],
    [
      headings.claims,
      list(
        order.claims.map(({ kind, reason, number, filedAt, state, amount }) =>
          escaped(
            [words.to(kind), number, wordIn({}, reason), at(filedAt), wordIn({}, state), amount && dates.money(amount)].filter(Boolean).join(', '),
          ),
        ),
      ),
    ],
    [
      headings.letters,
      list(
        order.claims.flatMap(({ kind, letters }) =>
          letters.map(({ to, sentAt, text }) => said(at(sentAt) ?? words.notSent, words.to(to === 'answer' ? kind : to), text ?? words.gone)),
        ),
      ),
    ],
    [
      headings.files,
      list(
        order.files.map(
          ({ name, path, sha256, note }) =>
            `${escaped(name ?? words.gone)}${path === null ? '' : `<br><span class="quiet">${escaped(path)}</span>`}${note === null ? '' : `<br>${escaped(note)}`}<br><span class="quiet">SHA-256 ${escaped(sha256)}</span>`,
        ),
      ),
    ],
    [
      headings.disclosed,
      list(order.disclosed.map(({ at: when, what, to }) => `${escaped(at(when) ?? '')}: ${escaped(words.what[what])}, ${escaped(words.to(to))}`)),
    ],
    [
      headings.records,
      list(
        order.records.map(
          ({ source, receivedAt, columns, text, withheld }) =>
            `${escaped(wordIn({}, source))}, ${escaped(at(receivedAt) ?? '')}${withheld === null ? quoted([columns, text].filter(Boolean).join('\n')) : `<br><span class="quiet">${escaped(words.withheld[withheld])}</span>`}`,
        ),
      ),
    ],
    [headings.retention, retention(order, words, dates)],
  ];
  const shown = parts.filter(([, markup]) => markup !== '').map(([title, markup]) => `<h3>${escaped(title)}</h3>${markup}`);
  return `<h2>${escaped(words.order(order.orderNumber, order.seller.account))}</h2>\n${shown.join('\n')}`;
}

const quoted = (text: string): string => `<pre>${escaped(text)}</pre>`;
const said = (at: string | null, who: string, text: string): string => `${escaped([at, who].filter(Boolean).join(', '))}${quoted(text)}`;

function retention({ retention: { erasedAt, dueAt, days, holds } }: BuyerOrderData, words: RightsWords, dates: DateWords): string {
  const day = (text: string): string => dates.dayYear(new Date(text));
  const clock =
    erasedAt !== null ? words.retentionErased(day(erasedAt)) : dueAt !== null ? words.retentionDue(day(dueAt), days ?? 0) : words.retentionNone;
  return [clock, ...holds.map(({ basis, until }) => words.hold(words.basis(basis), until && day(until)))]
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}
