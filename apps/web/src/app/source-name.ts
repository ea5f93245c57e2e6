/**
 * Where something is published, as a reader knows it: without the marks by which our own sheets refer to the page,
 * "Amazon, Order Defect Rate (A1, A2)", "eBay.nl, Geld-terug-garantie (MB-22)", "older page; ruling R-E5", "(webshop.md §1, 10)".
 */
export const sourceName = (source: string): string =>
  source
    .replace(/\s*\([^()]*\b[a-z]+\.md\b[^()]*\)/g, '')
    .replace(/[,;]?\s*[a-z]+\.md( §[\d.]+)*/g, '')
    .replace(/\s*\([A-Z]{1,2}-?\d+(, [A-Z]{1,2}-?\d+)*\)/g, '')
    .replace(/\s*\([A-Z]+(_[A-Z]+)+\)/g, '')
    .replace(/[;,]? (ruling )?(R-[A-Z]\d+|[A-Z]{2}-\d+)\b/g, '')
    .replace(/\s*\((seed \d+|vector \w+|§[^()]*)\)/g, '')
    .replace(/ §[\d.]+(,? row \d+)?/g, '')
    .replace(/\bEBAY_([A-Z]{2})\b/g, 'eBay $1')
    .trim();
