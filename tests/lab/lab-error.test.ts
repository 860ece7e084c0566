import { describe, expect, it } from 'vitest';
import { CompressionError } from '../../src/compression/compression-error.ts';
import { describeFailure, LabError } from '../../src/lab/lab-error.ts';

function thrownBy(body: () => unknown): unknown {
  try {
    body();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('describeFailure', () => {
  it.each([
    ['a buffer too large for the engine', () => new ArrayBuffer(2 ** 52)],
    ['an array too large for the engine', () => new Float32Array(2 ** 50)],
    ['WebAssembly memory that cannot grow', () => new WebAssembly.Memory({ initial: 1, maximum: 1 }).grow(1)],
  ])('tells of memory for %s', (_what, body) => {
    expect(describeFailure(thrownBy(body))).toMatchObject({
      problem: 'The browser ran out of memory.',
      stopped: false,
    });
  });

  it('takes a range that is not of memory for what it is', () => {
    const failure = describeFailure(new RangeError('The model takes 2 inputs (latent, label), got 1.'));
    expect(failure.problem).toBe('The model takes 2 inputs (latent, label), got 1.');
  });

  it('keeps the remedy of an error that has one, once', () => {
    const error = new CompressionError('The file has no model.', 'Choose another file.');
    expect(describeFailure(error)).toEqual({
      problem: 'The file has no model.',
      remedy: 'Choose another file.',
      stopped: false,
    });
  });

  it('knows a stop from a failure', () => {
    const aborted = thrownBy(() => {
      AbortSignal.abort().throwIfAborted();
    });
    expect(describeFailure(aborted).stopped).toBe(true);
    expect(describeFailure(new LabError({ problem: 'Stopped.', remedy: '', stopped: true })).stopped).toBe(
      true,
    );
  });

  it('gives a remedy for what nobody foresaw, and cuts what is long', () => {
    const failure = describeFailure('x'.repeat(1000));
    expect(failure.problem).toHaveLength(300);
    expect(failure.remedy).toContain('Run again');
  });
});
