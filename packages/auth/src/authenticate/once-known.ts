/** Goes on with a value: at once where it is at hand, else when it comes. A turn of the event loop costs more than most checks. */
export function onceKnown<Value, Result>(
  value: Value | Promise<Value>,
  goOn: (known: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}
