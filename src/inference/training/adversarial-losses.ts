import * as tf from '@tensorflow/tfjs-core';

/**
 * The relativistic pairing loss of one player: real and generated images of the same class compete in pairs (Jolicoeur-Martineau 2019),
 * which keeps more of the modes than judging each image alone (Huang et al. 2024). `better` is to win over `worse`.
 */
export function pairingLoss(better: tf.Tensor, worse: tf.Tensor): tf.Scalar {
  return tf.mean(tf.softplus(tf.sub(worse, better)));
}

/**
 * The mean squared change of the discriminator's value under Gaussian noise of deviation `sigma`, over `sigma` squared: to first order
 * the mean squared norm of its gradient (Mescheder et al. 2018, R1), without a second derivative, which tfjs's convolution lacks.
 */
export function noisePenalty(values: tf.Tensor, noisyValues: tf.Tensor, sigma: number): tf.Scalar {
  return tf.mul(tf.mean(tf.squaredDifference(noisyValues, values)), 1 / (sigma * sigma));
}
