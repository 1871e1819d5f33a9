/** What is at a path such as `session.email` in a JSON value; undefined where the path ends before. */
export function readPath(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => {
    return typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined
  }, value)
}
