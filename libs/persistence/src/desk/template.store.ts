import type { DraftKind, DraftLanguage } from '@weerwoord/claims';
import type { KeptTemplate, TemplateStore } from '@weerwoord/ports';
import type { Tx } from '../tx';

type TemplateLine = { kind: DraftKind; part: string; language: DraftLanguage; version: number; source: string | null; written_by: string; at: Date };
const toTemplate = ({ written_by: by, ...line }: TemplateLine): KeptTemplate => ({ ...line, by });
const COLUMNS = 'kind, part, language, version, source, written_by, at';

/** An organisation's own wording of letters: rows are added, never changed. */
export function templateStore(tx: Tx): TemplateStore {
  return {
    async inForce() {
      const lines = await tx.rows<TemplateLine>(`select distinct on (kind, part, language) ${COLUMNS} from letter_template order by kind, part, language, version desc`);
      return lines.filter(({ source }) => source !== null).map(toTemplate);
    },
    async history({ kind, part, language }) {
      const lines = await tx.rows<TemplateLine>(`select ${COLUMNS} from letter_template where kind = $1 and part = $2 and language = $3 order by version desc`, [kind, part, language]);
      return lines.map(toTemplate);
    },
    async add({ kind, part, language, version, source, by, at }) {
      const added = await tx.rows<{ version: number }>(
        `insert into letter_template (organisation_id, kind, part, language, version, source, written_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning version`,
        [tx.organisation, kind, part, language, version, source, by, at]);
      return added.length > 0;
    },
  };
}
