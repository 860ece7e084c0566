import { describeFailure } from './lab-error.ts';
import { holdLifeLock } from './life-lock.ts';
import type { FromWorker, TaskName, ToWorker } from './protocol.ts';
import { exportModel } from './tasks/export-model.ts';
import { generate } from './tasks/generate.ts';
import { inspect } from './tasks/inspect.ts';
import { judge } from './tasks/judge.ts';
import { prepare } from './tasks/prepare.ts';
import { run } from './tasks/run.ts';
import type { Steering, Task } from './tasks/task.ts';

const tasks: { readonly [Name in TaskName]: Task<Name> } = {
  inspect,
  prepare,
  run,
  generate,
  judge,
  exportModel,
};

interface Job {
  readonly signal: { aborted: boolean };
  readonly steering: Steering;
}

const jobs = new Map<number, Job>();

const send = (message: FromWorker) => postMessage(message);

// A message to oneself comes after those that wait, unlike a resolved promise, and sooner than a timer.
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
let lastPause = 0;

/** Lets waiting messages in, at most every 20 ms. */
function pause(): Promise<void> {
  const now = performance.now();
  if (now - lastPause < 20) return Promise.resolve();
  lastPause = now;
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

async function start(message: Extract<ToWorker, { type: 'start' }>): Promise<void> {
  const { id, task, input } = message;
  const job: Job = { signal: { aborted: false }, steering: { isPaused: false, isFinishing: false } };
  jobs.set(id, job);
  let lastProgress = 0;
  try {
    const output = await (tasks[task] as Task<typeof task>)(input, {
      ...job,
      pause,
      onProgress: (progress) => {
        if (performance.now() - lastProgress < 50) return;
        lastProgress = performance.now();
        send({ type: 'progress', id, progress });
      },
      onTraining: (view) => send({ type: 'training', id, view }),
    });
    send({ type: 'done', id, output });
  } catch (error) {
    send({ type: 'failed', id, failure: describeFailure(error) });
  } finally {
    jobs.delete(id);
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'start') {
    void start(data);
    return;
  }
  const job = jobs.get(data.id);
  if (job === undefined) return;
  if (data.type === 'cancel') job.signal.aborted = true;
  else if (data.type === 'finish') job.steering.isFinishing = true;
  else job.steering.isPaused = data.type === 'pause';
});

holdLifeLock((lock) => send({ type: 'alive', lock }));
