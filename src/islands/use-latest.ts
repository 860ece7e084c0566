import { useCallback, useRef } from 'preact/hooks';

/** A function that stays the same and always does what it was last given, so that who was handed it need not be drawn anew. */
export function useLatest<Arguments extends unknown[], Result>(
  latest: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const held = useRef(latest);
  held.current = latest;
  return useCallback((...given: Arguments) => held.current(...given), []);
}
