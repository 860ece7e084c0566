import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CompressionReport } from '../compression/report.ts';
import type { Judgement } from './protocol.ts';

/** A run as it is kept: enough to show, compare, repeat and export it after a reload. */
export interface StoredRun {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly model: string;
  readonly report: CompressionReport;
  readonly judgement: Judgement | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Schema extends DBSchema {
  runs: { key: string; value: StoredRun };
}

/** Where runs are kept. `trouble` says why they will not survive a reload, when they will not. */
export interface RunStore {
  readonly trouble: string | null;
  list(): Promise<StoredRun[]>;
  /** Keeps a run; gives a sentence when the browser would not store it. */
  put(run: StoredRun): Promise<string | null>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  /** Calls back when another tab changed the runs. */
  subscribe(listener: () => void): () => void;
}

const denied =
  'This browser does not let the page keep data: runs are lost with this tab. Export what you need.';
const full =
  'The browser’s storage is full: this run is kept in this tab only. Delete some runs, or export it.';

/** Opens the runs of this browser; without storage, runs live as long as the tab. */
export async function openRunStore(channelName = 'gan-compression-atlas-runs'): Promise<RunStore> {
  let database: IDBPDatabase<Schema> | null = null;
  try {
    database = await openDB<Schema>('gan-compression-atlas', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('runs', { keyPath: 'id' }),
      blocking: () => database?.close(),
    });
  } catch {
    database = null;
  }
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  const inTab = new Map<string, StoredRun>();
  const announce = () => channel?.postMessage('changed');
  /** Keeps the runs that found no room before; false while there still is none. */
  const keepWaiting = async (open: IDBPDatabase<Schema>) => {
    for (const run of inTab.values()) {
      try {
        await open.put('runs', run);
        inTab.delete(run.id);
      } catch {
        return false;
      }
    }
    return true;
  };
  return {
    trouble: database ? null : denied,
    async list() {
      const kept = database ? await database.getAll('runs').catch(() => []) : [];
      const all = new Map([...kept, ...inTab.values()].map((run) => [run.id, run]));
      return [...all.values()].sort((a, b) => a.created - b.created);
    },
    async put(run) {
      try {
        if (database === null) throw new Error(denied);
        await database.put('runs', run);
        inTab.delete(run.id);
        announce();
        return (await keepWaiting(database)) ? null : full;
      } catch (error) {
        inTab.set(run.id, run);
        return (error as Error).name === 'QuotaExceededError' ? full : denied;
      }
    },
    async remove(id) {
      inTab.delete(id);
      await database?.delete('runs', id).catch(() => undefined);
      announce();
    },
    async clear() {
      inTab.clear();
      await database?.clear('runs').catch(() => undefined);
      announce();
    },
    subscribe(listener) {
      const hear = () => listener();
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
  };
}
