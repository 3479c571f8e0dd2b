/** The value at a path such as `mobiles.0.number`. */
export function readPath(from: unknown, path: string): unknown {
  let value: unknown = from;
  for (const step of path === "" ? [] : path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** A copy with another value at the path; what lies beside it is shared. */
export function writePath<T>(from: T, path: string, value: unknown): T {
  const [step, ...rest] = path.split(".");
  if (step === undefined || step === "") return value as T;
  const inner = readPath(from, step);
  const next = rest.length === 0 ? value : writePath(inner ?? {}, rest.join("."), value);
  if (Array.isArray(from)) {
    const copy = [...(from as unknown[])];
    copy[Number(step)] = next;
    return copy as T;
  }
  return { ...(from as object), [step]: next } as T;
}
