import fc from "fast-check";

/**
 * Texts as an attacker or an accident writes them. The seed is fixed, so that a run is the same everywhere; a failure
 * prints the smallest text that shows it.
 */
export const runs = { seed: 20_260_203, numRuns: 250 } as const;

/** Texts put together from pieces, which hit what a reader knows far more often than any characters would. */
function madeOf(pieces: readonly string[], maxLength = 24): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  );
  return fc.array(piece, { maxLength }).map((parts) => parts.join(""));
}

/** Any text: every code point, lone surrogates too. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
);

export const yamlText = madeOf([
  ..."- : ? , [ ] { } # & * ! | > ' \" % @ ` \\ ~ < = . 0".split(" "),
  ..."\n|\n  |\n- |: | #|\n---\n|\n...\n|\t|\r|\u00a0|\u2028|\ufeff|\u0085".split("|"),
  ..."title:|title: a|\ndate: 2019|\nphotos:|\n  - file: a.jpg|\npeople: [a, b]|embargo:|<<: *a|&a|*a|!!map|!!binary".split(
    "|",
  ),
  ...[
    "title: 'a",
    'title: "a',
    'title: "\\x41"',
    "|+2",
    ">-",
    "null",
    "true",
    "~",
    "a",
    "b c",
    "ä",
    "😀",
    "? ",
    "a: b: c",
  ],
]);

export const markdownText = madeOf([
  ..."* ** _ ` ~~ ~ # > - + 1. | [ ] ( ) ! < > & \\ \" ' = : / . ,".split(" "),
  ..."\n|\n\n|\n    |  \n|\t| |\u00a0|\u00ad|\u200b|\u202e|\r".split("|"),
  ..."```|~~~|---|***|===|[a]|[a]:|](|](/a)|](b.md)|](#a)|![|]( javascript:|<script>|</script>|<b|<!--|-->|]]>|<a href=".split(
    "|",
  ),
  ..."javascript:alert(1)|JaVa\tScRiPt:|data:text/html,|vbscript:|file:///|//evil.example|//[|https://[|http://a:b@c|\\\\evil".split(
    "|",
  ),
  ..."&amp;|&lt;|&#60;|&#x3c;|&#0;|&nbsp;|&colon;|&Tab;|&NewLine;|&#106;avascript:|&#12;|&#x202e;|&#x2069;|(b 't')|%E2%80%AE|%0c|%6a|%00|%0a|%|mailto:|tel:".split(
    "|",
  ),
  ..."www.a.de|a@b.de|https://a.de/(|https://a.de/%zz|https://ä.de|xn--|Ada Wolf|Ada|Wolf|Amt|für Arbeit|a|Wort|ä|😀|e\u0301".split(
    "|",
  ),
  ..."|a|b|,|-|-|,:-:|--:,<https://a.de>,<javascript:a>,onclick=,style=,{{ x }},<%= x %>".split(","),
]);

/** Texts that stand in one line of a record and pass its checks. */
export const lineText = fc
  .oneof(
    markdownText,
    anyText,
    fc.constantFrom("=1+1", "@SUM(A1)", "-2", "+1", "\tx", 'a"b', "a;b", "a,b", "]]>", "\u2028"),
  )
  .map((text) =>
    text
      .replace(/\p{Cs}/gu, "\ufffd")
      .replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu, " ")
      .trim()
      .normalize("NFC"),
  )
  .filter((text) => text !== "");
