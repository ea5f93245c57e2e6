/**
 * How large each file may be so that all fit: small ones keep what they need, the large ones share what is left alike.
 *
 * @returns one cap per size, in order; their sum never exceeds `most`
 */
export function fairSizes(sizes: readonly number[], most: number): number[] {
  if (sizes.reduce((sum, size) => sum + size, 0) <= most) return [...sizes];
  const order = sizes.map((size, place) => ({ size, place })).sort((a, b) => a.size - b.size);
  const caps = new Array<number>(sizes.length).fill(0);
  let left = most;
  for (const [nth, { size, place }] of order.entries()) {
    const share = Math.floor(left / (order.length - nth));
    caps[place] = Math.min(size, share);
    left -= caps[place] ?? 0;
  }
  return caps;
}
