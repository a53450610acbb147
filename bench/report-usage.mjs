// Preloaded into every Node process of a measured build: writes down, when the process ends, what it used.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const folder = process.env.BENCH_USAGE;

// What a process uses includes its threads, so only the main thread reports.
if (folder && isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const line = `${userCPUTime + systemCPUTime} ${peakKilobytes()}\n`;
    writeFileSync(join(folder, String(process.pid)), line);
  });
}

/** Linux hands maxRSS on from the process that started this one; VmHWM begins afresh. */
function peakKilobytes() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
