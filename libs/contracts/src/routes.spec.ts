import { OrdersAsked, QueueAsked, ROUTES } from './index';

/** What people type: it may be a name, an address or a text, and addresses end in histories, logs and proxies. */
const TYPED = /^(q|find|search|text|words?|query|names?|e?mail|buyer|phone|handle|address|street|city|postcode|zip|token|password|secret)$/i;

describe('an address of the API holds no word that a person typed', () => {
  const asked = Object.entries(ROUTES).flatMap(([name, line]) =>
    [...line.matchAll(/[?&:](\w+)/g)].map(([, parameter = '']) => [name, parameter] as const),
  );
  it('there are addresses to look at', () => expect(asked.length).toBeGreaterThan(50));
  it('words go in a body', () => expect(asked.filter(([, parameter]) => TYPED.test(parameter))).toEqual([]));
  it.each([
    ['orders', OrdersAsked],
    ['claims', QueueAsked],
  ] as const)('%s refuse words in the address instead of giving everything', (_list, shape) => {
    expect(shape.safeParse({}).success).toBe(true);
    expect(shape.safeParse({ q: 'jansen' }).success).toBe(false);
  });
});
