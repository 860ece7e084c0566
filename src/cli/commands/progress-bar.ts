import type { Terminal } from './command.ts';

/** A bar on the error stream: share done, what is being done, time left. Off a terminal, a line for each new label. */
export interface ProgressBar {
  show(fraction: number, label: string): void;
  end(): void;
}

const WIDTH = 24;
const REDRAW = 80;

/** Starts a bar; `isQuiet` gives one that shows nothing. */
export function startBar(terminal: Terminal, isQuiet: boolean): ProgressBar {
  const began = terminal.now();
  let drawn = -Infinity;
  let lastLabel = '';
  if (isQuiet) return { show: () => undefined, end: () => undefined };
  return {
    show(fraction, label) {
      const now = terminal.now();
      if (!terminal.isInteractive) {
        const [head] = label.split(':');
        if (head !== lastLabel) terminal.error(`${Math.floor(fraction * 100)} % ${head}\n`);
        lastLabel = head;
        return;
      }
      if (now - drawn < REDRAW && fraction < 1) return;
      drawn = now;
      const full = Math.round(fraction * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const left =
        fraction > 0.02 && fraction < 1
          ? `, ${timeOf(((now - began) * (1 - fraction)) / fraction)} left`
          : '';
      terminal.error(
        `\r\x1b[K${bar} ${String(Math.floor(fraction * 100)).padStart(3)} % ${label.slice(0, 40)}${left}`,
      );
    },
    end() {
      if (terminal.isInteractive) terminal.error('\r\x1b[K');
    },
  };
}

/** A duration in words: 45 s, 3 min, 2 h. */
export function timeOf(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
