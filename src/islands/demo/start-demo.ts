import type { DemoProps } from './demo-props.ts';

/** Waits for the button of each demo; everything that runs it is fetched when it is pressed. */
for (const holder of document.querySelectorAll<HTMLElement>('[data-demo]')) {
  const button = holder.querySelector('button');
  const said = holder.querySelector('[role=status]');
  let isAsked = false;
  button?.addEventListener('click', () => {
    if (isAsked) return;
    isAsked = true;
    if (said) said.textContent = 'Fetching …';
    import('./mount-demo.tsx').then(
      ({ mountDemo }) => mountDemo(holder, JSON.parse(holder.dataset['demo'] ?? '{}') as DemoProps),
      () => {
        isAsked = false;
        if (said) said.textContent = 'It could not be fetched. Check the connection and press again.';
      },
    );
  });
}
