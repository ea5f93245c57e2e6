import { useQuery } from '@tanstack/react-query';
import { Card, StatusPair } from '@weerwoord/ui';
import type { Status } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useVerdictWords } from '../../app/verdict-words';
import { levelsOptions } from './levels.query';
import type { LevelOnDay, ProgrammeLevel } from './levels.query';

const STEPS = ['BELOW_STANDARD', 'ABOVE_STANDARD', 'TOP_RATED'] as const;
const stepOf = ({ level }: LevelOnDay): number => STEPS.indexOf(level);
/** Below standard costs sales at once; a level about to be lost wants to be seen before it is. */
const statusOf = (of: LevelOnDay, before?: LevelOnDay): Status =>
  of.level === 'BELOW_STANDARD' ? 'breach' : before !== undefined && stepOf(of) < stepOf(before) ? 'watch' : 'safe';

/** eBay's seller level in a programme: of the last evaluation, of the next one, and which figures decide. */
export function LevelCard({
  accountId,
  programme,
  asOf,
}: {
  readonly accountId: string;
  readonly programme: string;
  readonly asOf: string | undefined;
}) {
  const { t } = useWords();
  const levels = useQuery(levelsOptions(accountId, asOf));
  const found = levels.data?.programmes.find((one) => one.programme === programme);
  if (!found) return null;
  return (
    <Card title={t('level.title')} padded>
      <ProgrammeLevelText of={found} />
      <p className="ww-meta">{t('level.how')}</p>
    </Card>
  );
}

/** The same for every programme of an account, above its figures. Other channels have none. */
export function LevelLines({ accountId }: { readonly accountId: string }) {
  const words = useVerdictWords();
  const levels = useQuery(levelsOptions(accountId));
  if (!levels.data || levels.data.programmes.length === 0) return null;
  return (
    <div className="ww-card-body level-lines">
      {levels.data.programmes.map((one) => (
        <section key={one.programme} aria-label={words.part(one.programme)}>
          <span className="ww-meta">{words.part(one.programme)}</span>
          <ProgrammeLevelText of={one} />
        </section>
      ))}
    </div>
  );
}

function ProgrammeLevelText({ of: { current, projected, gate, official } }: { readonly of: ProgrammeLevel }) {
  const { t, told } = useWords();
  const level = (of: string) => told('level', of) ?? t('level.other');
  return (
    <>
      <dl className="level-pair">
        <dt>{t('level.then', { day: current.day })}</dt>
        <dd>
          <StatusPair status={statusOf(current)}>{level(current.level)}</StatusPair>
        </dd>
        <dt>{t('level.next', { day: projected.day })}</dt>
        <dd>
          <StatusPair status={statusOf(projected, current)}>{level(projected.level)}</StatusPair>
        </dd>
      </dl>
      <Decides of={projected} gate={gate} />
      {official && <p className="ww-meta">{t('level.official', { level: level(official.level), at: official.receivedAt })}</p>}
    </>
  );
}

/** What keeps from the next higher level: the figures, else what Top Rated asks beside them. */
function Decides({ of, gate }: { readonly of: LevelOnDay; readonly gate: ProgrammeLevel['gate'] }) {
  const { t, told, format } = useWords();
  const words = useVerdictWords();
  const higher = STEPS[stepOf(of) + 1];
  const named = (metric: string): string => {
    const figure = of.figures.find((one) => one.metric === metric);
    const name = words.metric(`ebay.${metric}`);
    if (!figure || figure.share.denominator === 0) return name;
    const { numerator, denominator } = figure.share;
    const rate = t('level.figure', { name, rate: format.rate(numerator / denominator, null), hits: numerator, counted: denominator });
    return figure.buyers === null ? rate : `${rate}, ${t('level.buyers', { count: figure.buyers })}`;
  };
  const facts = (ids: readonly string[]): string => format.list(ids.flatMap((id) => told('level-gate', id) ?? []));
  return (
    <>
      {of.because.map((metric) => (
        <p key={metric}>{t('level.because', { level: told('level', higher ?? '') ?? '', figure: named(metric) })}</p>
      ))}
      {of.because.length === 0 && gate.met === false && of.level !== 'TOP_RATED' && <p>{t('level.gate-fails', { facts: facts(gate.failing) })}</p>}
      {gate.met === null && of.level === 'TOP_RATED' && <p className="ww-meta">{t('level.gate-unknown', { facts: facts(gate.unknown) })}</p>}
    </>
  );
}
