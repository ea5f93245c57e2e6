/** A JSON object whose values nobody has looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const objectAt = (json: Json, name: string): Json => (isJson(json[name]) ? json[name] : {});
export const listAt = (json: Json, name: string): readonly Json[] => (Array.isArray(json[name]) ? json[name].filter(isJson) : []);

/** Trimmed text, numbers written out; null when empty or of another type. */
export function textAt(json: Json, name: string): string | null {
  const value = json[name];
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}
