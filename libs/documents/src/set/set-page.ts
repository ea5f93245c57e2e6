import type { SetSum } from '@weerwoord/packs';
import { outcomeOf, setPaths, totalsOf, VERIFIER_PATH } from '@weerwoord/packs';
import type { SetLine, SetSealedAs } from '@weerwoord/ports';
import { DateWords } from '../words/dates';
import { packWords } from '../words/words-for';
import { monthName, setWords } from './set-words';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * `index.html` of many packs: one page without a script, that prints well. Order numbers, reasons, outcomes, amounts and seals, no other personal data.
 * The same lines give the same bytes.
 */
export function setPage(lines: readonly SetLine[], sealed: SetSealedAs): string {
  const w = setWords(sealed.language);
  const words = packWords(sealed.language);
  const dates = new DateWords(sealed.language, sealed.zone);
  const money = (sum: SetSum): string => sum.money.map((amount) => escaped(dates.money(amount))).join('<br>');
  const totals = totalsOf(lines);
  const paths = setPaths(lines);
  const about =
    sealed.asked.what === 'month' ? w.month[sealed.asked.belongs](monthName(sealed.asked.month, sealed.language), sealed.asked.zone) : w.chosen;
  const table = (title: string, rows: readonly (SetSum & { readonly name: string })[]): string =>
    `<section><h3>${escaped(title)}</h3><table><thead><tr><th scope="col">${escaped(title)}</th><th scope="col" class="n">${escaped(w.claims)}</th><th scope="col" class="n">${escaped(w.money)}</th></tr></thead><tbody>${rows.map((row) => `<tr><th scope="row">${escaped(row.name)}</th><td class="n">${row.claims}</td><td class="n">${money(row)}</td></tr>`).join('')}</tbody></table></section>`;
  const outcome = (work: SetLine['work']): string =>
    outcomeOf(work) === 'open' ? w.works[work as keyof typeof w.works] : w.outcomes[outcomeOf(work)];
  const rows = lines.map((line, place) => {
    const href = escaped(paths[place] ?? '');
    return `<tr><th scope="row"><a href="${href}">${escaped(line.externalOrderId)}</a></th><td>${escaped(words.kinds[line.kind])}, ${escaped(words.reasons[line.reason])}</td><td>${escaped(line.account)}</td><td>${escaped(dates.dayYear(line.filedAt))}</td><td>${escaped(outcome(line.work))}</td><td class="n">${line.amount === null ? '' : escaped(dates.money(line.amount))}</td><td class="seal">${line.packHash}${line.erased ? `<br><em>${escaped(w.erased)}</em>` : ''}</td></tr>`;
  });
  return `<!doctype html>
<html lang="${sealed.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(w.title(sealed.organisation))}</title><style>${STYLE}</style></head><body>
<h1>${escaped(w.title(sealed.organisation))}</h1>
<p>${escaped(about)}${sealed.account === null ? '' : ` · ${escaped(w.account(sealed.account))}`} · ${escaped(w.count(lines.length))}<br>${escaped(w.sealed(dates.full(sealed.sealedAt), sealed.sealedBy))}</p>
${sealed.refused > 0 ? `<p>${escaped(w.refused(sealed.refused))}</p>\n` : ''}<h2>${escaped(w.totals)}</h2>
<p class="sum"><strong>${totals.all.claims}</strong> ${escaped(w.claims.toLowerCase())} · <strong>${totals.all.money.map((amount) => escaped(dates.money(amount))).join(' + ')}</strong></p>
<div class="totals">
${table(
  w.byOutcome,
  totals.byOutcome.map((sum) => ({ ...sum, name: w.outcomes[sum.outcome] })),
)}
${table(
  w.byReason,
  totals.byReason.map((sum) => ({ ...sum, name: words.reasons[sum.reason] })),
)}
${table(
  w.byChannel,
  totals.byChannel.map((sum) => ({ ...sum, name: w.channels[sum.channel] })),
)}
</div>
<h2>${escaped(w.list)}</h2>
<table><thead><tr>${w.columns.map((column, place) => `<th scope="col"${place === 5 ? ' class="n"' : ''}>${escaped(column)}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<p class="check">${escaped(w.check).replace(VERIFIER_PATH, `<a href="${VERIFIER_PATH}">${VERIFIER_PATH}</a>`)}</p>
</body></html>
`;
}

const STYLE = `:root{color-scheme:light dark}body{font:14px/1.45 system-ui,sans-serif;max-width:1100px;margin:32px auto;padding:0 16px}h1{font-size:20px}h2{font-size:16px;margin-top:28px}h3{font-size:14px}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 8px;border-bottom:1px solid #8884;font-variant-numeric:tabular-nums}th[scope=row]{font-weight:500}.n{text-align:right;white-space:nowrap}.seal{font:11px/1.4 ui-monospace,monospace;word-break:break-all;max-width:22ch}.totals{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(240px,1fr))}.check{margin-top:24px;font-size:12px;opacity:.8}@media print{body{margin:0}thead{display:table-header-group}tr{break-inside:avoid}}`;
