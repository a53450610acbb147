import type { World } from "./command.ts";

const width = 30;
const often = 100;

/** Shows progress as a bar on the last line of a terminal, ten times a second at most; in a pipe it says nothing. */
export function terminalProgress(stream: NodeJS.WriteStream): World["progress"] {
  if (stream.isTTY !== true) return () => {};
  let shown = 0;
  return (line, share) => {
    const now = performance.now();
    if (line === "") stream.write(shown === 0 ? "" : "\r\u001b[K");
    else if (now - shown > often) {
      const full = Math.round(share * width);
      stream.write(`\r\u001b[K${"█".repeat(full)}${"░".repeat(width - full)} ${line}`);
      shown = now;
    }
  };
}
