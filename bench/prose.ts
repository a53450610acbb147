import type { Random } from "./random.ts";
import {
  ADJECTIVES,
  BEGINNINGS,
  type Gender,
  GROUPS,
  HEADS,
  type Head,
  MONTHS,
  PARTICIPLES,
  PURPOSES,
  SAYINGS,
  SAYS,
  STREETS,
  WHEN,
} from "./words.ts";

/** A compound noun, "Bildungsmesse". */
export interface Noun {
  readonly gender: Gender;
  readonly singular: string;
  readonly genitive: string;
  readonly plural: string;
}

type Case = "nom" | "acc" | "dat" | "gen";
type Forms = Readonly<Record<Case, string>>;

const DEFINITE: Readonly<Record<Gender, Forms>> = {
  m: { nom: "der", acc: "den", dat: "dem", gen: "des" },
  f: { nom: "die", acc: "die", dat: "der", gen: "der" },
  n: { nom: "das", acc: "das", dat: "dem", gen: "des" },
};
const INDEFINITE: Readonly<Record<Gender, Forms>> = {
  m: { nom: "ein", acc: "einen", dat: "einem", gen: "eines" },
  f: { nom: "eine", acc: "eine", dat: "einer", gen: "einer" },
  n: { nom: "ein", acc: "ein", dat: "einem", gen: "eines" },
};
const AFTER_INDEFINITE: Readonly<Record<Gender, Forms>> = {
  m: { nom: "er", acc: "en", dat: "en", gen: "en" },
  f: { nom: "e", acc: "e", dat: "en", gen: "en" },
  n: { nom: "es", acc: "es", dat: "en", gen: "en" },
};

/** What a release speaks of: organisations and people as they stand in a sentence, topic, place. */
export interface Scene {
  readonly topic: Noun;
  readonly place: string;
  readonly publisher: Named;
  readonly partners: readonly Named[];
  readonly projects: readonly string[];
  readonly people: readonly Speaker[];
}

/** An organisation's name, with the gender that its article needs. */
export interface Named {
  readonly name: string;
  readonly gender: Gender;
}

/** A person with honorific and role: "Dr. Anna Müller", "Geschäftsführerin". */
export interface Speaker {
  readonly name: string;
  readonly role: string;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "die Handwerkskammer Mühlbach", in a case that leaves the name itself as it is. */
export function withArticle(named: Named, grammaticalCase: "nom" | "acc" | "dat"): string {
  return `${DEFINITE[named.gender][grammaticalCase]} ${named.name}`;
}

/** "A, B und C". */
export function enumerate(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} und ${last}`;
}

type Pattern = (prose: Prose, random: Random, topic: Noun) => string;

const SENTENCES: readonly Pattern[] = [
  (p, r, topic) => `${p.the(topic, "nom")} richtet sich vor allem an ${r.favour(GROUPS)}.`,
  (p, r) => `${p.the(p.compound(), "nom")} wurde ${r.favour(WHEN)} ${r.favour(PARTICIPLES)}.`,
  (p, r) => `um ${r.favour(PURPOSES)}, ist ${p.a(p.compound(), "nom")} geplant.`,
  (p) => `dazu gehören neben ${p.the(p.compound(), "dat")} auch ${p.many(p.compound())}.`,
  (p, _, topic) => `im Mittelpunkt ${p.the(topic, "gen")} stehen ${p.many(p.compound())}.`,
  (p, r) => `${r.favour(WHEN)} nutzten rund ${r.between(2, 95)}0 Teilnehmende ${p.the(p.compound(), "acc")}.`,
  (p, r, topic) =>
    `bis Ende ${r.between(2001, 2029)} soll ${p.the(topic, "nom")} ${r.favour(PARTICIPLES)} werden.`,
  (p, r) => `für ${p.the(p.compound(), "acc")} stehen ${r.between(3, 990)}.000 Euro bereit.`,
  (p, r) => `${r.favour(GROUPS)} finden hier ${p.a(p.compound(), "acc")} und ${p.many(p.compound())}.`,
  (p) => `besonders gefragt waren ${p.many(p.compound())}, aber auch ${p.the(p.compound(), "nom")}.`,
  (p, r) => `im Zuge ${p.the(p.compound(), "gen")} wurden ${p.many(p.compound())} ${r.favour(PARTICIPLES)}.`,
  (p, _, topic) => `die Teilnahme an ${p.the(topic, "dat")} ist kostenlos, eine Anmeldung ist nicht nötig.`,
  (p) => `wegen ${p.the(p.compound(), "gen")} musste ${p.the(p.compound(), "nom")} verschoben werden.`,
  (p, r) => `mit ${p.the(p.compound(), "dat")} wird es gelingen, ${r.favour(PURPOSES)}.`,
  (p) => `auch ${p.many(p.compound())} und ${p.many(p.compound())} können gefördert werden.`,
  (p, r) => `die Zahl der Anfragen zu ${p.the(p.compound(), "dat")} stieg auf ${r.between(120, 2400)}.`,
  (p) => `ob ${p.the(p.compound(), "nom")} weiterläuft, entscheidet der Kreistag am ${p.day()}.`,
  (_, r) => `nicht zuletzt geht es darum, ${r.favour(PURPOSES)}.`,
  (p) => `so entstand aus ${p.the(p.compound(), "dat")} nach und nach ${p.a(p.compound(), "nom")}.`,
  (p, r, topic) => `${r.favour(GROUPS)} sollen ${p.the(topic, "acc")} künftig leichter erreichen.`,
  (p, r) =>
    `darüber hinaus gab es einen regen Austausch über ${p.the(p.compound(), "acc")} und ${r.favour(GROUPS)}.`,
  (p) => `ein detaillierter Einblick in ${p.the(p.compound(), "acc")} rundete den Besuch ab.`,
  (_, r) => `das Treffen endete mit dem Vorhaben, ${r.favour(PURPOSES)}.`,
  (p) => `erst vor Kurzem hatte der Landtag ${p.the(p.compound(), "acc")} auf den Weg gebracht.`,
  (p, r) => `von den ${r.between(12, 480)} Vorschlägen überzeugte ${p.a(p.compound(), "nom")} die Jury.`,
  (_, r) => `wer Fragen hat, erreicht das Team montags bis freitags ab ${r.between(7, 10)} Uhr.`,
  (p) => `für Kinder gab es Kuchen, Musik und ${p.a(p.compound(), "acc")} zum Mitmachen.`,
  (p, r) =>
    `nach ${r.between(2, 14)} Monaten Bauzeit öffnet ${p.the(p.compound(), "nom")} wieder seine Türen.`,
  (p) => `anders als früher läuft ${p.the(p.compound(), "nom")} heute fast vollständig ohne Papier.`,
  (p) => `die Rückmeldungen auf ${p.the(p.compound(), "acc")} fielen durchweg positiv aus.`,
  (p, _, topic) => `grundlage ${p.the(topic, "gen")} ist ${p.a(p.compound(), "nom")} aus dem Vorjahr.`,
  (p, r) =>
    `allein im ${r.pick(MONTHS)} meldeten sich ${r.between(5, 260)} für ${p.the(p.compound(), "acc")} an.`,
  (p) => `kritisch sahen einige ${p.the(p.compound(), "acc")}, begrüßten jedoch ${p.many(p.compound())}.`,
  (p, r) =>
    `der Eigenanteil liegt bei ${r.between(5, 45)} Prozent, den Rest trägt ${p.the(p.compound(), "nom")}.`,
  (p) => `wie wichtig ${p.many(p.compound())} sind, habe nicht nur ${p.the(p.compound(), "nom")} gezeigt.`,
  (_, r) => `zum Abschluss überreichten ${r.favour(GROUPS)} eine Liste mit Wünschen.`,
  (p) => `künftig tagt ${p.the(p.compound(), "nom")} einmal im Quartal, nächstes Mal am ${p.day()}.`,
  (p, r) => `${r.favour(GROUPS)} erhielten für ihren Einsatz eine Urkunde und ${p.a(p.compound(), "acc")}.`,
  (p) => `gesucht werden außerdem Freiwillige, die ${p.the(p.compound(), "acc")} begleiten möchten.`,
  (p, r) => `mehr als ${r.between(3, 60)} Betriebe beteiligen sich bereits an ${p.the(p.compound(), "dat")}.`,
];

/** Writes sentences by chance. */
export class Prose {
  readonly #random: Random;
  #lately: readonly Pattern[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** A compound of two parts, or now and then of three: "Bildungsmesse", "Jugendberufsmesse". */
  compound(): Noun {
    const random = this.#random;
    const first = random.favour(BEGINNINGS);
    const second = random.chance(0.3) ? random.favour(BEGINNINGS) : first;
    const stem = second === first ? first : first + second.toLowerCase();
    const { gender, singular, genitive, plural }: Head = random.favour(HEADS);
    return { gender, singular: stem + singular, genitive: stem + genitive, plural: stem + plural };
  }

  /** "das neue Bildungsangebot". */
  the(noun: Noun, grammaticalCase: Case): string {
    const article = DEFINITE[noun.gender][grammaticalCase];
    const weak = grammaticalCase === "nom" || (grammaticalCase === "acc" && noun.gender !== "m") ? "e" : "en";
    return `${article} ${this.#adjective(weak)}${inflected(noun, grammaticalCase)}`;
  }

  /** "ein neues Bildungsangebot". */
  a(noun: Noun, grammaticalCase: Case): string {
    const article = INDEFINITE[noun.gender][grammaticalCase];
    const ending = AFTER_INDEFINITE[noun.gender][grammaticalCase];
    return `${article} ${this.#adjective(ending)}${inflected(noun, grammaticalCase)}`;
  }

  /** "regionale Bildungsangebote", nominative and accusative. */
  many(noun: Noun): string {
    return this.#adjective("e") + noun.plural;
  }

  /** "12. März". */
  day(): string {
    return `${this.#random.between(1, 28)}. ${this.#random.pick(MONTHS)}`;
  }

  /** "Schillerstraße 12". */
  address(): string {
    return `${this.#random.favour(STREETS)}straße ${this.#random.between(1, 140)}`;
  }

  /** From the range of numbers that is kept free for fiction. */
  phone(): string {
    return `030 23125 ${this.#random.between(100, 999)}`;
  }

  title(scene: Scene): string {
    const { topic, place } = scene;
    const other = this.compound();
    const partner = scene.partners[0] ?? scene.publisher;
    return this.#random.pick([
      () => `${topic.singular} und ${other.singular}: ${place} geht voran`,
      () => `${capital(this.a(topic, "nom"))} für ${place}`,
      () => `${capital(this.the(topic, "nom"))} in ${place} wurde ${this.#random.favour(PARTICIPLES)}`,
      () => `${partner.name} und ${place} setzen auf ${this.the(topic, "acc")}`,
      () => `„${topic.singular}“ in ${place}: ${capital(this.many(other))} im Mittelpunkt`,
      () => `${capital(this.many(topic))} und ${this.many(other)} für ${this.#random.favour(GROUPS)}`,
      () => `${this.#random.between(3, 90)} Betriebe werben auf ${this.the(topic, "dat")} in ${place}`,
      () => `${place}: ${topic.singular} hilft ${this.#random.between(20, 900)} Menschen weiter`,
      () => `Mehr als ${this.#random.between(2, 19)}00 Gäste bei ${this.the(topic, "dat")} in ${place}`,
      () => `${other.singular} – ${partner.name} stellt ${this.the(topic, "acc")} vor`,
    ])();
  }

  subtitle(scene: Scene): string {
    const other = this.compound();
    return this.#random.pick([
      () => `Ein Fokus auf ${other.singular}`,
      () => `${capital(this.the(scene.topic, "nom"))} soll helfen, ${this.#random.favour(PURPOSES)}`,
      () => `${capital(this.a(other, "nom"))} ist ${this.#random.favour(PARTICIPLES)}`,
      () => `Gute Zusammenarbeit bei ${this.the(other, "dat")}`,
      () => `Anmeldung bis zum ${this.day()} möglich`,
    ])();
  }

  /** The body in Markdown. It names every partner, project and person of the release. */
  body(scene: Scene): string {
    const random = this.#random;
    const blocks = [this.#lead(scene), this.#partners(scene)];
    if (scene.projects.length > 0) blocks.push(this.#projects(scene));
    const [first, second, ...rest] = scene.people;
    if (first) blocks.push(this.#quote(scene, first));
    if (random.chance(0.3)) blocks.push(this.#list(scene));
    if (second) blocks.push(this.#quote(scene, second));
    if (rest.length > 0) blocks.push(this.#guests(scene, rest));
    const paragraphs = random.between(
      Math.max(4, blocks.length),
      Math.max(5, Math.min(7, blocks.length + 1)),
    );
    while (blocks.length < paragraphs) {
      blocks.push(random.chance(0.2) ? this.#outlook(scene) : this.#paragraph(scene));
    }
    const heading = random.chance(0.35) ? random.between(2, blocks.length - 1) : -1;
    return blocks
      .map((block, index) => (index === heading ? `${this.#heading(scene)}\n\n${block}` : block))
      .join("\n\n");
  }

  /** A sentence on its own; the same pattern does not come back at once. */
  sentence(topic: Noun): string {
    let pattern = this.#random.pick(SENTENCES);
    while (this.#lately.includes(pattern)) pattern = this.#random.pick(SENTENCES);
    this.#lately = [pattern, ...this.#lately.slice(0, 11)];
    return capital(pattern(this, this.#random, topic));
  }

  #lead(scene: Scene): string {
    const random = this.#random;
    const publisher = withArticle(scene.publisher, "nom");
    const first = random.pick([
      () =>
        `${publisher} hat ${random.favour(WHEN)} ${this.the(scene.topic, "acc")} in ${scene.place} ` +
        `${random.favour(PARTICIPLES)}.`,
      () => `mit ${this.the(scene.topic, "dat")} setzt ${publisher} in ${scene.place} ein Zeichen.`,
      () =>
        `wie lässt es sich erreichen, ${random.favour(PURPOSES)}? Darum ging es am ${this.day()} ` +
        `bei ${this.the(scene.topic, "dat")} in ${scene.place}.`,
      () =>
        `rund ${random.between(2, 30)}0 Gäste kamen am ${this.day()} nach ${scene.place}, um sich über ` +
        `${this.the(scene.topic, "acc")} zu informieren.`,
    ])();
    return `${capital(first)} ${this.#sentences(scene, 2, 3)}`;
  }

  #partners(scene: Scene): string {
    const random = this.#random;
    const other = this.compound();
    const partners = (grammaticalCase: "nom" | "acc" | "dat") =>
      enumerate(scene.partners.map((partner) => withArticle(partner, grammaticalCase)));
    const sentence = random.pick([
      () => `mit dabei: ${partners("nom")}.`,
      () => `möglich wurde ${this.the(scene.topic, "nom")} durch ${partners("acc")}.`,
      () => `gemeinsam mit ${partners("dat")} wurde ${this.a(other, "nom")} ${random.favour(PARTICIPLES)}.`,
      () => `unterstützt wird ${this.the(scene.topic, "nom")} von ${partners("dat")}.`,
    ])();
    return `${capital(sentence)} ${this.#sentences(scene, 2, 3)}`;
  }

  #projects(scene: Scene): string {
    const random = this.#random;
    const projects = enumerate(scene.projects.map((project) => `„${project}“`));
    const sentence = random.pick([
      () => `Besondere Aufmerksamkeit erhielt ${this.the(this.compound(), "nom")} aus ${projects}.`,
      () => `Eng verbunden ist das mit ${projects}: Hier geht es darum, ${random.favour(PURPOSES)}.`,
      () => `Vorgestellt wurden auch die Ergebnisse aus ${projects}.`,
    ])();
    return `${sentence} ${this.#sentences(scene, 2, 3)}`;
  }

  #quote(scene: Scene, speaker: Speaker): string {
    const random = this.#random;
    const noun = random.chance(0.5) ? scene.topic : this.compound();
    const saying = random
      .pick(SAYINGS)
      .replace("{Def}", () => capital(this.the(noun, "nom")))
      .replace("{def}", () => this.the(noun, "nom"))
      .replace("{acc}", () => this.the(noun, "acc"))
      .replace("{dat}", () => this.the(noun, "dat"));
    const who = `${speaker.name}, ${speaker.role}`;
    return random.pick([
      () => `„${saying}“, ${random.favour(SAYS)} ${who}. ${this.#sentences(scene, 1, 2)}`,
      () => `${this.#sentences(scene, 1, 2)} ${who}, ${random.favour(SAYS)}: „${saying}.“`,
    ])();
  }

  #guests(scene: Scene, people: readonly Speaker[]): string {
    const names = enumerate(people.map((person) => `${person.name} (${person.role})`));
    return `An ${this.the(this.compound(), "dat")} nahmen ${names} teil. ${this.#sentences(scene, 1, 1)}`;
  }

  #list(scene: Scene): string {
    const random = this.#random;
    const bold = random.chance(0.5);
    const items = Array.from({ length: random.between(3, 4) }, () => {
      const noun = this.compound();
      return bold
        ? `- **${noun.singular}:** ${this.day()}, ${random.between(8, 19)} Uhr, ${this.address()}`
        : `- ${this.many(noun)}`;
    });
    return `Zu ${this.the(scene.topic, "dat")} gehören:\n\n${items.join("\n")}`;
  }

  #outlook(scene: Scene): string {
    const noun = this.compound();
    const page = `https://www.landkreis.example/${this.#random.between(100, 9999)}`;
    return this.#random.pick([
      () => `Weitere Informationen zu ${this.the(noun, "dat")} stehen unter [${noun.singular}](${page}).`,
      () => `Anmeldungen nimmt das Team bis zum **${this.day()}** unter Telefon ${this.phone()} entgegen.`,
      () => `Treffpunkt ist **${this.address()}** in ${scene.place}. Mehr unter <${page}>.`,
    ])();
  }

  #paragraph(scene: Scene): string {
    return this.#sentences(scene, 3, 4);
  }

  #heading(scene: Scene): string {
    const noun = this.compound();
    return this.#random.pick([
      () => `## ${capital(this.many(noun))}`,
      () => `## ${noun.singular} in ${scene.place}`,
      () => `## Hintergrund: ${noun.singular}`,
    ])();
  }

  #sentences(scene: Scene, low: number, high: number): string {
    const count = this.#random.between(low, high);
    return Array.from({ length: count }, () => this.sentence(scene.topic)).join(" ");
  }

  /** Two times in three an adjective with the given ending and a space. */
  #adjective(ending: string): string {
    if (this.#random.chance(0.35)) return "";
    return `${this.#random.favour(ADJECTIVES)}${ending} `;
  }
}

function inflected(noun: Noun, grammaticalCase: Case): string {
  return grammaticalCase === "gen" ? noun.genitive : noun.singular;
}
