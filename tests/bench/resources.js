// Preloaded into every measured process: says at its end, on descriptor 3, what it took of memory and processor.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  // Kilobytes on Linux and macOS, and microseconds: getrusage(2).
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
