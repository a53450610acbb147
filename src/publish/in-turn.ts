/** Does the same with each of many things, so many at once; the first that goes wrong stops the rest. */
export async function inTurn<T>(
  things: Iterable<T>,
  atOnce: number,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  // All take from one iterator, so that whoever is free takes the next.
  const queue = things[Symbol.iterator]();
  let failed = false;
  const work = async () => {
    for (let next = queue.next(); next.done !== true && !failed; next = queue.next()) {
      try {
        await act(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
