/** Shared data of the import's tests. */
export const importRecords = {
  "_data/site.yaml": [
    "title: Pressearchiv Musterkreis",
    "url: https://presse.musterkreis.example/",
    "publisher: musterkreis",
  ].join("\n"),
  "_data/organisations.yaml": [
    "- { id: musterkreis, name: Landkreis Musterkreis, short: Kreis MK, kind: Landkreis }",
    "- { id: tafel, name: Musterstädter Tafel e. V., aliases: [Tafel Musterstadt] }",
    "- { id: ministerium, name: Ministerium für Arbeit, short: MfA }",
    "- { id: sparkasse, name: Sparkasse Musterkreis, aliases: [Sparkasse] }",
    "- { id: sparverein, name: Sparverein Musterstadt, aliases: [Sparkasse] }",
  ].join("\n"),
  "_data/projects.yaml": "- { id: lotse, name: Lotsen für alle, short: LOTSE }",
  "_data/people.yaml": [
    "- { id: ada-wolf, name: Ada Wolf, honorific: Dr., roles: [{ role: Ministerin, organisation: ministerium }] }",
    "- { id: ben-roth, name: Ben Roth, roles: [{ role: Landrat, organisation: musterkreis }] }",
    "- { id: eva-klein, name: Eva Klein, roles: [{ role: Leiterin, project: lotse }] }",
    "- { id: udo-gross, name: Udo Groß }",
  ].join("\n"),
};
