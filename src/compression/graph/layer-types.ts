/** The class of each layer in a Layers topology by its name; empty for anything else. Never throws. */
export function findLayerTypes(topology: unknown): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const visit = (node: unknown, depth: number): void => {
    if (depth > 12 || typeof node !== 'object' || node === null) return;
    const { class_name: type, config } = node as { class_name?: unknown; config?: unknown };
    const { name } = (config ?? {}) as { name?: unknown };
    if (typeof type === 'string' && typeof name === 'string') types.set(name, type);
    for (const child of Object.values(node as Record<string, unknown>)) visit(child, depth + 1);
  };
  visit(topology, 0);
  return types;
}
