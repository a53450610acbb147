import type { ImportProblem } from "../../texts/desk-texts.ts";

/** A file that cannot be imported, with what a person can do about it. */
export class ImportError extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.rule);
    this.problem = problem;
  }
}
