/** An id that no other run or worker of this browser has. `crypto.randomUUID` would do, but plain http, as on a local network, has none. */
export function uniqueId(): string {
  return `${Date.now()}-${Math.random()}`;
}
