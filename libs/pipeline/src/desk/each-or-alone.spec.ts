import { eachOrAlone } from './each-or-alone';

const NUMBERS = [1, 2, 3, 4, 5];
/** Work that cannot bear some of the numbers, and notes every helping it was given. */
function worker(bad: readonly number[]) {
  const helpings: (readonly number[])[] = [];
  const work = (helping: readonly number[]): Promise<number> => {
    helpings.push(helping);
    return helping.some((item) => bad.includes(item)) ? Promise.reject(new Error(`not ${helping.join()}`)) : Promise.resolve(helping.length);
  };
  return { helpings, work };
}

it('works in helpings', async () => {
  const { helpings, work } = worker([]);
  expect(await eachOrAlone(NUMBERS, 2, work)).toEqual([2, 2, 1]);
  expect(helpings).toEqual([[1, 2], [3, 4], [5]]);
});

it('a bad one costs its helping a second try, and nobody else anything', async () => {
  const { helpings, work } = worker([3]);
  await expect(eachOrAlone(NUMBERS, 2, work)).rejects.toThrow('1 of 5 failed');
  expect(helpings).toEqual([[1, 2], [3, 4], [3], [4], [5]]);
});

it('tells every error of many, and the error itself of one', async () => {
  const found: unknown = await eachOrAlone(NUMBERS, 5, worker([1, 5]).work).catch((error: unknown) => error);
  expect(found instanceof AggregateError && found.errors.map(String)).toEqual(['Error: not 1', 'Error: not 5']);
  await expect(eachOrAlone([1], 5, worker([1]).work)).rejects.toThrow('not 1');
});

it('nothing is nothing', async () => expect(await eachOrAlone([], 5, worker([]).work)).toEqual([]));
