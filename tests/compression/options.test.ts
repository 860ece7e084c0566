import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultOptions, parseOptions } from '../../src/compression/options.ts';
import { techniques } from '../../src/compression/techniques/index.ts';

const specs = {
  bits: { kind: 'range', label: 'Bits', help: '', min: 1, max: 16, step: 1, default: 8 },
  range: { kind: 'choice', label: 'Range', help: '', choices: { 'min-max': 'a', mse: 'b' }, default: 'mse' },
  signed: { kind: 'flag', label: 'Signed', help: '', default: true },
} as const;

it('parseOptions fills in defaults and reads numbers and flags that came as text', () => {
  expect(parseOptions(specs, undefined, 't')).toEqual({ bits: 8, range: 'mse', signed: true });
  expect(parseOptions(specs, { bits: '4', signed: 'false', range: 'min-max' }, 't')).toEqual({
    bits: 4,
    range: 'min-max',
    signed: false,
  });
});

it.each([
  [{ bits: 0 }, 't: bits is 0. Give a number from 1 to 16, whole.'],
  [{ bits: 3.5 }, 'whole'],
  [{ bits: Number.NaN }, 't: bits'],
  [{ bits: '' }, 't: bits is "".'],
  [{ range: 'toString' }, 't: range is "toString". Give one of min-max, mse.'],
  [{ signed: 1 }, 'Give true or false.'],
  [{ bit: 4 }, '"t" has no option "bit". Options: bits, range, signed.'],
  [[], 'not an object'],
  ['x', 'not an object'],
])('parseOptions refuses %j and says what to give', (input, message) => {
  expect(() => parseOptions(specs, input, 't')).toThrow(message);
});

it('every technique accepts its own defaults and refuses an unknown option', () => {
  for (const technique of techniques.values()) {
    expect(technique.parse(undefined)).toEqual(defaultOptions(technique.options));
    expect(() => technique.parse({ nonsense: 1 })).toThrow('no option "nonsense"');
  }
});

it('parseOptions never throws anything but its own error, whatever comes in', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      try {
        parseOptions(specs, input, 't');
      } catch (error) {
        expect((error as Error).name).toBe('CompressionError');
      }
    }),
  );
});
