/** The vocabulary of the generated releases: enough German for sentences that a press office might write. */

export type Gender = "m" | "f" | "n";

/** The end of a compound, in lower case: "beratung". */
export interface Head {
  readonly gender: Gender;
  readonly singular: string;
  readonly genitive: string;
  readonly plural: string;
}

const split = (text: string): readonly string[] => text.trim().split(/\s+/);
const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

function genderOf(letter: string): Gender {
  return letter === "m" || letter === "f" ? letter : "n";
}

/** Ends of compounds: word, gender, genitive where it is not feminine, plural or its ending. */
export const HEADS: readonly Head[] = split(`
  projekt/n/s/e programm/n/s/e angebot/n/s/e netzwerk/n/s/e zentrum/n/s/zentren konzept/n/s/e
  forum/n/s/foren beratung/f/en förderung/f/en maßnahme/f/n veranstaltung/f/en schulung/f/en
  vermittlung/f/en begleitung/f/en kurs/m/es/e tag/m/es/e plan/m/es/pläne bericht/m/s/e
  beirat/m/s/beiräte ausschuss/m/es/ausschüsse gespräch/n/s/e büro/n/s/s seminar/n/s/e
  treffen/n/s/treffen paket/n/s/e budget/n/s/s café/n/s/s fest/n/es/e stelle/f/n börse/f/n messe/f/n
  woche/f/n konferenz/f/en werkstatt/f/werkstätten initiative/f/n offensive/f/n wettbewerb/m/s/e
  lehrgang/m/s/lehrgänge workshop/m/s/s zuschuss/m/es/zuschüsse dialog/m/s/e preis/m/es/e
  kampagne/f/n strategie/f/n vereinbarung/f/en ausstellung/f/en sprechstunde/f/n gruppe/f/n
  runde/f/n akademie/f/n portal/n/s/e verfahren/n/s/verfahren modell/n/s/e ziel/n/s/e
  haus/n/es/häuser handbuch/n/s/handbücher studie/f/n umfrage/f/n prüfung/f/en sitzung/f/en
  leistung/f/en hilfe/f/n fläche/f/n brücke/f/n lösung/f/en bedarf/m/s/e leitfaden/m/s/leitfäden
  termin/m/s/e markt/m/es/märkte weg/m/es/e platz/m/es/plätze bündnis/n/ses/bündnisse
  praktikum/n/s/praktika stipendium/n/s/stipendien register/n/s/register übersicht/f/en größe/f/n
  bühne/f/n prämie/f/n straße/f/n gebühr/f/en behörde/f/n rückmeldung/f/en übung/f/en
  abschluss/m/es/abschlüsse gipfel/m/s/gipfel verbund/m/es/verbünde treff/m/s/s
  beschluss/m/es/beschlüsse
`).map((entry) => {
  const [singular = "", letter = "", ...endings] = entry.split("/");
  const gender = genderOf(letter);
  const plural = endings.at(-1) ?? "";
  return {
    gender,
    singular,
    genitive: gender === "f" ? singular : singular + (endings[0] ?? ""),
    plural: plural.length > 3 ? plural : singular + plural,
  };
});

/** Beginnings of compounds, with their linking letters. */
export const BEGINNINGS: readonly string[] = split(`
  Arbeits Arbeitsmarkt Ausbildungs Berufs Bildungs Integrations Jugend Familien Sprach Frauen Eltern
  Kinder Senioren Qualifizierungs Weiterbildungs Beschäftigungs Eingliederungs Gesundheits Sozial
  Pflege Bürger Kreis Stadt Gemeinde Landes Migrations Flüchtlings Wohn Wohnungs Energie Klima
  Umwelt Verkehrs Mobilitäts Digital Medien Kultur Sport Ehrenamts Vereins Dorf Regional Wirtschafts
  Unternehmens Gründungs Handwerks Fachkräfte Nachwuchs Umschulungs Grundbildungs Schul Hochschul
  Kita Betreuungs Inklusions Teilhabe Gleichstellungs Chancen Zukunfts Innovations Struktur
  Haushalts Förder Schulden Sucht Präventions Krisen Notfall Katastrophenschutz Feuerwehr
  Sicherheits Begegnungs Nachbarschafts Quartiers Alters Vorsorge Ernährungs Bewegungs Lese Musik
  Theater Museums Heimat Tourismus Wander Radverkehrs Breitband Glasfaser Daten Verwaltungs Personal
  Führungs Aktions Informations Kontakt Kompetenz Bewerbungs Vermittlungs Praxis Orientierungs
  Einstiegs Übergangs Langzeit Teilzeit Wiedereinstiegs Leistungs Grundsicherungs Bürgergeld
  Rehabilitations Asyl Anerkennungs Europa Partnerschafts Jubiläums Frühjahrs Sommer Herbst Winter
  Jahres Hochwasser Wiederaufbau Ärzte Gäste Märkte Fußgänger Grünflächen Lärmschutz Spielplatz
  Büchereien Öffentlichkeits Überschuldungs Zuwanderungs Alleinerziehenden Tagespflege Schüler Azubi
  Kommunal Vergabe Zuschuss Prüfungs Fahrzeug Straßen Abwasser Trinkwasser Forst Wald
  Landwirtschafts Wein Garten Tierschutz
`);

/** Adjectives without their ending. */
export const ADJECTIVES: readonly string[] = split(`
  neu gemeinsam regional erfolgreich kommunal wichtig groß digital kostenlos offen zentral
  zusätzlich modern individuell nachhaltig persönlich praktisch öffentlich beruflich sozial
  dauerhaft langjährig umfassend bewährt engagiert ehrenamtlich barrierefrei mehrsprachig
  niedrigschwellig passgenau überregional landesweit kreisweit jährlich vielfältig lebendig
  innovativ verlässlich konkret aktuell künftig erweitert gefördert unabhängig vertraulich zweitägig
  vierwöchig mehrmonatig ganzheitlich freiwillig kulturell gesellschaftlich wirtschaftlich fachlich
  rechtlich finanziell energetisch ökologisch europäisch interkommunal grenzüberschreitend bürgernah
  kindgerecht familienfreundlich altersgerecht gesundheitsfördernd zukunftsweisend bedarfsgerecht
  ortsnah flächendeckend außergewöhnlich größer weiter ursprünglich vorläufig abschließend ergänzend
  ausführlich verbindlich
`);

/** Groups of people, in the nominative and accusative plural. */
export const GROUPS: readonly string[] = lines(`
  Menschen ohne Arbeit
  junge Menschen
  Familien mit kleinen Kindern
  Alleinerziehende
  Menschen mit Migrationshintergrund
  geflüchtete Frauen
  Langzeitarbeitslose
  Jugendliche ohne Schulabschluss
  ältere Beschäftigte
  kleine und mittlere Betriebe
  Menschen mit Behinderungen
  pflegende Angehörige
  Schülerinnen und Schüler der Abschlussklassen
  Bürgerinnen und Bürger
  Vereine und Initiativen
  Beschäftigte im Schichtdienst
  Berufsrückkehrerinnen
  Fachkräfte aus dem Ausland
  Auszubildende und ihre Eltern
  Studierende der Sozialen Arbeit
  Arbeitgeber aus Handwerk und Pflege
  Ehrenamtliche
  Erzieherinnen und Erzieher
  Kundinnen und Kunden des Jobcenters
  Seniorinnen und Senioren
  Menschen in schwierigen Lebenslagen
  Gründerinnen und Gründer
  Hausärztinnen und Hausärzte
`);

/** What one wants to do: after "um". */
export const PURPOSES: readonly string[] = lines(`
  den Weg in eine dauerhafte Beschäftigung zu ebnen
  bestehende Hürden abzubauen
  die Zusammenarbeit vor Ort zu stärken
  Betroffene früher zu erreichen
  gemeinsam tragfähige Lösungen zu finden
  offene Stellen schneller zu besetzen
  den Übergang von der Schule in den Beruf zu erleichtern
  Wissen weiterzugeben und voneinander zu lernen
  gesellschaftliche Teilhabe zu ermöglichen
  die Wege zwischen den Behörden zu verkürzen
  Fachkräfte in der Region zu halten
  ein selbstbestimmtes Leben im Alter zu unterstützen
  Anträge verständlicher und einfacher zu machen
  Mut zu machen und neue Perspektiven aufzuzeigen
  Angebote besser aufeinander abzustimmen
  Kosten zu senken und das Klima zu schützen
  Begegnungen zwischen den Generationen zu fördern
  Familie und Beruf besser zu vereinbaren
  aus den Erfahrungen der vergangenen Jahre zu lernen
  für das Thema zu sensibilisieren
  Vorurteile abzubauen
  die Ortskerne zu beleben
`);

export const WHEN: readonly string[] = lines(`
  in der vergangenen Woche
  zum Jahresbeginn
  kurz vor den Sommerferien
  am Rande der Kreistagssitzung
  im Rahmen eines Arbeitstreffens
  nach mehrmonatiger Vorbereitung
  zum wiederholten Mal
  im großen Sitzungssaal
  in den Räumen der Volkshochschule
  bei strahlendem Sonnenschein
  nach intensiver Diskussion
  im laufenden Jahr
  trotz knapper Kassen
  unter reger Beteiligung
  zum ersten Mal
  in enger Abstimmung mit dem Land
  seit nunmehr zehn Jahren
  bereits im Frühjahr
  wie schon im Vorjahr
  auf Einladung des Landrats
`);

/** Past participles of what happens to a subject: "wurde ... vorgestellt". */
export const PARTICIPLES: readonly string[] = split(`
  vorgestellt eröffnet beschlossen verlängert ausgezeichnet erweitert gestartet abgeschlossen
  gefördert besprochen vereinbart erprobt ausgebaut überarbeitet unterzeichnet aufgelegt gewürdigt
  erörtert veröffentlicht fortgesetzt eingeweiht überprüft begrüßt angepasst entwickelt beantragt
  bewilligt übergeben ausgewertet gegründet
`);

/** What someone says, without its final stop; {def}, {acc} and {dat} are noun phrases in these cases. */
export const SAYINGS: readonly string[] = lines(`
  {Def} zeigt, was möglich ist, wenn alle an einem Strang ziehen
  Wir haben {acc} Schritt für Schritt aufgebaut und viel dabei gelernt
  Ohne {acc} wäre diese Entwicklung nicht möglich gewesen
  Für uns ist {def} eine Herzensangelegenheit
  Wer {acc} kennt, weiß, wie viel Arbeit darin steckt
  Gerade im ländlichen Raum ist {def} unverzichtbar
  Mit {dat} schließen wir eine Lücke, die viele gespürt haben
  Ich freue mich, dass wir {acc} nun dauerhaft anbieten können
  Die Menschen brauchen keine schönen Worte, sondern Unterstützung – und genau das leistet {def}
  Am Ende zählt, was {def} den Menschen vor Ort bringt
  Es geht nicht um Zahlen, es geht um Menschen und ihre Geschichten
  {Def} ist für mich der ‚Motor‘ der ganzen Entwicklung
  Das Land wird auch zukünftig ein verlässlicher Partner für {acc} sein
  Wir müssen {acc} weiterdenken und über die Kreisgrenzen hinaus öffnen
  So können wir uns nah an den Menschen und ihren Bedarfen orientieren
  Von {dat} profitieren am Ende alle, auch die Betriebe
  Als wir angefangen haben, hat kaum jemand an {acc} geglaubt
  Mir ist wichtig, dass {def} allen offensteht
  Das Wort ‚unmöglich‘ haben wir aus unserem Wortschatz gestrichen
  Der Erfolg gibt uns recht, aber wir ruhen uns nicht darauf aus
`);

export const SAYS: readonly string[] = split(`
  betonte erklärte sagte unterstrich erläuterte bekräftigte hob·hervor lobte·die·Beteiligten
  freute·sich resümierte ergänzte berichtete stellte·fest
`).map((verb) => verb.replaceAll("·", " "));

/** Parts of place names and street names. */
export const PLACE_BEGINNINGS: readonly string[] = split(`
  Mühl König Schön Ober Nieder Groß Klein Linden Eichen Buchen Rosen Wolfs Hirsch Stein Sand Brücken
  Kirch Markt Alten Neuen Weiß Schwarz Grün Röt Höh Tal Wiesen Bach Quell Burg Schloss Kloster
  Müllers Fürsten Grafen Bischofs Löwen
`);
export const PLACE_ENDINGS: readonly string[] = split(
  "bach heim hausen dorf berg tal feld au rath hofen stadt münde",
);

export const STREETS: readonly string[] = split(`
  Bahnhof Haupt Schul Kirch Garten Linden Schiller Goethe Brücken Mühlen Markt Ring Berg Wald Kreis
  Post Schloss Färber Gerber Töpfer Müller Römer Röntgen Süd Nord Königs
`);

export const FIRST_NAMES_F: readonly string[] = split(`
  Anna Zeynep Sandra Nadine Julia Käthe Jördis Büşra Marlene Sabine Petra Ayşe Monika Birgit Heike
  Claudia Simone Franziska Kübra Lena Svetlana Martina Ulrike Renate Gülcan Stefanie Bärbel Cäcilia
  Elif Hannelore Ramona Tatjana
`);
export const FIRST_NAMES_M: readonly string[] = split(`
  Alexander Ernst Markus Rolf Christoph Deniz Burkhardt Jörg Günther Jürgen Thomas Michael Stefan
  Andreas Mehmet Klaus Wolfgang Sören Björn Matthias Horst Rüdiger Götz Volker Dirk Karl-Heinz
  Hans-Jürgen Tobias Emre Sergej Lukas Uwe
`);
export const LAST_NAMES: readonly string[] = split(`
  Müller Schäfer Krämer Weiß Größl Bäcker Köhler Schütz Jäger Böhm Vogt Nauroth Kretschmer Koch
  Ohlig Begen Einig Schubert Wilhelm Ocar Yıldız Öztürk Kaya Arslan Hoffmann Becker Klein Wolf
  Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange Schmitt Werner Krause Lehmann Maier Fuchs
  Peters Scholz Möller Keller Groß Hahn Roth Günther Vogel Berger Winkler Lorenz Baumann Franke
  Albrecht Schuster Simon Ludwig Böttcher Winter Kraus Martin Schreiber Gärtner Stein Brandt Voß
  Thönnes Dötsch Zündorf Reuß Löhr Görgen Hürter Nürnberg Pöttgen Rücker Sünner Tölle Wüst Zöller
`);

/** Kinds of organisations: name, short form, gender, other name, former name, kind. A place follows each. */
export interface OrganisationKind {
  readonly name: string;
  readonly short: string;
  readonly gender: Gender;
  readonly alias: string;
  readonly former: string;
  readonly kind: string;
}

export const ORGANISATION_KINDS: readonly OrganisationKind[] = lines(`
  Jobcenter Landkreis | JC | n | Haus der Arbeit | Arbeitsgemeinschaft Grundsicherung | Behörde
  Kreisverwaltung | KV | f | Kreishaus | Landratsamt | Behörde
  Agentur für Arbeit | AfA | f | Arbeitsagentur | Arbeitsamt | Behörde
  Handwerkskammer | HWK | f | Kammer des Handwerks | Handwerkskammerbezirk | Kammer
  Industrie- und Handelskammer | IHK | f | Wirtschaftskammer | Handelskammer | Kammer
  Volkshochschule | VHS | f | Kreisvolkshochschule | Volksbildungswerk | Bildungsträger
  Caritasverband | CV | m | Caritas-Geschäftsstelle | Caritassekretariat | Verband
  Stadtverwaltung | SV | f | Rathaus | Amtsverwaltung | Behörde
  Lebenshilfe | LH | f | Ortsvereinigung Lebenshilfe | Elternverein Lebenshilfe | Verein
  Bildungswerk | BW | n | Bildungshaus | Jugendwerk | Bildungsträger
  Wirtschaftsförderungsgesellschaft | WFG | f | Wirtschaftsförderung | Ansiedlungsgesellschaft | Unternehmen
  Gesundheitsamt | GA | n | Gesundheitsdienst | Medizinalamt | Behörde
`).map((line) => {
  const [name = "", short = "", gender = "", alias = "", former = "", kind = ""] = line.split(" | ");
  return { name, short, gender: genderOf(gender), alias, former, kind };
});

/** Projects: name and short form. */
export const PROJECTS: readonly (readonly [name: string, short: string])[] = lines(`
  Leben – Qualifizieren – Arbeiten | LQA
  Perspektive Wiedereinstieg | PWE
  Brücken in den Beruf | BIB
  Jugend stärken im Quartier | JUSTIQ
  Bedarfsgemeinschafts-Coaching | BGC
  Neue Wege für Eltern | NWE
  Digitale Teilhabe für alle | DTA
  Soziale Teilhabe am Arbeitsmarkt | STAM
  Gemeinsam statt einsam | GSE
  Kompetenzen sichtbar machen | KSM
  Mobil im ländlichen Raum | MOBIL-LR
  Sprachmittlung im Kreis | SMK
  Gesund in Arbeit | GIA
  Zukunft Handwerk | ZHW
  Frauen gründen anders | FGA
  Lernwerkstatt Grundbildung | LWG
  Ankommen und Bleiben | AUB
  Pflege hat Zukunft | PHZ
  Klimaschutz im Quartier | KIQ
  Fachkräfte für morgen | FFM
  Starke Kinder – starke Familien | SKSF
  Zurück ins Leben | ZIL
  Bürgerbusse vernetzen | BBV
  Ehrenamt mit Rückenwind | EMR
  Inklusive Betriebe | INKLUB
  Wohnen mit Begleitung | WMB
  Übergang Schule und Beruf | ÜSB
  Schuldenfrei in die Zukunft | SIZ
  Ausbildung in Teilzeit | AIT
  Gütesiegel Familienfreundlicher Betrieb | GFB
`).map((line) => {
  const [name = "", short = ""] = line.split(" | ");
  return [name, short] as const;
});

/** Roles of people: of a woman, of a man. */
export const ROLES: readonly (readonly [female: string, male: string])[] = lines(`
  Geschäftsführerin | Geschäftsführer
  Projektleiterin | Projektleiter
  stellvertretende Leiterin | stellvertretender Leiter
  Bereichsleiterin Markt und Integration | Bereichsleiter Markt und Integration
  Sachgebietsleiterin | Sachgebietsleiter
  Pressesprecherin | Pressesprecher
  Erste Kreisbeigeordnete | Erster Kreisbeigeordneter
  Gleichstellungsbeauftragte | Gleichstellungsbeauftragter
  Vorsitzende | Vorsitzender
  Staatssekretärin | Staatssekretär
  Fallmanagerin | Fallmanager
  Ausbildungsberaterin | Ausbildungsberater
  Bürgermeisterin | Bürgermeister
  Koordinatorin für Flüchtlingshilfe | Koordinator für Flüchtlingshilfe
`).map((line) => {
  const [female = "", male = ""] = line.split(" | ");
  return [female, male] as const;
});

export const HONORIFICS: readonly string[] = ["Dr.", "Dr.", "Dr.", "Prof. Dr.", "Dr. med.", "Dipl.-Ing."];

export const MONTHS: readonly string[] = split(
  "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
);
