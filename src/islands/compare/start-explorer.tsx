import { hydrate } from 'preact';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import Explorer, { type ExplorerPart } from './explorer.tsx';
import type { PageFacts } from './page-facts.ts';

/** Brings the explorer of the page to life. Its data stand in the page once, as JSON beside the markup made of them. */
function start(): void {
  const holder = document.querySelector<HTMLElement>('[data-explorer]');
  const data = document.getElementById('explorer-data')?.textContent;
  if (holder === null || data === undefined) return;
  const { comparison, facts } = JSON.parse(data) as { comparison: Comparison; facts: PageFacts };
  const part = holder.dataset['explorer'] as ExplorerPart;
  hydrate(<Explorer comparison={comparison} facts={facts} part={part} />, holder);
  holder.dataset['alive'] = '';
}

start();
