import { createHash } from 'node:crypto';
import type { DraftLanguage } from '@weerwoord/claims';
import { adviceFor, composeDraft, draftKindFor, rulesOf } from '@weerwoord/claims';
import { letterWriter } from '@weerwoord/documents';
import { checklistFor } from '@weerwoord/evidence';
import { planPack } from '@weerwoord/packs';
import type { PackPaper, PaperOriginal, PaperSize } from '@weerwoord/ports';
import type { GeneratedClaim } from './generated-claim';
import { NOW } from './generated-claim';

type Figured = { readonly figures: Readonly<Record<string, string | number | boolean>> };

/** Figures as a pack gets them: references opened, or gone with their key. */
const opened = <Entry extends Figured>(entries: readonly Entry[], vault: GeneratedClaim['vault']): Entry[] =>
  entries.map((entry) => ({
    ...entry,
    figures: Object.fromEntries(
      Object.entries(entry.figures).flatMap(([name, value]) => {
        if (typeof value !== 'string' || !value.startsWith('vault:')) return [[name, value]];
        const text = vault(value);
        return text === null ? [] : [[name, text]];
      }),
    ),
  }));

/** A record behind an exhibit: of messages a mail, of scans a carrier's row, else a row of an order report. */
function originalOf(id: string, number: number, code: string): PaperOriginal {
  const mail = id.startsWith('r-talk');
  const scans = id === 'r-scans';
  const text = mail
    ? `From: kunde@example.com\r\nTo: shop@example.com\r\nDate: Wed, 11 Nov 2026 20:15:00 +0100\r\nSubject: ${id}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nWo ist mein Paket?\r\n\r\n> On 10 Nov you wrote:\r\n> It is on its way.\r\n`
    : scans
      ? '00340434161094042557,DHL,2026-10-30T12:27:00Z,delivered,Köln,50672,DE'
      : 'Linen bed set,1,84.90,50672,Köln';
  const bytes = Buffer.from(text);
  return {
    path: `exhibits/${String(number).padStart(2, '0')}-${code.toLowerCase()}-${id}.${mail ? 'eml' : 'csv'}`,
    fileName: mail ? 'inbox.mbox' : 'orders.csv',
    kind: mail ? 'mailbox' : scans ? 'tracking-csv' : 'amazon-all-orders',
    row: 4,
    receivedAt: NOW,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    header: mail
      ? null
      : scans
        ? 'Tracking number,Carrier,Time,Status,City,Postcode,Country'
        : 'product-name,quantity,item-price,ship-postal-code,ship-city',
    bytes,
  };
}

/** The paper of a generated claim as the desk would seal it: with its answer, or every third without one. */
export function paperOf(made: GeneratedClaim, language: DraftLanguage, paperSize: PaperSize = 'A4'): PackPaper {
  const { seed, claim, facts, bundle, vault, zone } = made;
  const stage = rulesOf(claim.kind).stage?.(claim.marketplaceState) ?? 'answer';
  const checklist = checklistFor(claim.channel, claim.kind, claim.reason, stage, bundle);
  const draft = seed % 3 === 2 ? null : composeDraft({ claim, facts, bundle, checklist, kind: draftKindFor(claim) });
  const planned = planPack({ claim, bundle, checklist, draft });
  const plan = { points: opened(planned.points, vault), exhibits: opened(planned.exhibits, vault), timeline: opened(planned.timeline, vault) };
  const references = (draft?.paragraphs ?? [])
    .flatMap(({ figures }) => Object.values(figures))
    .filter((value): value is string => typeof value === 'string' && value.startsWith('vault:'));
  const worded = draft && letterWriter.word(draft, language, Object.fromEntries(references.map((reference) => [reference, vault(reference)])), zone);
  const parcel = facts.parcels.find(({ trackingNumber }) => trackingNumber !== null);
  return {
    language,
    paperSize,
    zone,
    organisation: 'Vlierdal Wonen',
    site: claim.site,
    externalOrderId: facts.externalId,
    sealedAt: NOW,
    sealedBy: 'Sanne de Wit',
    sealedWith: seed % 2 === 0 ? { keyName: 'vlierdal-2026-1', keyId: 'a3'.repeat(32) } : null,
    claim: { kind: claim.kind, reason: claim.reason, amount: claim.amount, filedAt: claim.clock.startedAt },
    order: {
      title: facts.lines[0]?.title ?? null,
      units: Math.max(1, facts.unitsOrdered),
      total: facts.total,
      placedAt: facts.placedAt,
      shipBy: facts.shipBy,
      deliverFrom: facts.deliverFrom,
      deliverBy: facts.deliverBy,
      deliveredAt: bundle.items.find(({ code }) => code === 'DELIVERY_SCAN')?.at ?? null,
      carrier: parcel?.carrier ?? null,
      trackingNumber: parcel?.trackingNumber ?? null,
    },
    asks: draft?.paragraphs.find(({ says }) => says.startsWith('request-'))?.says ?? null,
    position: adviceFor({ claim, facts, bundle, checklist, now: NOW }).action,
    plan,
    exhibits: plan.exhibits.map((exhibit) => ({ ...exhibit, originals: exhibit.records.map((id) => originalOf(id, exhibit.number, exhibit.code)) })),
    answer: worded && {
      approvedBy: 'Sanne de Wit',
      approvedAt: NOW,
      paragraphs: worded.paragraphs
        .filter(({ gap }) => gap === null)
        .map(({ text, cites }) => ({
          text: text.replace(/ ?\[E\d+\]/g, ''),
          cites: cites.map((id) => worded.exhibits[id] ?? 0).filter((number) => number > 0),
        })),
    },
    evidenceRoot: 'a3f906d27be4c011'.repeat(4),
  };
}
