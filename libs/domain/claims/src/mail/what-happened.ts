import type { MailLanguage } from './mail';

/** How a sentence begins that tells what might happen, not what did. */
const CONDITIONS: Readonly<Record<MailLanguage, RegExp>> = {
  en: /^(?:if|unless|once|should|until|when(?:ever)?|in (?:the )?(?:case|event)|as soon as)\b/i,
  de: /^(?:wenn|falls|sollten?|sofern|sobald|im falle?)(?![\p{L}])/iu,
  nl: /^(?:als|indien|wanneer|mocht(?:en)?|zodra|in het geval)(?![\p{L}])/iu,
  fr: /^(?:si|s'il|lorsque|dès que|en cas|au cas où)(?![\p{L}])/iu,
  it: /^(?:se|qualora|quando|nel caso|in caso|non appena)(?![\p{L}])/iu,
  es: /^(?:si|cuando|en (?:el )?caso|una vez que)(?![\p{L}])/iu,
  pl: /^(?:jeśli|jeżeli|gdy|kiedy|w przypadku|jak tylko)(?![\p{L}])/iu,
};

/** A full stop inside "1.234,56" ends nothing; a line break does where the next line begins anew rather than going on. */
const SENTENCE_ENDS = /(?<=[.;:!?])\s+|\n\s*\n|(?<![,\p{Ll}])\n|\n(?=\s*[-*•\d])/u;
const OPENERS = /^[\s\-*•"'(>]*(?:(?:and|but|however|please note that|und|aber|en|maar|et|mais|e|ma|y|pero),? )?/i;

/**
 * The text without its sentences about what might happen: "If we grant your appeal, we will not count the claim" tells neither a
 * decision nor that the claim does not count. @param text as `plainText` gives it
 */
export function whatHappened(text: string, language: string | null): string {
  const spoken = Object.entries(CONDITIONS).filter(([of]) => of === 'en' || (language ?? '').startsWith(of));
  return text
    .split(SENTENCE_ENDS)
    .filter((sentence) => {
      const bare = sentence.replace(OPENERS, '');
      return !spoken.some(([, words]) => words.test(bare));
    })
    .join('\n');
}
