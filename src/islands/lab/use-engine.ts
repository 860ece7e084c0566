import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LabBridge } from '../../lab/bridge.ts';
import { describeFailure } from '../../lab/lab-error.ts';
import type { Failure, ModelInfo, ModelSource, SampleRequest, Samples, Tasks } from '../../lab/protocol.ts';

/** The bridge to the worker, made with the first call. */
export function useBridge(): () => LabBridge {
  const bridge = useRef<LabBridge | null>(null);
  useEffect(() => () => bridge.current?.dispose(), []);
  return useCallback(() => {
    bridge.current ??= new LabBridge(
      () =>
        new Worker(new URL('../../lab/worker.ts', import.meta.url), {
          type: 'module',
        }),
    );
    return bridge.current;
  }, []);
}

/** What is known of a model; read when `isWanted`, and again when the source changes. */
export function useModelInfo(bridge: () => LabBridge, source: ModelSource | null, isWanted: boolean) {
  const [known, setKnown] = useState<{ source: ModelSource; info: ModelInfo } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    if (!isWanted || source === null || known?.source === source) return;
    const control = new AbortController();
    setFailure(null);
    bridge()
      .call('inspect', { source }, { signal: control.signal })
      .then((info) => setKnown({ source, info }))
      .catch((error: unknown) => {
        const found = describeFailure(error);
        if (!found.stopped) setFailure(found);
      });
    return () => control.abort();
  }, [bridge, source, isWanted]);
  return { info: known?.source === source ? known.info : null, failure };
}

/** Samples of a model for a request; while newer ones are made the older stay. `null` source or request: none. */
export function useSamples(
  bridge: () => LabBridge,
  source: ModelSource | null,
  request: SampleRequest | null,
  backend: string,
) {
  const [samples, setSamples] = useState<Samples | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = useRef<ModelSource | null>(null);
  const inFlight = useRef(false);
  const next = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (source === null || request === null) {
      if (source === null) setSamples(null);
      return;
    }
    if (shown.current !== source) setSamples(null);
    shown.current = source;
    let isStale = false;
    const ask = () => {
      inFlight.current = true;
      bridge()
        .call('generate', { source, request, ...(backend ? { backend } : {}) })
        .then((made) => {
          if (isStale) return;
          setSamples(made);
          setFailure(null);
        })
        .catch((error: unknown) => {
          const found = describeFailure(error);
          if (!isStale && !found.stopped) setFailure(found);
        })
        .finally(() => {
          inFlight.current = false;
          const waiting = next.current;
          next.current = null;
          waiting?.();
        });
    };
    // While a slider moves, only the last position that waits is computed.
    if (inFlight.current) next.current = ask;
    else ask();
    return () => {
      isStale = true;
    };
  }, [bridge, source, request, backend]);

  return { samples, failure };
}

/** Once there is something to see, fetches the rest that runs will need, so that they work without a network. */
export function usePreparation(
  bridge: () => LabBridge,
  needs: Tasks['prepare']['input'],
  isWanted: boolean,
): void {
  useEffect(() => {
    // A failure here is told when a run needs what is missing.
    if (isWanted)
      void bridge()
        .call('prepare', needs)
        .catch(() => undefined);
  }, [bridge, needs, isWanted]);
}
