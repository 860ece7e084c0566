import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/compression/package/read-package.ts';
import { isRecorded, recordedRun } from '../../src/lab/recorded-student.ts';
import { recordedStudents } from '../../src/site/runs.ts';

const folder = 'data/runs';
const read = (id: string) =>
  JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')) as Parameters<typeof recordedRun>[0];
const original = read('fashion-cgan-original');

describe('recordedRun', () => {
  const bytes = new Uint8Array(readFileSync(`${folder}/fashion-cgan-student-05.gcap`));
  const run = recordedRun(read('fashion-cgan-student-05'), original, bytes);

  it('shows the recorded figures beside those of the original, and says that they were recorded', () => {
    // data/runs/fashion-cgan-student-05.json and fashion-cgan-original.json
    const distance = (figures: readonly { id: string; value: number }[] = []) =>
      figures.find(({ id }) => id === 'frechet')?.value.toFixed(2);
    expect(distance(run.judgement?.quality)).toBe('10.97');
    expect(distance(run.judgement?.baseline)).toBe('2.40');
    expect(run.judgement?.timing).toBeNull();
    expect(run.judgement?.notes.join()).toContain('Recorded beforehand');
    expect(run.name).toBe('Recorded: Distilled student, width 0.5');
    expect(isRecorded(run)).toBe(true);
    expect(isRecorded({ id: crypto.randomUUID() })).toBe(false);
  });

  it('leaves out what was not recorded', () => {
    const bare = recordedRun({ ...read('fashion-cgan-student-05'), quality: {} }, original, bytes);
    expect(bare.judgement?.quality).toEqual([]);
  });
});

describe('the recorded students', () => {
  const students = recordedStudents('fashion-cgan');

  it('are whole packages, of the bytes that the run reports, the largest first', () => {
    expect(students.length).toBeGreaterThan(2);
    const sizes = students.map(({ id, report }) => {
      const bytes = readFileSync(`${folder}/${id}.gcap`);
      expect(bytes.length).toBe(report.row.bytes);
      const weights = readPackage(new Uint8Array(bytes)).weights.reduce(
        (sum, { values }) => sum + values.length,
        0,
      );
      expect(weights).toBe(report.after.parameters);
      return bytes.length;
    });
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});
