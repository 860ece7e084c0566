import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { openRunStore, type RunStore, type StoredRun } from '../../lab/run-store.ts';

/** The runs of this browser, kept in step with other tabs. */
export function useRuns() {
  const store = useRef<Promise<RunStore> | null>(null);
  const [runs, setRuns] = useState<readonly StoredRun[]>([]);
  /** What stands now, for those who change one field of a run that another may have changed meanwhile. */
  const latest = useRef(runs);
  latest.current = runs;
  const [trouble, setTrouble] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    const opened = await store.current;
    if (opened) setRuns(await opened.list());
  }, []);

  useEffect(() => {
    store.current = openRunStore();
    let unsubscribe: (() => void) | undefined;
    void store.current.then((opened) => {
      setTrouble(opened.trouble);
      unsubscribe = opened.subscribe(() => void refresh());
      return refresh();
    });
    return () => unsubscribe?.();
  }, [refresh]);

  const put = useCallback(async (run: StoredRun) => {
    setRuns((known) =>
      [...known.filter(({ id }) => id !== run.id), run].sort((a, b) => a.created - b.created),
    );
    const opened = await store.current;
    if (opened) setTrouble(await opened.put(run));
  }, []);
  /** Changes fields of a run, keeping what else was changed since the caller last saw it (a name given while quality was measured). */
  const amend = useCallback(
    async (run: StoredRun, change: Partial<StoredRun>) => {
      await put({ ...(latest.current.find(({ id }) => id === run.id) ?? run), ...change });
    },
    [put],
  );
  const remove = useCallback(
    async (run: StoredRun) => {
      await (await store.current)?.remove(run.id);
      await refresh();
    },
    [refresh],
  );
  const clear = useCallback(async () => {
    await (await store.current)?.clear();
    await refresh();
  }, [refresh]);

  return { runs, trouble, put, amend, remove, clear };
}
