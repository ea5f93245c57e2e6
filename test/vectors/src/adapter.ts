/** What a vector gives a rule, as its sheet writes it. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * Puts one vector's `given` to our functions and answers in the sheet's own words. It translates and nothing else: a rule that stands in an
 * adapter is a rule the product does not have.
 *
 * @throws when `given` lacks what the rule needs; the vector then fails with that reason
 */
export type Adapter = (given: Given) => unknown;

/** All rules of one sheet by the name its vectors use (`fn`; eBay's sheet calls it `rule`). */
export type Adapters = Readonly<Record<string, Adapter>>;
