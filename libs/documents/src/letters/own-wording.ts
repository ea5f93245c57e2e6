import { LETTER_CHECKS, checkFacts } from '@weerwoord/claims';
import type { DraftLanguage } from '@weerwoord/claims';
import type { TemplateProblem, TemplateVariable } from '@weerwoord/ports';
import { Liquid, LiquidError, Tokenizer } from 'liquidjs';
import { LetterDates } from './told';
import { variablesOf } from './template-variables';

/** What a template may fill in: instants as ISO text, everything else as it is printed; null: no such figure here. */
export type Filled = Readonly<Record<string, string | boolean | null>>;
const LONGEST = 800;
const KEPT_TAGS = new Set(['if', 'unless']);

/** Reads no file, sees own properties only, and stops at a size no sentence has. */
const engine = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  templates: {},
  parseLimit: 4 * LONGEST,
  renderLimit: 200,
  memoryLimit: 100_000,
  greedy: false,
});
for (const name of Object.keys(engine.tags)) if (!KEPT_TAGS.has(name)) delete engine.tags[name];
for (const name of Object.keys(engine.filters)) delete engine.filters[name];

const WAYS_TO_TELL = ['when', 'day', 'weekday', 'time'] as const;
for (const way of WAYS_TO_TELL) {
  engine.registerFilter(way, function tell(this: { context: { environments: unknown } }, value: unknown) {
    const { dates, dayOnly } = this.context.environments as { dates: LetterDates; dayOnly: boolean };
    const at = Date.parse(String(value));
    if (Number.isNaN(at)) return '';
    const instant = new Date(at);
    if (way === 'time') return dayOnly ? '' : dates.clock(instant);
    const day = way === 'weekday' ? dates.weekday(instant) : dates.day(instant);
    return way === 'when' && !dayOnly ? `${day}${dates.at}${dates.clock(instant)}` : day;
  });
}

const parsed = new Map<string, ReturnType<Liquid['parse']>>();
/** Templates are few and letters many: each is parsed once. */
function parse(source: string): ReturnType<Liquid['parse']> {
  const known = parsed.get(source);
  if (known) return known;
  if (parsed.size > 1000) parsed.clear();
  const made = engine.parse(source);
  parsed.set(source, made);
  return made;
}

/**
 * A statement in an organisation's own words; null when it would not say everything it must with these figures, or says nothing: the caller
 * then says it in ours, so that no fact gets lost.
 */
export function sayOwn(source: string, says: string, filled: Filled, dates: LetterDates, dayOnly: boolean): string | null {
  const text = render(source, filled, dates, dayOnly);
  return text !== null && missingIn(text, says, source, filled, dates).length === 0 ? text : null;
}

function render(source: string, filled: Filled, dates: LetterDates, dayOnly: boolean): string | null {
  try {
    const text = String(engine.renderSync(parse(source), { ...filled, dates, dayOnly }))
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' ? null : text;
  } catch (error) {
    if (error instanceof LiquidError || error instanceof Error) return null;
    throw error;
  }
}

/** Figures the text must show and does not. Our own sentence shows them all. */
function missingIn(text: string, says: string, source: string, filled: Filled, dates: LetterDates): readonly TemplateVariable[] {
  const ours = filled['ours'];
  if (/\{\{-?\s*ours\b/.test(source) && typeof ours === 'string' && text.includes(ours)) return [];
  return variablesOf(says).filter(({ name, kind, required }) => {
    const value = filled[name];
    if (!required || typeof value !== 'string') return false;
    return !text.includes(kind === 'when' ? dates.bareDay(new Date(value)) : value);
  });
}

const OUTPUT = /^\s*(\w+)(?:\s*\|\s*(\w+))?\s*$/;
const CONDITION = /^(?:(?:if|unless|elsif)\s+\w+(?:\s+(?:and|or)\s+\w+)*|else|endif|endunless)$/;

/** Figures no real letter has, so that a rendering shows where each of them went. */
const SAMPLE: Readonly<Record<TemplateVariable['kind'], string>> = {
  when: '2031-08-17T10:44:00Z',
  text: 'Zzyzx',
  amount: '€ 98.765,43',
  count: '4711',
  flag: '',
};
function samplesOf(says: string): readonly Filled[] {
  const variables = variablesOf(says).filter(({ name }) => name !== 'ours' && name !== 'exhibits');
  const flags = variables.filter(({ kind }) => kind === 'flag').map(({ name }) => name);
  const filled = (only: (variable: TemplateVariable) => boolean): Filled =>
    Object.fromEntries(
      variables.map((variable) => [variable.name, variable.kind === 'flag' ? false : only(variable) ? `${SAMPLE[variable.kind]}` : null]),
    );
  const [all, least] = [filled(() => true), filled(({ required }) => required)];
  return [all, least]
    .flatMap((base) => [
      base,
      ...flags.map((flag) => ({ ...base, [flag]: true })),
      ...(flags.length > 1 ? [{ ...base, ...Object.fromEntries(flags.map((flag) => [flag, true])) }] : []),
    ])
    .map((base) => ({ ...base, ours: 'Zzours.', exhibits: '' }));
}

/**
 * What keeps a template of a statement from being used: it cannot be read, uses what there is not, states a fact of its own (a figure, a day,
 * an amount in its text), leaves out a figure the statement is made for, or says what no letter may say.
 * Codes: 'empty', 'too-long', 'syntax' (figures: detail), 'not-plain', 'unknown-word' (name), 'unknown-way' (name), 'when-needs-way' (name), 'own-figure' (found), 'own-fact' (found), 'tone' (check, found), 'left-out' (name).
 */
export function checkTemplate(source: string, says: string, language: DraftLanguage): readonly TemplateProblem[] {
  if (source.trim() === '') return [{ code: 'empty', line: 1, column: 1, figures: {} }];
  if ([...source].length > LONGEST) return [{ code: 'too-long', line: 1, column: 1, figures: { most: LONGEST, length: [...source].length } }];
  let tokens: ReturnType<Tokenizer['readTopLevelTokens']>;
  try {
    parse(source);
    tokens = new Tokenizer(source).readTopLevelTokens();
  } catch (error) {
    return [syntaxProblem(error)];
  }
  const known = new Map(variablesOf(says).map((variable) => [variable.name, variable]));
  const problems = tokens.flatMap((token): TemplateProblem[] => {
    const [line, column] = token.getPosition() as [number, number];
    const at = { line, column };
    const text = token.getText();
    if (text.startsWith('{{')) return outputProblems(inside(text), known).map((problem) => ({ ...at, ...problem }));
    if (text.startsWith('{%')) {
      if (!CONDITION.test(inside(text))) return [{ ...at, code: 'not-plain', figures: {} }];
      return [...inside(text).matchAll(/\w+/g)]
        .slice(1)
        .flatMap(([name]) => (name === 'and' || name === 'or' || known.has(name) ? [] : [{ ...at, code: 'unknown-word', figures: { name } }]));
    }
    return literalProblems(text, language).map(({ offset, ...problem }) => ({ ...problem, ...moved(at, text, offset) }));
  });
  if (problems.length > 0) return problems;
  const dates = new LetterDates(language, 'UTC');
  const left = new Set(
    samplesOf(says).flatMap((filled) => missingIn(render(source, filled, dates, false) ?? '', says, source, filled, dates).map(({ name }) => name)),
  );
  return [...left].map((name) => ({ code: 'left-out', line: 1, column: 1, figures: { name } }));
}

const inside = (text: string): string => text.slice(2, -2).replace(/^-|-$/g, '').trim();

function syntaxProblem(error: unknown): TemplateProblem {
  if (!(error instanceof Error)) throw error;
  const position =
    error instanceof LiquidError ? (error as unknown as { token?: { getPosition?: () => number[] } }).token?.getPosition?.() : undefined;
  const name = /(?:tag|filter):? "?(\w+)"?/.exec(error.message)?.[1] ?? '';
  const code = error.message.startsWith('undefined filter') ? 'unknown-way' : /not found/.test(error.message) ? 'not-plain' : 'syntax';
  return { code, line: position?.[0] ?? 1, column: position?.[1] ?? 1, figures: { name } };
}

function outputProblems(content: string, known: ReadonlyMap<string, TemplateVariable>): Pick<TemplateProblem, 'code' | 'figures'>[] {
  const [, name, way] = OUTPUT.exec(content) ?? [];
  if (name === undefined) return [{ code: 'not-plain', figures: {} }];
  const variable = known.get(name);
  if (!variable) return [{ code: 'unknown-word', figures: { name } }];
  if (variable.kind === 'flag') return [{ code: 'flag-shown', figures: { name } }];
  if (variable.kind === 'when' && way === undefined) return [{ code: 'when-needs-way', figures: { name } }];
  return variable.kind !== 'when' && way !== undefined ? [{ code: 'unknown-way', figures: { name: way } }] : [];
}

/** A text without anything behind it: whatever it states is its own. */
const NOTHING = { bundle: { items: [], timeline: [] }, facts: null, zone: 'UTC' };
const NO_CLAIM = {
  amount: null,
  externalOrderId: null,
  clock: { startedAt: new Date(0), safeDeadline: new Date(0), hardDeadline: new Date(0), basis: 'rule', rule: '', holidaysKnown: true },
} as const;
function literalProblems(text: string, language: DraftLanguage): (Pick<TemplateProblem, 'code' | 'figures'> & { readonly offset: number })[] {
  const facts = checkFacts(text, { ...NOTHING, claim: NO_CLAIM, language }).map(({ text: found, at }) => ({
    code: 'own-fact',
    figures: { found },
    offset: at,
  }));
  const figure = /\d+/.exec(text);
  const tone = LETTER_CHECKS.flatMap(({ code, level, find }) => {
    const found = level === 'breach' ? find(text) : null;
    return found === null ? [] : [{ code: 'tone', figures: { check: code, found: found.slice(0, 60) }, offset: Math.max(0, text.indexOf(found)) }];
  });
  const gap = text.includes('⟦') ? [{ code: 'not-plain', figures: {}, offset: text.indexOf('⟦') }] : [];
  return [
    ...facts,
    ...(facts.length === 0 && figure ? [{ code: 'own-figure', figures: { found: figure[0] }, offset: figure.index }] : []),
    ...tone,
    ...gap,
  ];
}

/** Where a character of a piece of text stands in the whole template. */
function moved(
  { line, column }: { readonly line: number; readonly column: number },
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return before.length === 1 ? { line, column: column + offset } : { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
