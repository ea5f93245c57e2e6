import type { RecordId } from '@weerwoord/kernel';
import type { OrderFacts, Upload } from '@weerwoord/orders';
import type { EvidenceItem } from './bundle';
import type { Figures } from './figures';
import { figuresOf } from './figures';
import { isUploadCode } from './upload-codes';
import type { UploadCode } from './upload-codes';

/** What one code's files and words show together: the moment of the newest, the records of all. */
type Added = { readonly code: UploadCode; readonly at: Date | null; readonly records: readonly RecordId[]; readonly figures: Figures };

function addedOf(code: UploadCode, uploads: readonly Upload[]): Added {
  const files = uploads.filter(({ mediaType }) => mediaType !== null).length;
  const at = uploads.reduce<Date | null>(
    (newest, upload) => (upload.at !== null && (newest === null || upload.at > newest) ? upload.at : newest),
    null,
  );
  const told = Object.assign({}, ...uploads.map(({ figures }) => figures ?? {})) as Figures;
  return { code, at, records: uploads.map(({ recordId }) => recordId), figures: { ...told, ...figuresOf({ at }), ...(files > 0 ? { files } : {}) } };
}

/**
 * Lays what people added over what the records show: an item of its own for a code nothing else shows; more records behind the one that is there
 * already, which keeps its time and figures, because a rule computed them. A carrier's mere mention of a signature becomes the document it points to.
 *
 * One item per code, however many files: the letter cites one number, and the exhibit holds them all.
 *
 * @param derived items made from records; those of a second parcel (`<code>#2`) are left as they are
 */
export function withUploads(derived: readonly EvidenceItem[], { uploads = [] }: Pick<OrderFacts, 'uploads'>): EvidenceItem[] {
  const byCode = new Map<UploadCode, Upload[]>();
  for (const upload of uploads) if (isUploadCode(upload.code)) byCode.set(upload.code, [...(byCode.get(upload.code) ?? []), upload]);
  const added = [...byCode].map(([code, of]) => addedOf(code, of));
  const joined = derived.map((item) => {
    const more = added.find(({ code }) => code === item.id);
    return more ? joinedWith(item, more) : item;
  });
  const fresh = added.filter(({ code }) => !derived.some((item) => item.id === code));
  return [...joined, ...fresh.map(({ code, at, records, figures }) => ({ id: code, code, at, records, figures }))];
}

function joinedWith(item: EvidenceItem, { at, records, figures }: Added): EvidenceItem {
  const { pointer, ...known } = item.figures;
  const documented = pointer !== true || figures['files'] !== undefined;
  return {
    ...item,
    at: item.at ?? at,
    records: [...new Set([...item.records, ...records])],
    figures: { ...figures, ...(documented ? known : item.figures) },
  };
}
