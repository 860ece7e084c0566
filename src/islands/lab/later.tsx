import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Draws what stands below the fold in a task of its own, so that what changes above it is seen first and no task grows long. */
export default function Later({ children }: { children: ComponentChildren }) {
  const [shown, show] = useState(children);
  useEffect(() => {
    const soon = setTimeout(() => show(children));
    return () => clearTimeout(soon);
  }, [children]);
  return <>{shown}</>;
}
