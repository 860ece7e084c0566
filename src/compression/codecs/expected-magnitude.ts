/** Symbols after which an average slows down no more. */
const REACH = 1023;

/** 1/(n + 9), the speed of an average after n symbols: the mean from which it starts counts for as much as eight. */
const speeds = Float64Array.from({ length: REACH + 1 }, (_, n) => 1 / (n + 9));

// How much of the estimate each neighbour takes over: chosen on our own networks, where more or less changes little.
const THIRD_SHARE = 0.05;
const FOURTH_SHARE = 0.08;
const RECENT_SHARE = 0.15;

/**
 * The magnitude to expect at each place of a tensor, from those before it: the averages of its row and its column added up as in an
 * analysis of variance, drawn towards the neighbours along the third and fourth axis from the end (in a kernel: the cells to the
 * left and above) and to the last few symbols. In float64 with sums, products and quotients alone, which have the same bits in every
 * engine.
 */
export class ExpectedMagnitude {
  /** The mean of the magnitudes so far, renewed at every eighth. */
  private mean = 1;
  /** 1 over the square of the mean, at most 10/3. */
  precision = 1;
  private total = 1;
  private recent = 1;
  private column = 0;
  private row = 0;
  private rowAverage = 1;
  private rowSeen = 0;
  private readonly columnAverages: Float64Array;
  private readonly columnsSeen: Uint16Array;
  private readonly rowAverages: Float64Array;
  private readonly rowsSeen: Uint16Array;
  private readonly symbols: Int32Array;
  private readonly third: number;
  private readonly fourth: number;

  /** `symbols` may be filled while they are read. `strides`: how far back the neighbours along the last four axes lie. */
  constructor(symbols: Int32Array, [, width, third, fourth]: readonly number[]) {
    this.symbols = symbols;
    this.third = third;
    this.fourth = fourth;
    this.columnAverages = new Float64Array(width);
    this.columnsSeen = new Uint16Array(width);
    this.rowAverages = new Float64Array(Math.ceil(third / width));
    this.rowsSeen = new Uint16Array(this.rowAverages.length);
  }

  /** For symbol i, once all before it are learned. Above 0. */
  at(i: number): number {
    const { symbols, column, mean, third, fourth } = this;
    const columnAverage = this.columnsSeen[column] === 0 ? mean : this.columnAverages[column];
    const sum = this.rowAverage + columnAverage - mean;
    let expected = sum < mean * 0.125 ? mean * 0.125 : sum;
    if (i >= third) expected += THIRD_SHARE * (Math.abs(symbols[i - third]) - expected);
    if (i >= fourth) expected += FOURTH_SHARE * (Math.abs(symbols[i - fourth]) - expected);
    return expected + RECENT_SHARE * (this.recent - expected);
  }

  /** Takes in the magnitude of symbol i. */
  learn(i: number, magnitude: number): void {
    const { column, mean, rowSeen } = this;
    const seen = this.columnsSeen[column];
    const before = seen === 0 ? mean : this.columnAverages[column];
    this.columnAverages[column] = before + (magnitude - before) * speeds[seen];
    if (seen < REACH) this.columnsSeen[column] = seen + 1;
    this.rowAverage += (magnitude - this.rowAverage) * speeds[rowSeen];
    if (rowSeen < REACH) this.rowSeen = rowSeen + 1;
    this.recent += (magnitude - this.recent) * 0.03125;
    this.total += magnitude;
    if ((i & 7) === 0) this.renewMean(i);
    this.column = column + 1;
    if (this.column === this.columnAverages.length) this.turnToNextRow();
  }

  private renewMean(i: number): void {
    const mean = this.total / (i + 1.5);
    this.mean = mean;
    this.precision = 1 / Math.max(0.3, mean * mean);
  }

  private turnToNextRow(): void {
    this.rowAverages[this.row] = this.rowAverage;
    this.rowsSeen[this.row] = this.rowSeen;
    this.column = 0;
    this.row = this.row + 1 === this.rowAverages.length ? 0 : this.row + 1;
    this.rowSeen = this.rowsSeen[this.row];
    this.rowAverage = this.rowSeen === 0 ? this.mean : this.rowAverages[this.row];
  }
}
