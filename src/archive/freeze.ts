/** Freezes a value and everything in it, the values of maps included. Returns the same value. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const inner = value instanceof Map ? value.values() : Object.values(value);
  for (const entry of inner) deepFreeze(entry);
  return value;
}
