import { speeds } from './adaptive-bits.ts';
import type { BinaryCoder } from './binary-coder.ts';
import { LARGEST_LOGIT, squash, stretch } from './logistic.ts';

/**
 * Binary decisions predicted by three adaptive contexts whose logits are added with weights that learn by gradient descent on the
 * code length (logistic mixing, Mahoney 2005, in whole numbers). A context seen for the first time starts from the first of the
 * three, so that fine contexts cost little on small tensors.
 */
export class MixedBits {
  private readonly first: Uint16Array;
  private readonly second: Uint16Array;
  private readonly third: Uint16Array;
  private readonly firstCounts: Uint8Array;
  private readonly secondCounts: Uint8Array;
  private readonly thirdCounts: Uint8Array;
  /** Three weights a decision kind, in 1/65536. */
  private readonly weights: Int32Array;

  constructor(nodes: number, classes: number) {
    this.first = new Uint16Array(nodes).fill(32768);
    this.second = new Uint16Array(nodes * classes);
    this.third = new Uint16Array(nodes * classes);
    this.firstCounts = new Uint8Array(nodes);
    this.secondCounts = new Uint8Array(nodes * classes);
    this.thirdCounts = new Uint8Array(nodes * classes);
    this.weights = new Int32Array(nodes * 3).fill(24000);
  }

  /** Codes one bit of decision `node`, where `b` and `c` are the full indices (class * nodes + node) of the two fine contexts. */
  code(coder: BinaryCoder, bit: number, node: number, b: number, c: number): number {
    const { first, second, third, weights } = this;
    const pa = first[node];
    const nb = this.secondCounts[b];
    const nc = this.thirdCounts[c];
    const pb = nb === 0 ? pa : second[b];
    const pc = nc === 0 ? pa : third[c];
    const sa = stretch[pa >>> 4];
    const sb = stretch[pb >>> 4];
    const sc = stretch[pc >>> 4];
    const w = node * 3;
    let logit =
      (Math.imul(weights[w], sa) + Math.imul(weights[w + 1], sb) + Math.imul(weights[w + 2], sc)) >> 16;
    if (logit > LARGEST_LOGIT) logit = LARGEST_LOGIT;
    else if (logit < -LARGEST_LOGIT) logit = -LARGEST_LOGIT;
    const p = squash[logit + 2048];
    const coded = coder.code(bit, p);
    const target = coded !== 0 ? 65535 : 0;
    const error = (target - p) >> 4;
    weights[w] += (Math.imul(sa, error) + 0x2000) >> 14;
    weights[w + 1] += (Math.imul(sb, error) + 0x2000) >> 14;
    weights[w + 2] += (Math.imul(sc, error) + 0x2000) >> 14;
    const na = this.firstCounts[node];
    first[node] = pa + (((target - pa) * speeds[na]) >> 15);
    if (na < 255) this.firstCounts[node] = na + 1;
    second[b] = pb + (((target - pb) * speeds[nb]) >> 15);
    if (nb < 255) this.secondCounts[b] = nb + 1;
    third[c] = pc + (((target - pc) * speeds[nc]) >> 15);
    if (nc < 255) this.thirdCounts[c] = nc + 1;
    return coded;
  }
}
