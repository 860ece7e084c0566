import { describe, expect, it } from 'vitest';
import { LabBridge, type WorkerLike } from '../../src/lab/bridge.ts';
import type { FromWorker, ToWorker } from '../../src/lab/protocol.ts';

/** A worker whose answers the test writes. */
class ScriptedWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly sent: ToWorker[] = [];
  isTerminated = false;

  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
  die(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined } as ErrorEvent);
  }
}

function start() {
  const workers: ScriptedWorker[] = [];
  const bridge = new LabBridge(() => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker;
  });
  return { bridge, workers };
}

const source = { kind: 'shipped', id: 'm', folder: 'http://localhost/models/m/' } as const;
const run = { source, recipe: { version: 1 as const, seed: 1, steps: [] } };

describe('LabBridge', () => {
  it('starts no worker before the first call', () => {
    expect(start().workers).toHaveLength(0);
  });

  it('gives each caller its own answer and its own progress', async () => {
    const { bridge, workers } = start();
    const seen: number[] = [];
    const first = bridge.call('inspect', { source }, { onProgress: ({ fraction }) => seen.push(fraction) });
    const second = bridge.call('inspect', { source });
    workers[0].answer({ type: 'done', id: 2, output: 'b' });
    workers[0].answer({ type: 'progress', id: 1, progress: { fraction: 0.5, label: '' } });
    workers[0].answer({ type: 'done', id: 1, output: 'a' });
    expect(await Promise.all([first, second])).toEqual(['a', 'b']);
    expect(seen).toEqual([0.5]);
  });

  it('refuses a second run while one is under way, and takes it afterwards', async () => {
    const { bridge, workers } = start();
    const first = bridge.call('run', run);
    await expect(bridge.call('run', run)).rejects.toMatchObject({ problem: 'A run is under way.' });
    workers[0].answer({ type: 'done', id: 1, output: 'first' });
    await first;
    const again = bridge.call('run', run);
    workers[0].answer({ type: 'done', id: 2, output: 'second' });
    expect(await again).toBe('second');
  });

  it('keeps the worker when it stops in time', async () => {
    const { bridge, workers } = start();
    const control = new AbortController();
    const call = bridge.call('run', run, { signal: control.signal });
    control.abort();
    expect(workers[0].sent.at(-1)).toEqual({ type: 'cancel', id: 1 });
    workers[0].answer({ type: 'failed', id: 1, failure: { problem: 'Stopped.', remedy: '', stopped: true } });
    await expect(call).rejects.toMatchObject({ stopped: true });
    void bridge.call('inspect', { source }).catch(() => undefined);
    expect(workers).toHaveLength(1);
  });

  it('ends a worker that does not stop, and the next call starts a fresh one', async () => {
    const { bridge, workers } = start();
    const control = new AbortController();
    const call = bridge.call('run', run, { signal: control.signal });
    control.abort();
    await expect(call).rejects.toMatchObject({ stopped: true });
    expect(workers[0].isTerminated).toBe(true);
    const next = bridge.call('run', run);
    workers[1].answer({ type: 'done', id: 2, output: 'fresh' });
    expect(await next).toBe('fresh');
  });

  it('fails every call with a remedy when the worker dies, and recovers', async () => {
    const { bridge, workers } = start();
    const call = bridge.call('run', run);
    workers[0].die('boom');
    await expect(call).rejects.toMatchObject({
      stopped: false,
      problem: expect.stringContaining('boom') as string,
    });
    const next = bridge.call('run', run);
    workers[1].answer({ type: 'done', id: 2, output: 'fresh' });
    expect(await next).toBe('fresh');
  });

  it('does not start a call whose signal is already aborted', async () => {
    const { bridge, workers } = start();
    await expect(bridge.call('inspect', { source }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      stopped: true,
    });
    expect(workers).toHaveLength(0);
  });
});
