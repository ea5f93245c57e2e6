/**
 * Works through items some at a time; where a helping fails, its items are tried one by one, so that a single bad one holds up nobody.
 *
 * @param perHelping items a helping has at most
 * @throws the error of the only item, or AggregateError with those of the items that failed alone; all the others are done by then
 */
export async function eachOrAlone<Item, Made>(
  items: readonly Item[],
  perHelping: number,
  work: (helping: readonly Item[]) => Promise<Made>,
): Promise<Made[]> {
  const [made, errors]: [Made[], unknown[]] = [[], []];
  const tried = async (helping: readonly Item[], failed: (error: unknown) => void | Promise<void>): Promise<void> => {
    try {
      made.push(await work(helping));
    } catch (error) {
      await failed(error);
    }
  };
  const alone = async (item: Item): Promise<void> => tried([item], (error) => void errors.push(error));
  for (let from = 0; from < items.length; from += perHelping) {
    const helping = items.slice(from, from + perHelping);
    const [only] = helping;
    if (helping.length === 1 && only !== undefined) await alone(only);
    else
      await tried(helping, async () => {
        for (const item of helping) await alone(item);
      });
  }
  if (errors.length === 1 && items.length === 1) throw errors[0];
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${items.length} failed; the others are done`);
  return made;
}
