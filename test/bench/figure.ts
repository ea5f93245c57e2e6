/** One measured figure; `ratio` is ours divided by the bare baseline of the same run (time by time: 1 is as fast, 2 takes twice as long). */
export type Figure = {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly versus: string;
  readonly ratio: number;
};

const round = (value: number): number => Number(value.toPrecision(4));

/** stdout holds nothing but figures, one JSON line each. */
export const tell = (figure: Figure): void =>
  void process.stdout.write(`${JSON.stringify({ ...figure, value: round(figure.value), ratio: round(figure.ratio) })}\n`);

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Middle of an odd number of runs: one slow run on a busy machine does not count. */
export async function medianSeconds(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await seconds(work));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
