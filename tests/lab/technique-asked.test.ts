import { describe, expect, it } from 'vitest';
import { techniques } from '../../src/compression/techniques/index.ts';
import { techniqueAsked } from '../../src/lab/technique-asked.ts';

describe('the technique that an address asks for', () => {
  it('is found by its own id and by the id of its article', () => {
    expect(techniqueAsked('?technique=magnitude-pruning', techniques)).toBe('magnitude-pruning');
    expect(techniqueAsked('?technique=pruning-unstructured', techniques)).toBe('magnitude-pruning');
  });

  it('is none where nothing or something unknown is asked for', () => {
    expect(techniqueAsked('?model=fashion-cgan', techniques)).toBeNull();
    expect(techniqueAsked('?technique=__proto__', techniques)).toBeNull();
  });
});
