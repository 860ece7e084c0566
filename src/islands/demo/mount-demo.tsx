import { render } from 'preact';
import type { DemoProps } from './demo-props.ts';
import LiveDemo from './live-demo.tsx';

/** Puts the live demo in the place of what asked for it. */
export function mountDemo(holder: HTMLElement, props: DemoProps): void {
  holder.replaceChildren();
  render(<LiveDemo {...props} />, holder);
}
