/** How far a site meets the requirements of accessibility. */
export type Conformity = "full" | "partial" | "none";

/** What an accessibility statement is made of (Commission Implementing Decision (EU) 2018/1523); texts are Markdown. */
export interface Statement {
  readonly publisher: string;
  readonly title: string;
  readonly state: Conformity;
  /** The law that asks for it. */
  readonly law?: string;
  /** Dates in words. */
  readonly made: string;
  readonly reviewed?: string;
  /** How it was found out. */
  readonly method?: string;
  /** What is not accessible. */
  readonly gaps: readonly string[];
  /** Where barriers are reported. */
  readonly feedback?: string;
  /** The body that helps when a report had no answer. */
  readonly enforcement: string;
}

/** Makes the statement, as Markdown. */
export type StatementText = (statement: Statement) => string;
