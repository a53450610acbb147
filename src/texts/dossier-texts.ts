/** What pages say of time and company: the chart of the months, who is named together, who held which role when. */
export interface DossierTexts {
  /** Heading over the chart of releases by month. */
  readonly chart: string;
  /** Name of one year's row of that chart. */
  readonly months: (year: string) => string;
  /** A month and what it holds, from two finished texts. */
  readonly month: (month: string, releases: string) => string;
  /** Said of a year some of whose releases lie in no single month. */
  readonly withoutMonth: (count: number) => string;
  /** Leads from the newest years to all. */
  readonly allYears: (count: number) => string;
  /** Name of the ways from a long list's years to their releases. */
  readonly years: string;
  /** Label: the years from which a record's releases are. */
  readonly archived: string;
  /** Heading over those who are named in the same releases. */
  readonly company: string;
  /** How many others are not listed. */
  readonly others: (count: number) => string;
}
