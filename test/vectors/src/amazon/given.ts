import type { Given } from '../adapter';

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of a vector's `given`, as what the rule expects it to be; throws by its name when it is something else. */
const wrong = (name: string, wanted: string): never => {
  throw new TypeError(`${name} is not ${wanted}`);
};

export const listOf = (given: Given, name: string): readonly Loose[] => {
  const value = given[name] ?? [];
  return Array.isArray(value) && value.every(isLoose) ? value : wrong(name, 'a list of objects');
};
export const objectOf = (given: Given, name: string): Loose => {
  const value = given[name] ?? {};
  return isLoose(value) ? value : wrong(name, 'an object');
};
export const textOf = (given: Given, name: string): string | null => {
  const value = given[name] ?? null;
  return value === null || typeof value === 'string' ? value : wrong(name, 'a text');
};
export const numberOf = (given: Given, name: string): number | null => {
  const value = given[name] ?? null;
  return value === null || typeof value === 'number' ? value : wrong(name, 'a number');
};
export const saysYes = (given: Given, name: string): boolean => given[name] === true;

/** An instant; a text without seconds or with an offset is one too. */
export const instantOf = (given: Given, name: string): Date | null => {
  const text = textOf(given, name);
  if (text === null) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? wrong(name, 'an instant') : at;
};
export const needInstant = (given: Given, name: string): Date => instantOf(given, name) ?? wrong(name, 'there');
export const needText = (given: Given, name: string): string => textOf(given, name) ?? wrong(name, 'there');

/** One of the words a rule knows, else what to take for it. */
export const oneOf = <const Word extends string, const Otherwise extends string | null>(
  given: Given,
  name: string,
  words: readonly Word[],
  otherwise: Otherwise,
): Word | Otherwise => words.find((word) => word === given[name]) ?? otherwise;
