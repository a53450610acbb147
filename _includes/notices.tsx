import type { VNode } from "preact";
import type { Notice } from "../src/views/shapes.ts";
import { foreignLanguage } from "./foreign-language.ts";

/** What a reader must know before the text. */
export function Notices({ notices }: { notices: readonly Notice[] }): VNode | null {
  if (notices.length === 0) return null;
  return (
    <div class="notices">
      {notices.map(({ kind, heading, text, link }) => (
        <div key={kind} class="notice" data-kind={kind}>
          <p>
            <strong>{heading}</strong>
            {link !== undefined && (
              <>
                {" "}
                <a href={link.href} {...foreignLanguage(link.language)}>
                  {link.text}
                </a>
              </>
            )}
          </p>
          {text !== undefined && <p>{text}</p>}
        </div>
      ))}
    </div>
  );
}
