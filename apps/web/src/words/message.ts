import type { Formats } from './formats';

/** A sentence, or a sentence made from figures. The figures say their own names and types; formats write them. */
export type Message = string | ((figures: never, format: Formats) => string);

/** What a language must provide for the ids of another: the same ids, figures of the same shape. Checked at compile time. */
export type SameIds<Words extends Readonly<Record<string, Message>>> = {
  readonly [Id in keyof Words]: Words[Id] extends (figures: infer Figures, format: Formats) => string
    ? string | ((figures: Figures, format: Formats) => string)
    : string;
};

/** The figures a message needs, as the remaining arguments of `t`: none for a plain sentence. */
export type FiguresOf<M> = M extends (figures: infer Figures, format: Formats) => string ? [figures: Figures] : [];
