import { uniqueId } from './unique-id.ts';

/**
 * A worker that dies without a word (closed by the browser to save memory, or by a fault of its own) sends no event. But the lock that it
 * held becomes free, and whoever waits for it hears of that at once, without polling. Addresses without https have no locks: there such a
 * death is only noticed when the visitor presses Stop.
 */
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;

/** In the worker: holds a lock for as long as it lives, and tells its name once it has it. */
export function holdLifeLock(tell: (name: string) => void): void {
  const name = `lab-worker-${uniqueId()}`;
  void locks()?.request(name, () => {
    tell(name);
    return new Promise<never>(() => undefined);
  });
}

/** In the page: calls back when the holder of a lock has gone. Gives a way to stop waiting. */
export function onRelease(name: string, whenFree: () => void): () => void {
  const control = new AbortController();
  locks()
    ?.request(name, { signal: control.signal }, whenFree)
    .catch(() => undefined);
  return () => control.abort();
}
