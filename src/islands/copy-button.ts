/** Buttons with `data-copy="#id"` copy the text of that element and say so beside them. */
async function copyText(button: HTMLButtonElement): Promise<void> {
  const text = document.querySelector(button.dataset['copy'] ?? '')?.textContent ?? '';
  const status = button.parentElement?.querySelector('[data-copied]');
  try {
    await navigator.clipboard.writeText(text);
    if (status) status.textContent = 'Copied.';
  } catch {
    if (status) status.textContent = 'The browser refused. Select the text and copy it by hand.';
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', () => void copyText(button));
}
