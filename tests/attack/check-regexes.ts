import { writeFileSync } from "node:fs";
import { check, type Diagnostics } from "recheck";
import { madeRegexes } from "./made-regexes.ts";
import { linearFile, uncheckedRegexes } from "./unchecked-regexes.ts";

// `npm run check-regex`: asks recheck about each regular expression of the code that is new. What is linear is noted;
// what is not has to be written otherwise, or to be bounded and listed in bounded-regexes.ts with its reason.
const { unchecked, composed, linear } = uncheckedRegexes();
const found = new Set(linear);
const made = composed.length === 0 ? [] : await madeRegexes();
for (const { place, lastLine, text } of composed) {
  const [file = "", line = ""] = place.split(":");
  const here = made.filter((regex) => {
    const [inFile, inLine] = regex.place.split(":");
    return inFile === file && Number(inLine) >= Number(line) && Number(inLine) <= lastLine;
  });
  const slow: string[] = here.length === 0 ? ["is made by none of the texts in made-regexes.ts"] : [];
  for (const { source, flags } of here) {
    const verdict = await check(source, flags, { timeout: 10_000 });
    if (verdict.status !== "safe") slow.push(`${source} ${saidOf(verdict)}`);
  }
  if (slow.length === 0) found.add(text);
  for (const why of slow) {
    process.stdout.write(`${place} ${text} ${why}\n`);
    process.exitCode = 1;
  }
}
for (const { place, text, source, flags } of unchecked) {
  if (found.has(text)) continue;
  const verdict = await check(source, flags, { timeout: 10_000 });
  if (verdict.status === "safe") found.add(text);
  else {
    process.stdout.write(`${place} ${text} ${saidOf(verdict)}\n`);
    process.exitCode = 1;
  }
}
writeFileSync(linearFile, `${JSON.stringify([...found].sort(), null, 2)}\n`);
// recheck's helper process would be waited for.
process.exit();

function saidOf(verdict: Diagnostics): string {
  return verdict.status === "vulnerable"
    ? `${verdict.complexity.summary}: ${verdict.attack.pattern}`
    : "not decided";
}
