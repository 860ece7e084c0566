import { render } from 'preact';
import type { Comparison } from '../../catalogue/queries/comparison.ts';
import DecisionHelper from './decision-helper.tsx';
import Explorer from './explorer.tsx';
import type { PageFacts } from './page-facts.ts';

/** Loads every row of the atlas once, says how much that is, and starts the explorer over all of them. */
async function start(): Promise<void> {
  const holder = document.querySelector<HTMLElement>('[data-compare]');
  const text = document.getElementById('compare-facts')?.textContent;
  if (holder === null || text === undefined) return;
  const facts = JSON.parse(text) as PageFacts;
  try {
    const response = await fetch(`${facts.base}compare/rows.json`);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const comparison = (await response.json()) as Comparison;
    holder.textContent = '';
    render(
      <>
        <DecisionHelper comparison={comparison} base={facts.base} />
        <Explorer comparison={comparison} facts={facts} part="all" pick />
      </>,
      holder,
    );
    holder.dataset['alive'] = '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    holder.textContent = `The rows could not be loaded (${reason}). Reload the page, or take a benchmark from the list of benchmarks.`;
  }
}

void start();
