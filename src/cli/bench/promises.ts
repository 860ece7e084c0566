/** What a bench promises, held against what was measured. */
export class Promises {
  private readonly broken: string[] = [];

  /** Prints a measured value beside its limit. */
  check(what: string, value: number, limit: number, unit: string): void {
    const holds = value <= limit;
    if (!holds) this.broken.push(what);
    console.log(
      `${holds ? 'holds' : 'BROKEN'}  ${what}: ${value.toFixed(1)} ${unit}, promised at most ${limit} ${unit}`,
    );
  }

  /** 0 when all hold, 1 otherwise. */
  get exitCode(): number {
    return this.broken.length > 0 ? 1 : 0;
  }
}
