import type { VNode } from "preact";
import type { Texts } from "../src/texts/texts.ts";
import type { PhotoView } from "../src/views/shapes.ts";
import { foreignLanguage } from "./foreign-language.ts";
import { Image } from "./image.tsx";
import { Person } from "./person.tsx";
import { Runs } from "./runs.tsx";

interface Props {
  photo: PhotoView;
  texts: Texts;
  lang: string | undefined;
}

/** A photo with caption, credit and terms, and who is on it. A picture that is not held is named as such. */
export function Photo({ photo, texts, lang }: Props): VNode {
  const { image, caption, credit, terms, people } = photo;
  const words = texts.release;
  return (
    <figure>
      {image === undefined ? <p class="not-held">{words.notHeld}</p> : <Image image={image} />}
      <figcaption>
        {caption !== undefined && (
          <p {...foreignLanguage(photo.language ?? lang)}>
            <Runs runs={caption} />
          </p>
        )}
        {credit !== undefined && <p class="credit">{words.credit(credit)}</p>}
        {terms !== undefined && (
          <p class="credit">
            {words.terms}: {terms}
          </p>
        )}
        {image !== undefined && (
          <p class="download">
            <a href={image.download.href} download={image.download.fileName}>
              {image.download.text}
            </a>
          </p>
        )}
        {people.length > 0 && (
          <>
            <p class="label">{words.shown}</p>
            <ul>
              {people.map((person, index) => (
                <li key={index}>
                  <Person person={person} texts={texts} />
                </li>
              ))}
            </ul>
          </>
        )}
      </figcaption>
    </figure>
  );
}
