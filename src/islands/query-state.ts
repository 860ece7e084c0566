import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * The query string as the state of a view: Back, reload and a shared link restore it. `replace` is for typing, where each
 * letter must not become a step of the history.
 */
export function useQueryState(): [
  URLSearchParams,
  (next: URLSearchParams, how?: 'push' | 'replace') => void,
] {
  const [query, setQuery] = useState(() => new URLSearchParams());

  useEffect(() => {
    const read = () => setQuery(new URLSearchParams(location.search));
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);

  const update = useCallback((next: URLSearchParams, how: 'push' | 'replace' = 'push') => {
    const text = next.toString();
    const address = text === '' ? location.pathname : `${location.pathname}?${text}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    setQuery(next);
  }, []);

  return [query, update];
}
