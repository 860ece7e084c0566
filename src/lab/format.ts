const counts = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A whole number with thousands separated. */
export function formatCount(value: number): string {
  return counts.format(value);
}

/** Bytes in decimal units, three digits: `312 bytes`, `31.2 kB`, `1.25 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${counts.format(bytes)} bytes`;
  if (bytes < 1e6) return `${threeDigits(bytes / 1e3)} kB`;
  return `${threeDigits(bytes / 1e6)} MB`;
}

/** A large count in thousands or millions, three digits: `1.32 M`. */
export function formatLarge(value: number): string {
  if (value < 1e4) return counts.format(value);
  if (value < 1e6) return `${threeDigits(value / 1e3)} k`;
  return value < 1e9 ? `${threeDigits(value / 1e6)} M` : `${threeDigits(value / 1e9)} G`;
}

/** `21× smaller`; `1.2× larger` below 1. */
export function formatRatio(ratio: number): string {
  return ratio >= 1 ? `${threeDigits(ratio)}× smaller` : `${threeDigits(1 / ratio)}× larger`;
}

/** Three significant digits, never in exponents. */
export function threeDigits(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 6));
}

/** A figure of quality: two decimals from 1 up, three digits below. */
export function formatFigure(value: number): string {
  return Math.abs(value) >= 10
    ? value.toFixed(1)
    : Math.abs(value) >= 1
      ? value.toFixed(2)
      : value.toFixed(3);
}

/** `2 s`, `1 min 05 s`; under a second in milliseconds. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
