import { gathered } from './live-events';

describe('hints that come in quick succession', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const told = () => {
    const acts: string[][] = [];
    return { acts, hints: gathered((topics) => acts.push([...topics]), 1_000) };
  };
  it('the first acts at once, those within a second together', () => {
    const { acts, hints } = told();
    hints.add('claims');
    jest.advanceTimersByTime(1);
    for (let n = 0; n < 500; n += 1) hints.add(n % 2 ? 'claims' : 'overview');
    expect(acts).toEqual([['claims']]);
    jest.advanceTimersByTime(1_000);
    expect(acts).toEqual([['claims'], ['overview', 'claims']]);
  });
  it('one after a quiet time does not wait', () => {
    const { acts, hints } = told();
    hints.add('claims');
    jest.advanceTimersByTime(5_000);
    hints.add('packs');
    jest.advanceTimersByTime(1);
    expect(acts).toEqual([['claims'], ['packs']]);
  });
  it('nothing acts after the end', () => {
    const { acts, hints } = told();
    hints.add('claims');
    hints.end();
    jest.advanceTimersByTime(5_000);
    expect(acts).toEqual([]);
  });
});
