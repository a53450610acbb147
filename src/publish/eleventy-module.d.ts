/** The few parts of Eleventy 3 that this project calls; Eleventy brings no types of its own. */
declare module "@11ty/eleventy" {
  export interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly dryRun?: boolean;
    readonly pathPrefix?: string;
    readonly source?: "cli" | "script";
    readonly runMode?: "build" | "watch" | "serve";
  }

  export class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    executeBuild(to: "fs" | "json"): Promise<unknown>;
  }

  export default Eleventy;
}
