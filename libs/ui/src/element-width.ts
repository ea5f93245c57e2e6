import { useCallback, useState } from 'react';

/**
 * The width of an element in whole pixels, kept current while it is shown.
 *
 * @param assumed until it is measured, and where nothing has a width (tests, printing from a server)
 */
export function useElementWidth<E extends HTMLElement>(assumed: number): readonly [(element: E | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(assumed);
  const ref = useCallback((element: E | null) => {
    if (!element) return undefined;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(Math.floor(element.clientWidth));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [ref, width];
}
