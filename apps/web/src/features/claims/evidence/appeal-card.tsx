import { Button, Card, RuleRows, StatusPair } from '@weerwoord/ui';
import type { Status } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { useVerdictWords } from '../../../app/verdict-words';
import { useAppeal } from '../after.query';
import type { Appeal } from '../after.query';
import type { DraftSteps } from '../answer/use-draft-steps';
import type { Claim } from '../claims.query';
import { useClaimNames } from '../page/claim-names';

const LANGUAGES = ['en', 'nl', 'de'] as const;
const languageOf = (claim: Claim): (typeof LANGUAGES)[number] =>
  LANGUAGES.find((known) => known === (claim.draft?.language ?? claim.draftLanguage)) ?? 'en';
const ADVISED: Readonly<Record<NonNullable<Appeal['advice']>, Status>> = { appeal: 'safe', gather: 'watch', 'nothing-new': 'unknown' };

/** May what was decided be appealed, until when, and with what that was not shown before. Nothing decided: no card. */
export function AppealCard({ claim, steps }: { readonly claim: Claim; readonly steps: DraftSteps }) {
  const { t, told } = useWords();
  const appeal = useAppeal(claim.id, claim.revision).data;
  const may = useMay(claim.accountId);
  if (!appeal || appeal.state === 'not-decided' || appeal.because === 'nothing-lost') return null;
  const way = appeal.way === null ? null : told('claim-appeal-way', appeal.way);
  const offered = appeal.state === 'offered';
  return (
    <Card title={t('claim-appeal.title')} aside={way !== null && offered && <span className="ww-meta">{way}</span>} padded>
      <div className="ww-stack claim-appeal">
        <Standing appeal={appeal} />
        {offered && <Terms appeal={appeal} />}
        {offered && appeal.advice && (
          <p>
            <StatusPair status={ADVISED[appeal.advice]}>{t(`claim-appeal.advice-${appeal.advice}`)}</StatusPair>
          </p>
        )}
        {offered && <Evidence appeal={appeal} />}
        {offered && <Rules appeal={appeal} />}
        {offered && may('draft') && claim.moves.includes('drafting') && (
          <div className="ww-row ww-row-wrap">
            <Button
              kind="primary"
              working={steps.working === 'write' ? t('claim-appeal.writing') : null}
              onClick={() => void steps.act({ step: 'write', body: { revision: claim.revision, language: languageOf(claim) } })}
            >
              {t('claim-appeal.write')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function Standing({ appeal }: { readonly appeal: Appeal }) {
  const { t, told } = useWords();
  switch (appeal.state) {
    case 'offered':
      return <p className="ww-strong">{appeal.until === null ? t('claim-appeal.no-date') : t('claim-appeal.by', { at: appeal.until })}</p>;
    case 'over':
      return <p>{t('claim-appeal.over', { at: appeal.until })}</p>;
    case 'under-way':
      return <p>{t('claim-appeal.under-way')}</p>;
    default:
      return <p>{(appeal.because === null ? null : told('claim-appeal-no', appeal.because)) ?? t('claim-appeal-no.not-published')}</p>;
  }
}

function Terms({ appeal }: { readonly appeal: Appeal }) {
  const { t } = useWords();
  const axes = appeal.axes.map((axis) => t(`claim-appeal.axis-${axis}`));
  return (
    <p className="ww-meta">
      {[
        axes.length > 0 ? t('claim-appeal.could-change', { axes }) : null,
        appeal.most === 1 ? t('claim-appeal.once') : appeal.most === null ? t('claim-appeal.most-unknown') : null,
        appeal.fee && t('claim-appeal.fee', { fee: appeal.fee }),
      ]
        .filter((words) => words !== null)
        .join(' ')}
    </p>
  );
}

function Evidence({ appeal: { fresh, lacked, wanted, answered } }: { readonly appeal: Appeal }) {
  const { t } = useWords();
  const names = useClaimNames();
  const missed = lacked.filter((code) => !fresh.some((item) => item.code === code));
  const since = (came: boolean): string =>
    t(!answered ? 'claim-appeal.fresh-unanswered' : came ? 'claim-appeal.fresh-since' : 'claim-appeal.fresh-before');
  return (
    <>
      {fresh.length > 0 && (
        <Items
          title={t('claim-appeal.fresh')}
          items={fresh.map(({ itemId, code, since: came }) => ({ id: itemId, words: names.item(code), note: since(came) }))}
        />
      )}
      {missed.length > 0 && <Items title={t('claim-appeal.lacked')} items={missed.map((code) => ({ id: code, words: names.item(code) }))} />}
      {fresh.length === 0 && wanted.length > 0 && (
        <Items title={t('claim-appeal.wanted')} items={wanted.map((code) => ({ id: code, words: names.item(code) }))} />
      )}
    </>
  );
}

function Items({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly words: string; readonly note?: string }[];
}) {
  return (
    <div>
      <h3 className="ww-h3">{title}</h3>
      <ul className="claim-plain">
        {items.map(({ id, words, note }) => (
          <li key={id}>
            {words}
            {note !== undefined && <span className="ww-meta"> ({note})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rules({ appeal: { rules, timedBy } }: { readonly appeal: Appeal }) {
  const { t, told, format } = useWords();
  const verdictWords = useVerdictWords();
  const rows = rules.map(({ id, words, readOn }) => ({
    id,
    shown: verdictWords.rule(id),
    words: told('claim-rule', words) ?? t('claim-rule.unknown'),
    read: t('claim-advice.read', { on: readOn }),
  }));
  const timed = timedBy && {
    id: timedBy.id,
    shown:
      typeof timedBy.value === 'number'
        ? (told('policy-unit', timedBy.unit, { value: timedBy.value }) ?? format.count(timedBy.value))
        : String(timedBy.value),
    words: `${told('policy', timedBy.id) ?? t('claim-rule.unknown')} (${uncapitalled(told('confidence', timedBy.confidence))})`,
    read: t('claim-advice.read', { on: timedBy.readOn }),
  };
  return <RuleRows rows={timed ? [timed, ...rows] : rows} label={t('claim-advice.rules')} />;
}
const uncapitalled = (words: string | null): string => (words === null ? '' : words.charAt(0).toLowerCase() + words.slice(1));
